// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of an expanded fabric found the slow way, for tests that compare closed forms with them.
#pragma once

#include "core/fabric/switch_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

namespace weft::test {

struct GraphFacts {
    bool isConnected = true;          // all switches with endpoints reach each other
    std::int64_t diameter = 0;        // links between two switches with endpoints
    double meanDistance = 0;          // over ordered pairs of distinct ones
    std::int64_t least = 0, most = 0; // links to other switches
};

inline GraphFacts graphFacts(const Fabric& fabric) {
    const SwitchGraph graph = switchGraphOf(fabric);
    GraphFacts facts;
    double sum = 0, pairs = 0;
    facts.least = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        std::int64_t degree = 0;
        for (const SwitchArc& arc : graph.neighbours(root)) {
            degree += arc.count;
        }
        facts.least = std::min(facts.least, degree);
        facts.most = std::max(facts.most, degree);
        if (graph.endpoints[root] == 0) {
            continue;
        }
        std::vector<std::int64_t> distance(graph.size(), -1);
        std::vector<std::uint32_t> queue{root};
        distance[root] = 0;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (const SwitchArc& arc : graph.neighbours(queue[next])) {
                if (distance[arc.to] < 0) {
                    distance[arc.to] = distance[queue[next]] + 1;
                    queue.push_back(arc.to);
                }
            }
        }
        for (std::uint32_t to = 0; to < graph.size(); ++to) {
            if (to == root || graph.endpoints[to] == 0) {
                continue;
            }
            facts.isConnected = facts.isConnected && distance[to] >= 0;
            facts.diameter = std::max(facts.diameter, distance[to]);
            sum += static_cast<double>(distance[to]);
            ++pairs;
        }
    }
    facts.meanDistance = pairs > 0 ? sum / pairs : 0;
    return facts;
}

// The definition of bisection bandwidth: every way to part the switches, at most 20 of them, and
// for each the fewest endpoints that must change sides. Endpoints of one rate only.
inline double bruteBisectionGbps(const Fabric& fabric) {
    const SwitchGraph graph = switchGraphOf(fabric);
    const std::int64_t endpoints = graph.endpointCount();
    const double rate = graph.bundles.empty() ? 0 : inGbps(graph.bundles.front().rate);
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t side = 0; side < (1U << graph.size()); ++side) {
        std::int64_t here = 0;
        double cut = 0;
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            here += (side >> at & 1U) != 0 ? graph.endpoints[at] : 0;
            for (const SwitchArc& arc : graph.neighbours(at)) {
                if ((side >> at & 1U) != 0 && (side >> arc.to & 1U) == 0) {
                    cut += inGbps(fabric.capacityOf(fabric.links[arc.link]));
                }
            }
        }
        const std::int64_t low = endpoints / 2, high = endpoints - low;
        const std::int64_t moved = std::min(std::abs(here - low), std::abs(here - high));
        best = std::min(best, cut + rate * static_cast<double>(moved));
    }
    return best;
}

} // namespace weft::test
