// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos_places.hpp"
#include "core/fabric/paths.hpp"
#include "core/traffic/matrix.hpp"

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

void add(LinkLoads& sum, const LinkLoads& loads) {
    for (std::size_t i = 0; i < sum.forward.size(); ++i) {
        sum.forward[i] += loads.forward[i];
        sum.backward[i] += loads.backward[i];
    }
    sum.unreachable += loads.unreachable;
    sum.lost += loads.lost;
    sum.cutOff.insert(sum.cutOff.end(), loads.cutOff.begin(), loads.cutOff.end());
    sum.cutOff.resize(std::min(sum.cutOff.size(), kMostCutOff));
}

std::vector<std::uint32_t> sendersOf(const UniformTraffic& uniform) {
    std::vector<std::uint32_t> used;
    for (std::uint32_t at = 0; at < uniform.weights.size(); ++at) {
        if (uniform.weights[at] > 0) {
            used.push_back(at);
        }
    }
    return used;
}

// bit/s that leave and enter each leaf and each pod of a Clos.
struct Totals {
    std::vector<double> leafOut, leafIn; // per switch
    std::vector<double> podOut, podIn;   // per pod
};

void addUniform(const UniformTraffic& matrix, const ClosPlaces& places, Totals& totals) {
    const double each = inBitsPerSecond(matrix.perWeight);
    const auto all = static_cast<double>(
        std::accumulate(matrix.weights.begin(), matrix.weights.end(), std::int64_t{0}));
    std::vector<double> podWeight(totals.podOut.size(), 0);
    for (std::size_t at = 0; at < matrix.weights.size(); ++at) {
        if (matrix.weights[at] > 0) {
            const auto weight = static_cast<double>(matrix.weights[at]);
            totals.leafOut[at] += weight * (all - weight) * each;
            totals.leafIn[at] += weight * (all - weight) * each;
            podWeight[places.pod[at]] += weight;
        }
    }
    for (std::size_t pod = 0; pod < podWeight.size(); ++pod) {
        totals.podOut[pod] += podWeight[pod] * (all - podWeight[pod]) * each;
        totals.podIn[pod] += podWeight[pod] * (all - podWeight[pod]) * each;
    }
}

void addListed(const TrafficMatrix& matrix, const ClosPlaces& places, Totals& totals) {
    for (const Demand& demand : matrix.demands) {
        const double bps = inBitsPerSecond(demand.rate);
        totals.leafOut[demand.from] += bps;
        totals.leafIn[demand.to] += bps;
        if (places.pod[demand.from] != places.pod[demand.to]) {
            totals.podOut[places.pod[demand.from]] += bps;
            totals.podIn[places.pod[demand.to]] += bps;
        }
    }
}

} // namespace

LinkLoads loadsOf(const TrafficMatrix& matrix, const Fabric& fabric, const SwitchGraph& graph,
                  const Routing& routing) {
    LinkLoads loads = ecmpLoads(fabric, graph, matrix.demands, routing);
    SwitchGraph weighted = matrix.uniform.empty() ? SwitchGraph() : graph;
    for (const UniformTraffic& uniform : matrix.uniform) {
        if (!routing.stop.stop_requested()) {
            weighted.endpoints = uniform.weights;
            add(loads, uniformLoads(fabric, weighted, uniform.perWeight, routing));
        }
    }
    return loads;
}

std::optional<LinkLoads> closLoadsOf(const TrafficMatrix& matrix, const Fabric& fabric,
                                     const SwitchGraph& graph, const ClosShape& shape) {
    const ClosPlaces places = closPlaces(fabric, graph);
    const auto isLeaf = [&](std::uint32_t at) {
        return fabric.node(graph.node(at)).role == NodeRole::Leaf;
    };
    if (!places.evenBundles ||
        !std::all_of(matrix.demands.begin(), matrix.demands.end(), [&](const Demand& demand) {
            return isLeaf(demand.from) && isLeaf(demand.to);
        })) {
        return std::nullopt;
    }
    const std::size_t pods = places.podShape.size();
    Totals totals{std::vector<double>(graph.size(), 0), std::vector<double>(graph.size(), 0),
                  std::vector<double>(pods, 0), std::vector<double>(pods, 0)};
    for (const UniformTraffic& uniform : matrix.uniform) {
        addUniform(uniform, places, totals);
    }
    addListed(matrix, places, totals);
    LinkLoads loads;
    loads.forward.resize(fabric.links.size());
    loads.backward.resize(fabric.links.size());
    const auto spines = static_cast<double>(shape.spinesPerPod);
    const double ways = spines * static_cast<double>(shape.coresPerSpine);
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        if (link.a.value < graph.firstNode) {
            continue;
        }
        const std::uint32_t lower = link.a.value - graph.firstNode;
        const bool fromLeaf = isLeaf(lower);
        const double up =
            fromLeaf ? totals.leafOut[lower] / spines : totals.podOut[places.pod[lower]] / ways;
        const double down =
            fromLeaf ? totals.leafIn[lower] / spines : totals.podIn[places.pod[lower]] / ways;
        loads.forward[i] = bitsPerSecond(up);
        loads.backward[i] = bitsPerSecond(down);
    }
    return loads;
}

std::optional<std::vector<Demand>> listedDemands(const TrafficMatrix& matrix, std::size_t most) {
    std::vector<Demand> demands = matrix.demands;
    for (const UniformTraffic& uniform : matrix.uniform) {
        const std::vector<std::uint32_t> used = sendersOf(uniform);
        if (used.size() * used.size() + demands.size() > most) {
            return std::nullopt;
        }
        for (const std::uint32_t to : used) {
            for (const std::uint32_t from : used) {
                const double pairs = static_cast<double>(uniform.weights[from]) *
                                     static_cast<double>(uniform.weights[to]);
                demands.push_back({from, to, uniform.perWeight * pairs});
            }
        }
    }
    return merged(std::move(demands));
}

std::optional<Bandwidth> rateTimesDistance(const TrafficMatrix& matrix, const SwitchGraph& graph,
                                           const std::stop_token& stop) {
    double sum = 0;
    const auto addFrom = [&](const std::vector<std::uint32_t>& distance, std::uint32_t other,
                             double bps) {
        if (distance[other] == kUnreachable) {
            return false;
        }
        sum += bps * distance[other];
        return true;
    };
    for (const UniformTraffic& uniform : matrix.uniform) {
        const std::vector<std::uint32_t> used = sendersOf(uniform);
        for (std::size_t i = 0; i < used.size() && !stop.stop_requested(); ++i) {
            const std::vector<std::uint32_t> distance = distancesFrom(graph, used[i]);
            const double each =
                inBitsPerSecond(uniform.perWeight) * static_cast<double>(uniform.weights[used[i]]);
            for (const std::uint32_t other : used) {
                if (!addFrom(distance, other, each * static_cast<double>(uniform.weights[other]))) {
                    return std::nullopt;
                }
            }
        }
    }
    for (std::size_t i = 0; i < matrix.demands.size() && !stop.stop_requested();) {
        const std::uint32_t to = matrix.demands[i].to;
        const std::vector<std::uint32_t> distance = distancesFrom(graph, to);
        for (; i < matrix.demands.size() && matrix.demands[i].to == to; ++i) {
            if (!addFrom(distance, matrix.demands[i].from,
                         inBitsPerSecond(matrix.demands[i].rate))) {
                return std::nullopt;
            }
        }
    }
    return bitsPerSecond(sum);
}

} // namespace weft
