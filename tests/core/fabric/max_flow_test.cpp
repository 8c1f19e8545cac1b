// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos_places.hpp"
#include "core/fabric/max_flow.hpp"
#include "tests/core/fabric/boost_view.hpp"
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

// Boost.Graph's push-relabel is the second opinion, on networks too large for brute force.
TEST(MaxFlow, agreesWithBoostOnLargerNetworks) {
    std::mt19937 random(31);
    for (int round = 0; round < 40; ++round) {
        const std::uint32_t vertices = 20 + static_cast<std::uint32_t>(round) * 5;
        FlowNetwork network{vertices, {}};
        const auto draw = [&](std::uint32_t most) {
            return std::uniform_int_distribution<std::uint32_t>(0, most)(random);
        };
        for (std::uint32_t i = 0; i < vertices * (2 + draw(4)); ++i) {
            network.edges.push_back({draw(vertices - 1), draw(vertices - 1), draw(1000), draw(50)});
        }
        std::erase_if(network.edges, [](const FlowEdge& edge) { return edge.a == edge.b; });
        EXPECT_EQ(maxFlow(network, 0, vertices - 1).value, boostMaxFlow(network, 0, vertices - 1));
    }
}

// A ring as long as a WAN is wide: no recursion to run out of stack.
TEST(MaxFlow, goesFarWithoutRecursion) {
    FlowNetwork network{200'000, {}};
    for (std::uint32_t i = 0; i + 1 < network.vertices; ++i) {
        network.edges.push_back({i, i + 1, 3, 3});
    }
    EXPECT_EQ(maxFlow(std::move(network), 0, 199'999).value, 3);
}

Bandwidth capacityOf(const Fabric& fabric, const MinCut& cut) {
    Bandwidth sum;
    for (const LinkIndex link : cut.links) {
        sum += fabric.capacityOf(fabric.link(link));
    }
    return sum;
}

// Two roads, on groups that are no whole pods: one vertex per kind of switch, and every switch.
TEST(MinCut, ofAClosByItsKindsIsThatOfAllItsSwitches) {
    std::vector<test::ClosSpec> specs = {test::fatTree(4), test::fatTree(6)};
    specs.push_back({.pods = {{4, 4, 4, 4}}, .spines = 3});
    specs.push_back({.pods = {{4, 4, 2}}, .spines = 2, .leafCount = 2});
    specs.push_back({.pods = {{2, 2, 1}, {2, 2, 1}, {3, 3}}, .spines = 2, .cores = 3});
    specs.push_back({.pods = {{6, 6}, {6, 6}}, .spines = 1, .cores = 1});
    std::mt19937 random(17);
    for (const test::ClosSpec& spec : specs) {
        const Fabric fabric = test::makeClos(spec);
        const auto shape = recogniseClos(fabric);
        ASSERT_TRUE(shape);
        const ClosPlaces places = closPlaces(fabric, switchGraphOf(fabric));
        for (int round = 0; round < 10; ++round) {
            std::vector<NodeIndex> from{NodeIndex(0)}, to{NodeIndex(1)};
            for (std::size_t i = 2; i < fabric.range(NodeRole::Server).end; ++i) {
                const int side = std::uniform_int_distribution<int>(0, 2)(random);
                if (side < 2) {
                    (side == 0 ? from : to).emplace_back(i);
                }
            }
            const MinCut general = minCut(fabric, from, to);
            const auto kinds = minCutOfClos(fabric, *shape, places, from, to);
            ASSERT_TRUE(kinds);
            EXPECT_EQ(kinds->capacity, general.capacity);
            for (const MinCut& cut : {general, *kinds}) {
                EXPECT_DOUBLE_EQ(inGbps(capacityOf(fabric, cut)), inGbps(cut.capacity));
                EXPECT_TRUE(cut.sourceSide[from.front().get()]);
                EXPECT_FALSE(cut.sourceSide[to.front().get()]);
            }
        }
    }
}

// A server with a leg on two switches carries what is between them, if it is in neither group.
TEST(MinCut, goesThroughServersWithTwoLegs) {
    FabricBuilder builder("legs");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Leaf, gbps(10), {}, true});
    builder.addServers({}, device, 3);
    builder.addSwitches(NodeRole::Leaf, device, 2);
    for (const auto& [a, b] : {std::pair(0U, 3U), {1U, 4U}, {2U, 3U}, {2U, 4U}}) {
        builder.link(NodeIndex(a), NodeIndex(b), 1, links);
    }
    const Fabric fabric = std::move(builder).build();
    const std::vector<NodeIndex> from{NodeIndex(0)}, to{NodeIndex(1)};
    EXPECT_DOUBLE_EQ(inGbps(minCut(fabric, from, to).capacity), 10);
}

} // namespace
} // namespace weft
