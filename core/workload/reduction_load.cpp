// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/reduction_load.hpp"

#include <algorithm>

namespace weft {

double reductionLoad(const ClosShape& shape, const SwitchGraph& graph, const RankLayout& layout) {
    const auto trees = static_cast<std::size_t>(layout.perServer * layout.ports);
    std::vector<bool> passes(graph.size() * trees, false);
    for (std::int64_t rank = 0; rank < layout.ranks(); ++rank) {
        for (std::int64_t port = 0; port < layout.ports; ++port) {
            const auto tree = static_cast<std::size_t>(layout.railOf(rank) * layout.ports + port);
            passes[layout.at(rank, port) * trees + tree] = true;
        }
    }
    std::int64_t mostOnLeaf = 0;
    for (std::size_t at = 0; at < graph.size(); ++at) {
        const auto first = passes.begin() + static_cast<std::ptrdiff_t>(at * trees);
        mostOnLeaf = std::max<std::int64_t>(
            mostOnLeaf, std::count(first, first + static_cast<std::ptrdiff_t>(trees), true));
    }
    double load = 0;
    const double spines = static_cast<double>(shape.spinesPerPod);
    if (shape.tiers >= 2) {
        load = static_cast<double>(mostOnLeaf) * (layout.portRate / (shape.leafSpine * spines));
    }
    if (shape.tiers >= 3 && shape.pods() > 1) {
        const Bandwidth podUplinks =
            shape.spineCore * (spines * static_cast<double>(shape.coresPerSpine));
        load = std::max(load, static_cast<double>(trees) * (layout.portRate / podUplinks));
    }
    return load;
}

} // namespace weft
