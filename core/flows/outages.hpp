// SPDX-License-Identifier: GPL-3.0-or-later
// What can fail between sites, how likely each place reaches another, and what one or two failures
// break.
#pragma once

#include "core/flows/connection.hpp"
#include "core/flows/evaluate.hpp"

#include <map>
#include <stop_token>

namespace weft {

// The site graph as parts that fail: WAN links (their circuits apart where they run diverse),
// joins, gateways (enough of their devices), fabrics, sites where the design says how often, and
// the events behind risk groups where it says how often.
struct FailingSites {
    FailingNetwork network;         // nodes: the graph's places; edges: its joints
    std::vector<std::string> names; // of each part
};
FailingSites failingSites(const SiteGraph& graph, const Design& design,
                          const std::vector<FabricFacts>& fabrics);

// Answers are kept: many flows join the same two places.
class Connections {
public:
    // `pairs`: how many are going to be asked for; many are looked at less closely each, so that
    // all of them together stay interactive.
    Connections(FailingSites sites, std::size_t pairs);
    Connection between(std::uint32_t from, std::uint32_t to);
    const FailingSites& sites() const { return sites_; }

private:
    FailingSites sites_;
    std::size_t budget_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Connection> known_;
};

// One thing that fails: a WAN link's circuit, a link of a join between fabrics, a device of a
// gateway, all that a risk group names.
struct OutageUnit {
    enum class Kind : std::uint8_t { Circuit, GatewayDevice, RiskGroup };
    Kind kind = Kind::Circuit;
    Id id;            // the WAN link's, join's, gateway's or group's
    std::string name; // "one circuit of Direct Connect"
};
std::vector<OutageUnit> outageUnits(const Design& design);

// Null where the design has none of that id.
const RiskGroup* riskGroup(const Design& design, std::string_view id);

// What one or two of them break. Flows by their index in the design.
struct OutageEffect {
    std::vector<std::size_t> units; // one or two, indices into the list of units
    std::vector<std::size_t> lost;  // flows without a way
    std::vector<std::size_t> slow;  // flows that had what they need before, and no longer have
    std::vector<std::size_t> late;  // flows within their latency budget before, and no longer
    bool breaks() const { return !lost.empty() || !slow.empty() || !late.empty(); }
};

// Every single unit, then every pair of them that breaks more than its two alone do. `before`: all
// works. Stops early when told.
std::vector<OutageEffect> sweepOutages(const SiteGraph& graph, const Design& design,
                                       const std::vector<FlowDemand>& demands,
                                       const std::vector<FabricFacts>& fabrics,
                                       const FlowStates& before, bool withPairs,
                                       const std::stop_token& stop);

// Both of these fail at once, beginning with none.
SiteOutage outageOf(const SiteGraph& graph, const Design& design,
                    const std::vector<const OutageUnit*>& units);

bool hasWhatItNeeds(const FlowDemand& demand, const FlowState& state);
bool isInTime(const FlowDemand& demand, const FlowState& state);

} // namespace weft
