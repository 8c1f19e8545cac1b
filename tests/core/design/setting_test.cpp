// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "tests/core/design/sample_design.hpp"

namespace weft {
namespace {

Design set(std::string_view setting) {
    const Design design = test::furnishedDesign();
    const Result<Edit> edit = parseSetting(design, setting);
    EXPECT_TRUE(edit) << edit.error().toString();
    const Result<Design> after = edit ? weft::apply(design, *edit) : Result<Design>(design);
    EXPECT_TRUE(after) << after.error().toString();
    return after ? *after : design;
}

ParamValue param(const std::string& value) {
    const Design after = set("compute.x=" + value);
    return after.fabric("compute")->params.at("x");
}

std::string refusal(std::string_view setting) {
    const Result<Edit> edit = parseSetting(test::furnishedDesign(), setting);
    if (!edit) {
        EXPECT_EQ(edit.error().code, ErrorCode::Usage);
        return edit.error().toString();
    }
    const Result<Design> after = weft::apply(test::furnishedDesign(), *edit);
    return after ? "applied" : after.error().toString();
}

TEST(Setting, ReachesEveryKindOfItem) {
    EXPECT_EQ(set("name=Frankfurt").name, "Frankfurt");
    EXPECT_EQ(set("compute.name=Train").fabric("compute")->name, "Train");
    EXPECT_EQ(set("fabrics.compute.transport=rocev2").fabric("compute")->transport,
              Transport::RoceV2);
    EXPECT_EQ(set("compute.role=storage").fabric("compute")->role, FabricRole::Storage);
    EXPECT_EQ(set("dgx.count=1,016").group("dgx")->count, 1016);
    EXPECT_EQ(set("groups.dgx.part=acme").group("dgx")->part, "acme");
    EXPECT_EQ(set("dc.rack-power=12kW").site("dc")->rackPower, kilowatts(12));
    EXPECT_EQ(set("dc.racks=").site("dc")->racks, std::nullopt);
    EXPECT_EQ(set("edge.kind=cloud-region").site("edge")->kind, SiteKind::CloudRegion);
    EXPECT_EQ(set("wan.rate=400G").wan("wan")->rate, gbps(400));
    EXPECT_EQ(set("wan.distance=50 km").wan("wan")->distance, kilometres(50));
    EXPECT_EQ(set("lab.links.l1.rate=400Gb/s").fabric("lab")->graph->links[0].rate, gbps(400));
    EXPECT_EQ(set("fabrics.lab.nodes.s1.name=Server").fabric("lab")->graph->nodes[1].name,
              "Server");
}

TEST(Setting, ChoosesHowAFabricCarriesItsTraffic) {
    EXPECT_EQ(set("compute.routing=wcmp").fabric("compute")->traffic.routing, RoutePolicy::Wcmp);
    EXPECT_EQ(set("compute.flows=8").fabric("compute")->traffic.flowsPerEndpoint, 8);
    EXPECT_EQ(set("compute.north-south=30 %").fabric("compute")->traffic.northSouthShare, 0.3);
    EXPECT_EQ(set("compute.flows=").fabric("compute")->traffic, TrafficChoice());
    EXPECT_EQ(refusal("compute.routing=ospf"),
              "compute.routing: found \"ospf\", expected auto, ecmp, wcmp, adaptive, sprayed, "
              "valiant or ugal");
    EXPECT_EQ(refusal("compute.north-south=2"),
              "compute/north_south: found 2, expected a share from 0 to 1");
}

TEST(Setting, StatesRangesAndTakesThemBack) {
    const Design said = set("ranges.price.switch=50 %..0.8..1.5");
    const Range pue{"pue", 0.9, 1, 1.25}, price{"price.switch", 0.5, 0.8, 1.5};
    EXPECT_EQ(*said.ranges, (StatedRanges{{pue, price}, 7}));
    EXPECT_EQ(set("ranges.power=1..1..2").ranges->ranges.size(), 3U);
    EXPECT_EQ(set("ranges.seed=9").ranges->seed, 9U);
    EXPECT_EQ(set("ranges.seed=").ranges->seed, 1U);
    const Design back = *weft::apply(said, *parseSetting(said, "ranges.price.switch="));
    EXPECT_EQ(*back.ranges, (StatedRanges{{pue}, 7}));
    for (const char* wrong :
         {"ranges.pue=2..1..3", "ranges.pue=1..1..1001", "ranges.seed=1000000000001"}) {
        const Result<Edit> edit = parseSetting(said, wrong);
        ASSERT_TRUE(edit) << wrong;
        EXPECT_FALSE(weft::apply(said, *edit)) << wrong;
    }
    for (const char* wrong :
         {"ranges.pue=1..2", "ranges.pue=-1..1..3", "ranges.pue=a..b..c", "ranges.luck=1..1..1",
          "ranges.luck=", "ranges.seed=x", "ranges=1", "ranges.seed=-1"}) {
        EXPECT_FALSE(parseSetting(said, wrong)) << wrong;
    }
}

// Ranges are of the document: a what-if holds none, and no figure moves with them.
TEST(Setting, NoWhatIfHasRangesOfItsOwn) {
    Design design = test::furnishedDesign();
    design.scenarios.write() = {{"wider", "Wider", {}, {}, {}}};
    EXPECT_FALSE(weft::apply(design, EditScenario{"wider", {SetRanges{}}}));
    EXPECT_TRUE(isAboutScenarios(SetRanges{}));
}

TEST(Setting, AddsAJoinAndSetsIt) {
    const Design design = set("joins.border.ends=compute/spine,lab/leaf:1");
    ASSERT_NE(design.join("border"), nullptr);
    EXPECT_EQ(design.join("border")->a, (JoinEnd{"compute", NodeRole::Spine, 0}));
    EXPECT_EQ(design.join("border")->b, (JoinEnd{"lab", NodeRole::Leaf, 1}));
    EXPECT_EQ(toText(design.join("border")->b), "lab/leaf:1");
    EXPECT_EQ(set("gate.rate=400G").join("gate")->rate, gbps(400));
    EXPECT_EQ(set("joins.gate.count=16").join("gate")->count, 16);
    EXPECT_EQ(set("gate.length=2km").join("gate")->length, kilometres(2));
    EXPECT_EQ(refusal("joins.x.ends=compute/spine"),
              "joins.x.ends: found \"compute/spine\", expected two tiers of switches, or the "
              "switches of a gateway, and how many where not all of them: "
              "compute/spine,storage/leaf:4");
    EXPECT_EQ(refusal("joins.x.ends=compute/spine,nix/leaf"),
              "x/b/fabric: found \"nix\", expected the id of a fabric or gateway");
    EXPECT_EQ(
        refusal("joins.x.ends=compute/spine,compute/leaf"),
        "x/b/fabric: found \"compute\", expected another fabric or gateway than the first end's");
    EXPECT_EQ(refusal("joins.x.ends=compute/server,lab/leaf"),
              "x/a/tier: found \"server\", expected leaf, spine, core or switch: gateways are "
              "switches");
}

TEST(Setting, AddsAWorkloadAndSetsIt) {
    const Design design = set("workloads.llama.kind=training");
    ASSERT_NE(design.workload("llama"), nullptr);
    EXPECT_EQ(design.workload("llama")->kind, "training");
    const auto apply = [&](std::string_view setting) {
        const Result<Edit> edit = parseSetting(design, setting);
        EXPECT_TRUE(edit) << edit.error().toString();
        return weft::apply(design, *edit).value();
    };
    EXPECT_EQ(apply("llama.tensor=8").workload("llama")->params.at("tensor"),
              ParamValue(std::int64_t{8}));
    EXPECT_EQ(apply("workloads.llama.restart=5min").workload("llama")->params.at("restart"),
              ParamValue(seconds(300)));
    EXPECT_EQ(apply("llama.memory=80GB").workload("llama")->params.at("memory"),
              ParamValue(gigabytes(80)));
    EXPECT_EQ(apply("llama.on=compute").workload("llama")->on, "compute");
    EXPECT_EQ(refusal("workloads.nix.tensor=8"),
              "workloads.nix.tensor: found \"nix\", expected the id of an item of this design");
}

TEST(Setting, ReachesFloorsRulesAndBooks) {
    const auto floor = [](std::string_view setting) { return *set(setting).site("dc")->floor; };
    EXPECT_EQ(floor("dc.floor.policy=network-rows").rules.policy, RackPolicy::NetworkRows);
    EXPECT_EQ(floor("sites.dc.floor.units=").rules.rack.units, std::nullopt);
    EXPECT_EQ(floor("dc.floor.crossings=0m, 30m").rules.tray.crossings,
              (std::vector{metres(0), metres(30)}));
    EXPECT_EQ(floor("dc.rooms.annex.level=2").room("annex")->level, 2);
    EXPECT_EQ(floor("dc.rooms.hall=").rooms.size(), 0u);
    EXPECT_EQ(floor("dc.rooms.hall=").placements.size(), 0u) << "its row is gone";
    EXPECT_EQ(floor("dc.rows.a.racks=12").row("a")->racks, 12);
    EXPECT_EQ(floor("dc.rows.b.power=17kW").row("b")->spec.power, kilowatts(17));
    EXPECT_EQ(floor("dc.rows.a=").row("a"), nullptr);
    EXPECT_EQ(floor("dc.racks.a-7.blocked=off").row("a")->changes[0].blocked, false);
    EXPECT_EQ(floor("dc.racks.a-2.units=52").row("a")->changes[0].spec.units, 52);
    const Floor placed = floor("dc.place.compute-leaf-7=a-2/40");
    ASSERT_EQ(placed.placements.size(), 1u) << "leaf-07 and leaf-7 are one device";
    EXPECT_EQ(placed.placements[0], (Placement{"compute-leaf-7", "a", 2, 40, RackFace::Front}));
    EXPECT_EQ(floor("dc.place.compute-leaf-7=").placements.size(), 0u);
    EXPECT_EQ(set("edge.rows.x.racks=2").site("edge")->floor->rooms[0].id, "hall");

    EXPECT_EQ(set("optics.copper-up-to=5m").plant->optics.copperUpTo, metres(5));
    EXPECT_EQ(set("compute.optics.aoc=off").fabric("compute")->optics.aoc, false);
    EXPECT_EQ(set("money.discount-rate=8%").plant->money.discountRate, 0.08);
    EXPECT_EQ(set("spares.nvidia-qm9700=5%").plant->spares.at("nvidia-qm9700"), 0.05);
    EXPECT_EQ(set("spares.transceiver=").plant->spares.size(), 0u);
    EXPECT_EQ(set("vendors=Arista, Cisco").plant->vendors,
              (std::vector<std::string>{"Arista", "Cisco"}));
    EXPECT_TRUE(set("books.acme.active=on").book("acme")->active);
    EXPECT_EQ(set("books.acme=").book("acme"), nullptr);
}

TEST(Setting, RefusesWhatFloorsAndBooksCannotHold) {
    EXPECT_NE(refusal("dc.place.leaf-1=z-2/40").find("\"z\", expected the id of a row"),
              std::string::npos);
    EXPECT_NE(refusal("dc.place.leaf-1=a/40").find("a rack such as a-7"), std::string::npos);
    EXPECT_NE(refusal("dc.rows.a.racks=100001").find("from 0 to 100000"), std::string::npos);
    EXPECT_NE(refusal("dc.floor.pue=0.9").find("from 1 to 10"), std::string::npos);
    EXPECT_NE(refusal("dc.floor.policy=tor").find("top-of-rack"), std::string::npos);
    EXPECT_NE(refusal("books.acme.currency=euro").find("three capital letters"), std::string::npos);
    EXPECT_NE(refusal("books.acme.date=20.11.2026").find("2026-11-20"), std::string::npos);
    EXPECT_NE(refusal("optics.plant=glass").find("direct or panels"), std::string::npos);
}

TEST(Setting, ParametersTakeTheirKindFromTheirForm) {
    EXPECT_EQ(param("127"), ParamValue(std::int64_t{127}));
    EXPECT_EQ(param("1,016"), ParamValue(std::int64_t{1016}));
    EXPECT_EQ(param("1.5"), ParamValue(1.5));
    EXPECT_EQ(param("2:1"), ParamValue(2.0));
    EXPECT_EQ(param("50 %"), ParamValue(0.5));
    EXPECT_EQ(param("on"), ParamValue(true));
    EXPECT_EQ(param("false"), ParamValue(false));
    EXPECT_EQ(param("400Gb/s"), ParamValue(gbps(400)));
    EXPECT_EQ(param("400G"), ParamValue(gbps(400)));
    EXPECT_EQ(param("30 m"), ParamValue(metres(30)));
    EXPECT_EQ(param("8x8x8"), ParamValue("8x8x8"));
    EXPECT_EQ(param("nvidia-qm9700"), ParamValue("nvidia-qm9700"));
    EXPECT_FALSE(set("compute.servers=").fabric("compute")->params.contains("servers"));
}

TEST(Setting, Refusals) {
    EXPECT_EQ(refusal("compute.servers=-3"),
              "compute/params/servers: found -3, expected a whole number from 0 to 1000000000000");
    EXPECT_EQ(refusal("compute.servers=1,5"),
              "compute.servers: found \"1,5\", expected a number with a decimal point, a ratio "
              "such as 2:1 or a word");
    EXPECT_EQ(refusal("dc.rack-power=40"), "dc.rack-power: found \"40\", expected a power of 0 or "
                                           "more with its unit (W, kW or MW), for example 12kW");
    EXPECT_EQ(refusal("compute"),
              "found \"compute\", expected PATH=VALUE, for example compute.servers=127");
    EXPECT_EQ(
        refusal("compte.servers=3"),
        "compte.servers: found \"compte\", expected the id of an item of this design. Did you mean "
        "compute?");
    EXPECT_EQ(refusal("dgx.number=3"),
              "dgx.number: found \"number\", expected one of the fields name, site, part, count");
    EXPECT_EQ(refusal("edge.kind=moon"),
              "edge.kind: found \"moon\", expected data-centre, edge, cloud-region, colocation "
              "or users");
    EXPECT_EQ(refusal("lab.links.l9.rate=1Gb/s"),
              "lab.links.l9.rate: found \"l9\", expected the id of one of its links");
    for (const char* setting :
         {"", "=", "=1", ".=1", "..=1", "a.b.c.d.e=1", "format=2", "compute..=1", "dgx.site=x"}) {
        EXPECT_NE(refusal(setting), "applied") << setting;
    }
}

} // namespace
} // namespace weft
