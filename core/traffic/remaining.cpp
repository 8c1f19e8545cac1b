// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/remaining.hpp"

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t i) {
    while (parent[i] != i) {
        i = parent[i] = parent[parent[i]];
    }
    return i;
}

} // namespace

Remaining remainingAfter(const Fabric& fabric, const SwitchGraph& graph,
                         std::span<const std::uint32_t> downBefore, const Outage& failure) {
    Remaining left{{downBefore.begin(), downBefore.end()}, graph.endpoints, 0};
    left.linksDown.resize(fabric.links.size(), 0);
    for (const LinksDown& each : failure.links) {
        std::uint32_t& down = left.linksDown[each.link.get()];
        down = std::min(down + each.count, fabric.link(each.link).count);
    }
    for (const NodeIndex node : failure.switches) {
        left.endpoints[node.value - graph.firstNode] = 0;
        for (const Arc& arc : fabric.neighbours(node)) {
            left.linksDown[arc.link.get()] = fabric.link(arc.link).count;
        }
    }
    std::vector<std::uint32_t> group(graph.size());
    std::iota(group.begin(), group.end(), 0U);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        for (const SwitchArc& arc : graph.neighbours(at)) {
            if (arc.fromA && left.linksDown[arc.link] < arc.count &&
                fabric.classOf(fabric.links[arc.link]).rate > Bandwidth()) {
                group[rootOf(group, at)] = rootOf(group, arc.to);
            }
        }
    }
    std::vector<std::int64_t> population(graph.size(), 0);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        population[rootOf(group, at)] += left.endpoints[at];
    }
    left.disconnected = graph.endpointCount();
    if (!population.empty()) {
        left.disconnected -= *std::max_element(population.begin(), population.end());
    }
    return left;
}

} // namespace weft
