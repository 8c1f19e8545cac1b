// SPDX-License-Identifier: GPL-3.0-or-later
// Fluid ECMP: at each switch a demand splits over the next-hop links on shortest paths, parallel
// links counting one by one (as a hash over ports does). Loads are sums over demands, so halves of
// a matrix add up. A link of rate zero is no link.
#pragma once

#include "core/fabric/switch_graph.hpp"

#include <stop_token>

namespace weft {

// Traffic between the switches two groups of endpoints hang on.
struct Demand {
    std::uint32_t from = 0, to = 0; // switches of a SwitchGraph
    Bandwidth rate;
};

// Equal pairs added up, sorted by (to, from); traffic that stays on its switch is dropped.
std::vector<Demand> merged(std::vector<Demand> demands);

enum class SplitRule : std::uint8_t {
    EqualPerLink, // ECMP
    ByCapacity    // WCMP: in proportion to the links' rates
};

// The spans must outlive the call they are given to.
struct Routing {
    SplitRule split = SplitRule::EqualPerLink;
    std::span<const std::uint32_t> linksDown; // per link of the fabric: how many of its parallel
                                              // links are down; empty: none
    std::span<const std::uint32_t> weights;   // per link: what crossing it costs, 1 or more;
                                              // empty: 1 each
    int threads = 1;                          // 0: one per processor; the result is the same to
                                              // the bit
    std::stop_token stop; // once requested, calls return within 50 ms, and what they return is void
};

struct LinkLoads {
    std::vector<Bandwidth> forward, backward; // per link of the fabric: a to b, b to a
    std::int64_t unreachable = 0;             // demands whose ends are not connected
    Bandwidth lost;                           // their rates together
    std::vector<Demand> cutOff;               // the first hundred of them, by (to, from)
};
constexpr std::size_t kMostCutOff = 100;

// `demands` as merged() returns them. O(destinations × links), less where traffic is local.
LinkLoads ecmpLoads(const Fabric& fabric, const SwitchGraph& graph, std::span<const Demand> demands,
                    const Routing& routing = {});

// Every endpoint sends `perPair` to every other endpoint. O(switches with endpoints × links).
LinkLoads uniformLoads(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair,
                       const Routing& routing = {});

// The link direction with the largest load ÷ capacity, endpoint links not among them.
struct HottestLink {
    LinkIndex link;
    bool forward = true;
    double utilisation = 0; // 0: no link carries anything
};
// `linksDown` as in Routing.
HottestLink hottestLink(const Fabric& fabric, const LinkLoads& loads,
                        std::span<const std::uint32_t> linksDown = {});

} // namespace weft
