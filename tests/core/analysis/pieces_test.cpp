// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of pieces as metrics.
#include "core/analysis/pieces.hpp"
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

TEST(Pieces, AFabricThatCannotBeBuiltHasNone) {
    Design design = superPod().design;
    design.fabrics.write().front().params["leaf"] = std::string("no-such-switch");
    const Analysed pod(design);
    EXPECT_EQ(pod.analysis.find("fabric.cables", "compute"), nullptr);
    EXPECT_EQ(pod.value("cabling.rows", "design"), 254 + 256 + 254 + 128 + 127 + 3);
}

} // namespace
} // namespace weft::test
