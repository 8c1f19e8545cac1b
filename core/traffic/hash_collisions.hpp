// SPDX-License-Identifier: GPL-3.0-or-later
// Flows of equal rate hashed on equal paths, each independently and evenly (balls into bins): how
// many meet on the fullest path. This is why Ethernet that is non-blocking by its capacities is not
// by its flows.
#pragma once

#include <cstdint>

namespace weft {

struct HashCollisions {
    double mean = 0;        // flows on a path on average
    double max = 0;         // expected flows on the fullest path
    std::int64_t p99 = 0;   // flows on the fullest path, not exceeded in 99 % of the cases
    double noCollision = 0; // probability that no two flows share a path
    double pathsUsed = 0;   // expected
    bool isExact = true;    // false: sampled with a fixed seed

    // Share of the paths' capacity that is had when the fullest path holds all back alike.
    double efficiency() const { return max > 0 ? mean / max : 1; }
};

// Exact occupancy where flows × paths are at most kMostOccupancy, else sampled. Both at least 1.
constexpr std::int64_t kMostOccupancy = 1 << 16;
HashCollisions hashCollisions(std::int64_t flows, std::int64_t paths);

// The same by `samples` throws of all flows.
HashCollisions sampledCollisions(std::int64_t flows, std::int64_t paths, std::int64_t samples,
                                 std::uint64_t seed);

} // namespace weft
