// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/paths.hpp"

#include "core/fabric/max_flow.hpp"

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

FlowNetwork unitNetwork(const SwitchGraph& graph) {
    FlowNetwork network{graph.size(), {}};
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        for (const SwitchArc& arc : graph.neighbours(at)) {
            if (arc.fromA) {
                network.edges.push_back({at, arc.to, arc.count, arc.count});
            }
        }
    }
    return network;
}

// Every switch split into where paths come in, v, and where they leave, v + size: one path fits
// through.
FlowNetwork splitNetwork(const SwitchGraph& graph) {
    const std::uint32_t size = graph.size();
    FlowNetwork network{2 * size, {}};
    for (std::uint32_t at = 0; at < size; ++at) {
        network.edges.push_back({at, at + size, 1, 0});
        for (const SwitchArc& arc : graph.neighbours(at)) {
            network.edges.push_back({at + size, arc.to, arc.count, 0});
        }
    }
    return network;
}

// Min over all pairs is min over the pairs with the first: link-disjointness is an ultrametric
// (Gomory & Hu 1961).
void fewestByLinks(const SwitchGraph& graph, const std::vector<std::uint32_t>& used,
                   const std::stop_token& stop, DisjointPaths& fewest) {
    const FlowNetwork network = unitNetwork(graph);
    fewest.links = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 1; i < used.size() && fewest.links > 0 && !stop.stop_requested(); ++i) {
        const std::int64_t paths = maxFlow(network, used.front(), used[i], stop).value;
        if (paths < fewest.links) {
            fewest.links = paths;
            fewest.from = used.front();
            fewest.to = used[i];
        }
    }
}

// Of any k + 1 switches one lies outside a separator of k, and is parted by it from one end of the
// pair that it parts.
void fewestBySwitches(const SwitchGraph& graph, const std::vector<std::uint32_t>& used,
                      const std::stop_token& stop, DisjointPaths& fewest) {
    const FlowNetwork network = splitNetwork(graph);
    fewest.switches = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < used.size() && static_cast<std::int64_t>(i) <= fewest.switches;
         ++i) {
        for (std::size_t j = i + 1; j < used.size() && !stop.stop_requested(); ++j) {
            fewest.switches = std::min(
                fewest.switches, maxFlow(network, used[i] + graph.size(), used[j], stop).value);
        }
    }
}

class LowPoints {
public:
    explicit LowPoints(const SwitchGraph& graph)
        : graph_(graph), order_(graph.size(), 0), low_(graph.size(), 0), below_(graph.endpoints),
          apart_(graph.size(), 0), largest_(graph.size(), 0) {}

    SinglePoints run() {
        for (std::uint32_t root = 0; root < graph_.size(); ++root) {
            if (order_[root] == 0) {
                explore(root);
                closeComponent();
            }
        }
        const auto byIndex = [](const auto& x, const auto& y) { return x.at < y.at; };
        std::sort(found_.switches.begin(), found_.switches.end(), byIndex);
        std::sort(found_.bridges.begin(), found_.bridges.end(),
                  [](const auto& x, const auto& y) { return x.link < y.link; });
        return std::move(found_);
    }

private:
    struct Step {
        std::uint32_t at = 0, next = 0;         // next arc to look at
        std::uint32_t arrivedBy = kUnreachable; // link
        bool isSingle = false;                  // a bundle of one
    };

    void explore(std::uint32_t root) {
        component_.clear();
        stack_.assign(1, Step{root, graph_.firstArc[root], kUnreachable, false});
        enter(root);
        while (!stack_.empty()) {
            Step& step = stack_.back();
            if (step.next == graph_.firstArc[step.at + std::size_t{1}]) {
                const Step done = step;
                stack_.pop_back();
                if (!stack_.empty()) {
                    leave(done, stack_.back().at);
                }
                continue;
            }
            const SwitchArc& arc = graph_.arcs[step.next++];
            if (arc.link == step.arrivedBy) {
                continue;
            }
            if (order_[arc.to] != 0) {
                low_[step.at] = std::min(low_[step.at], order_[arc.to]);
            } else {
                enter(arc.to);
                stack_.push_back({arc.to, graph_.firstArc[arc.to], arc.link, arc.count == 1});
            }
        }
    }

    void enter(std::uint32_t at) {
        order_[at] = low_[at] = ++clock_;
        component_.push_back(at);
    }

    void leave(const Step& child, std::uint32_t parent) {
        below_[parent] += below_[child.at];
        low_[parent] = std::min(low_[parent], low_[child.at]);
        if (low_[child.at] >= order_[parent]) { // nothing below reaches past the parent
            apart_[parent] += below_[child.at];
            largest_[parent] = std::max(largest_[parent], below_[child.at]);
        }
        if (low_[child.at] == order_[child.at] && child.isSingle) {
            bridges_.push_back({child.arrivedBy, below_[child.at]});
        }
    }

    // Endpoints on the far side are known once the whole component is.
    void closeComponent() {
        const std::int64_t all = below_[component_.front()];
        for (const auto& bridge : bridges_) {
            const std::int64_t cutOff = std::min(bridge.cutOff, all - bridge.cutOff);
            if (cutOff > 0) {
                found_.bridges.push_back({bridge.link, cutOff});
            }
        }
        bridges_.clear();
        for (const std::uint32_t at : component_) {
            const std::int64_t others = all - graph_.endpoints[at];
            const std::int64_t above = others - apart_[at];
            const std::int64_t cutOff = others - std::max(largest_[at], above);
            if (cutOff > 0) {
                found_.switches.push_back({at, cutOff});
            }
        }
    }

    const SwitchGraph& graph_;
    std::vector<std::uint32_t> order_, low_;
    std::vector<std::int64_t> below_;   // endpoints of the subtree
    std::vector<std::int64_t> apart_;   // of subtrees that hang on this switch alone
    std::vector<std::int64_t> largest_; // the largest of those
    std::vector<Step> stack_;
    std::vector<std::uint32_t> component_;
    std::vector<SinglePoints::Bridge> bridges_;
    std::uint32_t clock_ = 0;
    SinglePoints found_;
};

} // namespace

std::vector<std::uint32_t> distancesFrom(const SwitchGraph& graph, std::uint32_t root) {
    std::vector<std::uint32_t> distance(graph.size(), kUnreachable), order{root};
    order.reserve(graph.size());
    distance[root] = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const SwitchArc& arc : graph.neighbours(order[i])) {
            if (distance[arc.to] == kUnreachable) {
                distance[arc.to] = distance[order[i]] + 1;
                order.push_back(arc.to);
            }
        }
    }
    return distance;
}

Length longestWay(const Fabric& fabric, const SwitchGraph& graph, const std::stop_token& stop) {
    Length longest;
    std::vector<std::uint32_t> queue;
    std::vector<Length> cable(graph.size());
    for (std::uint32_t root = 0; root < graph.size() && !stop.stop_requested(); ++root) {
        if (graph.endpoints[root] == 0) {
            continue;
        }
        std::vector<std::uint32_t> distance(graph.size(), kUnreachable);
        distance[root] = 0;
        cable[root] = Length();
        queue.assign(1, root);
        for (std::size_t next = 0; next < queue.size(); ++next) { // all that leads here came before
            const std::uint32_t at = queue[next];
            longest = graph.endpoints[at] > 0 ? std::max(longest, cable[at]) : longest;
            for (const SwitchArc& arc : graph.neighbours(at)) {
                const Length there = cable[at] + fabric.classOf(fabric.links[arc.link]).length;
                if (distance[arc.to] == kUnreachable) {
                    distance[arc.to] = distance[at] + 1;
                    cable[arc.to] = there;
                    queue.push_back(arc.to);
                } else if (distance[arc.to] == distance[at] + 1) {
                    cable[arc.to] = std::max(cable[arc.to], there);
                }
            }
        }
    }
    return longest;
}

std::vector<std::uint32_t> switchesWithEndpoints(const SwitchGraph& graph) {
    std::vector<std::uint32_t> used;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (graph.endpoints[at] > 0) {
            used.push_back(at);
        }
    }
    return used;
}

FabricParts partsOf(const Fabric& fabric, const SwitchGraph& graph) {
    FabricParts parts;
    parts.of.assign(graph.size(), kUnreachable);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        if (parts.of[root] != kUnreachable) {
            continue;
        }
        const auto part = static_cast<std::uint32_t>(parts.endpoints.size());
        parts.endpoints.push_back(0);
        parts.of[root] = part;
        for (stack.assign(1, root); !stack.empty();) {
            const std::uint32_t at = stack.back();
            stack.pop_back();
            parts.endpoints[part] += graph.endpoints[at];
            for (const SwitchArc& arc : graph.neighbours(at)) {
                if (parts.of[arc.to] == kUnreachable) {
                    parts.of[arc.to] = part;
                    stack.push_back(arc.to);
                }
            }
        }
    }
    std::vector<std::uint32_t> joined(parts.endpoints.size());
    std::iota(joined.begin(), joined.end(), 0U);
    const auto rootOf = [&](std::uint32_t i) {
        while (joined[i] != i) {
            i = joined[i] = joined[joined[i]];
        }
        return i;
    };
    const NodeRange servers = fabric.range(NodeRole::Server);
    for (std::uint32_t node = servers.begin; node < servers.end; ++node) {
        std::uint32_t first = kUnreachable;
        for (const Arc& arc : fabric.neighbours(NodeIndex(node))) {
            if (arc.node.value >= graph.firstNode) {
                const std::uint32_t part = rootOf(parts.of[arc.node.value - graph.firstNode]);
                first = first == kUnreachable ? part : first;
                joined[part] = rootOf(first);
            }
        }
    }
    std::uint32_t first = kUnreachable;
    parts.joinedByServers = true;
    for (std::uint32_t part = 0; part < parts.endpoints.size(); ++part) {
        if (parts.endpoints[part] > 0) {
            ++parts.withEndpoints;
            first = first == kUnreachable ? rootOf(part) : first;
            parts.joinedByServers &= rootOf(part) == first;
        }
    }
    return parts;
}

Fabric onePart(const Fabric& fabric, const SwitchGraph& graph, const FabricParts& parts,
               std::uint32_t part) {
    FabricBuilder builder(fabric.id);
    for (const Device& device : fabric.devices) {
        builder.addDevice(device);
    }
    for (const LinkClass& linkClass : fabric.linkClasses) {
        builder.addLinkClass(linkClass);
    }
    std::vector<bool> isIn(fabric.nodes.size(), false);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        isIn[graph.node(at).get()] = parts.of[at] == part;
    }
    const auto stays = [&](const Link& link) { return isIn[link.b.get()]; };
    for (const Link& link : fabric.links) {
        if (stays(link)) {
            isIn[link.a.get()] = true;
        }
    }
    std::vector<std::uint32_t> place(fabric.nodes.size(), 0);
    for (const ServerBlock& block : fabric.servers) {
        for (std::uint32_t node = block.nodes.begin; node < block.nodes.end; ++node) {
            if (isIn[node]) {
                place[node] = builder.addServers(block, fabric.nodes[node].device, 1).begin;
            }
        }
    }
    for (std::uint32_t node = graph.firstNode; node < fabric.nodes.size(); ++node) {
        if (isIn[node]) {
            const Node& each = fabric.nodes[node];
            place[node] = builder.addSwitches(each.role, each.device, 1).begin;
            if (!fabric.mergedEndpoints.empty()) {
                builder.setMergedEndpoints(NodeIndex(place[node]), fabric.mergedEndpoints[node]);
            }
        }
    }
    for (const Link& link : fabric.links) {
        if (stays(link)) {
            builder.link(NodeIndex(place[link.a.get()]), NodeIndex(place[link.b.get()]), link.count,
                         link.linkClass);
        }
    }
    return std::move(builder).build();
}

DisjointPaths fewestDisjointPaths(const SwitchGraph& graph,
                                  const std::vector<std::uint32_t>& between,
                                  const std::stop_token& stop) {
    DisjointPaths fewest;
    fewestByLinks(graph, between, stop, fewest);
    fewestBySwitches(graph, between, stop, fewest);
    return fewest;
}

SinglePoints singlePoints(const SwitchGraph& graph) {
    return LowPoints(graph).run();
}

} // namespace weft
