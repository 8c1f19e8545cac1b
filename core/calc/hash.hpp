// SPDX-License-Identifier: GPL-3.0-or-later
// Flows thrown at equal paths by a hash: balls into bins (ENGINE §2, §10).
#pragma once

#include <cstdint>
#include <span>

namespace weft {

struct HashCollisions {
    double expectedMax = 0;  // flows on the fullest path, expected
    double percentile99 = 0; // the least m with P(fullest path holds at most m) ≥ 0.99
    double noCollision = 0;  // P(no two flows share a path) = L!/((L-F)! L^F)
    double linksUsed = 0;    // paths that carry a flow, expected: L(1-(1-1/L)^F)
    double mean = 0;         // flows per path, F/L
    bool isExact = true;     // false: paths were taken as independent, Poisson each
};

// Flows hash independently and uniformly. Exact up to kMostExactFlows flows: P(fullest ≤ m) =
// F! [x^F] (Σ_{i≤m} x^i/i!)^L / L^F, the coefficient by a discrete Fourier transform of the
// Poissonised generating function (all terms of order 1, error below 1e-12). Beyond, the paths are
// independent Poisson variables. flows ≥ 0, paths ≥ 1. At most about a second.
HashCollisions hashCollisions(std::int64_t flows, std::int64_t paths);
constexpr std::int64_t kMostExactFlows = 100'000;

// Paths between two hosts from the equal choices at each hop: the product of the fan-outs.
double pathCount(std::span<const double> fanouts);

} // namespace weft
