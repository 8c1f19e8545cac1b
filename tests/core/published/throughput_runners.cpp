// SPDX-License-Identifier: GPL-3.0-or-later
// Cases of throughput. "Server link not limiting": the servers are hosts merged
// into their switch.
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/published/runners.hpp"

namespace weft::test {
namespace {

Analysis analysed(std::string_view topology, const std::vector<std::string>& settings) {
    const auto design = designFromTopology(*findTopology(topology), settings, seedCatalog());
    EXPECT_TRUE(design.has_value()) << design.error().toString();
    return wholeAnalysis(*design);
}

CaseJson graphFigures(const Analysis& analysis) {
    return {{"nodes", valueOf(analysis, "fabric.switches")},
            {"switches", valueOf(analysis, "fabric.switches")},
            {"links", valueOf(analysis, "fabric.links.switch_switch")},
            {"avg_distance", valueOf(analysis, "fabric.distance.mean")},
            {"avg_path", valueOf(analysis, "fabric.distance.mean")},
            {"diameter", valueOf(analysis, "fabric.diameter")},
            {"a2a_throughput", valueOf(analysis, "fabric.throughput.max.all_to_all")},
            {"a2a_throughput_servers1", valueOf(analysis, "fabric.throughput.max.all_to_all")},
            {"hop_bound_a2a", valueOf(analysis, "fabric.throughput.hop_bound")},
            {"tub", valueOf(analysis, "fabric.throughput.tub")},
            {"tub_servers1", valueOf(analysis, "fabric.throughput.tub")}};
}

CaseJson ringOf(const CaseJson& in) {
    const std::size_t nodes = in.at("n");
    const std::int64_t hosts = in.at("servers_per_switch");
    return graphFigures(
        wholeAnalysis(drawnDesign(std::vector<std::int64_t>(nodes, hosts), cycle(nodes))));
}

CaseJson petersenGraph(const CaseJson& in) {
    const std::int64_t hosts = in.at("servers_per_switch");
    return graphFigures(
        wholeAnalysis(drawnDesign(std::vector<std::int64_t>(10, hosts), petersen())));
}

// McKay, Miller and Širáň's graph as the case writes it out; q a prime.
CaseJson slimFly(const CaseJson& in) {
    const std::size_t q = in.at("q");
    std::vector<DrawnEdge> edges;
    const auto at = [&](std::size_t half, std::size_t x, std::size_t y) {
        return half * q * q + x * q + y;
    };
    for (std::size_t x = 0; x < q; ++x) {
        for (std::size_t y = 0; y < q; ++y) {
            for (const auto& [half, steps] : {std::pair(0, "X"), std::pair(1, "Xprime")}) {
                for (const std::size_t step : in.at(steps).get<std::vector<std::size_t>>()) {
                    const std::size_t a = at(static_cast<std::size_t>(half), x, y);
                    const std::size_t b = at(static_cast<std::size_t>(half), x, (y + step) % q);
                    if (a < b) { // steps come in pairs of opposites
                        edges.push_back({a, b});
                    }
                }
            }
            for (std::size_t m = 0; m < q; ++m) {
                edges.push_back({at(0, x, y), at(1, m, (y + q * q - m * x % q) % q)});
            }
        }
    }
    const Analysis analysis =
        wholeAnalysis(drawnDesign(std::vector<std::int64_t>(2 * q * q, 1), edges));
    CaseJson figures = graphFigures(analysis);
    figures["degree"] = 2 * figures["links"].get<double>() / figures["switches"].get<double>();
    return figures;
}

CaseJson leafSpine(const CaseJson& in) {
    const std::int64_t leaves = in.at("leaf"), hosts = in.at("hosts_per_leaf"),
                       spines = in.at("spine");
    const Analysis analysis =
        analysed("leaf-spine", {fmt::format("endpoints={}", leaves * hosts),
                                fmt::format("leaves={}", leaves), fmt::format("spines={}", spines),
                                fmt::format("oversubscription={}:{}", hosts, spines)});
    return {{"oversubscription", valueOf(analysis, "fabric.oversubscription")},
            {"permutation_throughput_all_cross",
             valueOf(analysis, "fabric.throughput.max.worst_permutation")},
            {"a2a_throughput", valueOf(analysis, "fabric.throughput.max.all_to_all")}};
}

CaseJson fatTree(const CaseJson& in) {
    const std::int64_t k = in.at("k");
    const std::string radix = fmt::format("radix={}", k);
    const Analysis full = analysed("fat-tree", {radix});
    // One of two cores of each group: every second core has failed.
    auto design = designFromTopology(*findTopology("fat-tree"), std::vector{radix}, seedCatalog());
    const Fabric& fabric = full.fabric("compute")->expansion->fabric;
    const NodeRange cores = fabric.range(NodeRole::Core);
    for (std::uint32_t core = cores.begin; core < cores.end; core += 2) {
        design = weft::apply(
            *design, SetFailed{"compute", {nodeName(fabric, NodeIndex(core)), "", 0}, true});
    }
    const Analysis half = wholeAnalysis(*design);
    return {{"full_a2a", valueOf(full, "fabric.throughput.max.all_to_all")},
            {"half_core_a2a", valueOf(half, "fabric.throughput.max.all_to_all")},
            {"half_core_permutation_cross_pod",
             valueOf(half, "fabric.throughput.max.worst_permutation")}};
}

constexpr Runner kRows[] = {
    {"THR-RING", ringOf}, {"THR-PETERSEN", petersenGraph}, {"THR-LS-", leafSpine},
    {"THR-FT", fatTree},  {"TOPO-SF-", slimFly},
};

} // namespace

std::span<const Runner> throughputRunners() {
    return kRows;
}

} // namespace weft::test
