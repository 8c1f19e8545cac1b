// SPDX-License-Identifier: GPL-3.0-or-later
// The passes, in order: a pass may read what earlier ones wrote.
#include "core/analysis/bisection.hpp"
#include "core/analysis/cable_lengths.hpp"
#include "core/analysis/cost.hpp"
#include "core/analysis/counts.hpp"
#include "core/analysis/fabric_availability.hpp"
#include "core/analysis/fabric_workloads.hpp"
#include "core/analysis/failures.hpp"
#include "core/analysis/flows.hpp"
#include "core/analysis/gateways.hpp"
#include "core/analysis/hashing.hpp"
#include "core/analysis/hops.hpp"
#include "core/analysis/joins.hpp"
#include "core/analysis/loads.hpp"
#include "core/analysis/network.hpp"
#include "core/analysis/oversubscription.hpp"
#include "core/analysis/ownership.hpp"
#include "core/analysis/pieces.hpp"
#include "core/analysis/power.hpp"
#include "core/analysis/rack_power.hpp"
#include "core/analysis/readiness.hpp"
#include "core/analysis/resilience.hpp"
#include "core/analysis/site_energy.hpp"
#include "core/analysis/site_racks.hpp"
#include "core/analysis/telemetry.hpp"
#include "core/analysis/throughput.hpp"
#include "core/analysis/transports.hpp"
#include "core/analysis/wan.hpp"
#include "core/analysis/workload_headroom.hpp"
#include "core/analysis/workload_latency.hpp"
#include "core/analysis/workload_plans.hpp"
#include "core/analysis/workloads.hpp"
#include "core/analysis/zone_checks.hpp"

namespace weft {

namespace {

using Names = std::string_view[];

constexpr Names kCounted = {"fabric.endpoints", "fabric.servers", "fabric.accelerators",
                            "fabric.switches",  "fabric.links",   "fabric.breakout"};
constexpr Names kOversubscribed = {"fabric.oversubscription"};
constexpr Names kBisected = {"fabric.bisection"};
constexpr Names kHopped = {"fabric.hops", "fabric.diameter", "fabric.distance",
                           "fabric.paths.shortest"};
constexpr Names kDisjoint = {"fabric.paths.disjoint"};
constexpr Names kLoaded = {"fabric.load", "fabric.throughput.ecmp"};
constexpr Names kFlowing = {"fabric.throughput.max"};
constexpr Names kFlowNeeds = {"loads"};
constexpr Names kBounded = {"fabric.throughput.tub", "fabric.throughput.hop_bound"};
constexpr Names kHashed = {"fabric.hash"};
constexpr Names kHashNeeds = {"loads"};
constexpr Names kJoined = {"join."};
constexpr Names kFailing = {"fabric.failure"};
constexpr Names kTimed = {"collective."};
constexpr Names kPlanted = {
    "fabric.cables", "fabric.transceivers", "fabric.ports",  "join.cables", "join.transceivers",
    "wan.cables",    "wan.transceivers",    "gateway.ports", "bom.",        "cabling."};
constexpr Names kPowered = {"fabric.power", "fabric.optics.power", "site.power.it", "power."};
constexpr Names kPriced = {"cost.capex",        "cost.servers",  "cost.switches",
                           "cost.transceivers", "cost.cables",   "cost.panels",
                           "cost.nics",         "cost.gateways", "cost.line_cards"};
constexpr Names kTotalled = {"network."};
constexpr Names kTotals = {"power", "cost"};
constexpr Names kWide = {"wan."};
constexpr Names kLetThrough = {"gateway.lan", "gateway.wan", "gateway.throughput", "join.capacity"};
constexpr Names kLetThroughNeeds = {"wan"};
constexpr Names kDelayed = {"fabric.latency"};
constexpr Names kDelayNeeds = {"hops"};
constexpr Names kReserved = {"fabric.headroom"};
constexpr Names kLossless = {"fabric.ecn", "fabric.incast", "fabric.lossless"};
constexpr Names kLosslessNeeds = {"headroom"};
constexpr Names kPlanned = {"workload.plans"};
constexpr Names kPlanNeeds = {"workloads"};
constexpr Names kCompared = {"transport."};
constexpr Names kCompareNeeds = {"latency", "workloads"};
constexpr Names kRun = {"workload.", "traffic."};
constexpr Names kRunNeeds = {"latency", "collective-times", "lossless", "availability"};
constexpr Names kAvailable = {"availability.", "fabric.availability", "fabric.downtime"};
constexpr Names kBetweenSites = {"flow.", "site.availability"};
constexpr Names kBetweenSitesNeeds = {"latency", "availability"};
constexpr Names kBroken = {"outage."};
constexpr Names kFlowNeedsRun = {"flows"};
constexpr Names kWatched = {"telemetry."};
constexpr Names kReady = {"readiness."};
constexpr Names kReadyNeeds = {"oversubscription", "bisection", "pieces",     "cost",
                               "workloads",        "flows",     "zone-plain", "telemetry",
                               "zone-denied"};
constexpr Names kRackNeeds = {"power"};
constexpr Names kStood = {"site.racks", "rack.power.max", "site.liquid"};
constexpr Names kFed = {"site.power.facility", "site.power.typical", "site.heat",
                        "site.energy",         "site.co2",           "fabric.optics.share"};
constexpr Names kOwned = {"cost.energy", "cost.maintenance",     "cost.rack_space",
                          "cost.tco",    "cost.per_accelerator", "cost.per_million"};
constexpr Names kPerCapacity = {"cost.per_gbps"};
constexpr Names kPerCapacityNeeds = {"cost", "bisection"};
constexpr Names kOwnedNeeds = {"power", "cost", "racks", "energy", "bisection", "workloads"};
constexpr Names kSold = {"vendor."};
constexpr Names kRunLong = {"fabric.cable.length", "fabric.optics.margin", "join.cable.length",
                            "join.optics.margin", "wan.cable.length"};

} // namespace

std::span<const Pass> passes() {
    static constexpr Pass kRows[] = {
        {"counts", "Counts", Lane::Frame, kCounted, {}, false, countPieces},
        {"oversubscription",
         "Oversubscription",
         Lane::Frame,
         kOversubscribed,
         {},
         true,
         oversubscription},
        {"bisection", "Bisection", Lane::Both, kBisected, {}, false, bisection},
        {"hops", "Hops and paths", Lane::Both, kHopped, {}, false, hops},
        {"single-points",
         "Single points of failure",
         Lane::Frame,
         {},
         {},
         true,
         singlePointsOfFailure},
        {"disjoint-paths", "Disjoint paths", Lane::Both, kDisjoint, {}, false, disjointPaths},
        {"loads", "Loads", Lane::Both, kLoaded, {}, false, loads},
        {"hashing", "Hash collisions", Lane::Both, kHashed, kHashNeeds, false, hashing},
        {"throughput", "Maximum flow", Lane::Both, kFlowing, kFlowNeeds, false, throughput},
        {"throughput-bounds",
         "Bounds on throughput",
         Lane::Both,
         kBounded,
         {},
         false,
         throughputBounds},
        {"joins", "Joins", Lane::Both, kJoined, {}, false, joins},
        {"failures", "Failures", Lane::Background, kFailing, {}, false, failures},
        {"collective-times", "Collectives", Lane::Frame, kTimed, {}, true, collectiveTimes},
        {"pieces", "Pieces", Lane::Frame, kPlanted, {}, false, countPlant},
        {"power", "Power", Lane::Frame, kPowered, {}, true, drawPower},
        {"cost", "Cost", Lane::Frame, kPriced, {}, true, addUpCost},
        {"network", "Totals", Lane::Frame, kTotalled, kTotals, false, totalNetwork},
        {"wan", "WAN links", Lane::Frame, kWide, {}, true, wanLinks},
        {"gateways", "Gateways", Lane::Frame, kLetThrough, kLetThroughNeeds, true, gateways},
        {"rack-power", "Rack power", Lane::Frame, {}, kRackNeeds, true, rackPower},
        {"latency", "Latency", Lane::Both, kDelayed, kDelayNeeds, false, latencies},
        {"availability", "Availability", Lane::Both, kAvailable, {}, false, fabricAvailability},
        {"flows", "Flows", Lane::Both, kBetweenSites, kBetweenSitesNeeds, true, flows},
        {"outages", "Failures between sites", Lane::Both, kBroken, kFlowNeedsRun, true, outages},
        {"zone-denied", "Denied flows", Lane::Frame, {}, kFlowNeedsRun, true, deniedFlows},
        {"zone-crossing", "Enforcement", Lane::Frame, {}, kFlowNeedsRun, true, uncheckedCrossings},
        {"zone-plain", "Encryption", Lane::Frame, {}, kFlowNeedsRun, true, plainCrossings},
        {"zone-encryption",
         "Encryption throughput",
         Lane::Frame,
         {},
         kFlowNeedsRun,
         true,
         slowEncryption},
        {"zone-sharing", "Isolation", Lane::Frame, {}, {}, true, sharedFabrics},
        {"zone-consistency",
         "Consistent policy",
         Lane::Frame,
         {},
         kFlowNeedsRun,
         true,
         inconsistentPolicy},
        {"headroom", "PFC headroom", Lane::Frame, kReserved, {}, true, headrooms},
        {"racks", "Racks", Lane::Frame, kStood, {}, false, siteRacks},
        {"energy", "Energy", Lane::Frame, kFed, kRackNeeds, false, siteEnergy},
        {"lengths", "Cable lengths", Lane::Frame, kRunLong, {}, true, cableLengthsAndLoss},
        {"vendors", "Vendors", Lane::Frame, kSold, {}, false, vendorShares},
        {"vendor-filter", "Vendor filter", Lane::Frame, {}, {}, true, vendorFilter},
        {"lossless", "Lossless settings", Lane::Frame, kLossless, kLosslessNeeds, true,
         losslessFabrics},
        {"workloads", "Workloads", Lane::Frame, kRun, kRunNeeds, true, workloads},
        {"ownership", "Cost of ownership", Lane::Frame, kOwned, kOwnedNeeds, false, ownership},
        {"cost-of-capacity", "Cost of capacity", Lane::Both, kPerCapacity, kPerCapacityNeeds, false,
         costOfCapacity},
        {"plans", "Plans of training", Lane::Background, kPlanned, kPlanNeeds, false,
         trainingPlans},
        {"transports", "Transports", Lane::Background, kCompared, kCompareNeeds, false,
         compareTransports},
        {"telemetry", "Telemetry", Lane::Both, kWatched, kFlowNeedsRun, false, telemetry},
        {"readiness", "Readiness", Lane::Both, kReady, kReadyNeeds, true, readiness},
    };
    return kRows;
}

} // namespace weft
