// SPDX-License-Identifier: GPL-3.0-or-later
// How far apart endpoints are and how many ways lead from one to the other, over shortest paths.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/fabric/clos.hpp"

#include <map>
#include <stop_token>

namespace weft {

struct HopFigures {
    // Ordered pairs of distinct endpoints by the links between their switches: 0 on one switch.
    // Doubles, because a million endpoints have 10^12 pairs.
    std::map<std::int64_t, double> endpointPairs;
    std::map<std::int64_t, double> switchPairs; // of distinct switches with endpoints
    double unreachable = 0;                     // ordered pairs of endpoints with no path at all
    double pathsMin = 1,
           pathsMax = 1; // between two switches with endpoints; parallel links count one by one

    bool operator==(const HopFigures&) const = default;
};

// Closed form. nullopt where parallel links differ in number though not in capacity.
std::optional<HopFigures> hopsOfClos(const Fabric& fabric, const ClosShape& shape);
// By a search from every switch with endpoints; what was found so far once stopped.
HopFigures hopsOfGraph(const SwitchGraph& graph, const std::stop_token& stop = {});
// Arcs that search looks at.
double hopSteps(const SwitchGraph& graph);

// Pass "hops".
void hops(const PassInput& input, PassOutput& output);

} // namespace weft
