// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/paths.hpp"
#include "core/traffic/matrix.hpp"

#include <algorithm>

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

} // namespace

std::vector<Demand> withOutside(const TrafficMatrix& matrix) {
    if (matrix.outside.empty()) {
        return matrix.demands;
    }
    std::vector<Demand> demands = matrix.demands;
    for (const OutsideTraffic& outside : matrix.outside) {
        for (std::uint32_t at = 0; at < outside.rates.size(); ++at) {
            const Bandwidth each = outside.rates[at] / static_cast<double>(outside.exits.size());
            for (std::size_t i = 0; i < outside.exits.size() && each > Bandwidth(); ++i) {
                demands.push_back({at, outside.exits[i], each});
                demands.push_back({outside.exits[i], at, each});
            }
        }
    }
    return merged(std::move(demands));
}

LinkLoads loadsOf(const TrafficMatrix& matrix, const Fabric& fabric, const SwitchGraph& graph,
                  const Routing& routing) {
    LinkLoads loads = ecmpLoads(fabric, graph, withOutside(matrix), routing);
    SwitchGraph weighted = matrix.uniform.empty() ? SwitchGraph() : graph;
    for (const UniformTraffic& uniform : matrix.uniform) {
        if (!routing.stop.stop_requested()) {
            weighted.endpoints = uniform.weights;
            add(loads, uniformLoads(fabric, weighted, uniform.perWeight, routing));
        }
    }
    return loads;
}

std::optional<std::vector<Demand>> listedDemands(const TrafficMatrix& matrix, std::size_t most) {
    std::size_t atMost = matrix.demands.size();
    for (const OutsideTraffic& outside : matrix.outside) {
        atMost += 2 * outside.rates.size() * outside.exits.size();
    }
    if (atMost > most) {
        return std::nullopt;
    }
    std::vector<Demand> demands = withOutside(matrix);
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
    const std::vector<Demand> demands = withOutside(matrix);
    for (std::size_t i = 0; i < demands.size() && !stop.stop_requested();) {
        const std::uint32_t to = demands[i].to;
        const std::vector<std::uint32_t> distance = distancesFrom(graph, to);
        for (; i < demands.size() && demands[i].to == to; ++i) {
            if (!addFrom(distance, demands[i].from, inBitsPerSecond(demands[i].rate))) {
                return std::nullopt;
            }
        }
    }
    return bitsPerSecond(sum);
}

} // namespace weft
