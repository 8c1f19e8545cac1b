// SPDX-License-Identifier: GPL-3.0-or-later
// Gateways are cabled on both sides: to the fabrics of their site, and to the provider's hand-offs.
#include "core/export/cabling.hpp"
#include "tests/core/plant/furnished.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace weft::test {
namespace {

// Two ASR 9903 (16 cages of 100 Gb/s, then 20 of 10 Gb/s) between four links of 100 Gb/s to the
// leaves of a fabric and three circuits of 10 Gb/s to another site.
Design edge(const std::string& part = "cisco-asr-9903") {
    Design design =
        *designFromTopology(*findTopology("leaf-spine"),
                            std::vector<std::string>{"endpoints=60", "rate=100Gb/s",
                                                     "leaf=nvidia-sn4600c", "spine=nvidia-sn4600c"},
                            seedCatalog());
    design.fabrics.write()[0].id = "lan";
    design.fabrics.write()[0].transport = Transport::Tcp;
    const Id here = design.sites->front().id;
    design.sites.write().push_back({"far", "Far", SiteKind::DataCentre, {}, {}, {}});
    Gateway gateway;
    gateway.id = "gw";
    gateway.site = here;
    gateway.part = part;
    gateway.count = 2;
    design.gateways.write().push_back(gateway);
    design.joins.write().push_back({"gate",
                                    "Gate",
                                    {"lan", NodeRole::Leaf, 0},
                                    {"gw", NodeRole::Switch, 0},
                                    gbps(100),
                                    4,
                                    metres(10)});
    WanLink line{"line", "Line", here, "far", "carrier-ethernet", gbps(10), 3, kilometres(80)};
    line.terms.gatewayA = "gw";
    design.wans.write().push_back(line);
    return design;
}

std::map<std::string, std::string> rowsOf(const Analysis& analysis, const Id& net) {
    std::map<std::string, std::string> rows;
    forEachNet(*analysis.plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t) {
        forEachCable(fabric, cabling, [&](const CableRow& row) {
            if (row.fabric == net) {
                rows[row.deviceB + " " + portLabel(row.portB)] =
                    row.deviceA + " " + portLabel(row.portA) + ", " +
                    (row.moduleA != nullptr ? row.moduleA->id : "no module") + " and " +
                    (row.moduleB != nullptr ? row.moduleB->id : "no module");
            }
            return true;
        });
    });
    return rows;
}

const BillLine* lineOf(const Analysis& analysis, const Id& scope, BillKind kind, const Id& host) {
    for (const BillLine& line : analysis.bill->lines) {
        if (line.scope == scope && line.kind == kind && line.host == host) {
            return &line;
        }
    }
    return nullptr;
}

const Finding* findingAt(const Analysis& analysis, std::string_view id, std::string_view scope) {
    for (const Finding& finding : analysis.findings) {
        if (finding.id == id && finding.scope == scope) {
            return &finding;
        }
    }
    return nullptr;
}

TEST(GatewayPlant, JoinsTakeTheLowestPortsAndCircuitsTheHighest) {
    const Design design = edge();
    const Analysis analysis = analyse(design, seedCatalog());
    // Each leaf meets each device: two links at either.
    const auto joins = rowsOf(analysis, "gate");
    ASSERT_EQ(joins.size(), 4u);
    for (const char* port : {"gw-01 1", "gw-01 2", "gw-02 1", "gw-02 2"}) {
        EXPECT_TRUE(joins.contains(port)) << port;
    }
    // Circuits 1 and 3 at the first device, 2 at the second, in the last cages of 10 Gb/s.
    EXPECT_EQ(rowsOf(analysis, "line"),
              (std::map<std::string, std::string>{
                  {"line-handoff-dc-1 1", "gw-01 35, gen-10gbase-lr and no module"},
                  {"line-handoff-dc-2 1", "gw-02 36, gen-10gbase-lr and no module"},
                  {"line-handoff-dc-3 1", "gw-01 36, gen-10gbase-lr and no module"},
              }));
    const BillLine* modules = lineOf(analysis, "line", BillKind::Transceiver, "gw");
    ASSERT_NE(modules, nullptr);
    EXPECT_EQ(modules->quantity, 3);
    EXPECT_EQ(modules->site, "dc");
    EXPECT_EQ(modules->tier, "gateway");
    EXPECT_EQ(modules->use, "gateway gw to the provider");
    const BillLine* fibres = lineOf(analysis, "line", BillKind::Cable, "");
    ASSERT_NE(fibres, nullptr);
    EXPECT_EQ(fibres->quantity, 3);
    EXPECT_EQ(fibres->part, "gen-patch-lc-smf");
    EXPECT_EQ(valueOf(analysis, "wan.cables", "line"), 3);
    EXPECT_EQ(valueOf(analysis, "wan.transceivers", "line"), 3);
    EXPECT_EQ(valueOf(analysis, "cost.capex", "line"),
              (modules->total() + fibres->total()).inDollars());
    EXPECT_EQ(valueOf(analysis, "gateway.ports.used", "gw"), 7);
    EXPECT_EQ(valueOf(analysis, "gateway.lan.capacity", "gw"), 400);
    EXPECT_EQ(valueOf(analysis, "gateway.wan.capacity", "gw"), 30);
    EXPECT_EQ(valueOf(analysis, "gateway.throughput", "gw"), 200); // one device: it passes 1,800
    EXPECT_EQ(valueOf(analysis, "join.capacity", "gate"), 400);
    EXPECT_NE(findingAt(analysis, "circuit.length.assumed", "line"), nullptr);
    EXPECT_EQ(findingOf(analysis, "gateway.not_cabled"), nullptr);
    EXPECT_EQ(findingOf(analysis, "gateway.lan.narrow"), nullptr);
    expectPowersAgree(design, analysis);
}

// Watts of its modules are the gateway's: typical plus modules, where no maximum is published.
TEST(GatewayPlant, ItsModulesAreItsWatts) {
    const Design design = edge();
    Design bare = design;
    bare.joins = std::vector<FabricJoin>();
    bare.wans = std::vector<WanLink>();
    const Analysis with = analyse(design, seedCatalog()), without = analyse(bare, seedCatalog());
    double watts = 0;
    for (const BillLine& line : with.bill->lines) {
        watts += line.host == "gw" ? inWatts(line.typical) * static_cast<double>(line.quantity) : 0;
        if (line.scope == "gate" && line.kind == BillKind::Cable) { // the end that is here
            watts += inWatts(line.typical) * static_cast<double>(line.quantity) / 2;
        }
    }
    ASSERT_GT(watts, 3.0); // three modules of 1 W at least
    EXPECT_NEAR(valueOf(with, "power.gateways.typical", "gw"),
                valueOf(without, "power.gateways.typical", "gw") + watts, 1e-9);
    EXPECT_GE(valueOf(with, "power.gateways", "gw"), valueOf(without, "power.gateways", "gw"));
    EXPECT_NEAR(valueOf(with, "site.power.typical", "dc") -
                    valueOf(with, "fabric.power.typical", "lan"),
                valueOf(with, "power.gateways.typical", "gw"), 1e-9);
    expectPowersAgree(bare, without);
}

TEST(GatewayPlant, TheScheduleSaysWhereTheDevicesStandAndNothingOfTheProviders) {
    Design design = edge();
    drawRoom(design.sites.write()[0], {floorRow("a", 10, 0)});
    const Analysis analysis = analyse(design, seedCatalog());
    const CellTable table = cablingTable({design, seedCatalog(), analysis}).value();
    const auto wordAt = [&](std::size_t row, std::string_view key) {
        const auto* word = std::get_if<std::string>(&table.at(row, *table.column(key)));
        return word == nullptr ? std::string() : *word;
    };
    std::map<std::string, std::int64_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string of = wordAt(row, "fabric");
        ++rows[of];
        EXPECT_EQ(wordAt(row, "site"), "dc");
        EXPECT_EQ(wordAt(row, "site_b"), "dc");
        EXPECT_NE(wordAt(row, "rack_a"), "");
        EXPECT_EQ(wordAt(row, "rack_b").empty(), of == "line");
        EXPECT_EQ(wordAt(row, "bundle").starts_with("out of a-"), of == "line");
        EXPECT_EQ(wordAt(row, "module_b").empty(), of == "line" || wordAt(row, "module_a").empty());
    }
    EXPECT_EQ(rows["gate"], 4);
    EXPECT_EQ(rows["line"], 3);
    expectPowersAgree(design, analysis);
}

// An SRX1500 has four cages of 10 Gb/s.
TEST(GatewayPlant, TooFewPortsAreFound) {
    Design design = edge("juniper-srx1500");
    design.joins.write()[0].rate = gbps(10);
    design.joins.write()[0].count = 12;
    const Analysis analysis = analyse(design, seedCatalog());
    const Finding* finding = findingAt(analysis, "ports.exceeded", "gate/gw");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->value, 6);
    EXPECT_EQ(finding->limit, 4);
    EXPECT_EQ(finding->message, "2 of 2 switches (Juniper SRX1500 firewall) need 6 ports; the "
                                "faceplate gives 4");
}

TEST(GatewayPlant, AnInfiniBandFabricDoesNotSpeakToARouter) {
    Design design = edge();
    EXPECT_EQ(findingOf(analyse(design, seedCatalog()), "join.protocols"), nullptr);
    design.fabrics.write()[0].transport = Transport::InfiniBand;
    EXPECT_NE(findingAt(analyse(design, seedCatalog()), "join.protocols", "gate"), nullptr);
}

TEST(GatewayPlant, WhatIsNotKnownIsSaidAndNotMadeUp) {
    const Analysis analysis = analyse(edge("no-such-part"), seedCatalog());
    for (const auto& [handOff, row] : rowsOf(analysis, "line")) {
        EXPECT_NE(row.find("no module and no module"), std::string::npos) << row;
    }
    EXPECT_EQ(lineOf(analysis, "line", BillKind::Transceiver, "gw"), nullptr);
    const BillLine* fibres = lineOf(analysis, "line", BillKind::Cable, "");
    ASSERT_NE(fibres, nullptr);
    EXPECT_EQ(fibres->quantity, 3);
    EXPECT_EQ(fibres->part, "");
    EXPECT_NE(fibres->title.find("unknown"), std::string::npos);
    const Finding* finding = findingAt(analysis, "optics.none_fits", "line/circuit_a");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::Info);
}

TEST(GatewayPlant, NarrowAndUncabledGatewaysAreFound) {
    Design design = edge();
    design.joins.write()[0].rate = gbps(10);
    design.joins.write()[0].count = 2;
    const Finding* narrow = nullptr;
    const Analysis analysis = analyse(design, seedCatalog());
    ASSERT_NE(narrow = findingAt(analysis, "gateway.lan.narrow", "gw"), nullptr);
    EXPECT_EQ(narrow->value, 20);
    EXPECT_EQ(narrow->limit, 30);
    ASSERT_EQ(narrow->fixes.size(), 1u);
    const Design wider = weft::apply(design, narrow->fixes.front().edit).value();
    EXPECT_EQ(wider.joins->front().count, 3);
    EXPECT_EQ(findingOf(analyse(wider, seedCatalog()), "gateway.lan.narrow"), nullptr);
    design.joins = std::vector<FabricJoin>();
    const Analysis loose = analyse(design, seedCatalog());
    EXPECT_NE(findingAt(loose, "gateway.not_cabled", "gw"), nullptr);
    EXPECT_EQ(loose.find("gateway.lan.capacity", "gw"), nullptr);
    EXPECT_EQ(valueOf(loose, "gateway.throughput", "gw"), 1800);
}

// Second road: the links that were dealt, counted device by device.
TEST(GatewayPlant, ThroughputCountsTheLinksOfTheDevicesThatAreNeeded) {
    for (std::int64_t count = 1; count <= 4; ++count) {
        for (std::int64_t needed = 1; needed <= count; ++needed) {
            for (std::int64_t switches = 0; switches <= count; ++switches) {
                for (const std::int64_t links : {1, 2, 5, 8, 11}) {
                    SCOPED_TRACE(
                        fmt::format("{} of {}, {} joined by {}", needed, count, switches, links));
                    Design design = edge();
                    design.gateways.write()[0].count = count;
                    design.gateways.write()[0].needed = needed;
                    design.joins.write()[0].b.switches = switches;
                    design.joins.write()[0].count = links;
                    const Analysis analysis = analyse(design, seedCatalog());
                    const auto& nets = analysis.plant->nets;
                    const auto net =
                        std::find_if(nets.begin(), nets.end(),
                                     [](const GatewayNet& each) { return !each.isOfWan; });
                    ASSERT_NE(net, nets.end());
                    std::vector<std::int64_t> dealt(static_cast<std::size_t>(count));
                    for (const Link& link : net->fabric.links) {
                        for (const NodeIndex node : {link.a, link.b}) {
                            if (net->homeOf(node).isGateway) {
                                dealt[net->origin[node.get()].second.get()] += link.count;
                            }
                        }
                    }
                    std::sort(dealt.begin(), dealt.end());
                    const std::int64_t least =
                        std::accumulate(dealt.begin(), dealt.begin() + needed, std::int64_t{0});
                    EXPECT_EQ(valueOf(analysis, "gateway.throughput", "gw"),
                              static_cast<double>(100 * least));
                }
            }
        }
    }
}

TEST(GatewayPlant, AJoinThatDoesNotFitTheGatewaySaysWhy) {
    Design design = edge();
    design.joins.write()[0].b.switches = 3;
    const Analysis analysis = analyse(design, seedCatalog());
    const Finding* finding = findingAt(analysis, "join.not_made", "gate");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->message, "Gate cannot be made: it joins at 3 switch switches, and gw has 2");
}

// Over dark fibre the light of one end reaches the other: 35 km are 38.5 km of route. A DWDM line
// takes coherent modules.
TEST(GatewayPlant, DarkFibreTakesModulesThatReachTheOtherEnd) {
    Design design = edge();
    Gateway other = design.gateways->front();
    other.id = "gw-far";
    other.site = "far";
    design.gateways.write().push_back(other);
    WanLink& line = design.wans.write()[0];
    line.service = "dark-fibre-lr4";
    line.rate = gbps(100);
    line.count = 1;
    line.distance = kilometres(35);
    line.terms.gatewayB = "gw-far";
    EXPECT_EQ(rowsOf(analyse(design, seedCatalog()), "line"),
              (std::map<std::string, std::string>{
                  {"line-handoff-dc-1 1", "gw-01 16, gen-100gbase-er4 and no module"},
                  {"line-handoff-far-1 1", "gw-far-01 16, gen-100gbase-er4 and no module"},
              }));
    for (Gateway& gateway : design.gateways.write()) {
        gateway.part = "juniper-ptx10001-36mr";
    }
    design.wans.write()[0].service = "dark-fibre-400zr";
    design.wans.write()[0].rate = gbps(400);
    const Analysis analysis = analyse(design, seedCatalog());
    const BillLine* modules = lineOf(analysis, "line", BillKind::Transceiver, "gw-far");
    ASSERT_NE(modules, nullptr);
    EXPECT_EQ(modules->part, "oif-400zr");
    EXPECT_EQ(modules->site, "far");
    expectPowersAgree(design, analysis);
}

// The slowest port that takes the circuit and a module: 2 Gb/s are handed over at 10 Gb/s, 200 Mb/s
// at 1 Gb/s.
TEST(GatewayPlant, CircuitsAreHandedOverAtAPortsRate) {
    for (const auto& [circuit, port, module] : {std::tuple(gbps(2), 10.0, "gen-10gbase-lr"),
                                                std::tuple(mbps(200), 1.0, "gen-1000base-lx"),
                                                std::tuple(gbps(50), 100.0, "gen-100gbase-lr4")}) {
        Design design = edge();
        design.wans.write()[0].rate = circuit;
        const Analysis analysis = analyse(design, seedCatalog());
        const BillLine* modules = lineOf(analysis, "line", BillKind::Transceiver, "gw");
        ASSERT_NE(modules, nullptr);
        EXPECT_EQ(modules->part, module);
        const Fabric& net = analysis.plant->nets.back().fabric;
        EXPECT_EQ(inGbps(net.linkClasses.front().rate), port);
    }
}

// Both ends at gateways, several links, one device more than the first began with.
TEST(GatewayPlant, LinksTakeTurnsOverTheDevices) {
    Design design = edge();
    design.wans.write()[0].count = 1;
    for (const char* id : {"second", "third"}) {
        WanLink more = design.wans->front();
        more.id = id;
        design.wans.write().push_back(more);
    }
    const Analysis analysis = analyse(design, seedCatalog());
    EXPECT_EQ(rowsOf(analysis, "line").begin()->second.substr(0, 8), "gw-01 36");
    EXPECT_EQ(rowsOf(analysis, "second").begin()->second.substr(0, 8), "gw-02 36");
    EXPECT_EQ(rowsOf(analysis, "third").begin()->second.substr(0, 8), "gw-01 35");
    // Taking the first away moves no port of the join.
    const auto joins = rowsOf(analysis, "gate");
    design.wans = std::vector<WanLink>();
    EXPECT_EQ(rowsOf(analyse(design, seedCatalog()), "gate"), joins);
}

} // namespace
} // namespace weft::test
