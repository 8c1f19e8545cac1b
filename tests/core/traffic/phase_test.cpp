// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/patterns.hpp"
#include "core/traffic/phase.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

namespace weft {
namespace {

using test::ClosSpec;

std::vector<const ServerBlock*> blocksOf(const Fabric& fabric) {
    std::vector<const ServerBlock*> blocks;
    for (const ServerBlock& block : fabric.servers) {
        blocks.push_back(&block);
    }
    return blocks;
}

// Totals per leaf and pod against routing every demand, on tapered and uneven Clos fabrics.
TEST(PhaseMeter, twoRoadsAgreeOnEveryPattern) {
    const ClosSpec specs[] = {
        {.pods = {{4, 4, 3}}, .spines = 2, .leafGbps = 50, .leafCount = 2},
        {.pods = {{2, 2}, {2, 2}, {2}, {3, 1}},
         .spines = 2,
         .cores = 2,
         .leafGbps = 40,
         .coreGbps = 30,
         .leafCount = 2,
         .coreCount = 3},
        {.pods = {{5, 5}, {5, 5}}, .spines = 3, .cores = 1, .coreGbps = 25},
        test::fatTree(6),
    };
    for (const ClosSpec& spec : specs) {
        const Fabric fabric = test::makeClos(spec);
        const auto shape = recogniseClos(fabric);
        ASSERT_TRUE(shape);
        const SwitchGraph graph = switchGraphOf(fabric);
        const RankLayout layout = endpointRanks(fabric, graph, blocksOf(fabric));
        ASSERT_EQ(layout.ranks(), fabric.endpoints());
        PhaseMeter byTotals(fabric, graph, layout, &*shape),
            general(fabric, graph, layout, nullptr);
        const auto compare = [&](auto&& pattern) {
            pattern([&](std::int64_t from, std::int64_t to, double share) {
                byTotals.add(from, to, share);
                general.add(from, to, share);
            });
            const PhaseLoad totals = byTotals.finish(), routed = general.finish();
            EXPECT_NEAR(totals.utilisation, routed.utilisation, 1e-12);
            EXPECT_TRUE(totals.connected && routed.connected);
            EXPECT_EQ(totals.fullestLink.empty(), routed.fullestLink.empty());
        };
        const Folding folding(layout.ranks());
        compare([&](auto&& flow) { ringFlows(layout.ranks(), flow); });
        compare([&](auto&& flow) { doubleTreeFlows(layout.ranks(), flow); });
        compare([&](auto&& flow) { foldFlows(folding, flow); });
        for (std::int64_t distance = 1; distance < folding.members; distance *= 2) {
            compare([&](auto&& flow) { exchangeFlows(folding, distance, flow); });
        }
    }
}

// 4 hosts a leaf, 2 uplinks: partners 4 apart are on other leaves, all 4 flows leave over 2 links:
// 200 %.
TEST(PhaseMeter, findsTheTaperWhereItHurts) {
    const Fabric fabric = test::makeClos({.pods = {{4, 4, 4, 4}}, .spines = 2});
    const auto shape = recogniseClos(fabric);
    const SwitchGraph graph = switchGraphOf(fabric);
    const RankLayout layout = endpointRanks(fabric, graph, blocksOf(fabric));
    PhaseMeter meter(fabric, graph, layout, &*shape);
    exchangeFlows(Folding(16), 2, [&](auto... flow) { meter.add(flow...); });
    EXPECT_EQ(meter.finish().utilisation, 0) << "partners on one leaf";
    exchangeFlows(Folding(16), 4, [&](auto... flow) { meter.add(flow...); });
    const PhaseLoad load = meter.finish();
    EXPECT_DOUBLE_EQ(load.utilisation, 2);
    EXPECT_THAT(load.fullestLink, testing::HasSubstr("leaf-01 → spine-01"));
}

TEST(PhaseMeter, saysWhereRanksAreNotJoined) {
    FabricBuilder builder("rails");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Leaf, gbps(400), {}, true});
    ServerBlock block;
    block.portsPerServer = block.accelerators = 2;
    builder.addServers(block, device, 3);
    builder.addSwitches(NodeRole::Leaf, device, 2);
    for (std::uint32_t server = 0; server < 3; ++server) {
        builder.link(NodeIndex(server), NodeIndex(3), 1, links);
        builder.link(NodeIndex(server), NodeIndex(4), 1, links);
    }
    const Fabric fabric = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto blocks = blocksOf(fabric);
    const RankLayout layout = acceleratorRanks(fabric, graph, blocks);
    EXPECT_EQ(layout.ranks(), 6);
    EXPECT_EQ(layout.switchOf, (std::vector<std::uint32_t>{0, 1, 0, 1, 0, 1})) << "rail by rail";
    PhaseMeter meter(fabric, graph, layout, nullptr);
    meter.add(0, 2, 1);
    EXPECT_TRUE(meter.finish().connected) << "one rail";
    meter.add(0, 1, 1);
    EXPECT_FALSE(meter.finish().connected) << "two rails";
}

} // namespace
} // namespace weft
