// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/paths.hpp"

#include "core/fabric/max_flow.hpp"

#include <algorithm>

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
        const std::int64_t paths = maxFlow(network, used.front(), used[i]).value;
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
            fewest.switches =
                std::min(fewest.switches, maxFlow(network, used[i] + graph.size(), used[j]).value);
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

std::vector<std::uint32_t> switchesWithEndpoints(const SwitchGraph& graph) {
    std::vector<std::uint32_t> used;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (graph.endpoints[at] > 0) {
            used.push_back(at);
        }
    }
    return used;
}

DisjointPaths fewestDisjointPaths(const SwitchGraph& graph, const std::stop_token& stop) {
    const std::vector<std::uint32_t> used = switchesWithEndpoints(graph);
    DisjointPaths fewest;
    if (used.size() >= 2) {
        fewestByLinks(graph, used, stop, fewest);
        fewestBySwitches(graph, used, stop, fewest);
    }
    return fewest;
}

SinglePoints singlePoints(const SwitchGraph& graph) {
    return LowPoints(graph).run();
}

} // namespace weft
