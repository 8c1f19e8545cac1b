// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/routing_graph.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft {
namespace {

std::uint64_t wholeBitsPerSecond(Bandwidth rate) {
    return std::max<std::uint64_t>(1,
                                   static_cast<std::uint64_t>(std::llround(inBitsPerSecond(rate))));
}

} // namespace

RoutingGraph routingGraphOf(const Fabric& fabric, const SwitchGraph& graph,
                            const Routing& routing) {
    const auto downOf = [&](std::uint32_t link) {
        return routing.linksDown.empty() ? 0U : routing.linksDown[link];
    };
    RoutingGraph routes;
    routes.firstArc.reserve(graph.size() + std::size_t{1});
    routes.to.reserve(graph.arcs.size());
    routes.link.reserve(graph.arcs.size());
    routes.share.reserve(graph.arcs.size());
    std::uint64_t divisor = 0;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        routes.firstArc.push_back(static_cast<std::uint32_t>(routes.to.size()));
        for (const SwitchArc& arc : graph.neighbours(at)) {
            const std::uint32_t down = downOf(arc.link);
            const Bandwidth rate = fabric.classOf(fabric.links[arc.link]).rate;
            if (down >= arc.count || rate <= Bandwidth()) {
                continue;
            }
            const std::uint64_t share =
                std::uint64_t{arc.count - down} *
                (routing.split == SplitRule::ByCapacity ? wholeBitsPerSecond(rate) : 1U);
            divisor = std::gcd(divisor, share);
            routes.to.push_back(arc.to);
            routes.link.push_back(2 * arc.link + (arc.fromA ? 0U : 1U));
            routes.share.push_back(share);
            if (!routing.weights.empty()) {
                routes.cost.push_back(std::max(1U, routing.weights[arc.link]));
            }
        }
    }
    routes.firstArc.push_back(static_cast<std::uint32_t>(routes.to.size()));
    bool alike = true;
    for (std::uint64_t& share : routes.share) {
        share /= divisor;
        alike = alike && share == 1;
    }
    if (alike) {
        routes.share.clear();
    }
    return routes;
}

Traffic trafficOf(std::span<const Demand> demands) {
    Traffic traffic;
    traffic.from.reserve(demands.size());
    traffic.bps.reserve(demands.size());
    for (const Demand& demand : demands) {
        const auto at = static_cast<std::uint32_t>(traffic.from.size());
        if (traffic.destinations.empty() || traffic.destinations.back().to != demand.to) {
            traffic.destinations.push_back({demand.to, at, at});
        }
        traffic.from.push_back(demand.from);
        traffic.bps.push_back(inBitsPerSecond(demand.rate));
        traffic.destinations.back().end = at + 1;
    }
    return traffic;
}

Traffic uniformTraffic(const SwitchGraph& graph, Bandwidth perPair) {
    Traffic traffic;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (graph.endpoints[at] > 0) {
            traffic.from.push_back(at);
            traffic.bps.push_back(static_cast<double>(graph.endpoints[at]));
        }
    }
    const auto all = static_cast<std::uint32_t>(traffic.from.size());
    for (const std::uint32_t to : traffic.from) {
        traffic.destinations.push_back(
            {to, 0, all, inBitsPerSecond(perPair) * static_cast<double>(graph.endpoints[to])});
    }
    return traffic;
}

void ArcLoads::lose(std::uint32_t from, std::uint32_t to, double rate) {
    ++unreachable;
    lostBps += rate;
    if (cutOff.size() < kMostCutOff) {
        cutOff.push_back({from, to, bitsPerSecond(rate)});
    }
}

std::vector<double> arcCapacities(const Fabric& fabric, const RoutingGraph& graph,
                                  std::span<const std::uint32_t> linksDown) {
    std::vector<double> capacity;
    capacity.reserve(graph.to.size());
    for (const std::uint32_t slot : graph.link) {
        const Link& link = fabric.links[slot / 2];
        const std::uint32_t up = link.count - (linksDown.empty() ? 0 : linksDown[slot / 2]);
        capacity.push_back(inBitsPerSecond(fabric.classOf(link).rate) * up);
    }
    return capacity;
}

LinkLoads linkLoads(const Fabric& fabric, const RoutingGraph& graph, ArcLoads loads) {
    LinkLoads result;
    result.forward.resize(fabric.links.size());
    result.backward.resize(fabric.links.size());
    for (std::size_t arc = 0; arc < graph.to.size(); ++arc) {
        (graph.link[arc] % 2 == 0 ? result.forward : result.backward)[graph.link[arc] / 2] =
            bitsPerSecond(loads.bps[arc]);
    }
    result.unreachable = loads.unreachable;
    result.lost = bitsPerSecond(loads.lostBps);
    result.cutOff = std::move(loads.cutOff);
    return result;
}

} // namespace weft
