// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/edit.hpp"
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"

#include <cmath>
#include <limits>

namespace weft {
namespace {

using test::sampleDesign;

Design applied(const Design& design, const Edit& edit) {
    Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(after) << after.error().toString();
    return after ? *after : design;
}

std::string refusal(const Edit& edit) {
    const Design design = sampleDesign();
    const Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(design == sampleDesign());
    return after ? "applied" : after.error().toString();
}

TEST(Apply, LeavesOtherSectionsShared) {
    const Design before = sampleDesign();
    const Design after = applied(before, SetParameter{"compute", "servers", std::int64_t{64}});
    EXPECT_EQ(std::get<std::int64_t>(after.fabric("compute")->params.at("servers")), 64);
    EXPECT_EQ(std::get<std::int64_t>(before.fabric("compute")->params.at("servers")), 127);
    EXPECT_TRUE(after.sites.isSameAs(before.sites));
    EXPECT_TRUE(after.groups.isSameAs(before.groups));
    EXPECT_FALSE(after.fabrics.isSameAs(before.fabrics));
    EXPECT_TRUE(after.fabric("lab")->graph.isSameAs(before.fabric("lab")->graph));
    EXPECT_TRUE(applied(before, PutSite{*before.site("dc")}).sites.isSameAs(before.sites));
}

TEST(Apply, ParametersGoBackToTheirDefault) {
    const Design after = applied(sampleDesign(), SetParameter{"compute", "servers", std::nullopt});
    EXPECT_FALSE(after.fabric("compute")->params.contains("servers"));
}

TEST(Apply, RemovingASiteTakesWhatHangsOnIt) {
    Design after = applied(sampleDesign(), RemoveItem{"dc"});
    EXPECT_EQ(after.site("dc"), nullptr);
    EXPECT_TRUE(after.groups->empty());
    EXPECT_TRUE(after.wans->empty());
    ASSERT_EQ(after.fabrics->size(), 1u);
    EXPECT_EQ(after.fabrics->front().id, "lab");
    after = applied(sampleDesign(), RemoveItem{"dgx"});
    EXPECT_TRUE(after.fabric("compute")->attachments.empty());
    EXPECT_TRUE(applied(sampleDesign(), RemoveItem{"wan"}).wans->empty());
    EXPECT_EQ(applied(sampleDesign(), RemoveItem{"lab"}).fabrics->size(), 1u);
}

TEST(Apply, JoinsGoWithTheirFabrics) {
    EXPECT_TRUE(applied(sampleDesign(), RemoveItem{"lab"}).joins->empty());
    EXPECT_TRUE(applied(sampleDesign(), RemoveItem{"dc"}).joins->empty());
    EXPECT_TRUE(applied(sampleDesign(), RemoveItem{"gate"}).joins->empty());
    EXPECT_EQ(applied(sampleDesign(), Rename{"gate", "Border"}).join("gate")->name, "Border");
    FabricJoin second = *sampleDesign().join("gate");
    second.id = "wan";
    EXPECT_EQ(refusal(PutJoin{second}), "wan/id: the id \"wan\" already names a WAN link");
    EXPECT_EQ(label(sampleDesign(), PutJoin{*sampleDesign().join("gate")}), "Change Gate");
}

TEST(Apply, WorkloadsRunOnWhatThereIs) {
    const Workload training{"llama", "Llama", "training", "compute", {}};
    Design design = applied(sampleDesign(), PutWorkload{training});
    EXPECT_TRUE(design.fabrics.isSameAs(applied(design, RemoveItem{"llama"}).fabrics));
    design = applied(design, SetParameter{"llama", "message", mebibytes(64)});
    design = applied(design, Rename{"llama", "Run 1"});
    ASSERT_NE(design.workload("llama"), nullptr);
    EXPECT_EQ(std::get<DataSize>(design.workload("llama")->params.at("message")), mebibytes(64));
    EXPECT_EQ(design.workload("llama")->name, "Run 1");
    EXPECT_TRUE(parseDesign(writeDesign(design)) == design);
    EXPECT_TRUE(applied(design, RemoveItem{"compute"}).workloads->empty());
    EXPECT_TRUE(applied(design, RemoveItem{"dc"}).workloads->empty());
    EXPECT_EQ(applied(design, RemoveItem{"lab"}).workloads->size(), 1u);
    EXPECT_EQ(refusal(PutWorkload{{"w", "", "training", "nix", {}}}),
              "w/on: found \"nix\", expected the id of a fabric or server group");
    EXPECT_EQ(refusal(PutWorkload{{"compute", "", "training", "", {}}}),
              "compute/id: the id \"compute\" already names a fabric");
    EXPECT_EQ(refusal(SetParameter{"compute", "x", "1GiB"}),
              "compute/params/x: found \"1GiB\" as a word, expected a size or a time as such");
}

TEST(Apply, RemovingANodeTakesItsLinks) {
    const Design after = applied(sampleDesign(), RemoveNode{"lab", "s1"});
    EXPECT_EQ(after.fabric("lab")->graph->nodes.size(), 1u);
    EXPECT_TRUE(after.fabric("lab")->graph->links.empty());
    EXPECT_TRUE(
        applied(sampleDesign(), RemoveLink{"lab", "l1"}).fabric("lab")->graph->links.empty());
}

TEST(Apply, MovesRenamesAndAccepts) {
    Design design = sampleDesign();
    design = applied(design, Rename{"", "New"});
    design = applied(design, Rename{"dc", "Hall"});
    design = applied(design, Rename{"dgx", "Servers"});
    design = applied(design, Rename{"compute", "Train"});
    design = applied(design, Rename{"wan", "Fibre"});
    design = applied(design, Move{"dc", {1, 2, 3, 4}});
    design = applied(design, Move{"lab", {5, 6, 7, 8}});
    design = applied(design, MoveNode{"lab", "s1", {9, 10}});
    EXPECT_EQ(design.name + design.site("dc")->name + design.group("dgx")->name +
                  design.fabric("compute")->name + design.wan("wan")->name,
              "NewHallServersTrainFibre");
    EXPECT_EQ(design.site("dc")->place, (Rect{1, 2, 3, 4}));
    EXPECT_EQ(design.fabric("lab")->place, (Rect{5, 6, 7, 8}));
    EXPECT_EQ(design.fabric("lab")->graph->nodes[1].place, (Point{9, 10}));
    design = applied(design, AcceptFinding{"a@b", "because", true});
    design = applied(design, AcceptFinding{"a@b", "better", true});
    ASSERT_EQ(design.accepted->size(), 2u);
    EXPECT_EQ(design.accepted->back().note, "better");
    EXPECT_EQ(applied(design, AcceptFinding{"a@b", "", false}).accepted->size(), 1u);
}

TEST(Apply, PinnedPartsStaySorted) {
    Design design = sampleDesign();
    for (const char* id : {"b", "a", "c", "b"}) {
        Part part;
        part.id = id;
        part.vendor = "Acme";
        part.model = "One";
        Switch body;
        body.fabric = "ethernet";
        part.body = body;
        design = applied(design, PinPart{part});
    }
    ASSERT_EQ(design.parts->size(), 3u);
    EXPECT_EQ((*design.parts)[0].id + (*design.parts)[1].id + (*design.parts)[2].id, "abc");
}

TEST(Apply, ABatchIsAllOrNothing) {
    const Edit good = Batch{"Two", {Rename{"dc", "Hall"}, Rename{"", "New"}}};
    EXPECT_EQ(applied(sampleDesign(), good).name, "New");
    const Edit bad = Batch{"Two", {Rename{"dc", "Hall"}, RemoveItem{"nowhere"}}};
    EXPECT_EQ(refusal(bad), "found \"nowhere\", expected the id of an item of this design");
}

TEST(Apply, RefusesBadShapesWithAPlace) {
    EXPECT_EQ(refusal(SetParameter{"compute", "servers", std::int64_t{-3}}),
              "compute/params/servers: found -3, expected a whole number from 0 to 1000000000000");
    EXPECT_EQ(refusal(SetParameter{"compute", "servers", std::int64_t{1'000'000'000'001}}),
              "compute/params/servers: found 1000000000001, expected a whole number from 0 to "
              "1000000000000");
    EXPECT_EQ(refusal(SetParameter{"compute", "x", std::nan("")}),
              "compute/params/x: found nan, expected a finite number");
    EXPECT_EQ(refusal(SetParameter{"compute", "x", gbps(-1)}),
              "compute/params/x: found -1000000000, expected a finite number of 0 or more");
    EXPECT_EQ(refusal(SetParameter{"compute", "x", "400Gb/s"}),
              "compute/params/x: found \"400Gb/s\" as a word, expected a rate or a length as such");
    EXPECT_EQ(refusal(SetParameter{"compute", "X y", true}),
              "compute/params/X y: found \"X y\", expected an id of lower-case letters, digits and "
              "hyphens, at most "
              "100 long");
    EXPECT_EQ(refusal(SetParameter{"nix", "x", true}),
              "nix: found \"nix\", expected the id of a fabric or workload");
    EXPECT_EQ(refusal(PutGroup{{"dc", "", "dc", "", 1}}),
              "dc/id: the id \"dc\" already names a site");
    EXPECT_EQ(refusal(PutGroup{{"new", "", "nowhere", "", 1}}),
              "new/site: found \"nowhere\", expected the id of a site");
    EXPECT_EQ(refusal(PutWan{{"w2", "", "dc", "dc", "", gbps(1), 1, {}}}),
              "w2/b: found \"dc\", expected another site than the first end's");
    EXPECT_EQ(refusal(PutNode{"lab", {"n", std::string(201, 'x'), NodeRole::Leaf, "", 0, {}}}),
              "lab/name: found a text of 201 bytes, expected at most 200");
    EXPECT_EQ(refusal(PutLink{"lab", {"l2", "s1", "s9", gbps(1), 1, {}}}),
              "lab/b: found \"s9\", expected the id of a node");
    EXPECT_EQ(refusal(Rename{"dc", "two\nlines"}),
              "dc/name: found \"two\\x0alines\", expected valid UTF-8 without control characters");
    EXPECT_EQ(refusal(Rename{"dc", "\xFF"}),
              "dc/name: found \"\\xff\", expected valid UTF-8 without control characters");
    EXPECT_EQ(refusal(Move{"dc", {0, 0, std::numeric_limits<double>::infinity(), 0}}),
              "dc/place/width: found inf, expected a finite number");
    EXPECT_EQ(refusal(Move{"wan", {}}), "wan: found \"wan\", expected the id of a site or fabric");
    EXPECT_EQ(refusal(RemoveNode{"lab", "s9"}),
              "lab: found \"s9\", expected the id of a node of this fabric");
    EXPECT_EQ(refusal(AcceptFinding{"", "", true}), "/key: found \"\", expected a finding's key");
}

TEST(Apply, RefusesDuplicatesInsideADrawnGraph) {
    FabricIntent fabric = *sampleDesign().fabric("lab");
    fabric.graph.write().nodes[1].id = "leaf-1";
    EXPECT_EQ(refusal(PutFabric{fabric}),
              "lab/graph/nodes/1/id: found \"leaf-1\", expected an id that no other node has");
}

} // namespace
} // namespace weft
