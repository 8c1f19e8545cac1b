// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/max_flow.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

namespace weft {
namespace {

// Least cut by trying every side of every vertex.
std::int64_t bruteForceCut(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink) {
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t sides = 0; sides < (1U << network.vertices); ++sides) {
        const auto onFirst = [&](std::uint32_t v) { return (sides >> v & 1U) != 0; };
        if (!onFirst(source) || onFirst(sink)) {
            continue;
        }
        std::int64_t cut = 0;
        for (const FlowEdge& edge : network.edges) {
            cut += onFirst(edge.a) && !onFirst(edge.b) ? edge.forward : 0;
            cut += onFirst(edge.b) && !onFirst(edge.a) ? edge.backward : 0;
        }
        best = std::min(best, cut);
    }
    return best;
}

TEST(MaxFlow, equalsTheLeastCutOfRandomNetworks) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        FlowNetwork network{8, {}};
        for (int i = 0; i < 16; ++i) {
            const auto draw = [&](std::uint32_t most) {
                return std::uniform_int_distribution<std::uint32_t>(0, most)(random);
            };
            network.edges.push_back({draw(7), draw(7), draw(20), draw(20)});
        }
        std::erase_if(network.edges, [](const FlowEdge& edge) { return edge.a == edge.b; });
        const MaxFlow flow = maxFlow(network, 0, 7);
        EXPECT_EQ(flow.value, bruteForceCut(network, 0, 7));
        std::int64_t cut = 0;
        for (const FlowEdge& edge : network.edges) {
            cut += flow.sourceSide[edge.a] && !flow.sourceSide[edge.b] ? edge.forward : 0;
            cut += flow.sourceSide[edge.b] && !flow.sourceSide[edge.a] ? edge.backward : 0;
        }
        EXPECT_EQ(cut, flow.value) << "the side returned is that of a least cut";
        EXPECT_TRUE(flow.sourceSide[0]);
        EXPECT_FALSE(flow.sourceSide[7]);
    }
}

TEST(MaxFlow, carriesMoreThanThirtyTwoBits) {
    const std::int64_t large = std::int64_t{1} << 40;
    EXPECT_EQ(maxFlow({3, {{0, 1, large, 0}, {1, 2, large + 1, 0}}}, 0, 2).value, large);
}

TEST(MaxFlow, ofUnconnectedVerticesIsZero) {
    EXPECT_EQ(maxFlow({3, {{0, 1, 5, 5}}}, 0, 2).value, 0);
}

// Hosts of pods 1 and 2 against those of pods 3 and 4 of a 4-ary fat tree: 8 host links of 100
// Gb/s.
TEST(MinCut, partsHalvesOfAFatTree) {
    const Fabric fabric = test::makeClos(test::fatTree(4));
    std::vector<NodeIndex> first, second;
    for (std::uint32_t server = 0; server < 16; ++server) {
        (server < 8 ? first : second).emplace_back(server);
    }
    const MinCut cut = minCut(fabric, first, second);
    EXPECT_DOUBLE_EQ(inGbps(cut.capacity), 800);
    Bandwidth sum;
    for (const LinkIndex link : cut.links) {
        sum += fabric.capacityOf(fabric.link(link));
    }
    EXPECT_DOUBLE_EQ(inGbps(sum), 800);
    EXPECT_TRUE(cut.sourceSide[0]);
    EXPECT_FALSE(cut.sourceSide[15]);
}

} // namespace
} // namespace weft
