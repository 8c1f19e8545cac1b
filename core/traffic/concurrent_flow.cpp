// SPDX-License-Identifier: GPL-3.0-or-later
// Garg & Könemann 2007 with Fleischer's phases (2000), one shortest-path tree per destination: an
// arc that carries more grows longer, and traffic follows what is short. Any lengths prove an upper
// bound, sum of capacity × length over sum of demand × distance; any flow, scaled to fit, a lower
// one. It ends as soon as the two are close enough.
#include "core/traffic/concurrent_flow.hpp"

#include "core/traffic/routing_graph.hpp"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft {
namespace {

constexpr std::int64_t kMostPhases = 200'000;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

class Solver {
public:
    Solver(const RoutingGraph& graph, const Traffic& traffic, std::vector<double> capacity,
           double epsilon)
        : graph_(graph), traffic_(traffic), capacity_(std::move(capacity)), growth_(epsilon),
          twin_(graph.to.size()), length_(graph.to.size()), carried_(graph.to.size(), 0),
          distance_(graph.size()), next_(graph.size()), flow_(graph.size()) {
        std::vector<std::uint32_t> arcOf;
        for (std::uint32_t arc = 0; arc < graph.to.size(); ++arc) {
            arcOf.resize(std::max<std::size_t>(arcOf.size(), graph.link[arc] + std::size_t{2}));
            arcOf[graph.link[arc]] = arc;
            length_[arc] = 1 / capacity_[arc];
        }
        for (std::uint32_t arc = 0; arc < graph.to.size(); ++arc) {
            twin_[arc] = arcOf[graph.link[arc] ^ 1U];
        }
    }

    // Sends every demand once. The dual's upper bound by the lengths as they are.
    double phase() {
        double demandDistance = 0;
        for (const TrafficTo& bound : traffic_.destinations) {
            search(bound.to);
            for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
                demandDistance += traffic_.bps[i] * bound.scale * distance_[traffic_.from[i]];
            }
            send(bound);
        }
        ++phases_;
        // Lengths only grow, so the distances at the end are at least those met on the way.
        double capacityLength = 0;
        for (std::size_t arc = 0; arc < length_.size(); ++arc) {
            capacityLength += capacity_[arc] * length_[arc];
        }
        if (capacityLength > 1e100) { // only ratios of lengths matter
            for (double& length : length_) {
                length /= capacityLength;
            }
        }
        return capacityLength / demandDistance;
    }

    double lower() const {
        double most = 0;
        for (std::size_t arc = 0; arc < carried_.size(); ++arc) {
            most = std::max(most, carried_[arc] / capacity_[arc]);
        }
        return static_cast<double>(phases_) / most;
    }
    std::vector<double> loads(double factor) const {
        std::vector<double> bps = carried_;
        for (double& each : bps) {
            each *= factor / static_cast<double>(phases_);
        }
        return bps;
    }

private:
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    void search(std::uint32_t destination) {
        std::fill(distance_.begin(), distance_.end(), kInfinity);
        order_.clear();
        distance_[destination] = 0;
        next_[destination] = kNone;
        queue_.push({0, destination});
        while (!queue_.empty()) {
            const auto [distance, at] = queue_.top();
            queue_.pop();
            if (distance > distance_[at]) {
                continue;
            }
            order_.push_back(at);
            for (std::uint32_t arc = graph_.firstArc[at]; arc < graph_.firstArc[at + 1]; ++arc) {
                const double through = distance + length_[twin_[arc]];
                if (through < distance_[graph_.to[arc]]) {
                    distance_[graph_.to[arc]] = through;
                    next_[graph_.to[arc]] = twin_[arc];
                    queue_.push({through, graph_.to[arc]});
                }
            }
        }
    }

    void send(const TrafficTo& bound) {
        for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
            flow_[traffic_.from[i]] += traffic_.bps[i] * bound.scale;
        }
        flow_[bound.to] = 0;
        for (std::size_t i = order_.size(); i-- > 1;) {
            const std::uint32_t at = order_[i], arc = next_[at];
            const double bps = flow_[at];
            flow_[at] = 0;
            flow_[graph_.to[arc]] += bps;
            carried_[arc] += bps;
            length_[arc] *= std::exp(growth_ * bps / capacity_[arc]);
        }
        flow_[bound.to] = 0;
    }

    const RoutingGraph& graph_;
    const Traffic& traffic_;
    std::vector<double> capacity_; // per arc
    double growth_;
    std::vector<std::uint32_t> twin_; // per arc: the one the other way
    std::vector<double> length_, carried_;
    std::vector<double> distance_;
    std::vector<std::uint32_t> next_, order_;
    std::vector<double> flow_;
    std::priority_queue<std::pair<double, std::uint32_t>,
                        std::vector<std::pair<double, std::uint32_t>>, std::greater<>>
        queue_;
    std::int64_t phases_ = 0;
};

} // namespace

ConcurrentFlow maxConcurrentFlow(const Fabric& fabric, const SwitchGraph& graph,
                                 std::span<const Demand> demands,
                                 const ConcurrentFlowOptions& options) {
    Routing routing;
    routing.linksDown = options.linksDown;
    const RoutingGraph routes = routingGraphOf(fabric, graph, routing);
    const Traffic traffic = trafficOf(demands);
    ConcurrentFlow result;
    ArcLoads equal = routeOneByOne(routes, traffic, options.stop);
    result.unreachable = equal.unreachable;
    if (demands.empty() || equal.unreachable > 0) {
        result.lower = result.upper = demands.empty() ? kInfinity : 0;
        result.converged = true;
        result.loads = linkLoads(fabric, routes, std::move(equal));
        return result;
    }
    std::vector<double> capacity = arcCapacities(fabric, routes, options.linksDown);
    double most = 0;
    for (std::size_t arc = 0; arc < capacity.size(); ++arc) {
        most = std::max(most, equal.bps[arc] / capacity[arc]);
    }
    Solver solver(routes, traffic, capacity, options.epsilon / (2 * most));
    result.upper = kInfinity;
    while (!result.converged && result.iterations < kMostPhases && !options.stop.stop_requested()) {
        result.upper = std::min(result.upper, solver.phase());
        result.lower = solver.lower();
        ++result.iterations;
        result.converged = result.upper <= result.lower * (1 + options.epsilon);
    }
    ArcLoads loads;
    loads.bps = solver.loads(result.lower);
    result.loads = linkLoads(fabric, routes, std::move(loads));
    return result;
}

} // namespace weft
