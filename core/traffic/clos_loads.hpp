// SPDX-License-Identifier: GPL-3.0-or-later
// Uniform all-to-all traffic on a proven Clos in closed form: every switch splits upwards evenly
// over all its uplinks, so what leaves and enters a leaf or a pod decides what each carries.
#pragma once

#include "core/fabric/clos_places.hpp"
#include "core/traffic/ecmp.hpp"

namespace weft {

struct ClosLoads {
    std::vector<Bandwidth> uplink; // per switch: on each bundle to the tier above, either way
};

// `shape` and `places` are the fabric's, and its bundles are even. O(switches).
ClosLoads uniformClosLoads(const SwitchGraph& graph, const ClosShape& shape,
                           const ClosPlaces& places, Bandwidth perPair);
// The same link by link, as ecmp has it.
LinkLoads linkLoads(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads);
HottestLink hottestLink(const Fabric& fabric, const SwitchGraph& graph, const ClosLoads& loads);

} // namespace weft
