// SPDX-License-Identifier: GPL-3.0-or-later
// One of each item that joins sites, with every field away from its default.
#pragma once

#include "core/design/design.hpp"

namespace weft::test {

// To a design with the sites dc and edge, the group dgx and the WAN link wan.
inline void addOneOfEachWideItem(Design& design) {
    design.sites.write()[0].coordinates = GeoPoint{50.11, -8.68};
    design.gateways = std::vector<Gateway>{{"gw", "Border", "dc", "cisco-asr-9903", 3, 2, gbps(100),
                                            gbps(20), microseconds(30), true}};
    design.wans.write()[0].terms = {"gw",
                                    "gw",
                                    Diversity::Diverse,
                                    Encryption::MacSec,
                                    0.999,
                                    milliseconds(2),
                                    milliseconds(1),
                                    bytes(9000),
                                    Money::fromMicros(1'234'500'000),
                                    Money::fromMicros(87'500)};
    design.riskGroups =
        std::vector<RiskGroup>{{"duct", "Duct", {"wan", "gw"}, seconds(1e7), seconds(4e4)}};
    design.zones = std::vector<Zone>{
        {"plant", "Plant", "all", "acme", {"edge", "dgx"}, Isolation::Vrf}, {"all"}};
    design.flows = std::vector<Flow>{{"robot",
                                      "Robot",
                                      FlowKind::InferenceRequest,
                                      "edge",
                                      "dgx",
                                      4,
                                      mbps(40),
                                      gigabytes(2),
                                      seconds(3600),
                                      seconds(1800),
                                      kibibytes(64),
                                      bytes(512),
                                      megabytes(1),
                                      milliseconds(10),
                                      milliseconds(3),
                                      TrafficClass::RealTime,
                                      "plant",
                                      Encryption::Tls,
                                      0.9999,
                                      {{"dc", milliseconds(2), Money::fromMicros(99'000'000)}}}};
    design.rules = std::vector<FlowRule>{{"r1",
                                          "Rule",
                                          "plant",
                                          "all",
                                          {FlowKind::InferenceRequest, FlowKind::Backup},
                                          false,
                                          false,
                                          false}};
    design.phases = std::vector<Phase>{
        {"pilot", "Pilot", 12, "assess", {"flow.latency", "question:skills"}, "one\nplant"},
        {"assess"}};
    design.reliability = std::vector<Reliability>{{"fibre", seconds(1e8), seconds(4e4)}};
    design.answers = std::vector<Answer>{{"skills", "Two engineers", "HR plan 2027", true}};
}

} // namespace weft::test
