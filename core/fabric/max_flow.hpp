// SPDX-License-Identifier: GPL-3.0-or-later
// Exact maximum flow and minimum cut. Capacities are whole numbers (Mb/s where they come from
// links), so that optimal means optimal.
#pragma once

#include "core/fabric/fabric.hpp"

#include <optional>
#include <stop_token>

namespace weft {

struct ClosPlaces;
struct ClosShape;

// A network of vertices 0 … vertices-1. An edge carries up to `forward` from a to b and `backward`
// from b to a.
struct FlowEdge {
    std::uint32_t a = 0, b = 0;
    std::int64_t forward = 0, backward = 0;
};
struct FlowNetwork {
    std::uint32_t vertices = 0;
    std::vector<FlowEdge> edges;
};

struct MaxFlow {
    std::int64_t value = 0;
    std::vector<bool> sourceSide; // per vertex: on the source's side of a minimum cut
};

// `source` and `sink` are distinct vertices. O(V^2 E) at worst, a few passes over the edges on
// networks of switches. Void once stopped.
MaxFlow maxFlow(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink,
                const std::stop_token& stop = {});

// The least capacity, one direction, whose loss parts every node of `from` from every node of `to`.
struct MinCut {
    Bandwidth capacity;
    std::vector<LinkIndex> links; // the bundles cut, in order
    std::vector<bool> sourceSide; // per node of the fabric
};

// Two disjoint, non-empty groups of nodes.
MinCut minCut(const Fabric& fabric, std::span<const NodeIndex> from, std::span<const NodeIndex> to);

// The same on a proven Clos, where leaves of one pod with equal members of the groups, the spines
// of a pod and all cores may each be taken together: a flow can be evened out over them. Empty
// where the groups hold more than servers. O(servers + links).
std::optional<MinCut> minCutOfClos(const Fabric& fabric, const ClosShape& shape,
                                   const ClosPlaces& places, std::span<const NodeIndex> from,
                                   std::span<const NodeIndex> to);

// Links whose ends lie on different sides; `side` per node.
std::vector<LinkIndex> linksBetween(const Fabric& fabric, const std::vector<bool>& side);

std::int64_t inWholeMbps(Bandwidth rate);
Bandwidth fromWholeMbps(std::int64_t rate);

} // namespace weft
