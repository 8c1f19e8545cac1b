// SPDX-License-Identifier: GPL-3.0-or-later
// All flows of a design at once over its site graph: which way each goes, its share of what they
// pass, and where its time goes.
#pragma once

#include "core/flows/site_graph.hpp"

#include <memory>

namespace weft {

// A flow as the arithmetic needs it.
struct FlowDemand {
    const Flow* flow = nullptr;
    std::uint32_t from = 0, to = 0; // places; SiteGraph::kNone: not said
    std::optional<Bandwidth> mean;  // all senders; unset: not known
    Bandwidth demand = kUnlimited;  // it takes no more; unlimited: as fast as it can
    std::optional<Bandwidth> need;  // it must get this much; unset: nothing said
    double replyRatio = 0;          // bits of reply per bit sent
};
std::vector<FlowDemand> flowDemands(const Design& design, const SiteGraph& graph);
FlowDemand flowDemand(const Flow& flow, const SiteGraph& graph);

// Where the time goes, one way, or there and back where the flow has a reply.
struct LatencyWaterfall {
    Duration propagation;   // in glass and air
    Duration serialisation; // of the message at the slowest line, of one packet at the others
    Duration hops;          // the services' own delay, gateways, fabrics crossed
    Duration queueing;      // M/D/1 at each line, and at the 99th percentile the services' jitter
    Duration encryption;    // both ends of each, and the bytes it adds
    Duration processing;    // at the destination
    Duration total() const {
        return propagation + serialisation + hops + queueing + encryption + processing;
    }
};

struct FlowState {
    bool isRouted = false;
    bool isOverloaded = false; // some line it passes is asked for all it has: no queue is bounded
    SiteRoute route;
    LatencyWaterfall mean, p99; // where routed and not overloaded
    Bandwidth share = kUnlimited;
    std::string bottleneck; // what limits the share; empty: its own demand, or nothing
};

// What is broken.
struct SiteOutage {
    SiteRoutes::Down down;
    std::vector<double> capacityLeft; // of each joint, 0 … 1; empty: all of it
};

struct JointLoad {
    Bandwidth forward, back; // mean, on the wire
};

struct FlowStates {
    std::vector<FlowState> flows; // in the order of the demands
    std::vector<JointLoad> loads; // of each joint
};

// `facts` by place index of fabrics; null where nothing is known of one.
FlowStates evaluateFlows(const SiteGraph& graph, const Design& design,
                         const std::vector<FlowDemand>& demands,
                         const std::vector<FabricFacts>& fabrics, const SiteOutage& outage = {});

// One flow over a route when the lines carry `loads` already (its own load not in them): for
// looking at other places to send it to. Null where its own load does not fit.
struct Trial {
    bool fits = true;
    LatencyWaterfall mean, p99;
};
Trial tryFlow(const SiteGraph& graph, const FlowDemand& demand, const SiteRoute& route,
              const std::vector<FabricFacts>& fabrics, const std::vector<JointLoad>& loads);

// What a flow puts on a step's wire for each bit of its own: encryption's bytes.
double wireFactor(const SiteJoint& joint, const Flow& flow);
// Sizes that the latency is of.
DataSize messageOf(const Flow& flow, const SiteGraph& graph, const SiteRoute& route);

} // namespace weft
