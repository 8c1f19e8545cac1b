// SPDX-License-Identifier: GPL-3.0-or-later
// ECMP as switches do it: every flow takes, at each switch, the one next-hop link its header hashes
// to. The general way, for any graph; on a Clos `hash_occupancy` says the same without drawing.
#pragma once

#include "core/traffic/ecmp.hpp"

#include <span>

namespace weft {

// Flows of one rate between two switches.
struct FlowBundle {
    std::uint32_t from = 0, to = 0; // switches of a SwitchGraph
    std::int64_t flows = 1;
    Bandwidth perFlow;
};

struct HashedLoad {
    double utilisation = 0; // of the fullest link between switches, mean over the draws
    HottestLink hottest;    // of the last draw
    std::int64_t unreachable = 0;
};

// `bundles` sorted by `to`. Draws `draws` hashes from fixed seeds: the same bits every time. Where
// the split is by capacity a link is hit in proportion to its rate. O(draws × flows × hops +
// destinations × links); void once stopped.
HashedLoad hashedLoad(const Fabric& fabric, const SwitchGraph& graph,
                      std::span<const FlowBundle> bundles, int draws,
                      SplitRule split = SplitRule::EqualPerLink, const std::stop_token& stop = {});

} // namespace weft
