// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hops.hpp"
#include "core/fabric/switch_graph.hpp"

#include <algorithm>
#include <limits>

namespace weft {
namespace {

// The number of parallel links of every bundle between two roles; 0 where it differs.
std::int64_t parallelLinks(const Fabric& fabric, NodeRole lower, NodeRole upper) {
    std::int64_t known = -1;
    for (const Link& link : fabric.links) {
        if (fabric.node(link.a).role == lower && fabric.node(link.b).role == upper) {
            if (known >= 0 && known != link.count) {
                return 0;
            }
            known = link.count;
        }
    }
    return std::max<std::int64_t>(known, 0);
}

// Ways from a spine level of one pod over the cores to that of another: in each group of cores
// every one of the q spines of a pod reaches every one of the other's q through each core.
double waysBetweenPods(const Fabric& fabric, std::int64_t coresPerSpine) {
    std::map<std::uint32_t, double>
        spinesOfGroup; // by the group's first core, in the pod of the first leaf
    for (const Arc& up : fabric.neighbours(NodeIndex(fabric.range(NodeRole::Leaf).begin))) {
        if (fabric.node(up.node).role != NodeRole::Spine) {
            continue;
        }
        std::uint32_t firstCore = std::numeric_limits<std::uint32_t>::max();
        for (const Arc& arc : fabric.neighbours(up.node)) {
            if (fabric.node(arc.node).role == NodeRole::Core) {
                firstCore = std::min(firstCore, arc.node.value);
            }
        }
        ++spinesOfGroup[firstCore];
    }
    double ways = 0;
    for (const auto& [core, spines] : spinesOfGroup) {
        ways += spines * spines * static_cast<double>(coresPerSpine);
    }
    return ways;
}

// Breadth first from one switch after another, counting shortest paths on the way (Brandes 2001).
class Explorer {
public:
    explicit Explorer(const SwitchGraph& graph)
        : graph_(graph), distance_(graph.size()), paths_(graph.size()) {
        figures_.pathsMin = std::numeric_limits<double>::infinity();
        figures_.pathsMax = 0;
    }

    void exploreFrom(std::uint32_t root, double endpoints) {
        search(root);
        const double here = static_cast<double>(graph_.endpoints[root]);
        double reached = 0;
        for (const std::uint32_t at : order_) {
            const double there = static_cast<double>(graph_.endpoints[at]);
            if (there == 0) {
                continue;
            }
            reached += there;
            const double pairs = at == root ? here * (here - 1) : here * there;
            if (pairs > 0) {
                figures_.endpointPairs[distance_[at]] += pairs;
            }
            if (at != root) {
                ++figures_.switchPairs[distance_[at]];
                figures_.pathsMin = std::min(figures_.pathsMin, paths_[at]);
                figures_.pathsMax = std::max(figures_.pathsMax, paths_[at]);
            }
        }
        figures_.unreachable += here * (endpoints - reached);
    }

    HopFigures take() {
        if (figures_.switchPairs.empty()) {
            figures_.pathsMin = figures_.pathsMax = 1;
        }
        return std::move(figures_);
    }

private:
    void search(std::uint32_t root) {
        std::fill(distance_.begin(), distance_.end(), -1);
        order_.assign(1, root);
        distance_[root] = 0;
        paths_[root] = 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t at = order_[i];
            for (const SwitchArc& arc : graph_.neighbours(at)) {
                if (distance_[arc.to] < 0) {
                    distance_[arc.to] = distance_[at] + 1;
                    paths_[arc.to] = 0;
                    order_.push_back(arc.to);
                }
                if (distance_[arc.to] == distance_[at] + 1) {
                    paths_[arc.to] += paths_[at] * arc.count;
                }
            }
        }
    }

    const SwitchGraph& graph_;
    std::vector<std::int64_t> distance_;
    std::vector<double> paths_;
    std::vector<std::uint32_t> order_;
    HopFigures figures_;
};

} // namespace

std::optional<HopFigures> hopsOfClos(const Fabric& fabric, const ClosShape& shape) {
    const double leafLinks =
        static_cast<double>(parallelLinks(fabric, NodeRole::Leaf, NodeRole::Spine));
    const double coreLinks =
        static_cast<double>(parallelLinks(fabric, NodeRole::Spine, NodeRole::Core));
    if ((shape.tiers >= 2 && leafLinks == 0) || (shape.tiers >= 3 && coreLinks == 0)) {
        return std::nullopt;
    }
    double all = 0, used = 0;            // endpoints; leaves that have any
    double onLeaf = 0, inPod = 0;        // ordered pairs of endpoints
    double podSquares = 0, podPairs = 0; // Σ (endpoints of a pod)², ordered pairs of its leaves
    double podUsedSquares = 0;
    for (const PodShape& pod : shape.podShapes) {
        double endpoints = 0, leaves = 0, squares = 0;
        for (const LeafClass& leaf : pod.leafClasses) {
            const double count = static_cast<double>(leaf.leaves),
                         each = static_cast<double>(leaf.endpoints);
            endpoints += count * each;
            squares += count * each * each;
            leaves += leaf.endpoints > 0 ? count : 0;
        }
        const double pods = static_cast<double>(pod.pods);
        all += pods * endpoints;
        used += pods * leaves;
        onLeaf += pods * (squares - endpoints);
        inPod += pods * (endpoints * endpoints - squares);
        podSquares += pods * endpoints * endpoints;
        podPairs += pods * leaves * (leaves - 1);
        podUsedSquares += pods * leaves * leaves;
    }
    HopFigures figures;
    const auto note = [](std::map<std::int64_t, double>& pairs, std::int64_t distance,
                         double count) {
        if (count > 0) {
            pairs[distance] = count;
        }
    };
    note(figures.endpointPairs, 0, onLeaf);
    note(figures.endpointPairs, 2, inPod);
    note(figures.endpointPairs, 4, all * all - podSquares);
    note(figures.switchPairs, 2, podPairs);
    note(figures.switchPairs, 4, used * used - podUsedSquares);
    const double near = static_cast<double>(shape.spinesPerPod) * leafLinks * leafLinks;
    const double far = shape.tiers < 3 ? 0
                                       : waysBetweenPods(fabric, shape.coresPerSpine) * leafLinks *
                                             leafLinks * coreLinks * coreLinks;
    if (!figures.switchPairs.empty()) {
        figures.pathsMin = figures.switchPairs.contains(2) ? near : far;
        figures.pathsMax = figures.switchPairs.contains(4) ? far : near;
        if (figures.pathsMin > figures.pathsMax) {
            std::swap(figures.pathsMin, figures.pathsMax);
        }
    }
    return figures;
}

double hopSteps(const SwitchGraph& graph) {
    const auto used = std::count_if(graph.endpoints.begin(), graph.endpoints.end(),
                                    [](std::int64_t count) { return count > 0; });
    return static_cast<double>(used) * static_cast<double>(graph.arcs.size() + graph.size());
}

HopFigures hopsOfGraph(const SwitchGraph& graph, const std::stop_token& stop) {
    Explorer explorer(graph);
    const double endpoints = static_cast<double>(graph.endpointCount());
    for (std::uint32_t at = 0; at < graph.size() && !stop.stop_requested(); ++at) {
        if (graph.endpoints[at] > 0) {
            explorer.exploreFrom(at, endpoints);
        }
    }
    return explorer.take();
}

} // namespace weft
