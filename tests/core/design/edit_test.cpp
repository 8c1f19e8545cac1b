// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/edit.hpp"
#include "core/design/finding.hpp"
#include "tests/core/design/sample_design.hpp"

namespace weft {
namespace {

TEST(Edit, Labels) {
    const Design design = test::sampleDesign();
    const auto labelled = [&](const Edit& edit) { return label(design, edit); };
    EXPECT_EQ(labelled(SetParameter{"compute", "servers", std::int64_t{1016}}),
              "Set servers of Compute to 1,016");
    EXPECT_EQ(labelled(SetParameter{"compute", "rate", gbps(800)}),
              "Set rate of Compute to 800 Gb/s");
    EXPECT_EQ(labelled(SetParameter{"compute", "dual-tor", true}), "Set dual-tor of Compute to on");
    EXPECT_EQ(labelled(SetParameter{"compute", "servers", std::nullopt}),
              "Reset servers of Compute");
    EXPECT_EQ(labelled(PutGroup{{"dgx", "DGX H100", "dc", "nvidia-dgx-h100", 64}}),
              "Set count of DGX H100 to 64");
    EXPECT_EQ(labelled(PutSite{{"new", "Hall 2", SiteKind::Edge, {}, {}, {}}}), "Add Hall 2");
    EXPECT_EQ(labelled(PutSite{{"dc", "Hall 2", SiteKind::Edge, {}, {}, {}}}),
              "Change Data centre");
    EXPECT_EQ(labelled(PutWan{{"w2", "", "dc", "edge", "", gbps(1), 1, {}}}),
              "Join Data centre and Edge");
    EXPECT_EQ(labelled(RemoveItem{"compute"}), "Delete Compute");
    EXPECT_EQ(labelled(Rename{"compute", "Train"}), "Rename Compute to Train");
    EXPECT_EQ(labelled(Rename{"", "New"}), "Rename the design to New");
    EXPECT_EQ(labelled(Move{"dc", {}}), "Move Data centre");
    EXPECT_EQ(labelled(Batch{"Align", {Move{"dc", {}}, Move{"lab", {}}}}), "Align");
    EXPECT_EQ(labelled(Batch{"", {Move{"dc", {}}, Move{"lab", {}}}}), "2 changes");
}

TEST(Edit, ADragIsOneStep) {
    EXPECT_TRUE(merges(Move{"dc", {}}, Move{"dc", {1, 2, 3, 4}}));
    EXPECT_FALSE(merges(Move{"dc", {}}, Move{"lab", {}}));
    EXPECT_FALSE(merges(Move{"dc", {}}, Rename{"dc", ""}));
    EXPECT_TRUE(merges(SetParameter{"c", "servers", std::int64_t{1}},
                       SetParameter{"c", "servers", std::nullopt}));
    EXPECT_FALSE(merges(SetParameter{"c", "servers", true}, SetParameter{"c", "rails", true}));
    const Edit both = Batch{"Move", {Move{"dc", {}}, Move{"lab", {}}}};
    EXPECT_TRUE(merges(both, both));
    EXPECT_FALSE(merges(both, Batch{"Move", {Move{"dc", {}}}}));
    const Edit put = PutSite{*test::sampleDesign().site("dc")};
    EXPECT_FALSE(merges(put, put));
}

TEST(Edit, FreshIds) {
    const Design design = test::sampleDesign();
    EXPECT_EQ(freshId(design, "Storage"), "storage");
    EXPECT_EQ(freshId(design, "Compute"), "compute-2");
    EXPECT_EQ(freshId(design, " Compute -- fabric! "), "compute-fabric");
    EXPECT_EQ(freshId(design, "日本"), "item");
    EXPECT_EQ(freshId(design, ""), "item");
    EXPECT_LE(freshId(design, std::string(500, 'a')).size(), 45u);
}

TEST(Finding, KeysAndWords) {
    Finding finding;
    finding.id = "ports.exceeded";
    finding.scope = "compute/leaf";
    EXPECT_EQ(finding.key(), "ports.exceeded@compute/leaf");
    EXPECT_EQ(toString(Severity::Info), "info");
    EXPECT_EQ(toString(Severity::Error), "error");
}

} // namespace
} // namespace weft
