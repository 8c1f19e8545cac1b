// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/switch_graph.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

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

// Bundles of each switch as a chain, for most have one or two: no search tree over all of them.
class BundleList {
public:
    explicit BundleList(SwitchGraph& graph) : graph_(graph), last_(graph.size(), kNone) {}

    void add(std::uint32_t at, Bandwidth rate, std::int64_t count, bool rateAssumed) {
        graph_.endpoints[at] += count;
        std::size_t i = last_[at];
        while (i != kNone &&
               (graph_.bundles[i].rate != rate || graph_.bundles[i].rateAssumed != rateAssumed)) {
            i = before_[i];
        }
        if (i != kNone) {
            graph_.bundles[i].count += count;
            return;
        }
        before_.push_back(last_[at]);
        last_[at] = graph_.bundles.size();
        graph_.bundles.push_back({at, count, rate, rateAssumed});
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    SwitchGraph& graph_;
    std::vector<std::size_t> last_, before_;
};

void addEndpoints(SwitchGraph& graph, const Fabric& fabric) {
    BundleList bundles(graph);
    Bandwidth fastest;
    for (const Link& link : fabric.links) {
        const Bandwidth rate = fabric.classOf(link).rate;
        if (isSwitch(graph, link.a) && isSwitch(graph, link.b)) {
            fastest = std::max(fastest, rate);
        } else if (!isSwitch(graph, link.a) && !isSwitch(graph, link.b)) {
            graph.serversJoined = true;
        } else {
            const NodeIndex end = isSwitch(graph, link.a) ? link.a : link.b;
            bundles.add(end.value - graph.firstNode, rate, link.count, false);
        }
    }
    for (std::size_t node = graph.firstNode; node < fabric.mergedEndpoints.size(); ++node) {
        if (fabric.mergedEndpoints[node] > 0) {
            bundles.add(static_cast<std::uint32_t>(node - graph.firstNode), fastest,
                        fabric.mergedEndpoints[node], true);
        }
    }
    std::sort(graph.bundles.begin(), graph.bundles.end(),
              [](const EndpointBundle& x, const EndpointBundle& y) {
                  return std::tie(x.at, x.rate, x.rateAssumed) <
                         std::tie(y.at, y.rate, y.rateAssumed);
              });
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
