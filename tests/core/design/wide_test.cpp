// SPDX-License-Identifier: GPL-3.0-or-later
// Sites joined: flows, zones, gateways and their kin as edits, settings and documents.
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"
#include "tests/core/design/wide_design.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace weft {
namespace {

Design wide() {
    Design design = test::sampleDesign();
    test::addOneOfEachWideItem(design);
    return design;
}

Design with(const Design& design, const Edit& edit) {
    const Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(after) << after.error().toString();
    return after ? *after : design;
}

std::string refusal(const Edit& edit) {
    const Result<Design> after = weft::apply(wide(), edit);
    return after ? "applied" : after.error().toString();
}

Design set(const Design& design, std::string_view setting) {
    const Result<Edit> edit = parseSetting(design, setting);
    EXPECT_TRUE(edit) << edit.error().toString();
    return edit ? with(design, *edit) : design;
}

TEST(WideItems, AreReadBackEqual) {
    EXPECT_TRUE(parseDesign(writeDesign(wide())) == wide());
    EXPECT_EQ(writeDesign(wide()).find("null"), std::string::npos);
}

TEST(WideItems, LeaveADocumentWithoutThemAsItWas) {
    const std::string text = writeDesign(test::sampleDesign());
    for (const char* key : {"flows", "zones", "gateways", "terms", "coordinates", "answers"}) {
        EXPECT_EQ(text.find(key), std::string::npos) << key;
    }
}

TEST(WideItems, AreSetByPath) {
    const Design design = wide();
    EXPECT_EQ(set(design, "robot.budget=5ms").flow("robot")->budget, milliseconds(5));
    EXPECT_EQ(set(design, "flows.robot.class=bulk").flow("robot")->trafficClass,
              TrafficClass::Bulk);
    EXPECT_EQ(set(design, "robot.budget=").flow("robot")->budget, std::nullopt);
    EXPECT_NEAR(*set(design, "robot.availability=99.99 %").flow("robot")->availability, 0.9999,
                1e-15);
    EXPECT_EQ(set(design, "robot.alternatives=dc,edge").flow("robot")->alternatives.size(), 2u);
    EXPECT_EQ(set(design, "wan.diversity=shared").wan("wan")->terms.diversity, Diversity::Shared);
    EXPECT_EQ(set(design, "wan.per-gb=$0.02").wan("wan")->terms.perGb, Money::fromMicros(20'000));
    EXPECT_EQ(set(design, "dc.coordinates=48.1,11.6").site("dc")->coordinates,
              (GeoPoint{48.1, 11.6}));
    EXPECT_EQ(set(design, "r1.kinds=telemetry").rules->front().kinds,
              std::vector<FlowKind>{FlowKind::Telemetry});
    EXPECT_EQ(set(design, "gw.enforces=off").gateway("gw")->enforces, false);
    const Design made = set(design, "flows.sync.kind=dataset-sync");
    ASSERT_NE(made.flow("sync"), nullptr);
    EXPECT_EQ(set(made, "sync.to=dc").flow("sync")->to, "dc");
    EXPECT_EQ(set(design, "gateways.gw2.site=edge").gateway("gw2")->site, "edge");
    EXPECT_EQ(set(design, "risk-groups.flood.members=dc,edge").riskGroups->back().members.size(),
              2u);
    EXPECT_EQ(set(design, "reliability.fibre.mttr=12 h").reliability->front().mttr, seconds(43200));
    EXPECT_EQ(set(design, "answers.growth.text=Doubles").answers->back().text, "Doubles");
    const Result<Edit> wrong = parseSetting(design, "robot.buget=5ms");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("budget"), std::string::npos);
}

TEST(WideItems, GoWithWhatTheyHangOn) {
    const Design design = wide();
    const Design noEdge = with(design, RemoveItem{"edge"});
    EXPECT_TRUE(noEdge.flows->empty());
    EXPECT_EQ(noEdge.zone("plant")->members, std::vector<Id>{"dgx"});
    EXPECT_EQ(noEdge.riskGroups->front().members, std::vector<Id>{"gw"});
    const Design noGateway = with(design, RemoveItem{"gw"});
    EXPECT_TRUE(noGateway.wans->front().terms.gatewayA.empty());
    EXPECT_EQ(noGateway.riskGroups->front().members, std::vector<Id>{"wan"});
    const Design noZone = with(design, RemoveItem{"all"});
    EXPECT_TRUE(noZone.zone("plant")->parent.empty());
    EXPECT_TRUE(noZone.rules->empty());
    const Design noPhase = with(design, RemoveItem{"assess"});
    EXPECT_TRUE(noPhase.phases->front().after.empty());
    EXPECT_TRUE(with(design, RemoveItem{"robot"}).flows->empty());
    for (const Design& each : {noEdge, noGateway, noZone, noPhase}) {
        EXPECT_TRUE(parseDesign(writeDesign(each)) == each);
    }
}

// A join may end at a gateway as well as at a fabric, and goes with it.
TEST(WideItems, JoinsEndAtGateways) {
    const Design design =
        set(set(wide(), "joins.border.ends=compute/leaf:2,gw/switch"), "border.rate=100G");
    const FabricJoin* join = design.join("border");
    ASSERT_NE(join, nullptr);
    EXPECT_EQ(join->b, (JoinEnd{"gw", NodeRole::Switch, 0}));
    EXPECT_EQ(toText(join->b), "gw/switch");
    EXPECT_TRUE(parseDesign(writeDesign(design)) == design);
    EXPECT_EQ(label(wide(), PutJoin{*join}), "Join Compute and Border");
    for (const char* gone : {"gw", "compute", "dc"}) {
        const Design without = with(design, RemoveItem{gone});
        EXPECT_EQ(without.join("border"), nullptr) << gone;
        EXPECT_TRUE(parseDesign(writeDesign(without)) == without);
    }
    EXPECT_NE(with(design, RemoveItem{"lab"}).join("border"), nullptr);
    FabricJoin wrong = *join;
    wrong.b.tier = NodeRole::Leaf;
    EXPECT_EQ(refusal(PutJoin{wrong}), "border/b/tier: found \"leaf\", expected switch: a "
                                       "gateway's devices are of no other tier");
    wrong.b = {"edge", NodeRole::Switch, 0};
    EXPECT_EQ(refusal(PutJoin{wrong}),
              "border/b/fabric: found \"edge\", expected the id of a fabric or gateway");
    wrong.a = wrong.b = join->b;
    EXPECT_EQ(refusal(PutJoin{wrong}), "border/b/fabric: found \"gw\", expected another fabric or "
                                       "gateway than the first end's");
}

TEST(WideItems, AreLabelled) {
    EXPECT_EQ(label(wide(), PutFlow{{"new", "Sync"}}), "Add Sync");
    EXPECT_EQ(label(wide(), RemoveItem{"robot"}), "Delete Robot");
    EXPECT_EQ(label(wide(), SetAnswer{{"skills"}, false}), "Take back the answer skills");
    EXPECT_EQ(with(wide(), Rename{"gw", "Border 2"}).gateway("gw")->name, "Border 2");
}

TEST(WideItems, BadInputIsRefusedWithItsPlace) {
    EXPECT_EQ(refusal(PutZone{{"all", "", "plant"}}),
              "all/parent: found a loop through \"all\", expected a zone that does not lie in this "
              "one");
    EXPECT_EQ(refusal(PutZone{{"self", "", "self"}}),
              "self/parent: found a loop through \"self\", expected a zone that does not lie in "
              "this one");
    EXPECT_EQ(refusal(PutPhase{{"assess", "", 3, "pilot"}}),
              "assess/after: found a loop through \"assess\", expected a phase that does not wait "
              "for this one");
    Flow flow{"f"};
    flow.availability = 1.01;
    EXPECT_EQ(refusal(PutFlow{flow}),
              "f/availability: found 1.01, expected an availability from 0 to 1");
    WanLink wan = wide().wans->front();
    wan.terms.availability = -0.1;
    EXPECT_EQ(refusal(PutWan{wan}),
              "wan/terms/availability: found -0.1, expected an availability from 0 to 1");
    wan = wide().wans->front();
    wan.distance = metres(-1);
    EXPECT_EQ(refusal(PutWan{wan}),
              "wan/distance_km: found -1, expected a finite number of 0 or more");
    Site site = *wide().site("dc");
    site.coordinates = GeoPoint{90.5, 0};
    EXPECT_EQ(refusal(PutSite{site}),
              "dc/coordinates/latitude: found 90.5, expected degrees from -90 to 90");
    site.coordinates = GeoPoint{0, -181};
    EXPECT_EQ(refusal(PutSite{site}),
              "dc/coordinates/longitude: found -181, expected degrees from -180 to 180");
    EXPECT_EQ(
        refusal(PutRiskGroup{{"g", "", {"nowhere"}}}),
        "g/members/0: found \"nowhere\", expected the id of a WAN link, join, gateway, fabric or "
        "site");
    EXPECT_EQ(refusal(PutFlow{{"f", "", FlowKind::Backup, "nowhere"}}),
              "f/from: found \"nowhere\", expected the id of a site, server group or fabric");
    EXPECT_EQ(refusal(PutGateway{{"g", "", "dc", "", 1, 2}}),
              "g/needed: found 2, expected at most the 1 there are");
    EXPECT_EQ(refusal(SetReliability{{"fibre"}}),
              "fibre/mtbf: found no time at all, expected a time longer than 0");
    EXPECT_EQ(refusal(PutFlow{{"dc"}}), "dc/id: the id \"dc\" already names a site");
}

TEST(WideItems, ADocumentWithALoopOfZonesIsRefused) {
    Design design = wide();
    design.zones.write()[1].parent = "plant";
    const Result<Design> read = parseDesign(writeDesign(design));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().place, "/zones/0/parent");
}

TEST(GreatCircle, AgreesWithTheVectorsAngle) {
    // Second road: the angle between the two unit vectors.
    const auto byVectors = [](GeoPoint a, GeoPoint b) {
        const auto unit = [](GeoPoint p) {
            const double f = p.latitude * M_PI / 180, l = p.longitude * M_PI / 180;
            return std::array{std::cos(f) * std::cos(l), std::cos(f) * std::sin(l), std::sin(f)};
        };
        const auto u = unit(a), v = unit(b);
        return 6371008.8 * std::acos(u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
    };
    const GeoPoint frankfurt{50.1109, 8.6821}, sydney{-33.8688, 151.2093}, quito{-0.18, -78.47};
    for (const auto& [a, b] :
         {std::pair(frankfurt, sydney), std::pair(sydney, quito), std::pair(quito, frankfurt)}) {
        EXPECT_NEAR(inMetres(greatCircle(a, b)), byVectors(a, b), 1e-3);
        EXPECT_DOUBLE_EQ(inMetres(greatCircle(a, b)), inMetres(greatCircle(b, a)));
    }
    // A quarter of a meridian, and the antipodes.
    EXPECT_NEAR(inMetres(greatCircle({0, 0}, {90, 0})), 6371008.8 * M_PI / 2, 1e-6);
    EXPECT_NEAR(inMetres(greatCircle({30, 10}, {-30, -170})), 6371008.8 * M_PI, 1e-6);
    EXPECT_EQ(greatCircle(frankfurt, frankfurt), Length());
}

} // namespace
} // namespace weft
