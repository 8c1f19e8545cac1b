// SPDX-License-Identifier: GPL-3.0-or-later
// What the routers run over: the links between switches that are up, as compressed rows. Loads are
// kept per arc, in this order, so that laying a load writes where it reads.
#pragma once

#include "core/traffic/ecmp.hpp"

namespace weft {

struct RoutingGraph {
    std::vector<std::uint32_t> firstArc; // switches + 1 entries
    std::vector<std::uint32_t> to;       // per arc: the switch it leads to
    std::vector<std::uint32_t> link;     // per arc: 2 × link, + 1 from b to a
    std::vector<std::uint64_t> share;    // per arc: its part of a split, in least whole numbers;
                                         // empty: all alike
    std::vector<std::uint32_t> cost;     // per arc; empty: 1 each

    std::uint32_t size() const { return static_cast<std::uint32_t>(firstArc.size() - 1); }
    std::uint64_t shareOf(std::size_t arc) const { return share.empty() ? 1 : share[arc]; }
    std::uint32_t costOf(std::size_t arc) const { return cost.empty() ? 1 : cost[arc]; }
};

RoutingGraph routingGraphOf(const Fabric& fabric, const SwitchGraph& graph, const Routing& routing);

// Traffic by destination: of destination d, the sources from[begin … end) send scale × bps each.
// A destination may stand among its own sources and sends itself nothing.
struct TrafficTo {
    std::uint32_t to = 0;
    std::uint32_t begin = 0, end = 0;
    double scale = 1;
};
struct Traffic {
    std::vector<std::uint32_t> from;
    std::vector<double> bps;
    std::vector<TrafficTo> destinations;
};
Traffic trafficOf(std::span<const Demand> demands); // as merged() returns them
Traffic uniformTraffic(const SwitchGraph& graph, Bandwidth perPair);

// Loads in bit/s per arc, and the demands no path carries.
struct ArcLoads {
    std::vector<double> bps;
    std::vector<Demand> cutOff; // by (to, from), kMostCutOff at most
    std::int64_t unreachable = 0;
    double lostBps = 0;

    void lose(std::uint32_t from, std::uint32_t to, double rate);
};

// By hops or by cost, one destination at a time.
ArcLoads routeOneByOne(const RoutingGraph& graph, const Traffic& traffic, std::stop_token stop);
// By hops, 64 destinations at a time, batches by `threads` at once; 0: one per processor.
ArcLoads routeInBatches(const RoutingGraph& graph, const Traffic& traffic, int threads,
                        std::stop_token stop);

// bit/s per arc, of the links that are up.
std::vector<double> arcCapacities(const Fabric& fabric, const RoutingGraph& graph,
                                  std::span<const std::uint32_t> linksDown);

LinkLoads linkLoads(const Fabric& fabric, const RoutingGraph& graph, ArcLoads loads);

} // namespace weft
