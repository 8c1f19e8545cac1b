// SPDX-License-Identifier: GPL-3.0-or-later
// Non-minimal routing as fluid loads. Valiant's way: every flow goes to a switch drawn at random,
// over shortest paths, and from there over shortest paths to where it wants (Valiant & Brebner
// 1981). It is drawn among the switches that carry endpoints, the flow's own ends too; so whatever
// the traffic matrix, the links see the same: all-to-all, twice.
#pragma once

#include "core/traffic/matrix.hpp"

namespace weft {

// What the matrix lays on every link at a multiplier of 1. `routing` without weights. Costs two
// all-to-all routings.
LinkLoads valiantLoads(const TrafficMatrix& matrix, const Fabric& fabric, const SwitchGraph& graph,
                       const Routing& routing = {});

// One share of every demand goes Valiant's way and the rest minimally: the share that loads the
// fullest link least, which is what choosing by queue length settles at (UGAL: Singh 2005) where it
// chooses alike for all.
struct LeastFullMix {
    double share = 0; // that goes Valiant's way
    LinkLoads loads;
};
LeastFullMix leastFullMix(const Fabric& fabric, const LinkLoads& minimal, const LinkLoads& valiant);

} // namespace weft
