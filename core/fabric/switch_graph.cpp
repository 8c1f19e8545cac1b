// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/switch_graph.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace weft {
namespace {

bool isSwitch(const SwitchGraph& graph, NodeIndex node) {
    return node.value >= graph.firstNode;
}

void addArcs(SwitchGraph& graph, const Fabric& fabric) {
    const auto joins = [&](const Link& link) {
        return isSwitch(graph, link.a) && isSwitch(graph, link.b) && link.a != link.b;
    };
    for (const Link& link : fabric.links) {
        if (joins(link)) {
            ++graph.firstArc[link.a.value - graph.firstNode + std::size_t{1}];
            ++graph.firstArc[link.b.value - graph.firstNode + std::size_t{1}];
        }
    }
    std::partial_sum(graph.firstArc.begin(), graph.firstArc.end(), graph.firstArc.begin());
    graph.arcs.resize(graph.firstArc.back());
    std::vector<std::uint32_t> next(graph.firstArc.begin(), graph.firstArc.end() - 1);
    for (std::uint32_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        if (joins(link)) {
            const std::uint32_t a = link.a.value - graph.firstNode,
                                b = link.b.value - graph.firstNode;
            graph.arcs[next[a]++] = {b, i, link.count, true};
            graph.arcs[next[b]++] = {a, i, link.count, false};
        }
    }
}

void addEndpoints(SwitchGraph& graph, const Fabric& fabric) {
    std::map<std::pair<std::uint32_t, Bandwidth>, EndpointBundle> bundles;
    Bandwidth fastest;
    for (const Link& link : fabric.links) {
        const Bandwidth rate = fabric.classOf(link).rate;
        if (isSwitch(graph, link.a) && isSwitch(graph, link.b)) {
            fastest = std::max(fastest, rate);
        } else if (!isSwitch(graph, link.a) && !isSwitch(graph, link.b)) {
            graph.serversJoined = true;
        } else {
            const NodeIndex end = isSwitch(graph, link.a) ? link.a : link.b;
            EndpointBundle& bundle = bundles[{end.value - graph.firstNode, rate}];
            bundle.at = end.value - graph.firstNode;
            bundle.rate = rate;
            bundle.count += link.count;
        }
    }
    for (std::size_t node = graph.firstNode; node < fabric.mergedEndpoints.size(); ++node) {
        if (fabric.mergedEndpoints[node] > 0) {
            const auto at = static_cast<std::uint32_t>(node - graph.firstNode);
            EndpointBundle& bundle = bundles[{at, fastest}];
            bundle.at = at;
            bundle.rate = fastest;
            bundle.rateAssumed = true;
            bundle.count += fabric.mergedEndpoints[node];
        }
    }
    for (const auto& [key, bundle] : bundles) {
        graph.bundles.push_back(bundle);
        graph.endpoints[bundle.at] += bundle.count;
    }
}

} // namespace

std::int64_t SwitchGraph::endpointCount() const {
    return std::accumulate(endpoints.begin(), endpoints.end(), std::int64_t{0});
}

SwitchGraph switchGraphOf(const Fabric& fabric) {
    SwitchGraph graph;
    const NodeRange switches = fabric.switches();
    graph.firstNode = switches.begin;
    graph.firstArc.assign(switches.size() + std::size_t{1}, 0);
    graph.endpoints.assign(switches.size(), 0);
    addArcs(graph, fabric);
    addEndpoints(graph, fabric);
    return graph;
}

} // namespace weft
