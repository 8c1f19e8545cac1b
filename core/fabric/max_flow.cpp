// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/max_flow.hpp"

#include "core/base/result.hpp"
#include "core/fabric/boost_view.hpp"

#include <cmath>
#include <limits>

// Last: it needs to have seen the view's functions.
#include <boost/graph/push_relabel_max_flow.hpp>

namespace weft {
namespace {

// Whatever can no longer reach the sink: the source's side of a minimum cut (Ford & Fulkerson
// 1956). Searched from the sink, because a maximum preflow settles that side first and for good.
std::vector<bool> cutOffFrom(std::uint32_t sink, const FlowView& view) {
    std::vector<bool> cutOff(view.vertices(), true);
    std::vector<std::uint32_t> stack{sink};
    cutOff[sink] = false;
    while (!stack.empty()) {
        const std::uint32_t vertex = stack.back();
        stack.pop_back();
        for (std::uint32_t arc = view.firstArc[vertex]; arc < view.firstArc[vertex + 1]; ++arc) {
            const std::uint32_t before = view.head[arc];
            if (view.residual[view.reverse[arc]] > 0 && cutOff[before]) {
                cutOff[before] = false;
                stack.push_back(before);
            }
        }
    }
    return cutOff;
}

} // namespace

FlowView::FlowView(const FlowNetwork& network)
    : firstArc(network.vertices + std::size_t{1}, 0), head(network.edges.size() * 2),
      reverse(head.size()), capacity(head.size()), residual(head.size()) {
    for (const FlowEdge& edge : network.edges) {
        ++firstArc[edge.a + std::size_t{1}];
        ++firstArc[edge.b + std::size_t{1}];
    }
    for (std::size_t i = 1; i < firstArc.size(); ++i) {
        firstArc[i] += firstArc[i - 1];
    }
    std::vector<std::uint32_t> next(firstArc.begin(), firstArc.end() - 1);
    for (const FlowEdge& edge : network.edges) {
        const std::uint32_t there = next[edge.a]++;
        const std::uint32_t back = next[edge.b]++;
        head[there] = edge.b;
        head[back] = edge.a;
        reverse[there] = back;
        reverse[back] = there;
        capacity[there] = edge.forward;
        capacity[back] = edge.backward;
    }
}

MaxFlow maxFlow(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink) {
    WEFT_CHECK(source != sink && source < network.vertices && sink < network.vertices);
    FlowView view(network);
    // Goldberg & Tarjan 1988.
    const std::int64_t value =
        boost::push_relabel_max_flow(view, source, sink, ArcMap<std::int64_t>{&view.capacity},
                                     ArcMap<std::int64_t>{&view.residual}, ReverseMap{&view},
                                     boost::typed_identity_property_map<std::uint32_t>());
    return {value, cutOffFrom(sink, view)};
}

MinCut minCut(const Fabric& fabric, std::span<const NodeIndex> from,
              std::span<const NodeIndex> to) {
    const auto source = static_cast<std::uint32_t>(fabric.nodes.size());
    const std::uint32_t sink = source + 1;
    FlowNetwork network{sink + 1, {}};
    network.edges.reserve(fabric.links.size() + from.size() + to.size());
    std::int64_t everything =
        1; // more than all links together: the ties to source and sink never limit
    for (const Link& link : fabric.links) {
        const std::int64_t capacity = inWholeMbps(fabric.capacityOf(link));
        network.edges.push_back({link.a.value, link.b.value, capacity, capacity});
        everything += capacity;
    }
    for (const NodeIndex node : from) {
        network.edges.push_back({source, node.value, everything, 0});
    }
    for (const NodeIndex node : to) {
        network.edges.push_back({node.value, sink, everything, 0});
    }
    MaxFlow flow = maxFlow(network, source, sink);
    MinCut cut{fromWholeMbps(flow.value), {}, std::move(flow.sourceSide)};
    cut.sourceSide.resize(fabric.nodes.size());
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        if (cut.sourceSide[link.a.get()] != cut.sourceSide[link.b.get()]) {
            cut.links.emplace_back(i);
        }
    }
    return cut;
}

std::int64_t inWholeMbps(Bandwidth rate) {
    return std::llround(inBitsPerSecond(rate) / 1e6);
}

Bandwidth fromWholeMbps(std::int64_t rate) {
    return mbps(static_cast<double>(rate));
}

} // namespace weft
