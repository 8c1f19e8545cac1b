// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/clos_loads.hpp"

namespace weft {

// Of N endpoints, E under a leaf or pod exchange E (N - E) flows with the rest, each way.
ClosLoads uniformClosLoads(const SwitchGraph& graph, const ClosShape& shape,
                           const ClosPlaces& places, Bandwidth perPair) {
    const std::int64_t all = shape.endpoints();
    const auto load = [&](std::int64_t under, std::int64_t bundles) {
        return bundles == 0
                   ? Bandwidth()
                   : perPair * (static_cast<double>(under) * static_cast<double>(all - under) /
                                static_cast<double>(bundles));
    };
    ClosLoads loads{std::vector<Bandwidth>(graph.size())};
    std::vector<std::int64_t> underPod(places.podShape.size(), 0);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (places.group[at] == ClosPlaces::kNone) { // a leaf
            underPod[places.pod[at]] += graph.endpoints[at];
            loads.uplink[at] = load(graph.endpoints[at], shape.spinesPerPod);
        }
    }
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (places.group[at] != ClosPlaces::kNone && places.pod[at] != ClosPlaces::kNone) {
            loads.uplink[at] =
                load(underPod[places.pod[at]], shape.spinesPerPod * shape.coresPerSpine);
        }
    }
    return loads;
}

LinkLoads linkLoads(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads) {
    LinkLoads result;
    result.forward.resize(fabric.links.size());
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const NodeIndex lower = fabric.links[i].a;
        if (lower.value >= graph.firstNode) {
            result.forward[i] = loads.uplink[lower.value - graph.firstNode];
        }
    }
    result.backward = result.forward;
    return result;
}

HottestLink hottestLink(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads) {
    HottestLink hottest;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (loads.uplink[at] <= Bandwidth()) {
            continue;
        }
        // Arcs lie in the order of links: the last leads up.
        const SwitchArc& up = graph.neighbours(at).back();
        const double utilisation = loads.uplink[at] / fabric.capacityOf(fabric.links[up.link]);
        if (utilisation > hottest.utilisation) {
            hottest = {LinkIndex(std::size_t{up.link}), true, utilisation};
        }
    }
    return hottest;
}

} // namespace weft
