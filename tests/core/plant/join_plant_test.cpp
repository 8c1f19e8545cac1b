// SPDX-License-Identifier: GPL-3.0-or-later
// Links between joined fabrics are bought, plugged in, powered, pulled and labelled like any other.
#include "core/export/cabling.hpp"
#include "core/plant/panels.hpp"
#include "core/plant/runs.hpp"
#include "core/study/optics_policies.hpp"
#include "tests/core/plant/furnished.hpp"

#include <map>

namespace weft::test {
namespace {

// Two compute fabrics of two scalable units each, as a DGX SuperPOD wires them: 16 leaves to 16
// spines of 64 ports, so that every spine has 32 ports, 16 cages of two, to spare.
Design twoPods(std::string_view spines = "16") {
    Design design = emptyDesign("pods");
    const std::vector<std::string> settings{"servers=64",         "server=nvidia-dgx-h100",
                                            "leaf=nvidia-qm9700", "spine=nvidia-qm9700",
                                            "servers-per-su=32",  "spines=" + std::string(spines)};
    for (const char* id : {"east", "west"}) {
        auto made = designFromTopology(*findTopology("rail-optimised"), settings, seedCatalog());
        FabricIntent fabric = made->fabrics->front();
        fabric.id = fabric.name = id;
        fabric.site = design.sites->front().id;
        fabric.transport = Transport::InfiniBand;
        design.fabrics.write().push_back(std::move(fabric));
    }
    return design;
}

// Eight links of 400 Gb/s between so many spines of either.
Design joinedPods(std::int64_t gateways, std::string_view spines = "16") {
    Design design = twoPods(spines);
    design.joins.write().push_back({"gate",
                                    "Gate",
                                    {"east", NodeRole::Spine, gateways},
                                    {"west", NodeRole::Spine, gateways},
                                    gbps(400),
                                    8,
                                    metres(30)});
    return design;
}

std::vector<std::string> rowsOf(const Analysis& analysis) {
    std::vector<std::string> rows;
    const Plant& plant = *analysis.plant;
    forEachCable(plant.nets.at(0).fabric, plant.cabling.at(2), [&](const CableRow& row) {
        rows.push_back(row.deviceA + " " + portLabel(row.portA) + " to " + row.deviceB + " " +
                       portLabel(row.portB));
        return true;
    });
    return rows;
}

const BillLine* lineOf(const Analysis& analysis, BillKind kind, std::string_view host) {
    for (const BillLine& line : analysis.bill->lines) {
        if (line.scope == "gate" && line.kind == kind && line.host == host) {
            return &line;
        }
    }
    return nullptr;
}

TEST(JoinPlant, EightLinksBetweenFourSpinesTakeTheLastCageOfEach) {
    const Analysis analysis = analyse(joinedPods(4), seedCatalog());
    // Spines 1, 5, 9 and 13; the second round moves west on by one. A QM9700 has 32 cages of two.
    EXPECT_EQ(rowsOf(analysis), (std::vector<std::string>{
                                    "east-spine-01 32/1 to west-spine-01 32/1",
                                    "east-spine-01 32/2 to west-spine-05 32/1",
                                    "east-spine-05 32/1 to west-spine-05 32/2",
                                    "east-spine-05 32/2 to west-spine-09 32/1",
                                    "east-spine-09 32/1 to west-spine-09 32/2",
                                    "east-spine-09 32/2 to west-spine-13 32/1",
                                    "east-spine-13 32/1 to west-spine-01 32/2",
                                    "east-spine-13 32/2 to west-spine-13 32/2",
                                }));
    // Four twin-port modules at either end, and eight cables.
    const BillLine* cables = lineOf(analysis, BillKind::Cable, "");
    ASSERT_NE(cables, nullptr);
    EXPECT_EQ(cables->quantity, 8);
    EXPECT_EQ(cables->length, metres(30));
    double dollars = cables->price.basis == PriceBasis::None ? 0 : cables->total().inDollars();
    const Analysis apart = analyse(twoPods(), seedCatalog());
    for (const char* fabric : {"east", "west"}) {
        const BillLine* modules = lineOf(analysis, BillKind::Transceiver, fabric);
        ASSERT_NE(modules, nullptr) << fabric;
        EXPECT_EQ(modules->quantity, 4);
        EXPECT_EQ(modules->tier, "spine");
        EXPECT_EQ(modules->use, "east spine to west spine, " + std::string(fabric) + " side");
        dollars += modules->total().inDollars();
        // Their watts are the fabric's, their ports too: eight used, and eight free no more.
        const double watts = 4 * inWatts(modules->typical);
        ASSERT_GT(watts, 0);
        EXPECT_NEAR(valueOf(analysis, "fabric.power.typical", fabric),
                    valueOf(apart, "fabric.power.typical", fabric) + watts, 1e-6);
        EXPECT_EQ(valueOf(analysis, "fabric.ports.used", fabric),
                  valueOf(apart, "fabric.ports.used", fabric) + 8);
        EXPECT_EQ(valueOf(analysis, "fabric.ports.free", fabric),
                  valueOf(apart, "fabric.ports.free", fabric) - 8);
    }
    EXPECT_NEAR(valueOf(analysis, "cost.capex", "gate"), dollars, 1e-6);
    EXPECT_NEAR(valueOf(analysis, "cost.capex", "design"),
                valueOf(apart, "cost.capex", "design") + dollars, 1e-6);
    EXPECT_NEAR(valueOf(analysis, "network.cost", "design"),
                valueOf(apart, "network.cost", "design") + dollars, 1e-6);
    EXPECT_EQ(valueOf(analysis, "cabling.rows", "design"),
              valueOf(apart, "cabling.rows", "design") + 8);
    EXPECT_EQ(valueOf(analysis, "join.cables", "gate"), 8);
    EXPECT_EQ(valueOf(analysis, "join.transceivers", "gate"), 8);
    EXPECT_EQ(valueOf(analysis, "join.cable.length", "gate"), 240);
    EXPECT_EQ(findingOf(analysis, "join.length.assumed"), nullptr);
    EXPECT_EQ(findingOf(analysis, "ports.exceeded"), nullptr);
    expectPowersAgree(joinedPods(4), analysis);
}

// Eight spines of either: one port each, of a cage that nothing else may use.
TEST(JoinPlant, ACageServesOneClassAndASecondJoinTakesTheNext) {
    Design design = joinedPods(8);
    const Analysis one = analyse(design, seedCatalog());
    EXPECT_EQ(valueOf(one, "join.transceivers", "gate"), 16);
    EXPECT_EQ(rowsOf(one).front(), "east-spine-01 32/1 to west-spine-01 32/1");
    FabricJoin more = design.joins->front();
    more.id = "more";
    more.rate = gbps(200);
    design.joins.write().push_back(more);
    const Analysis two = analyse(design, seedCatalog());
    EXPECT_EQ(rowsOf(two), rowsOf(one));
    const Plant& plant = *two.plant;
    forEachCable(plant.nets.at(1).fabric, plant.cabling.at(3), [&](const CableRow& row) {
        EXPECT_EQ(row.portA.cage, 31) << row.id;
        EXPECT_EQ(row.portB.cage, 31) << row.id;
        return true;
    });
}

// Half as many spines have all their 64 ports in use.
TEST(JoinPlant, BeyondTheFaceplateIsFoundAtEitherEnd) {
    const Analysis analysis = analyse(joinedPods(4, "8"), seedCatalog());
    std::map<std::string, const Finding*> found;
    for (const Finding& finding : analysis.findings) {
        if (finding.id == "ports.exceeded") {
            found[finding.scope] = &finding;
        }
    }
    ASSERT_EQ(found.size(), 2u);
    for (const char* scope : {"gate/east", "gate/west"}) {
        ASSERT_TRUE(found.contains(scope)) << scope;
        EXPECT_EQ(found[scope]->value, 66);
        EXPECT_EQ(found[scope]->limit, 64);
        EXPECT_NE(found[scope]->message.find("QM9700"), std::string::npos) << found[scope]->message;
    }
    EXPECT_EQ(rowsOf(analysis).front(), "east-spine-01 33/1 to west-spine-01 33/1");
}

TEST(JoinPlant, LengthsAreEnteredOrTheWayBetweenTheRacksOrAssumedAndFound) {
    Design design = joinedPods(4);
    design.joins.write()[0].length.reset();
    const Analysis assumed = analyse(design, seedCatalog());
    const Finding* finding = findingOf(assumed, "join.length.assumed");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->scope, "gate");
    EXPECT_EQ(finding->value, inMetres(kUsualJoinLength));
    Site& site = design.sites.write()[0];
    drawRoom(site, {floorRow("a", 40, 0), floorRow("b", 40, 3)});
    const Analysis drawn = analyse(design, seedCatalog());
    EXPECT_EQ(findingOf(drawn, "join.length.assumed"), nullptr);
    const Plant& plant = *drawn.plant;
    const CableWay way(design.sites->front().floor->rules.tray);
    std::int64_t rows = 0;
    forEachCable(plant.nets.at(0).fabric, plant.cabling.at(2), [&](const CableRow& row) {
        const Box *a = boxNamed(plant, design, row.deviceA),
                  *b = boxNamed(plant, design, row.deviceB);
        EXPECT_TRUE(a != nullptr && b != nullptr) << row.id;
        const auto rack = [&](const Box& box) {
            return plant.standing.racks[static_cast<std::size_t>(box.rack)];
        };
        EXPECT_EQ(row.length, orderableLength(way.between(rack(*a), a->unit, rack(*b), b->unit)))
            << row.id;
        return ++rows > 0;
    });
    EXPECT_EQ(rows, 8);
    expectPowersAgree(design, drawn);
}

TEST(JoinPlant, TheScheduleNamesBothEndsWhereverTheyStand) {
    Design design = joinedPods(4);
    Site far = design.sites->front();
    far.id = "far";
    far.name = "Far";
    design.sites.write().push_back(std::move(far));
    design.fabrics.write()[1].site = "far";
    const Analysis analysis = analyse(design, seedCatalog());
    const CellTable table = cablingTable({design, seedCatalog(), analysis}).value();
    const auto wordAt = [&](std::size_t row, std::string_view key) {
        const auto* word = std::get_if<std::string>(&table.at(row, *table.column(key)));
        return word == nullptr ? std::string() : *word;
    };
    std::int64_t rows = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (wordAt(row, "fabric") != "gate") {
            EXPECT_EQ(wordAt(row, "site"), wordAt(row, "site_b"));
            continue;
        }
        ++rows;
        EXPECT_EQ(wordAt(row, "site"), design.sites->front().id);
        EXPECT_EQ(wordAt(row, "site_b"), "far");
        for (const char* key : {"device_a", "port_a", "rack_a", "module_a", "device_b", "port_b",
                                "rack_b", "module_b", "bundle", "cable"}) {
            EXPECT_NE(wordAt(row, key), "") << key;
        }
    }
    EXPECT_EQ(rows, 8);
    // Modules are at the site they are plugged in, and so are their watts.
    EXPECT_EQ(lineOf(analysis, BillKind::Transceiver, "west")->site, "far");
    EXPECT_EQ(lineOf(analysis, BillKind::Transceiver, "east")->site, design.sites->front().id);
    expectPowersAgree(design, analysis);
    design.joins.write()[0].length.reset();
    const Analysis assumed = analyse(design, seedCatalog());
    const Finding* finding = findingOf(assumed, "join.length.assumed");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::Warning);
}

TEST(JoinPlant, PoliciesAndPanelsCountItsLinks) {
    Design design = joinedPods(4);
    design.plant.write().optics.plant = FibrePlant::Panels;
    const Analysis analysis = analyse(design, seedCatalog());
    std::int64_t farCords = 0, trunks = 0, panels = 0;
    for (const BillLine& line : analysis.bill->lines) {
        const bool isOfJoin = line.scope == "gate" && line.kind == BillKind::Panel;
        farCords += isOfJoin && line.use.ends_with("far panel") ? line.quantity : 0;
        trunks += isOfJoin && line.use == "between panels" ? line.quantity : 0;
        panels += isOfJoin && line.use == "in the racks" ? line.quantity : 0;
    }
    EXPECT_EQ(farCords, 8);
    EXPECT_EQ(trunks, 8); // parallel fibre: a trunk each
    EXPECT_GT(panels, 0);
    const auto outcomes =
        comparePolicies(design, analysis, seedCatalog(), usualPolicies(design, seedCatalog()));
    EXPECT_EQ(outcomes.front().cables,
              static_cast<std::int64_t>(valueOf(analysis, "cabling.rows", "design")));
    design.joins = std::vector<FabricJoin>();
    const Analysis apart = analyse(design, seedCatalog());
    const auto without =
        comparePolicies(design, apart, seedCatalog(), usualPolicies(design, seedCatalog()));
    EXPECT_EQ(outcomes.front().modules, without.front().modules + 8);
    EXPECT_GT(outcomes.front().cost, without.front().cost);
}

TEST(JoinPlant, ACableBetweenUnlikeProtocolsIsDoubted) {
    Design design = joinedPods(4);
    EXPECT_EQ(findingOf(analyse(design, seedCatalog()), "join.protocols"), nullptr);
    design.fabrics.write()[1].transport = Transport::RoceV2;
    EXPECT_NE(findingOf(analyse(design, seedCatalog()), "join.protocols"), nullptr);
}

} // namespace
} // namespace weft::test
