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
        for (const Pattern& pattern :
             {Pattern{PatternKind::Shift, 5}, Pattern{PatternKind::Binomial, 4},
              Pattern{PatternKind::BinomialBack, 2}, Pattern{PatternKind::Chain},
              Pattern{PatternKind::Unfold}, Pattern{PatternKind::Dimension, 2, 3},
              Pattern{PatternKind::GroupExchange, 1, 4}}) {
            compare([&](auto&& flow) { rankFlows(pattern, layout.ranks() / 12 * 12, flow); });
        }
        const PhaseLoad totals = byTotals.uniform(), routed = general.uniform();
        EXPECT_NEAR(totals.utilisation, routed.utilisation, 1e-12);
        // The same, flow by flow.
        rankFlows({PatternKind::Uniform}, layout.ranks(),
                  [&](auto... flow) { general.add(flow...); });
        EXPECT_NEAR(general.finish().utilisation, totals.utilisation, 1e-12);
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

// Ranks of a server meet on its scale-up network: what is left of everyone-to-everyone is counted
// pair by pair here.
TEST(PhaseMeter, uniformLeavesServersOut) {
    const Fabric fabric = test::makeClos({.pods = {{4, 4, 2}, {6, 2}}, .spines = 2, .cores = 1});
    const auto shape = recogniseClos(fabric);
    ASSERT_TRUE(shape);
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto blocks = blocksOf(fabric);
    RankLayout layout = endpointRanks(fabric, graph, blocks);
    layout.perServer = 2;
    layout.servers /= 2;
    PhaseMeter byTotals(fabric, graph, layout, &*shape), general(fabric, graph, layout, nullptr);
    const double expected = byTotals.uniform().utilisation;
    EXPECT_GT(expected, 0);
    EXPECT_NEAR(general.uniform().utilisation, expected, 1e-12);
    for (std::int64_t from = 0; from < layout.ranks(); ++from) {
        for (std::int64_t to = 0; to < layout.ranks(); ++to) {
            if (layout.serverOf(from) != layout.serverOf(to)) {
                general.add(from, to, 1.0 / static_cast<double>(layout.ranks() - 2));
            }
        }
    }
    EXPECT_NEAR(general.finish().utilisation, expected, 1e-12);
}

// 8 servers of one port, 4 a leaf.
TEST(RankLayout, IsPlacedAsChosen) {
    const Fabric fabric = test::makeClos({.pods = {{4, 4}}, .spines = 2});
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto blocks = blocksOf(fabric);
    const RankLayout packed = endpointRanks(fabric, graph, blocks);
    const auto leaves = [&](const PlacementChoice& choice) {
        const auto layout = placed(packed, choice);
        EXPECT_TRUE(layout) << layout.error().toString();
        std::vector<std::uint32_t> on;
        for (std::int64_t rank = 0; layout && rank < layout->ranks(); ++rank) {
            on.push_back(layout->at(rank, 0));
        }
        return on;
    };
    using Leaves = std::vector<std::uint32_t>;
    EXPECT_EQ(leaves({}), (Leaves{0, 0, 0, 0, 1, 1, 1, 1}));
    EXPECT_EQ(leaves({RankPlacement::Spread, {}, {}}), (Leaves{0, 1, 0, 1, 0, 1, 0, 1}));
    EXPECT_EQ(leaves({RankPlacement::Custom, *parseOrder("4-6,0"), {}}), (Leaves{1, 1, 1, 0}));
    EXPECT_EQ(leaves({RankPlacement::Packed, {}, 5}), (Leaves{0, 0, 0, 0, 1}));
    RankLayout rails = packed;
    rails.perServer = 2;
    rails.servers = 4;
    const auto along = placed(rails, {RankPlacement::RailAligned, {}, {}});
    ASSERT_TRUE(along);
    for (std::int64_t rank = 0; rank < 8; ++rank) {
        EXPECT_EQ(along->rankOf(along->serverOf(rank), along->railOf(rank)), rank);
        EXPECT_EQ(along->at(rank, 0), rails.at(rails.rankOf(rank % 4, rank / 4), 0));
    }
    EXPECT_EQ(placed(packed, {RankPlacement::Custom, {8}, {}}).error().message,
              "order: found server 8, expected one from 0 to 7");
    EXPECT_EQ(placed(packed, {RankPlacement::Custom, {1, 1}, {}}).error().message,
              "order: server 1 occurs twice");
    EXPECT_EQ(placed(rails, {RankPlacement::Packed, {}, 5}).error().message,
              "ranks: found 5, expected at most 8 in whole servers of 2");
    EXPECT_FALSE(placed(packed, {RankPlacement::Custom, {}, {}}));
    for (const char* text : {"", "a", "3-1", "-", "1,,2", "0-99999999999", "1-"}) {
        EXPECT_FALSE(parseOrder(text)) << text;
    }
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
