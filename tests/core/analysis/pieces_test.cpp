// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of pieces as metrics.
#include "core/analysis/pieces.hpp"
#include "core/design/file.hpp"
#include "tests/core/analysis/plant_trees.hpp"

namespace weft::test {
namespace {

TEST(Pieces, OfTheSuperPod) {
    const Analysed pod(superPod().design);
    EXPECT_EQ(pod.value("fabric.cables", "compute"), 1016 + 1024);
    EXPECT_EQ(pod.value("fabric.transceivers", "compute"), 508 + 512 + 512 + 512);
    EXPECT_EQ(pod.value("fabric.ports.used", "compute"), 1016 + 2 * 1024);
    EXPECT_EQ(pod.value("fabric.ports.free", "compute"),
              8); // a slot less on each leaf of the last unit
    EXPECT_EQ(pod.value("bom.lines", "design"),
              static_cast<double>(pod.analysis.bill->lines.size()));
    EXPECT_EQ(pod.value("fabric.transceivers", "out-of-band"), 0); // twisted pair and AOC
    for (const char* prefix :
         {"fabric.cables", "fabric.transceivers", "fabric.ports", "cabling", "bom"}) {
        pod.expectTreesHold(prefix);
    }
}

TEST(Pieces, ANumberOfServersBesideAGroupIsSaidToDoNothing) {
    const Analysed pod(superPod().design);
    EXPECT_EQ(pod.finding("parameter.unused"), nullptr);
    const auto set = parseSetting(pod.design, "compute.servers=96");
    ASSERT_TRUE(set) << set.error().message;
    const Analysed said(*weft::apply(pod.design, *set));
    EXPECT_EQ(said.value("fabric.servers", "compute"), pod.value("fabric.servers", "compute"));
    const Finding* finding = said.finding("parameter.unused");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->scope, "compute");
    ASSERT_EQ(finding->fixes.size(), 1U);
    const Analysed fixed(*weft::apply(said.design, finding->fixes.front().edit));
    EXPECT_EQ(fixed.finding("parameter.unused"), nullptr);
}

TEST(Pieces, AFabricThatCannotBeBuiltHasNone) {
    Design design = superPod().design;
    design.fabrics.write().front().params["leaf"] = std::string("no-such-switch");
    const Analysed pod(design);
    EXPECT_EQ(pod.analysis.find("fabric.cables", "compute"), nullptr);
    EXPECT_EQ(pod.value("cabling.rows", "design"), 254 + 256 + 254 + 128 + 127 + 3);
}

} // namespace
} // namespace weft::test
