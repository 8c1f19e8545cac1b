// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "availability": how likely two servers of a fabric stay connected, how many components fail
// in a year, and what that costs in accelerator-hours.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/flows/connection.hpp"

namespace weft {

void fabricAvailability(const PassInput& input, PassOutput& output);

// The shortest ways between two nodes as parts that fail: every switch between them, and every
// bundle of parallel links, which is up while one of them is.
struct ShortestWays {
    FailingNetwork network;
    std::uint32_t from = 0, to = 0; // nodes of it
};
ShortestWays shortestWays(const Fabric& fabric, NodeIndex from, NodeIndex to, double switchUp,
                          double linkUp);

// Two nodes with endpoints as far apart as any (seen from the first server); equal where the fabric
// has fewer than two. O(links).
std::pair<NodeIndex, NodeIndex> farthestEndpoints(const Fabric& fabric);

} // namespace weft
