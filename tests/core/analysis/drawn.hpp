// SPDX-License-Identifier: GPL-3.0-or-later
// Designs drawn from lists of edges, for tests that put known graphs to the whole engine.
#pragma once

#include "core/analysis/analysis.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

namespace weft::test {

struct DrawnEdge {
    std::size_t a = 0, b = 0;
    std::int64_t count = 1;
    double gbps = 100;
};

// Switches s0 …; `merged` hosts are drawn into each.
inline Design drawnDesign(const std::vector<std::int64_t>& merged,
                          const std::vector<DrawnEdge>& edges) {
    Design design = emptyDesign("drawn");
    FabricIntent fabric;
    fabric.id = "compute";
    fabric.site = design.sites->front().id;
    fabric.topology = "free-form";
    DrawnGraph& graph = fabric.graph.write();
    for (std::size_t i = 0; i < merged.size(); ++i) {
        graph.nodes.push_back({fmt::format("s{}", i), "", NodeRole::Switch, "", merged[i], {}});
    }
    for (const DrawnEdge& edge : edges) {
        graph.links.push_back({fmt::format("l{}", graph.links.size()), fmt::format("s{}", edge.a),
                               fmt::format("s{}", edge.b), gbps(edge.gbps), edge.count,
                               std::nullopt});
    }
    design.fabrics.write().push_back(std::move(fabric));
    return design;
}

inline Design designOf(std::string_view topology, const std::vector<std::string>& settings) {
    auto design = designFromTopology(*findTopology(topology), settings, seedCatalog());
    EXPECT_TRUE(design) << design.error().toString();
    return *std::move(design);
}

inline std::vector<DrawnEdge> cycle(std::size_t nodes) {
    std::vector<DrawnEdge> edges;
    for (std::size_t i = 0; i < nodes; ++i) {
        edges.push_back({i, (i + 1) % nodes});
    }
    return edges;
}

inline std::vector<DrawnEdge> petersen() {
    std::vector<DrawnEdge> edges;
    for (std::size_t i = 0; i < 5; ++i) {
        edges.push_back({i, (i + 1) % 5});
        edges.push_back({i, i + 5});
        edges.push_back({i + 5, (i + 2) % 5 + 5});
    }
    return edges;
}

inline Analysis wholeAnalysis(const Design& design, const AnalysisOptions& options = {}) {
    return deepen(analyse(design, seedCatalog(), options), design, seedCatalog(), options);
}

// The value of a metric of the fabric "compute"; a failure where there is none.
inline double valueOf(const Analysis& analysis, std::string_view metric) {
    const Metric* found = analysis.find(metric, "compute");
    EXPECT_NE(found, nullptr) << metric;
    return found != nullptr ? found->value : -1;
}

} // namespace weft::test
