// SPDX-License-Identifier: GPL-3.0-or-later
// The permutation of endpoints that sends everyone as far as it can: a maximum-weight perfect
// matching by distance between switches (Jyothi, Singla, Godfrey & Kolla, SC 2016: near the worst
// traffic there is).
#pragma once

#include "core/fabric/clos.hpp"
#include "core/fabric/switch_graph.hpp"

#include <stop_token>

namespace weft {

// So many endpoints of one switch send to as many of another.
struct MatchedGroup {
    std::uint32_t from = 0, to = 0;
    std::int64_t count = 0;
};

struct LongestMatching {
    std::vector<MatchedGroup> groups; // each switch's endpoints once as senders, once as receivers
    bool isExact = true;              // false: greedy and improved by swaps, no proof
};

// `clos` may be null. nullopt where there are more than kMostMatchedSwitches switches with
// endpoints and no Clos to go by, or once stopped.
constexpr std::size_t kMostMatchedSwitches = 4'096;
std::optional<LongestMatching> longestMatching(const Fabric& fabric, const SwitchGraph& graph,
                                               const ClosShape* clos,
                                               const std::stop_token& stop = {});

} // namespace weft
