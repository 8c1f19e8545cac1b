// SPDX-License-Identifier: GPL-3.0-or-later
// Loads of traffic between the leaves of a proven Clos in closed form: every switch splits upwards
// evenly over all its uplinks, so what leaves and enters a leaf or a pod decides what each carries.
#pragma once

#include "core/fabric/clos_places.hpp"
#include "core/traffic/matrix.hpp"

namespace weft {

// Per switch: on each bundle to the tier above, away from the servers and towards them.
struct ClosLoads {
    std::vector<Bandwidth> up, down;
};

// To rounding; nullopt where parallel links differ in number between like pairs, or some traffic
// begins or ends above the leaves, other than to and from outside by the whole top tier. `shape` and `places` are the fabric's. O(switches + demands).
std::optional<ClosLoads> closLoads(const TrafficMatrix& matrix, const SwitchGraph& graph,
                                   const ClosShape& shape, const ClosPlaces& places);
// The same link by link, as ecmp has it.
LinkLoads linkLoads(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads);
HottestLink hottestLink(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads);

} // namespace weft
