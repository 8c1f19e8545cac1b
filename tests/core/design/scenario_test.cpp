// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "tests/core/design/random_design.hpp"
#include "tests/core/design/sample_design.hpp"

namespace weft {
namespace {

Edit servers(std::int64_t count) {
    return SetParameter{"compute", "servers", count};
}

Design with(Design design, const Edit& edit) {
    Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(after) << after.error().toString();
    return after ? *after : design;
}

ParamValue serversOf(const Design& design, std::string_view scenario) {
    return resolve(design, scenario)->design.fabric("compute")->params.at("servers");
}

// "more" on the baseline: 200 servers; "most" on it: 300 and another rate.
Design withTwo() {
    Design design = with(test::sampleDesign(), PutScenario{{"more", "More", {}, {}, {}}});
    design = with(design, EditScenario{"more", {servers(200)}});
    design = with(design, PutScenario{{"most", "Most", "more", {}, {servers(300)}}});
    return with(design, EditScenario{"most", {SetParameter{"compute", "rate", gbps(800)}}});
}

TEST(Scenario, AppliesItsOwnEditsOverThoseItStandsOn) {
    const Design design = withTwo();
    EXPECT_EQ(serversOf(design, "baseline"), ParamValue(std::int64_t{127}));
    EXPECT_EQ(serversOf(design, ""), ParamValue(std::int64_t{127}));
    EXPECT_EQ(serversOf(design, "more"), ParamValue(std::int64_t{200}));
    EXPECT_EQ(serversOf(design, "most"), ParamValue(std::int64_t{300}));
    EXPECT_EQ(findScenario(design, "Most")->id, "most");
}

TEST(Scenario, FollowsTheBaseline) {
    const Design design = with(withTwo(), SetParameter{"compute", "oversubscription", 2.0});
    const Resolved most = *resolve(design, "most");
    EXPECT_EQ(most.design.fabric("compute")->params.at("oversubscription"), ParamValue(2.0));
    EXPECT_TRUE(most.findings.empty());
}

TEST(Scenario, AnEditThatNoLongerAppliesIsAFindingThatDropsIt) {
    Design design = with(withTwo(), RemoveItem{"compute"});
    const Resolved most = *resolve(design, "most");
    ASSERT_EQ(most.findings.size(), 3u);
    EXPECT_EQ(most.findings[0].id, "scenario.edit");
    EXPECT_EQ(most.findings[0].scope, "more/0");
    EXPECT_EQ(most.findings[2].scope, "most/1");
    design = with(design, most.findings[0].fixes.front().edit);
    EXPECT_EQ(resolve(design, "most")->findings.size(), 2u);
}

TEST(Scenario, SettingTheSameAgainTakesThePlaceOfWhatWasSaid) {
    Design design = withTwo();
    for (const std::int64_t count : {210, 220, 230}) {
        design = with(design, EditScenario{"most", {servers(count)}});
    }
    ASSERT_EQ(design.scenario("most")->edits.size(), 2u);
    EXPECT_EQ(serversOf(design, "most"), ParamValue(std::int64_t{230}));
    // Not across a change that could tell the difference.
    design = with(design, EditScenario{"most", {PutFabric{*design.fabric("compute")}}});
    design = with(design, EditScenario{"most", {servers(240)}});
    EXPECT_EQ(design.scenario("most")->edits.size(), 4u);
    EXPECT_EQ(serversOf(design, "most"), ParamValue(std::int64_t{240}));
}

TEST(Scenario, RemovingOneLeavesThoseOnItAsTheyWere) {
    const Design before = withTwo();
    const Design after = with(before, RemoveItem{"more"});
    EXPECT_EQ(after.scenarios->size(), 1u);
    EXPECT_EQ(after.scenario("most")->on, "");
    EXPECT_EQ(*resolve(after, "most")->design.fabrics, *resolve(before, "most")->design.fabrics);
}

TEST(Scenario, PromotingMakesItTheBaseline) {
    const Design before = withTwo();
    const Design after = with(before, PromoteScenario{"more"});
    EXPECT_EQ(serversOf(after, "baseline"), ParamValue(std::int64_t{200}));
    EXPECT_EQ(after.scenario("more"), nullptr);
    EXPECT_EQ(*resolve(after, "most")->design.fabrics, *resolve(before, "most")->design.fabrics);
}

TEST(Scenario, Reorders) {
    Design design = with(withTwo(), PutScenario{{"third", "", {}, {}, {}}});
    design = with(design, MoveScenario{"third", 0});
    EXPECT_EQ(design.scenarios->front().id, "third");
    design = with(design, MoveScenario{"third", 9});
    EXPECT_EQ(design.scenarios->back().id, "third");
}

TEST(Scenario, RefusesCirclesUnknownBasesAndChangesOfWhatIfs) {
    const Design design = withTwo();
    const auto refused = [&](const Edit& edit) {
        const Result<Design> after = weft::apply(design, edit);
        return after ? std::string() : after.error().toString();
    };
    EXPECT_THAT(refused(PutScenario{{"more", "", "most", {}, {}}}),
                testing::HasSubstr("does not stand on this one in turn"));
    EXPECT_THAT(refused(PutScenario{{"self", "", "self", {}, {}}}),
                testing::HasSubstr("does not stand on this one in turn"));
    EXPECT_THAT(refused(PutScenario{{"other", "", "nowhere", {}, {}}}),
                testing::HasSubstr("expected the id of a what-if"));
    EXPECT_THAT(refused(PutScenario{{"baseline", "", {}, {}, {}}}),
                testing::HasSubstr("another id"));
    EXPECT_THAT(refused(PutScenario{{"compute", "", {}, {}, {}}}),
                testing::HasSubstr("already names a fabric"));
    EXPECT_THAT(refused(EditScenario{"more", {Batch{"", {PromoteScenario{"most"}}}}}),
                testing::HasSubstr("a change of the plan"));
    EXPECT_THAT(refused(EditScenario{"more", {SetParameter{"gone", "servers", {}}}}),
                testing::HasSubstr("gone"));
    EXPECT_THAT(refused(DropFromScenario{"more", 1}), testing::HasSubstr("one of 1 changes"));
    EXPECT_FALSE(resolve(design, "nowhere"));
}

TEST(Scenario, FilesWithCirclesSayWhere) {
    Design design = test::sampleDesign();
    design.scenarios.write() = {{"a", "", "b", {}, {}}, {"b", "", "a", {}, {}}};
    const Result<Design> read = parseDesign(writeDesign(design), "circle.weft");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().place, "/scenarios/0/on");
}

TEST(Scenario, FreshIdsAvoidWhatScenariosAdd) {
    const Design design = with(
        withTwo(), EditScenario{"most", {PutSite{{"plant", "Plant", SiteKind::Edge, {}, {}, {}}}}});
    EXPECT_EQ(freshId(design, "Plant"), "plant-2");
    Zone vault;
    vault.id = "vault";
    EXPECT_EQ(freshId(with(withTwo(), EditScenario{"more", {PutZone{vault}}}), "Vault"), "vault-2");
    EXPECT_EQ(freshId(design, "Baseline"), "baseline-2");
}

// A law: what a scenario holds, applied one by one to the baseline, is the scenario.
TEST(Scenario, EditingItIsEditingTheDesignItMakes) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        test::RandomDesign random(seed);
        Design baseline = random.design();
        baseline = with(baseline, PutScenario{{"what-if", "", {}, {}, {}}});
        Design direct = baseline;
        for (int step = 0; step < 30; ++step) {
            const Edit edit = random.plainEdit(direct);
            const Result<Design> written = weft::apply(baseline, EditScenario{"what-if", {edit}});
            ASSERT_TRUE(written) << written.error().toString();
            baseline = *written;
            direct = *weft::apply(direct, edit);
            Design resolved = resolve(baseline, "what-if")->design;
            resolved.scenarios = direct.scenarios;
            ASSERT_TRUE(resolved == direct) << "seed " << seed << ": " << writeEdit(edit);
        }
    }
}

} // namespace
} // namespace weft
