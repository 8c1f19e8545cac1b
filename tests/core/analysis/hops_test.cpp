// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hops.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

namespace weft {
namespace {

using test::ClosSpec;

void expectBothRoadsAgree(const ClosSpec& spec) {
    const Fabric fabric = makeClos(spec);
    const auto shape = recogniseClos(fabric);
    ASSERT_TRUE(shape);
    const auto closed = hopsOfClos(fabric, *shape);
    const HopFigures searched = hopsOfGraph(switchGraphOf(fabric));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->endpointPairs, searched.endpointPairs);
    EXPECT_EQ(closed->switchPairs, searched.switchPairs);
    EXPECT_DOUBLE_EQ(closed->pathsMin, searched.pathsMin);
    EXPECT_DOUBLE_EQ(closed->pathsMax, searched.pathsMax);
    EXPECT_EQ(searched.unreachable, 0);
}

TEST(Hops, closedFormAndSearchAgreeOnEveryClos) {
    for (const std::int64_t k : {2, 4, 6, 8}) {
        expectBothRoadsAgree(test::fatTree(k));
    }
    expectBothRoadsAgree({.pods = {{3}}, .spines = 0});
    expectBothRoadsAgree({.pods = {{3, 0, 1}}, .spines = 2, .leafCount = 3});
    expectBothRoadsAgree({.pods = {{3, 2}, {1, 1, 4}, {3, 2}},
                          .spines = 3,
                          .cores = 2,
                          .leafCount = 2,
                          .coreCount = 3});
    expectBothRoadsAgree({.pods = {{5}, {5}}, .spines = 1, .cores = 1});
}

// k = 4: 16 hosts; of one host's 15 peers 1 is on its leaf, 2 in its pod, 12 beyond: (1·1 + 2·3 +
// 12·5)/15. Equal-cost paths 2 within and 4 between pods (Al-Fares 2008).
TEST(Hops, ofAFourAryFatTree) {
    const Fabric fabric = makeClos(test::fatTree(4));
    const HopFigures figures = hopsOfGraph(switchGraphOf(fabric));
    EXPECT_EQ(figures.endpointPairs, (std::map<std::int64_t, double>{{0, 16}, {2, 32}, {4, 192}}));
    EXPECT_EQ(figures.pathsMin, 2);
    EXPECT_EQ(figures.pathsMax, 4);
}

// HPCC's evaluation fabric (REF-HPCC-FAT320): 5 pods of 4 ToRs with 16 hosts, 4 aggregation
// switches to 4 cores each: 15 peers on the ToR, 48 in the pod, 256 beyond; 4 and 16 paths.
TEST(Hops, ofTheHpccFabric) {
    ClosSpec spec{
        .pods = {5, {16, 16, 16, 16}}, .spines = 4, .cores = 4, .leafGbps = 400, .coreGbps = 400};
    const Fabric fabric = makeClos(spec);
    const auto figures = hopsOfClos(fabric, *recogniseClos(fabric));
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->endpointPairs,
              (std::map<std::int64_t, double>{{0, 320 * 15}, {2, 320 * 48}, {4, 320 * 256}}));
    EXPECT_EQ(figures->pathsMin, 4);
    EXPECT_EQ(figures->pathsMax, 16);
}

TEST(Hops, countsPairsThatCannotMeet) {
    FabricBuilder builder("apart");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Leaf, gbps(100), {}, true});
    builder.addServers({}, device, 5);
    builder.addSwitches(NodeRole::Leaf, device, 2);
    for (std::uint32_t server = 0; server < 5; ++server) {
        builder.link(NodeIndex(server), NodeIndex(server < 2 ? 5 : 6), 1, links);
    }
    const HopFigures figures = hopsOfGraph(switchGraphOf(std::move(builder).build()));
    EXPECT_EQ(figures.unreachable, 2 * 2 * 3);
    EXPECT_EQ(figures.endpointPairs, (std::map<std::int64_t, double>{{0, 2 * 1 + 3 * 2}}));
}

} // namespace
} // namespace weft
