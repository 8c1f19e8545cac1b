// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of throughput and its bounds (ENGINE §10). θ is the largest multiplier of a traffic
// matrix that fits; a matrix says one unit per server, a link carries one unit each way.
#pragma once

#include <cstdint>

namespace weft {

// θ of uniform all-to-all on a leaf-spine of `endpoints`, `perLeaf` on each leaf, `uplinks` per
// leaf, all links equal: min(1, U(N-1)/(H(N-H))). 1 where one leaf holds all.
double leafSpineAllToAll(double endpoints, double perLeaf, double uplinks);

// θ of a permutation in which every flow leaves its leaf: min(1, U/H).
double leafSpinePermutation(double perLeaf, double uplinks);

// Hop bound of a matrix whose flows average `distance` links: θ ≤ 2E/(N·d). Tight on
// edge-transitive graphs only.
double hopBound(double links, double servers, double distance);

// The least mean distance a graph of so many switches and this degree can have: a Moore tree
// (Cerf, Cowan, Mullin, Stanton 1974; Singla, Godfrey, Kolla 2014). 0 for one switch; infinite
// where the degree cannot join them.
double leastMeanDistance(std::int64_t switches, std::int64_t degree);

} // namespace weft
