// SPDX-License-Identifier: GPL-3.0-or-later
// Everything computed of the flows between sites, as plain values: the passes write metrics and
// findings from it, the window and the command line its tables.
#pragma once

#include "core/flows/outages.hpp"
#include "core/flows/policy.hpp"

#include <memory>

namespace weft {

// What a flow costs in a month of 730 hours: its part of the circuits it passes, by the load it
// puts on them, and what leaves a cloud region.
struct FlowCost {
    double circuits = 0, egress = 0; // USD
    bool isWhole = true; // false: a circuit or egress on the way has no known price, which is not 0
};

struct FlowOutcome {
    Id id;
    FlowDemand demand;
    FlowState state;
    Connection availability;
    std::optional<Duration> transfer; // of one volume at the flow's share
    FlowCost cost;
    FlowPolicy policy;
};

// One place where a flow's work could be done.
enum class Venue : std::uint8_t { Local, Core, Cloud };
std::string_view toString(Venue venue); // "local", "core", "cloud"

struct Choice {
    Id to;
    Venue venue = Venue::Core;
    bool isCurrent = false; // where the flow goes now
    bool isReachable = false, fits = false;
    Duration mean, p99;
    Connection availability;
    FlowCost network;
    std::optional<Money> compute;   // a month, as the architect said
    bool isFeasible = false;        // reachable, fits, in budget and available enough
    std::string why;                // why it is not feasible; empty where it is
    std::optional<double> perMonth; // USD, network and compute; unset where a part is not known
};
struct FlowPlacement {
    std::size_t flow = 0;
    std::vector<Choice> choices;     // local, core, cloud
    std::optional<std::size_t> best; // the cheapest feasible; unset where none is
};

struct SiteOutcome {
    Id site;
    std::string towards; // the other site it is measured to
    Connection availability;
};

struct WideReport {
    Design design; // the flows' names, zones and rules live here: copies share
    SiteGraph graph;
    std::vector<FabricFacts> fabrics;
    std::vector<FlowOutcome> flows; // in document order
    std::vector<JointLoad> loads;   // of each joint of the graph
    std::vector<FlowPlacement> placements;
    std::vector<SiteOutcome> sites;
    std::vector<OutageUnit> units;
    std::vector<OutageEffect> outages; // singles, then pairs that break more
    bool pairsSwept = false, outagesSwept = false;
};

// All but the sweeps. The report keeps the design alive; nothing in it points outside.
std::shared_ptr<WideReport> makeWideReport(const Design& design, const Catalog& catalog,
                                           std::vector<FabricFacts> fabrics);
// Adds the sweeps; stops early when told.
void addOutages(WideReport& report, bool withPairs, const std::stop_token& stop);

// The fastest way that shares no WAN link with the flow's own; empty where there is none, or where
// its own passes no WAN link.
SiteRoute backupRoute(const WideReport& report, const FlowOutcome& outcome);
// The flow with its work done elsewhere: with what it is said to take there.
Flow movedTo(const Flow& flow, const Id& place);

// The sites a route passes, from where it starts.
std::vector<Id> routePlaces(const SiteGraph& graph, const FlowDemand& demand,
                            const SiteRoute& route);
std::string routeText(const SiteGraph& graph, const FlowDemand& demand,
                      const SiteRoute& route); // "plant-1 → core → cloud"
// What leaves the way from end to end: the joints' items, "line-1, direct".
std::string routeLinks(const SiteGraph& graph, const SiteRoute& route);

} // namespace weft
