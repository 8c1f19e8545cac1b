// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joined_pair.hpp"

namespace weft {

JoinedPair::JoinedPair(const JoinedFabrics& joined, std::uint32_t a, std::uint32_t b)
    : fabric_(joined.whole.works()), graph_(joined.whole.shape->graph) {
    side_.reserve(graph_.size());
    for (std::uint32_t at = 0; at < graph_.size(); ++at) {
        const std::uint32_t part = joined.partOf[graph_.node(at).get()];
        side_.push_back(part == a ? 0 : part == b ? 1 : kNeither);
    }
    for (const EndpointBundle& bundle : graph_.bundles) {
        if (side_[bundle.at] != kNeither) {
            injection_[side_[bundle.at]] += bundle.rate * static_cast<double>(bundle.count);
        }
    }
    const std::uint32_t source = graph_.size(), sink = source + 1;
    network_.vertices = sink + 1;
    edgeOf_.assign(fabric_.links.size(), 0);
    for (std::uint32_t at = 0; at < graph_.size(); ++at) {
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            if (arc.fromA) {
                const std::int64_t capacity =
                    inWholeMbps(fabric_.capacityOf(fabric_.links[arc.link]));
                edgeOf_[arc.link] = network_.edges.size();
                network_.edges.push_back({at, arc.to, capacity, capacity});
            }
        }
    }
    for (const EndpointBundle& bundle : graph_.bundles) {
        const std::int64_t rate = bundle.count * inWholeMbps(bundle.rate);
        if (side_[bundle.at] == 0) {
            network_.edges.push_back({source, bundle.at, rate, 0});
        } else if (side_[bundle.at] == 1) {
            network_.edges.push_back({bundle.at, sink, rate, 0});
        }
    }
}

std::size_t JoinedPair::used(std::uint8_t side) const {
    std::size_t used = 0;
    for (std::uint32_t at = 0; at < graph_.size(); ++at) {
        used += side_[at] == side && graph_.endpoints[at] > 0 ? 1U : 0U;
    }
    return used;
}

MaxFlow JoinedPair::cut() const {
    return maxFlow(network_, graph_.size(), graph_.size() + 1);
}

std::int64_t JoinedPair::cutWithout(LinkIndex link) const {
    FlowNetwork network = network_;
    FlowEdge& edge = network.edges[edgeOf_[link.get()]];
    edge.forward = edge.backward =
        edge.forward - inWholeMbps(fabric_.classOf(fabric_.link(link)).rate);
    return maxFlow(network, graph_.size(), graph_.size() + 1).value;
}

std::int64_t JoinedPair::cutWithoutSwitch(std::uint32_t at) const {
    FlowNetwork network = network_;
    std::erase_if(network.edges,
                  [&](const FlowEdge& edge) { return edge.a == at || edge.b == at; });
    return maxFlow(network, graph_.size(), graph_.size() + 1).value;
}

std::int64_t JoinedPair::cutOff(std::uint32_t gone, std::uint32_t goneLink) const {
    std::vector<bool> seen(graph_.size(), false);
    std::int64_t lost = 0;
    std::vector<std::uint32_t> stack;
    for (std::uint32_t root = 0; root < graph_.size(); ++root) {
        if (seen[root]) {
            continue;
        }
        std::int64_t here[2] = {0, 0};
        seen[root] = true;
        for (stack.assign(1, root); !stack.empty();) {
            const std::uint32_t at = stack.back();
            stack.pop_back();
            if (side_[at] != kNeither) {
                here[side_[at]] += graph_.endpoints[at];
            }
            for (const SwitchArc& arc : graph_.neighbours(at)) {
                if (at != gone && arc.to != gone && arc.link != goneLink && !seen[arc.to]) {
                    seen[arc.to] = true;
                    stack.push_back(arc.to);
                }
            }
        }
        const bool isDown = root == gone;
        lost += here[0] == 0 || here[1] == 0 || isDown ? here[0] + here[1] : 0;
    }
    return lost;
}

} // namespace weft
