// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that several topologies share, said once.
#pragma once

#include "core/topology/clos_wiring.hpp"

namespace weft::param {

inline constexpr double kMostCount = 1e12;

inline constexpr ParamSpec kEndpoints{"endpoints",
                                      ParamKind::Count,
                                      "count",
                                      1,
                                      kMostCount,
                                      "",
                                      "NIC ports to attach, where no servers are named"};
inline constexpr ParamSpec kServers{"servers", ParamKind::Count,   "count", 1, kMostCount,
                                    "",        "Servers to attach"};
inline constexpr ParamSpec kServer{"server",
                                   ParamKind::Part,
                                   "",
                                   0,
                                   0,
                                   "",
                                   "Catalogued server: gives ports, their rate and the watts",
                                   PartKind::Server};
inline constexpr ParamSpec kRate{
    "rate",
    ParamKind::Rate,
    "Gb/s",
    0.001,
    1e6,
    "",
    "Rate of an endpoint; the server's own where one is named, else 400 Gb/s"};
inline constexpr ParamSpec kUplinkRate{
    "uplink-rate",
    ParamKind::Rate,
    "Gb/s",
    0.001,
    1e6,
    "",
    "Rate of links between switches; the fastest both ends have where not said"};
inline constexpr ParamSpec kLeaf{
    "leaf", ParamKind::Part, "", 0, 0, "", "Catalogued leaf switch", PartKind::Switch};
inline constexpr ParamSpec kSpine{"spine",
                                  ParamKind::Part,
                                  "",
                                  0,
                                  0,
                                  "",
                                  "Catalogued spine switch; the leaf's model where not said",
                                  PartKind::Switch};
inline constexpr ParamSpec kCore{"core",
                                 ParamKind::Part,
                                 "",
                                 0,
                                 0,
                                 "",
                                 "Catalogued core switch; the spine's model where not said",
                                 PartKind::Switch};
inline constexpr ParamSpec kNic{
    "nic",        ParamKind::Part, "", 0, 0, "", "Catalogued NIC to order with the servers",
    PartKind::Nic};
inline constexpr ParamSpec kOptic{
    "optic",
    ParamKind::Part,
    "",
    0,
    0,
    "",
    "Transceiver or cable to use where it fits; the cheapest that fits where not said",
    PartKind::Optic};
inline constexpr ParamSpec kRadix{"radix",
                                  ParamKind::Count,
                                  "count",
                                  2,
                                  1e6,
                                  "64",
                                  "Ports of a generic switch, where no model is named"};
inline constexpr ParamSpec kOversubscription{"oversubscription",
                                             ParamKind::Ratio,
                                             "ratio",
                                             0.01,
                                             1000,
                                             "1",
                                             "Target at the leaf: capacity down over capacity up"};
inline constexpr ParamSpec kSpineOversubscription{"spine-oversubscription",
                                                  ParamKind::Ratio,
                                                  "ratio",
                                                  0.01,
                                                  1000,
                                                  "1",
                                                  "Target at the spine of a three-tier fabric"};
inline constexpr ParamSpec kLeaves{"leaves", ParamKind::Count, "count", 1, kMostCount,
                                   "",       "Leaf switches"};
inline constexpr ParamSpec kSpines{"spines", ParamKind::Count,        "count", 1, kMostCount,
                                   "",       "Spine switches, in all"};
inline constexpr ParamSpec kCores{"cores", ParamKind::Count,       "count", 1, kMostCount,
                                  "",      "Core switches, in all"};
inline constexpr ParamSpec kTwoOrThreeTiers{
    "tiers", ParamKind::Count, "count", 2, 3, "", "Tiers of switches; two where they suffice"};
inline constexpr ParamSpec kLinksPerPair{"links-per-pair",
                                         ParamKind::Count,
                                         "count",
                                         1,
                                         1e6,
                                         "",
                                         "Parallel links between a leaf and a spine"};
inline constexpr ParamSpec kSplitUplinks{
    "split-uplinks",
    ParamKind::Toggle,
    "",
    0,
    0,
    "on",
    "May break uplinks out below the endpoint rate to stay within two tiers "
    "(never done on InfiniBand)"};
inline constexpr ParamSpec kEndpointLengthSpec{
    kEndpointLength, ParamKind::Distance, "m", 0.1, 1e5, "30m", "Cable from server to leaf"};
inline constexpr ParamSpec kUplinkLengthSpec{
    kUplinkLength, ParamKind::Distance, "m", 0.1, 1e5, "50m", "Cable from leaf to spine"};
inline constexpr ParamSpec kCoreLengthSpec{kCoreLength, ParamKind::Distance,       "m", 0.1, 1e5,
                                           "100m",      "Cable from spine to core"};

} // namespace weft::param

namespace weft {

// What the Clos families read alike: switches, targets and said counts. `rate` is that of the main
// endpoints.
Result<ClosDemand> closDemand(const ParamReader& params, const FabricIntent& intent,
                              const ExpandContext& context, Bandwidth rate);

} // namespace weft
