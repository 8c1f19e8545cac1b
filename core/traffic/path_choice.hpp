// SPDX-License-Identifier: GPL-3.0-or-later
// How switches choose among equal paths, and what that costs.
#pragma once

#include <cstdint>
#include <string>

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

} // namespace weft
