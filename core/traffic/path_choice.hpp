// SPDX-License-Identifier: GPL-3.0-or-later
// How switches choose among equal paths, and what that costs.
#pragma once

#include "core/design/design.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

enum class Spreading : std::uint8_t {
    Fluid,  // flows as fine as water: the least load any routing can reach on shortest paths
    Hashed, // ECMP: a flow keeps to the path its header hashes to, and flows collide
    Spread, // adaptive routing or packet spraying: fluid, but for a stated efficiency
};

struct PathChoice {
    Spreading spreading = Spreading::Fluid;
    std::int64_t flowsPerPair =
        1;                 // Hashed: queue pairs with headers of their own per pair of ranks
    double efficiency = 1; // Spread: share of a link's rate that arrives in order in time
    std::string name;      // "ECMP, 4 queue pairs"
    std::string origin;    // who states the efficiency, or chose the routing
};

// What the switches of a fabric do: what was chosen, else what its transport usually does. Never
// Auto.
RoutePolicy policyOf(const FabricIntent& intent);
// Whether each flow keeps to a path, so that flows may collide.
bool hashesFlows(RoutePolicy policy);
// Whether all traffic keeps to shortest paths.
bool isMinimal(RoutePolicy policy);

// What adaptive routing and spraying leave of a link: an assumption, for none but vendors measured
// it.
struct SpreadingEfficiency {
    double share = 1;
    std::string_view source;
};
SpreadingEfficiency spreadingEfficiency();

} // namespace weft
