// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs grow longer exponentially with how full they are (Shahrokhi & Matula 1990; Garg & Könemann
// 2007), and each demand moves from its longest path to its shortest by a Newton step (gradient
// projection: Bertsekas & Gafni 1983; Jayakrishnan et al. 1994), new paths coming from
// shortest-path trees, one per destination. Any lengths prove an upper bound, sum of capacity ×
// length over sum of demand × distance; any flow, scaled to fit, a lower one. It ends when the two
// are close enough.
#include "core/traffic/concurrent_flow.hpp"

#include "core/traffic/routing_graph.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft {
namespace {

constexpr std::int64_t kMostRounds = 3'000;
constexpr int kSweeps = 8;             // over the paths known, per round
constexpr std::size_t kPolled = 1024;  // demands between two looks at the stop
constexpr double kFirstSteepness = 16; // e-folds of length from empty to fullest
constexpr double kSteeper = 1.25;
constexpr double kMostFolds = 300; // no length overflows
constexpr double kFloor = 1e-9;    // length of what is empty: the shorter of two empty paths wins
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct Path {
    std::vector<std::uint32_t> arcs; // from the source on
    double bps = 0;
};
struct Commodity {
    std::uint32_t from = 0;
    double bps = 0;
    std::vector<Path> paths;
};

// One shortest-path tree at a time, towards a destination; of one thread.
class Tree {
public:
    Tree(const RoutingGraph& graph, const std::vector<std::uint32_t>& twin)
        : graph_(graph), twin_(twin), distance_(graph.size()), next_(graph.size()) {}

    void search(std::uint32_t destination, const std::vector<double>& length) {
        std::fill(distance_.begin(), distance_.end(), kInfinity);
        distance_[destination] = 0;
        next_[destination] = kNone;
        queue_.push({0, destination});
        while (!queue_.empty()) {
            const auto [distance, at] = queue_.top();
            queue_.pop();
            if (distance > distance_[at]) {
                continue;
            }
            for (std::uint32_t arc = graph_.firstArc[at]; arc < graph_.firstArc[at + 1]; ++arc) {
                const double through = distance + length[twin_[arc]];
                if (through < distance_[graph_.to[arc]]) {
                    distance_[graph_.to[arc]] = through;
                    next_[graph_.to[arc]] = twin_[arc];
                    queue_.push({through, graph_.to[arc]});
                }
            }
        }
    }
    double distance(std::uint32_t from) const { return distance_[from]; }
    std::vector<std::uint32_t> pathFrom(std::uint32_t from) const {
        std::vector<std::uint32_t> arcs;
        for (std::uint32_t arc = next_[from]; arc != kNone; arc = next_[graph_.to[arc]]) {
            arcs.push_back(arc);
        }
        return arcs;
    }

private:
    using Waiting = std::pair<double, std::uint32_t>;
    const RoutingGraph& graph_;
    const std::vector<std::uint32_t>& twin_;
    std::vector<double> distance_;
    std::vector<std::uint32_t> next_;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue_;
};

class Solver {
public:
    Solver(const RoutingGraph& graph, const Traffic& traffic, const std::vector<double>& capacity,
           double upper, const ConcurrentFlowOptions& options)
        : graph_(graph), traffic_(traffic), capacity_(capacity), options_(options),
          arena_(processorsFor(options.threads)), upper_(upper), fullest_(1 / upper),
          steepest_(2 * std::log(static_cast<double>(graph.to.size()) + 1) / options.epsilon),
          twin_(twinArcs(graph)), trees_([&] { return Tree(graph_, twin_); }),
          load_(graph.to.size(), 0), length_(graph.to.size()), seen_(graph.to.size(), 0) {
        for (std::size_t i = 0; i < traffic.from.size(); ++i) {
            commodities_.push_back({traffic.from[i], traffic.bps[i], {}});
        }
        measure();
    }

    void run(ConcurrentFlow& result) {
        for (; result.iterations < kMostRounds && !result.converged && !stopped() && !isSpent();
             ++result.iterations) {
            findPaths();
            for (int sweep = 0; sweep < kSweeps && !isSpent(); ++sweep) {
                for (std::size_t i = 0; i < commodities_.size() && (i % kPolled != 0 || !stopped());
                     ++i) {
                    balance(commodities_[i]);
                }
            }
            if (stopped() && result.iterations == 0) {
                break; // not every demand has a path yet
            }
            if (const double lower = 1 / worst(); lower > result.lower) {
                result.lower = lower;
                best_ = load_;
            }
            result.upper = std::min(result.upper, upper_);
            result.converged = result.upper <= result.lower * (1 + options_.epsilon);
            steepness_ = std::min(steepest_, steepness_ * kSteeper);
            fullest_ = worst();
            measure();
        }
    }
    // Of a flow of `factor` × the demands; empty where none beat what was known.
    std::vector<double> loads(double factor) const {
        std::vector<double> bps = best_;
        for (double& each : bps) {
            each *= factor;
        }
        return bps;
    }

private:
    bool stopped() const { return options_.stop.stop_requested(); }
    bool isSpent() const { return options_.mostWork > 0 && work_ > options_.mostWork; }

    double worst() const {
        double most = 0;
        for (std::size_t arc = 0; arc < load_.size(); ++arc) {
            most = std::max(most, load_[arc] / capacity_[arc]);
        }
        return most;
    }
    double lengthOf(std::size_t arc) const {
        const double fullness = load_[arc] / (capacity_[arc] * fullest_) - 1;
        return (std::exp(std::min(steepness_ * fullness, kMostFolds)) + kFloor) / capacity_[arc];
    }
    void measure() {
        for (std::size_t arc = 0; arc < length_.size(); ++arc) {
            length_[arc] = lengthOf(arc);
        }
    }

    // The shortest path of every demand by the lengths as they are, and the bound they prove. The
    // first time demands take them one destination after the other, and see each other.
    void findPaths() {
        double capacityLength = 0;
        for (std::size_t arc = 0; arc < length_.size(); ++arc) {
            capacityLength += capacity_[arc] * length_[arc];
        }
        const bool isFirst = commodities_.front().paths.empty();
        work_ += static_cast<double>(traffic_.destinations.size()) *
                 static_cast<double>(graph_.to.size());
        std::vector<double> demandDistance(traffic_.destinations.size(), 0);
        const auto ofDestination = [&](std::size_t i) {
            const TrafficTo& bound = traffic_.destinations[i];
            if (stopped()) {
                return;
            }
            Tree& tree = trees_.local();
            tree.search(bound.to, length_);
            for (std::uint32_t k = bound.begin; k < bound.end; ++k) {
                demandDistance[i] += commodities_[k].bps * tree.distance(commodities_[k].from);
                learn(commodities_[k], tree);
            }
        };
        if (isFirst) {
            for (std::size_t i = 0; i < traffic_.destinations.size(); ++i) {
                ofDestination(i);
            }
            return;
        }
        arena_.execute([&] {
            tbb::parallel_for(std::size_t{0}, traffic_.destinations.size(), ofDestination);
        });
        double sum = 0;
        for (const double each : demandDistance) {
            sum += each;
        }
        if (!stopped()) {
            upper_ = std::min(upper_, capacityLength / sum);
        }
    }

    void learn(Commodity& commodity, const Tree& tree) {
        double shortest = kInfinity;
        for (const Path& path : commodity.paths) {
            shortest = std::min(shortest, lengthOf(path));
        }
        if (tree.distance(commodity.from) >= shortest * (1 - 1e-6)) {
            return;
        }
        commodity.paths.push_back({tree.pathFrom(commodity.from), 0});
        if (commodity.paths.size() == 1) {
            commodity.paths.front().bps = commodity.bps;
            add(commodity.paths.front(), commodity.bps);
        }
    }

    double lengthOf(const Path& path) const {
        double length = 0;
        for (const std::uint32_t arc : path.arcs) {
            length += length_[arc];
        }
        return length;
    }

    void add(const Path& path, double bps) {
        for (const std::uint32_t arc : path.arcs) {
            load_[arc] = std::max(0.0, load_[arc] + bps);
            length_[arc] = lengthOf(arc);
        }
    }

    // From the longest path in use to the shortest, as far as makes both equally long.
    void balance(Commodity& commodity) {
        if (commodity.paths.size() < 2) {
            return;
        }
        Path *longest = nullptr, *shortest = nullptr;
        double most = -1, least = kInfinity;
        for (Path& path : commodity.paths) {
            work_ += static_cast<double>(path.arcs.size());
            const double length = lengthOf(path);
            if (path.bps > 0 && length > most) {
                most = length;
                longest = &path;
            }
            if (length < least) {
                least = length;
                shortest = &path;
            }
        }
        if (longest == shortest || most <= least * (1 + 1e-9)) {
            return;
        }
        double slope = 0; // of the difference in length, per bit/s; shared arcs stay as they are
        for (const Path* path : {longest, shortest}) {
            for (const std::uint32_t arc : path->arcs) {
                ++seen_[arc];
            }
        }
        for (const Path* path : {longest, shortest}) {
            for (const std::uint32_t arc : path->arcs) {
                slope +=
                    seen_[arc] == 1 ? steepness_ / (capacity_[arc] * fullest_) * length_[arc] : 0;
            }
        }
        for (const Path* path : {longest, shortest}) {
            for (const std::uint32_t arc : path->arcs) {
                seen_[arc] = 0;
            }
        }
        const double moved = std::min(longest->bps, (most - least) / slope);
        longest->bps -= moved;
        shortest->bps += moved;
        add(*longest, -moved);
        add(*shortest, moved);
    }

    static std::vector<std::uint32_t> twinArcs(const RoutingGraph& graph) {
        std::vector<std::uint32_t> arcOf, twin;
        for (std::uint32_t arc = 0; arc < graph.to.size(); ++arc) {
            arcOf.resize(std::max<std::size_t>(arcOf.size(), graph.link[arc] + std::size_t{2}));
            arcOf[graph.link[arc]] = arc;
        }
        for (const std::uint32_t slot : graph.link) {
            twin.push_back(arcOf[slot ^ 1U]);
        }
        return twin;
    }

    const RoutingGraph& graph_;
    const Traffic& traffic_;
    const std::vector<double>& capacity_; // per arc
    const ConcurrentFlowOptions& options_;
    tbb::task_arena arena_;
    double upper_, fullest_; // fullest_: the load ÷ capacity that lengths are measured by
    double steepness_ = kFirstSteepness, steepest_;
    std::vector<std::uint32_t> twin_; // per arc: the one the other way
    tbb::enumerable_thread_specific<Tree> trees_;
    std::vector<Commodity> commodities_; // as traffic has them
    std::vector<double> load_, length_, best_;
    double work_ = 0; // arcs looked at
    std::vector<std::uint8_t> seen_;
};

// No switch sends more than its links hold, nor takes more.
double cutBound(const RoutingGraph& graph, const Traffic& traffic,
                const std::vector<double>& capacity) {
    std::vector<double> out(graph.size(), 0), in(graph.size(), 0), sent(graph.size(), 0),
        taken(graph.size(), 0);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        for (std::uint32_t arc = graph.firstArc[at]; arc < graph.firstArc[at + 1]; ++arc) {
            out[at] += capacity[arc];
            in[graph.to[arc]] += capacity[arc];
        }
    }
    for (const TrafficTo& bound : traffic.destinations) {
        for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
            sent[traffic.from[i]] += traffic.bps[i];
            taken[bound.to] += traffic.bps[i];
        }
    }
    double bound = kInfinity;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        bound = std::min(bound, sent[at] > 0 ? out[at] / sent[at] : kInfinity);
        bound = std::min(bound, taken[at] > 0 ? in[at] / taken[at] : kInfinity);
    }
    return bound;
}

} // namespace

ConcurrentFlow maxConcurrentFlow(const Fabric& fabric, const SwitchGraph& graph,
                                 std::span<const Demand> demands,
                                 const ConcurrentFlowOptions& options) {
    Routing routing;
    routing.linksDown = options.linksDown;
    routing.split = SplitRule::ByCapacity;
    const RoutingGraph routes = routingGraphOf(fabric, graph, routing);
    const Traffic traffic = trafficOf(demands);
    ConcurrentFlow result;
    ArcLoads loads = routeInBatches(routes, traffic, options.threads, options.stop);
    result.unreachable = loads.unreachable;
    if (demands.empty() || loads.unreachable > 0) {
        result.lower = result.upper = demands.empty() ? kInfinity : 0;
        result.converged = true;
        result.loads = linkLoads(fabric, routes, std::move(loads));
        return result;
    }
    const std::vector<double> capacity = arcCapacities(fabric, routes, options.linksDown);
    double fullest = 0;
    for (std::size_t arc = 0; arc < capacity.size(); ++arc) {
        fullest = std::max(fullest, loads.bps[arc] / capacity[arc]);
    }
    // Equal splits over shortest paths may do already, as on a whole Clos.
    result.upper = cutBound(routes, traffic, capacity);
    result.lower = options.stop.stop_requested() ? 0 : 1 / fullest;
    result.converged = result.upper <= result.lower * (1 + options.epsilon);
    Solver solver(routes, traffic, capacity, result.upper, options);
    const double byEqualSplits = result.lower;
    if (!result.converged) {
        solver.run(result);
    }
    if (result.lower > byEqualSplits) {
        loads.bps = solver.loads(result.lower);
    } else {
        for (double& each : loads.bps) {
            each *= result.lower;
        }
    }
    result.loads = linkLoads(fabric, routes, std::move(loads));
    return result;
}

} // namespace weft
