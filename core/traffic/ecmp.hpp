// SPDX-License-Identifier: GPL-3.0-or-later
// Fluid ECMP: at each switch a demand splits equally over the next-hop links on shortest paths,
// parallel links counting one by one (as a hash over ports does). Loads are sums over demands, so
// halves of a matrix add up.
#pragma once

#include "core/fabric/switch_graph.hpp"

namespace weft {

// Traffic between the switches two groups of endpoints hang on.
struct Demand {
    std::uint32_t from = 0, to = 0; // switches of a SwitchGraph
    Bandwidth rate;
};

// Equal pairs added up, sorted by (to, from); traffic that stays on its switch is dropped.
std::vector<Demand> merged(std::vector<Demand> demands);

struct LinkLoads {
    std::vector<Bandwidth> forward, backward; // per link of the fabric: a to b, b to a
    std::int64_t unreachable = 0;             // demands whose ends are not connected
};

// `demands` as merged() returns them. O(destinations × links), less where traffic is local.
LinkLoads ecmpLoads(const Fabric& fabric, const SwitchGraph& graph,
                    std::span<const Demand> demands);

// Every endpoint sends `perPair` to every other endpoint. O(switches with endpoints × links).
LinkLoads uniformLoads(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair);

// The link direction with the largest load ÷ capacity, endpoint links not among them.
struct HottestLink {
    LinkIndex link;
    bool forward = true;
    double utilisation = 0; // 0: no link carries anything
};
HottestLink hottestLink(const Fabric& fabric, const LinkLoads& loads);

} // namespace weft
