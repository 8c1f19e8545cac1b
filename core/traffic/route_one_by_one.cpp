// SPDX-License-Identifier: GPL-3.0-or-later
// Sends everything bound for one destination at a time down its shortest-path graph, farthest
// switches first: when a switch's turn comes, all that will ever reach it has.
#include "core/traffic/routing_graph.hpp"

#include <queue>

#include <limits>

namespace weft {
namespace {

class Router {
public:
    explicit Router(const RoutingGraph& graph)
        : graph_(graph), distance_(graph.size(), kUnseen), flow_(graph.size(), 0) {
        order_.reserve(graph.size());
        loads_.bps.resize(graph.to.size(), 0);
    }

    void route(const Traffic& traffic, const TrafficTo& bound) {
        std::int64_t sources = 0;
        for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
            if (traffic.from[i] != bound.to) {
                flow_[traffic.from[i]] = traffic.bps[i] * bound.scale;
                ++sources;
            }
        }
        search(bound.to, sources);
        for (std::size_t i = order_.size(); i-- > 1;) {
            forwardFrom(order_[i]);
        }
        for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
            const std::uint32_t from = traffic.from[i];
            if (distance_[from] == kUnseen) {
                loads_.lose(from, bound.to, flow_[from]);
                flow_[from] = 0;
            }
        }
        for (const std::uint32_t at : order_) {
            distance_[at] = kUnseen;
            flow_[at] = 0;
        }
        for (; !queue_.empty(); queue_.pop()) {
            distance_[queue_.top().second] = kUnseen;
        }
    }

    ArcLoads take() { return std::move(loads_); }

private:
    using Distance = std::uint64_t;
    using Waiting = std::pair<Distance, std::uint32_t>;
    static constexpr Distance kUnseen = std::numeric_limits<Distance>::max();

    // Dijkstra 1959 from the destination, until every source was met: no farther switch carries
    // anything.
    void search(std::uint32_t destination, std::int64_t sources) {
        order_.clear();
        distance_[destination] = 0;
        queue_.push({0, destination});
        while (!queue_.empty() && (sources > 0 || order_.empty())) {
            const auto [distance, at] = queue_.top();
            queue_.pop();
            if (distance > distance_[at]) {
                continue;
            }
            order_.push_back(at);
            sources -= flow_[at] > 0 ? 1 : 0;
            for (std::size_t arc = graph_.firstArc[at]; arc < graph_.firstArc[at + 1]; ++arc) {
                const Distance through = distance + graph_.costOf(arc);
                if (through < distance_[graph_.to[arc]]) {
                    distance_[graph_.to[arc]] = through;
                    queue_.push({through, graph_.to[arc]});
                }
            }
        }
    }

    bool leadsCloser(std::uint32_t at, std::size_t arc) const {
        return distance_[graph_.to[arc]] != kUnseen &&
               distance_[graph_.to[arc]] + graph_.costOf(arc) == distance_[at];
    }

    void forwardFrom(std::uint32_t at) {
        if (flow_[at] <= 0) {
            return;
        }
        std::uint64_t shares = 0;
        for (std::size_t arc = graph_.firstArc[at]; arc < graph_.firstArc[at + 1]; ++arc) {
            shares += leadsCloser(at, arc) ? graph_.shareOf(arc) : 0;
        }
        const double perShare = flow_[at] / static_cast<double>(shares);
        for (std::size_t arc = graph_.firstArc[at]; arc < graph_.firstArc[at + 1]; ++arc) {
            if (leadsCloser(at, arc)) {
                const double part = perShare * static_cast<double>(graph_.shareOf(arc));
                flow_[graph_.to[arc]] += part;
                loads_.bps[arc] += part;
            }
        }
    }

    const RoutingGraph& graph_;
    std::vector<Distance> distance_;
    std::vector<std::uint32_t> order_;
    std::vector<double> flow_; // bit/s waiting at each switch
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue_;
    ArcLoads loads_;
};

} // namespace

ArcLoads routeOneByOne(const RoutingGraph& graph, const Traffic& traffic, std::stop_token stop) {
    Router router(graph);
    for (const TrafficTo& bound : traffic.destinations) {
        if (stop.stop_requested()) {
            break;
        }
        router.route(traffic, bound);
    }
    return router.take();
}

} // namespace weft
