// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes in racks: by hand and by policy, within what a rack holds, and cables between them.
#include "core/plant/keep.hpp"
#include "core/plant/rack_sums.hpp"
#include "core/plant/runs.hpp"
#include "tests/core/plant/furnished.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace weft::test {
namespace {

Analysis analysed(const Design& design) {
    return analyse(design, seedCatalog());
}

Design edited(Design design, const Edit& edit) {
    const Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(after) << after.error().toString();
    return after ? *after : design;
}

// Every box in one rack, in units of its own, within what the rack holds.
void expectWellPlaced(const Standing& standing) {
    std::set<std::pair<std::int32_t, std::int64_t>> taken;
    std::map<std::int32_t, double> watts;
    for (const Box& box : standing.boxes) {
        ASSERT_GE(box.rack, 0);
        const Rack& rack = standing.racks[static_cast<std::size_t>(box.rack)];
        const BoxKind& kind = standing.kinds[box.kind];
        EXPECT_FALSE(rack.blocked);
        EXPECT_GE(box.unit, 1);
        EXPECT_LE(box.unit - 1 + kind.units, rack.units);
        for (std::int64_t i = 0; i < kind.units; ++i) {
            EXPECT_TRUE(taken.emplace(box.rack, box.unit + i).second)
                << kind.title << " in " << rack.name() << " unit " << box.unit + i;
        }
        watts[box.rack] += inWatts(standing.mostOf(box));
    }
    for (const auto& [index, draw] : watts) {
        const Rack& rack = standing.racks[static_cast<std::size_t>(index)];
        EXPECT_LE(draw, rack.power ? inWatts(*rack.power) : draw) << rack.name();
    }
}

TEST(Standing, EveryPolicyPlacesThePodWithinItsRacks) {
    for (const RackPolicy policy :
         {RackPolicy::TopOfRack, RackPolicy::MiddleOfRow, RackPolicy::EndOfRow,
          RackPolicy::NetworkRows, RackPolicy::ScalableUnits}) {
        SCOPED_TRACE(std::string(toString(policy)));
        Design design = furnishedPod();
        design.sites.write()[0].floor.write().rules.policy = policy;
        const Analysis analysis = analysed(design);
        expectWellPlaced(analysis.plant->standing);
        expectPowersAgree(design, analysis);
        EXPECT_EQ(findingOf(analysis, "racks.exceeded"), nullptr);
        // 127 servers of 10.2 kW: four to a rack of 45 kW.
        EXPECT_GE(valueOf(analysis, "site.racks", design.sites->front().id), 32);
        EXPECT_LE(valueOf(analysis, "rack.power.max", design.sites->front().id), 45'000);
        const Analysis again = analysed(design);
        ASSERT_EQ(again.plant->standing.boxes.size(), analysis.plant->standing.boxes.size());
        for (std::size_t i = 0; i < again.plant->standing.boxes.size(); ++i) {
            EXPECT_EQ(again.plant->standing.boxes[i].rack, analysis.plant->standing.boxes[i].rack);
            EXPECT_EQ(again.plant->standing.boxes[i].unit, analysis.plant->standing.boxes[i].unit);
        }
    }
}

TEST(Standing, LeavesStandWhereThePolicySays) {
    Design design = furnishedPod();
    FloorRules& rules = design.sites.write()[0].floor.write().rules;
    const auto leafRack = [&](RackPolicy policy) {
        rules.policy = policy;
        const Analysis analysis = analysed(design);
        const Box* leaf = boxNamed(*analysis.plant, design, "compute-leaf-01");
        return leaf == nullptr ? std::string() : rackOf(*analysis.plant, *leaf);
    };
    EXPECT_EQ(leafRack(RackPolicy::EndOfRow), "a-20");
    EXPECT_EQ(leafRack(RackPolicy::MiddleOfRow), "a-11");
    EXPECT_EQ(leafRack(RackPolicy::NetworkRows).substr(0, 2), "c-");
    EXPECT_EQ(leafRack(RackPolicy::TopOfRack).substr(0, 2), "a-");
}

TEST(Standing, WhatStandsStaysWhereItStandsWhenTheDesignGrows) {
    Design design = furnishedPod();
    const Id site = design.sites->front().id;
    design =
        edited(design, PlaceDevice{site, {"compute-leaf-07", "b", 20, 40, RackFace::Front}, true});
    design = edited(design, PlaceDevice{site, {"dgx-h100-003", "b", 19, 1, RackFace::Front}, true});
    design.groups.write()[0].count = 90;
    const Analysis before = analysed(design);
    design.groups.write()[0].count = 120;
    const Analysis after = analysed(design);
    for (const Analysis* analysis : {&before, &after}) {
        const Box* leaf = boxNamed(*analysis->plant, design, "compute-leaf-7");
        const Box* server = boxNamed(*analysis->plant, design, "dgx-h100-3");
        ASSERT_NE(leaf, nullptr);
        ASSERT_NE(server, nullptr);
        EXPECT_TRUE(leaf->byHand);
        EXPECT_EQ(rackOf(*analysis->plant, *leaf), "b-20");
        EXPECT_EQ(leaf->unit, 40);
        EXPECT_EQ(rackOf(*analysis->plant, *server), "b-19");
        expectWellPlaced(analysis->plant->standing);
    }
    // Servers that the policy placed stay too: the new ones come behind them.
    for (int i = 1; i <= 90; ++i) {
        const std::string name = "dgx-h100-" + std::to_string(i);
        const Box* old = boxNamed(*before.plant, design, name);
        const Box* now = boxNamed(*after.plant, design, name);
        ASSERT_TRUE(old != nullptr && now != nullptr) << name;
        EXPECT_EQ(rackOf(*before.plant, *old), rackOf(*after.plant, *now)) << name;
        EXPECT_EQ(old->unit, now->unit) << name;
    }
}

TEST(Standing, HeldBoxesStayWhenThePolicyChanges) {
    const Design design = furnishedPod();
    const Analysis before = analysed(design);
    Design held = edited(design, keepStanding(design, *before.plant));
    held.sites.write()[0].floor.write().rules.policy = RackPolicy::NetworkRows;
    const Analysis after = analysed(held);
    ASSERT_EQ(after.plant->standing.boxes.size(), before.plant->standing.boxes.size());
    for (std::size_t i = 0; i < before.plant->standing.boxes.size(); ++i) {
        const Box &old = before.plant->standing.boxes[i], &now = after.plant->standing.boxes[i];
        EXPECT_TRUE(now.byHand);
        EXPECT_EQ(std::pair(now.rack, now.unit), std::pair(old.rack, old.unit));
    }
}

TEST(Standing, TwoDevicesInOneUnitAreFoundWithARemedy) {
    Design design = furnishedPod();
    const Id site = design.sites->front().id;
    design = edited(design, PlaceDevice{site, {"dgx-h100-001", "a", 1, 1, RackFace::Front}, true});
    design = edited(design, PlaceDevice{site, {"dgx-h100-002", "a", 1, 8, RackFace::Front}, true});
    const Analysis analysis = analysed(design);
    const Finding* finding = findingOf(analysis, "placement.conflict");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_EQ(finding->message, "dgx-h100-001 and dgx-h100-002 both take unit 8 of rack a-1.");
    ASSERT_EQ(finding->fixes.size(), 1u);
    const Design mended = edited(design, finding->fixes[0].edit);
    EXPECT_EQ(findingOf(analysed(mended), "placement.conflict"), nullptr);
}

TEST(Standing, PlacesThatDoNotExistAreFound) {
    Design design = furnishedPod();
    const Id site = design.sites->front().id;
    design = edited(design, PlaceDevice{site, {"dgx-h100-001", "a", 21, 1, RackFace::Front}, true});
    design = edited(design, PlaceDevice{site, {"dgx-h100-002", "a", 1, 44, RackFace::Front}, true});
    design = edited(design, PlaceDevice{site, {"nobody", "a", 2, 1, RackFace::Front}, true});
    const Analysis analysis = analysed(design);
    std::vector<std::string> messages;
    for (const Finding& finding : analysis.findings) {
        if (finding.id.starts_with("placement.")) {
            messages.push_back(finding.message);
        }
    }
    EXPECT_THAT(messages,
                testing::UnorderedElementsAre(
                    "dgx-h100-001 is placed in rack 21, but row a has 20 racks.",
                    "dgx-h100-002 needs units 44 to 51 of rack a-1, which has 48.",
                    "nobody is placed at a-2/1, but this design has no such device there."));
}

TEST(Standing, MoreRacksThanTheRoomHasAndRacksNoOneCanFeedAreFound) {
    Design design = furnishedPod();
    drawRoom(design.sites.write()[0], {floorRow("a", 10, 0)});
    const Analysis small = analysed(design);
    const Finding* finding = findingOf(small, "racks.exceeded");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->limit, 10);
    EXPECT_GT(*finding->value, 32);
    // 10.2 kW do not fit any rack of 9 kW.
    design = furnishedPod();
    design.sites.write()[0].floor.write().rules.rack.power = kilowatts(9);
    EXPECT_NE(findingOf(analysed(design), "rack.power"), nullptr);
    // A feed that carries less than the rack draws is named as such.
    design = furnishedPod();
    design.sites.write()[0].floor.write().rules.rack.feedPower = kilowatts(9);
    const Analysis feeds = analysed(design);
    ASSERT_NE(findingOf(feeds, "rack.feed"), nullptr);
    EXPECT_NE(findingOf(feeds, "rack.feed")->message.find("either feed carries alone"),
              std::string::npos);
}

TEST(Standing, WeightLimitsRacks) {
    Design design = furnishedPod();
    FloorRules& rules = design.sites.write()[0].floor.write().rules;
    const Part* server = seedCatalog().find("nvidia-dgx-h100");
    ASSERT_TRUE(server->as<Server>()->mass.has_value());
    rules.rack.load = *server->as<Server>()->mass * 2.5;
    const Analysis analysis = analysed(design);
    std::map<std::int32_t, int> servers;
    for (const Box& box : analysis.plant->standing.boxes) {
        servers[box.rack] +=
            analysis.plant->standing.kinds[box.kind].part == "nvidia-dgx-h100" ? 1 : 0;
    }
    for (const auto& [rack, count] : servers) {
        EXPECT_LE(count, 2);
    }
}

// Every watt becomes heat: two servers of 10.2 kW may stand where 25 kW are cooled away, and what
// is put beside them by hand is refused, or found.
TEST(Standing, CoolingLimitsRacks) {
    Design design = furnishedPod();
    RackSpec& rack = design.sites.write()[0].floor.write().rules.rack;
    rack.cooling = kilowatts(25);
    const Analysis cooled = analysed(design);
    const Standing& standing = cooled.plant->standing;
    const std::vector<RackSum> sums = rackSums(standing);
    Power heat, boxes;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        EXPECT_EQ(standing.racks[i].cooling, kilowatts(25));
        EXPECT_LE(sums[i].heat, kilowatts(25)) << standing.racks[i].name();
        heat += sums[i].heat;
    }
    for (const Box& box : standing.boxes) {
        boxes += standing.mostOf(box);
    }
    EXPECT_NEAR(inWatts(heat), inWatts(boxes), 1e-6);
    EXPECT_NEAR(inWatts(heat), valueOf(cooled, "site.heat", design.sites->front().id), 1e-6);
    EXPECT_EQ(findingOf(cooled, "rack.heat"), nullptr);
    for (int i = 1; i <= 3; ++i) { // of 8 units each
        Placement placement;
        placement.device = fmt::format("dgx-h100-{:03}", i);
        placement.row = "a";
        placement.rack = 1;
        placement.unit = 8 * i - 7;
        design.sites.write()[0].floor.write().placements.push_back(placement);
    }
    const Analysis hot = analysed(design);
    const Finding* finding = findingOf(hot, "rack.heat");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->scope, design.sites->front().id + "/a-1");
    EXPECT_EQ(finding->limit, 25e3);
    EXPECT_NE(finding->message.find("of heat"), std::string::npos) << finding->message;
}

// Rack a-1 at x = 0.3 m, b-11 at x = 6.3 m and three metres further in: 6 m along, 3 m across, from
// unit 40 of 48 up 8 × 0.04445 + 0.3 m to the tray and down to unit 10 by 38 × 0.04445 + 0.3 m,
// half a metre of slack at each end.
TEST(Standing, CablesAreAsLongAsTheWayBetweenRacks) {
    const Design design = furnishedPod();
    const std::vector<Rack> racks = drawnRacks(design.sites->front());
    ASSERT_EQ(racks.size(), 60u);
    ASSERT_EQ(racks[30].name(), "b-11");
    TrayRules tray;
    const auto length = [&](std::int64_t a, std::int64_t b) {
        return inMetres(CableWay(tray).between(racks[0], a, racks[30], b));
    };
    EXPECT_NEAR(length(40, 10), 6 + 3 + (8 + 38) * 0.04445 + 0.6 + 1, 1e-9);
    tray.kind = TrayKind::Underfloor;
    EXPECT_NEAR(length(40, 10), 6 + 3 + (40 + 10) * 0.04445 + 0.6 + 1, 1e-9);
    tray.kind = TrayKind::Overhead;
    tray.crossings = {metres(12)}; // out to 12 m and back to 6.3 m
    EXPECT_NEAR(length(40, 10), (12 - 0.3) + (12 - 6.3) + 3 + (8 + 38) * 0.04445 + 0.6 + 1, 1e-9);
    tray.slackShare = 0.1;
    tray.slack = metres(0);
    EXPECT_NEAR(length(40, 10), 1.1 * (11.7 + 5.7 + 3 + 46 * 0.04445 + 0.6), 1e-9);
    // Within a rack the cable goes straight.
    EXPECT_NEAR(inMetres(CableWay({}).between(racks[0], 40, racks[0], 10)), 30 * 0.04445 + 1, 1e-9);
}

TEST(Standing, RunsAreRoundedUpToLengthsThatAreSoldAndEnteredOnesWin) {
    Design design = furnishedPod();
    const Analysis analysis = analysed(design);
    const Plant& plant = *analysis.plant;
    std::set<double> lengths;
    for (std::size_t i = 0; i < plant.cabling.size(); ++i) {
        ASSERT_EQ(plant.cabling[i].lengths.size(), plant.expansions[i]->fabric.links.size());
        for (const Join& join : plant.cabling[i].joins) {
            EXPECT_EQ(join.medium.length, orderableLength(join.medium.length));
            EXPECT_GE(join.medium.length, join.length);
            lengths.insert(inMetres(join.medium.length));
        }
    }
    EXPECT_GT(lengths.size(), 4u) << "not every run is of one length";
    design.fabrics.write()[0].params["endpoint-length"] = metres(33);
    const Analysis entered = analysed(design);
    const Fabric& fabric = entered.plant->expansions[0]->fabric;
    for (const Join& join : entered.plant->cabling[0].joins) {
        if (fabric.linkClasses[join.linkClass].lower == NodeRole::Server) {
            EXPECT_EQ(join.medium.length, metres(40));
        }
    }
}

TEST(Standing, WithoutADrawnFloorLengthsAreAsBeforeAndRacksAreCounted) {
    const Design design = superPod().design;
    const Analysis analysis = analysed(design);
    for (const Cabling& cabling : analysis.plant->cabling) {
        EXPECT_TRUE(cabling.lengths.empty());
    }
    expectWellPlaced(analysis.plant->standing);
    expectPowersAgree(design, analysis);
    // Five servers of eight units in 42: 127 fill 26 racks and one more; switches follow.
    EXPECT_GE(valueOf(analysis, "site.racks", design.sites->front().id), 26);
}

TEST(Standing, RacksOfTheSiteLimitTheCount) {
    Design design = superPod().design;
    design.sites.write()[0].racks = 20;
    design.sites.write()[0].rackPower = kilowatts(45);
    const Analysis analysis = analysed(design);
    const Finding* finding = findingOf(analysis, "racks.exceeded");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->limit, 20);
    ASSERT_EQ(finding->fixes.size(), 1u);
    EXPECT_EQ(findingOf(analysed(edited(design, finding->fixes[0].edit)), "racks.exceeded"),
              nullptr);
}

} // namespace
} // namespace weft::test
