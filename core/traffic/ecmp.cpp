// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/ecmp.hpp"

#include "core/traffic/routing_graph.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace weft {
namespace {

LinkLoads route(const Fabric& fabric, const SwitchGraph& graph, const Traffic& traffic,
                const Routing& routing) {
    const RoutingGraph routes = routingGraphOf(fabric, graph, routing);
    return linkLoads(fabric, routes,
                     routing.weights.empty()
                         ? routeInBatches(routes, traffic, routing.threads, routing.stop)
                         : routeOneByOne(routes, traffic, routing.stop));
}

// By (to, from), equal ones as they stood: two passes of counting where there are many.
void sortByEnds(std::vector<Demand>& demands) {
    std::uint32_t last = 0;
    for (const Demand& demand : demands) {
        last = std::max({last, demand.from, demand.to});
    }
    if (demands.size() < last) {
        std::stable_sort(demands.begin(), demands.end(), [](const Demand& x, const Demand& y) {
            return std::tie(x.to, x.from) < std::tie(y.to, y.from);
        });
        return;
    }
    std::vector<Demand> sorted(demands.size());
    for (const auto end : {&Demand::from, &Demand::to}) {
        std::vector<std::size_t> next(last + std::size_t{2}, 0);
        for (const Demand& demand : demands) {
            ++next[demand.*end + std::size_t{1}];
        }
        std::partial_sum(next.begin(), next.end(), next.begin());
        for (const Demand& demand : demands) {
            sorted[next[demand.*end]++] = demand;
        }
        demands.swap(sorted);
    }
}

} // namespace

std::vector<Demand> merged(std::vector<Demand> demands) {
    std::erase_if(demands, [](const Demand& d) { return d.from == d.to || d.rate <= Bandwidth(); });
    sortByEnds(demands);
    std::vector<Demand> sums;
    for (const Demand& demand : demands) {
        if (!sums.empty() && sums.back().to == demand.to && sums.back().from == demand.from) {
            sums.back().rate += demand.rate;
        } else {
            sums.push_back(demand);
        }
    }
    return sums;
}

LinkLoads ecmpLoads(const Fabric& fabric, const SwitchGraph& graph, std::span<const Demand> demands,
                    const Routing& routing) {
    return route(fabric, graph, trafficOf(demands), routing);
}

LinkLoads uniformLoads(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair,
                       const Routing& routing) {
    return route(fabric, graph, uniformTraffic(graph, perPair), routing);
}

HottestLink hottestLink(const Fabric& fabric, const LinkLoads& loads,
                        std::span<const std::uint32_t> linksDown) {
    HottestLink hottest;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Bandwidth most = std::max(loads.forward[i], loads.backward[i]);
        if (most <= Bandwidth()) {
            continue;
        }
        const Link& link = fabric.links[i];
        const std::uint32_t up = link.count - (linksDown.empty() ? 0 : linksDown[i]);
        const double utilisation = most / (fabric.classOf(link).rate * up);
        if (utilisation > hottest.utilisation) {
            hottest = {LinkIndex(i), loads.forward[i] == most, utilisation};
        }
    }
    return hottest;
}

} // namespace weft
