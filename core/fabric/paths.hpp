// SPDX-License-Identifier: GPL-3.0-or-later
// Paths between the switches of a fabric: how far, how many that share nothing, and which single
// links and switches everything hangs on.
#pragma once

#include "core/fabric/switch_graph.hpp"

#include <limits>
#include <stop_token>

namespace weft {

constexpr std::uint32_t kUnreachable = std::numeric_limits<std::uint32_t>::max();

// Links from `root` to every switch; kUnreachable where there is no path. O(links).
std::vector<std::uint32_t> distancesFrom(const SwitchGraph& graph, std::uint32_t root);

// The switches that carry endpoints, in order.
std::vector<std::uint32_t> switchesWithEndpoints(const SwitchGraph& graph);

// Most cable along any path between two switches with endpoints that passes as few links as it can.
// Void once stopped. O(switches with endpoints * links).
Length longestWay(const Fabric& fabric, const SwitchGraph& graph, const std::stop_token& stop = {});

// The parts of a fabric's switches that hang together. Where servers with several ports join all of
// them, they are planes or rails: traffic keeps to its own, and changes over inside a server.
struct FabricParts {
    std::vector<std::uint32_t> of;       // per switch
    std::vector<std::int64_t> endpoints; // per part
    std::uint32_t withEndpoints = 0;     // parts that have any
    bool joinedByServers = false;        // all of those; true of a single one too
};
FabricParts partsOf(const Fabric& fabric, const SwitchGraph& graph); // O(links)
// One part by itself: its switches, and the servers that have a link to it.
Fabric onePart(const Fabric& fabric, const SwitchGraph& graph, const FabricParts& parts,
               std::uint32_t part);

// Fewest paths without a common link, or without a common switch between their ends, over all pairs
// of some switches. Parallel links count one by one. Menger 1927: as many as the fewest
// links (switches) whose loss parts the pair.
struct DisjointPaths {
    std::int64_t links = 0, switches = 0;
    std::uint32_t from = 0, to = 0; // a pair with the fewest link-disjoint paths
};
// Among `between`, at least two switches; void once stopped. A max flow per such switch for links;
// for switches (Even 1975) one more round for each path found.
DisjointPaths fewestDisjointPaths(const SwitchGraph& graph,
                                  const std::vector<std::uint32_t>& between,
                                  const std::stop_token& stop = {});

// Links and switches whose loss parts endpoints on other switches from each other.
struct SinglePoints {
    struct Bridge {
        std::uint32_t link = 0;  // into Fabric::links; a bundle of one
        std::int64_t cutOff = 0; // endpoints on the smaller side
    };
    struct Articulation {
        std::uint32_t at = 0;
        std::int64_t cutOff = 0; // endpoints of other switches that lose the largest part left
    };
    std::vector<Bridge> bridges;
    std::vector<Articulation> switches;
};
// Depth first, lowest point reached (Hopcroft & Tarjan 1973). O(links).
SinglePoints singlePoints(const SwitchGraph& graph);

} // namespace weft
