// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/clos_loads.hpp"

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

// bit/s that leave and enter each leaf and each pod.
struct Totals {
    std::vector<double> leafOut, leafIn; // per switch
    std::vector<double> podOut, podIn;   // per pod
};

bool isLeaf(const ClosPlaces& places, std::uint32_t at) {
    return places.group[at] == ClosPlaces::kNone;
}

// Of N endpoints, E under a leaf or pod exchange E (N - E) flows with the rest, each way.
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

// Every leaf of a pod reaches the top tier by each of its uplinks alike, and exits are all of the
// top tier: which of them it is makes no difference below.
void addOutside(const OutsideTraffic& matrix, const ClosPlaces& places, Totals& totals) {
    for (std::size_t at = 0; at < matrix.rates.size(); ++at) {
        if (const double bps = inBitsPerSecond(matrix.rates[at]); bps > 0) {
            totals.leafOut[at] += bps;
            totals.leafIn[at] += bps;
            totals.podOut[places.pod[at]] += bps;
            totals.podIn[places.pod[at]] += bps;
        }
    }
}

// Whether it begins at leaves, and leaves by the whole of the top tier.
bool leavesByTop(const OutsideTraffic& matrix, const ClosShape& shape, const ClosPlaces& places) {
    std::size_t top = 0;
    const auto isTop = [&](std::uint32_t at) {
        return shape.tiers < 3 ? !isLeaf(places, at) : places.pod[at] == ClosPlaces::kNone;
    };
    for (std::uint32_t at = 0; at < matrix.rates.size(); ++at) {
        top += isTop(at) ? 1U : 0U;
        if (matrix.rates[at] > Bandwidth() && !isLeaf(places, at)) {
            return false;
        }
    }
    return matrix.exits.size() == top && // each once
           std::all_of(matrix.exits.begin(), matrix.exits.end(), isTop);
}

} // namespace

std::optional<ClosLoads> closLoads(const TrafficMatrix& matrix, const SwitchGraph& graph,
                                   const ClosShape& shape, const ClosPlaces& places) {
    if (!places.evenBundles ||
        !std::all_of(matrix.demands.begin(), matrix.demands.end(),
                     [&](const Demand& demand) {
                         return isLeaf(places, demand.from) && isLeaf(places, demand.to);
                     }) ||
        !std::all_of(
            matrix.outside.begin(), matrix.outside.end(),
            [&](const OutsideTraffic& outside) { return leavesByTop(outside, shape, places); })) {
        return std::nullopt;
    }
    const std::size_t pods = places.podShape.size();
    Totals totals{std::vector<double>(graph.size(), 0), std::vector<double>(graph.size(), 0),
                  std::vector<double>(pods, 0), std::vector<double>(pods, 0)};
    for (const UniformTraffic& uniform : matrix.uniform) {
        addUniform(uniform, places, totals);
    }
    for (const OutsideTraffic& outside : matrix.outside) {
        addOutside(outside, places, totals);
    }
    addListed(matrix, places, totals);
    ClosLoads loads{std::vector<Bandwidth>(graph.size()), std::vector<Bandwidth>(graph.size())};
    const auto spines = static_cast<double>(shape.spinesPerPod);
    const double ways = spines * static_cast<double>(shape.coresPerSpine);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (isLeaf(places, at) && spines > 0) {
            loads.up[at] = bitsPerSecond(totals.leafOut[at] / spines);
            loads.down[at] = bitsPerSecond(totals.leafIn[at] / spines);
        } else if (!isLeaf(places, at) && places.pod[at] != ClosPlaces::kNone && ways > 0) {
            loads.up[at] = bitsPerSecond(totals.podOut[places.pod[at]] / ways);
            loads.down[at] = bitsPerSecond(totals.podIn[places.pod[at]] / ways);
        }
    }
    return loads;
}

LinkLoads linkLoads(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads) {
    LinkLoads result;
    result.forward.resize(fabric.links.size());
    result.backward.resize(fabric.links.size());
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const NodeIndex lower = fabric.links[i].a;
        if (lower.value >= graph.firstNode) {
            result.forward[i] = loads.up[lower.value - graph.firstNode];
            result.backward[i] = loads.down[lower.value - graph.firstNode];
        }
    }
    return result;
}

HottestLink hottestLink(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads) {
    HottestLink hottest;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        const Bandwidth most = std::max(loads.up[at], loads.down[at]);
        if (most <= Bandwidth()) {
            continue;
        }
        // Arcs lie in the order of links: the last leads up.
        const SwitchArc& up = graph.neighbours(at).back();
        const double utilisation = most / fabric.capacityOf(fabric.links[up.link]);
        if (utilisation > hottest.utilisation) {
            hottest = {LinkIndex(std::size_t{up.link}), loads.up[at] == most, utilisation};
        }
    }
    return hottest;
}

} // namespace weft
