// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos.hpp"
#include "core/traffic/clos_loads.hpp"
#include "core/traffic/ecmp.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <array>
#include <functional>

namespace weft {
namespace {

using test::ClosSpec;

// theta of uniform all-to-all, every endpoint sending 1/(N-1) of its rate to each other: 1 ÷ the
// largest utilisation, endpoint links included.
double thetaUniform(const Fabric& fabric, Bandwidth endpointRate) {
    const SwitchGraph graph = switchGraphOf(fabric);
    const double others = static_cast<double>(graph.endpointCount() - 1);
    const LinkLoads loads = uniformLoads(fabric, graph, endpointRate / others);
    return 1 / std::max(1.0, hottestLink(fabric, loads).utilisation);
}

// THR-LS-2to1: 4 leaves of 4 hosts, 2 spines: 2·15/(4·12) = 0.625, not 0.5.
TEST(Ecmp, giveTheThroughputOfALeafSpine) {
    const Fabric fabric = test::makeClos({.pods = {{4, 4, 4, 4}}, .spines = 2});
    EXPECT_DOUBLE_EQ(thetaUniform(fabric, gbps(100)), 0.625);
}

// REF-HTSIM-LS32: U = 2, H = 8, N = 32: 2·31/(8·24).
TEST(Ecmp, giveTheThroughputOfATaperedLeafSpine) {
    const Fabric fabric = test::makeClos({.pods = {{8, 8, 8, 8}}, .spines = 2});
    EXPECT_NEAR(thetaUniform(fabric, gbps(100)), 0.3229166667, 1e-9);
}

// THR-FT4 and W2 of the bench contract: a full 4-ary tree carries uniform traffic whole; with half
// its cores 0.625. The 16-ary tree's fullest switch link carries 0.99315738 of a host link.
TEST(Ecmp, giveTheThroughputOfFatTrees) {
    EXPECT_DOUBLE_EQ(thetaUniform(test::makeClos(test::fatTree(4)), gbps(100)), 1);
    ClosSpec half = test::fatTree(4);
    half.cores = 1;
    EXPECT_DOUBLE_EQ(thetaUniform(test::makeClos(half), gbps(100)), 0.625);
    const Fabric sixteen = test::makeClos(test::fatTree(16));
    const SwitchGraph graph = switchGraphOf(sixteen);
    const LinkLoads loads = uniformLoads(sixteen, graph, gbps(100) / (1024.0 - 1));
    EXPECT_NEAR(hottestLink(sixteen, loads).utilisation, 0.99315738, 1e-8);
}

// Parallel links count one by one: of three links, one to the first spine and two to the second,
// each takes a third.
TEST(Ecmp, splitsByLinkAndNotByNeighbour) {
    FabricBuilder builder("uneven");
    const std::uint8_t device = builder.addDevice({});
    const auto links =
        builder.addLinkClass({"leaf_spine", NodeRole::Leaf, NodeRole::Spine, gbps(100), {}, true});
    builder.addServers({}, device, 0);
    builder.addSwitches(NodeRole::Leaf, device, 2);
    builder.addSwitches(NodeRole::Spine, device, 2);
    for (const std::uint32_t leaf : {0U, 1U}) {
        builder.link(NodeIndex(leaf), NodeIndex(2), 1, links);
        builder.link(NodeIndex(leaf), NodeIndex(3), 2, links);
    }
    const Fabric fabric = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(fabric);
    const LinkLoads loads =
        ecmpLoads(fabric, graph, merged({{0, 1, gbps(30)}, {0, 1, gbps(60)}, {1, 1, gbps(5)}}));
    EXPECT_DOUBLE_EQ(inGbps(loads.forward[0]), 30);
    EXPECT_DOUBLE_EQ(inGbps(loads.forward[1]), 60);
    EXPECT_DOUBLE_EQ(inGbps(loads.backward[2]), 30);
    EXPECT_DOUBLE_EQ(inGbps(loads.backward[3]), 60);
    EXPECT_EQ(loads.forward[2], Bandwidth());
    EXPECT_DOUBLE_EQ(hottestLink(fabric, loads).utilisation, 0.3);
}

// Every shortest path walked out by hand: at each switch the rate splits over the links that lead
// closer.
TEST(Ecmp, equalsWalkingEveryPathOfRandomGraphs) {
    std::mt19937 random(3);
    for (int round = 0; round < 30; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 9, 0.35, 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        std::vector<std::vector<int>> distance(9, std::vector<int>(9, 99));
        for (std::uint32_t i = 0; i < 9; ++i) {
            distance[i][i] = 0;
            for (const SwitchArc& arc : graph.neighbours(i)) {
                distance[i][arc.to] = 1;
            }
        }
        for (std::size_t k = 0; k < 9; ++k) {
            for (std::size_t i = 0; i < 9; ++i) {
                for (std::size_t j = 0; j < 9; ++j) {
                    distance[i][j] = std::min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        std::vector<double> forward(fabric.links.size()), backward(fabric.links.size());
        std::int64_t unreachable = 0;
        const std::function<void(std::uint32_t, std::uint32_t, double)> walk =
            [&](std::uint32_t at, std::uint32_t to, double rate) {
                double links = 0;
                for (const SwitchArc& arc : graph.neighbours(at)) {
                    links += distance[arc.to][to] < distance[at][to] ? arc.count : 0;
                }
                for (const SwitchArc& arc : graph.neighbours(at)) {
                    if (distance[arc.to][to] < distance[at][to]) {
                        (arc.fromA ? forward : backward)[arc.link] += rate * arc.count / links;
                        walk(arc.to, to, rate * arc.count / links);
                    }
                }
            };
        std::vector<Demand> demands;
        for (int i = 0; i < 20; ++i) {
            const auto draw = [&] {
                return std::uniform_int_distribution<std::uint32_t>(0, 8)(random);
            };
            demands.push_back({draw(), draw(), gbps(1 + i)});
        }
        demands = merged(std::move(demands));
        for (const Demand& demand : demands) {
            if (distance[demand.from][demand.to] >= 99) {
                ++unreachable;
            } else {
                walk(demand.from, demand.to, inGbps(demand.rate));
            }
        }
        const LinkLoads loads = ecmpLoads(fabric, graph, demands);
        EXPECT_EQ(loads.unreachable, unreachable);
        for (std::size_t i = 0; i < fabric.links.size(); ++i) {
            EXPECT_NEAR(inGbps(loads.forward[i]), forward[i], 1e-9);
            EXPECT_NEAR(inGbps(loads.backward[i]), backward[i], 1e-9);
        }
    }
}

Routing byCapacity() {
    Routing routing;
    routing.split = SplitRule::ByCapacity;
    return routing;
}

// Capacities 100 and 2 × 50, 1 × 50 in parts: WCMP gives each path what it can hold.
TEST(Ecmp, splitsByCapacityWhereAsked) {
    FabricBuilder builder("uneven");
    const std::uint8_t device = builder.addDevice({});
    const auto fast =
        builder.addLinkClass({"leaf_spine", NodeRole::Leaf, NodeRole::Spine, gbps(100), {}, true});
    const auto slow =
        builder.addLinkClass({"leaf_spine", NodeRole::Leaf, NodeRole::Spine, gbps(50), {}, true});
    const auto none = builder.addLinkClass(
        {"leaf_spine", NodeRole::Leaf, NodeRole::Spine, Bandwidth(), {}, true});
    builder.addServers({}, device, 0);
    builder.addSwitches(NodeRole::Leaf, device, 2);
    builder.addSwitches(NodeRole::Spine, device, 4);
    for (const std::uint32_t leaf : {0U, 1U}) {
        builder.link(NodeIndex(leaf), NodeIndex(2), 1, fast);
        builder.link(NodeIndex(leaf), NodeIndex(3), 1, slow);
        builder.link(NodeIndex(leaf), NodeIndex(4), 1, slow);
        builder.link(NodeIndex(leaf), NodeIndex(5), 1, none);
    }
    const Fabric fabric = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(fabric);
    const std::vector<Demand> demands = {{0, 1, gbps(120)}};
    const LinkLoads equal = ecmpLoads(fabric, graph, demands);
    const LinkLoads weighted = ecmpLoads(fabric, graph, demands, byCapacity());
    for (const std::size_t link : {0U, 1U, 2U}) {
        EXPECT_DOUBLE_EQ(inGbps(equal.forward[link]), 40);
        EXPECT_DOUBLE_EQ(inGbps(weighted.forward[link]), link == 0 ? 60 : 30);
    }
    EXPECT_EQ(equal.forward[3], Bandwidth()) << "a link of no rate is no link";
    EXPECT_DOUBLE_EQ(hottestLink(fabric, weighted).utilisation, 0.6);
}

// Two roads: 64 destinations side by side, and one at a time (weights of 1 take that one).
TEST(Ecmp, inBatchesIsThatOneByOne) {
    std::mt19937 random(9);
    for (int round = 0; round < 8; ++round) {
        const Fabric fabric = test::makeRandomGraph(
            random, 150, std::array{0.01, 0.02, 0.06, 0.3}[std::size_t(round) % 4], 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        const std::vector<std::uint32_t> ones(fabric.links.size(), 1);
        std::vector<std::uint32_t> down(fabric.links.size());
        for (std::uint32_t& each : down) {
            each = std::uniform_int_distribution<std::uint32_t>(0, 2)(random) / 2;
        }
        std::vector<Demand> demands;
        for (int i = 0; i < 300; ++i) {
            const auto draw = [&] {
                return std::uniform_int_distribution<std::uint32_t>(0, 149)(random);
            };
            demands.push_back({draw(), draw(), gbps(1 + i % 7)});
        }
        demands = merged(std::move(demands));
        Routing one;
        one.split = round % 2 == 0 ? SplitRule::EqualPerLink : SplitRule::ByCapacity;
        one.linksDown = down;
        Routing other = one;
        other.weights = ones;
        const auto compare = [&](const LinkLoads& x, const LinkLoads& y) {
            EXPECT_EQ(x.unreachable, y.unreachable);
            EXPECT_NEAR(inGbps(x.lost), inGbps(y.lost), 1e-6);
            ASSERT_EQ(x.cutOff.size(), y.cutOff.size());
            for (std::size_t i = 0; i < x.cutOff.size(); ++i) {
                EXPECT_EQ(x.cutOff[i].from, y.cutOff[i].from);
                EXPECT_EQ(x.cutOff[i].to, y.cutOff[i].to);
            }
            for (std::size_t i = 0; i < fabric.links.size(); ++i) {
                EXPECT_NEAR(inGbps(x.forward[i]), inGbps(y.forward[i]), 1e-7);
                EXPECT_NEAR(inGbps(x.backward[i]), inGbps(y.backward[i]), 1e-7);
            }
        };
        compare(ecmpLoads(fabric, graph, demands, one), ecmpLoads(fabric, graph, demands, other));
        compare(uniformLoads(fabric, graph, gbps(1), one),
                uniformLoads(fabric, graph, gbps(1), other));
    }
}

TEST(Ecmp, isTheSameToTheBitWhateverTheThreads) {
    std::mt19937 random(4);
    const Fabric fabric = test::makeRandomGraph(random, 700, 0.01, 2);
    const SwitchGraph graph = switchGraphOf(fabric);
    Routing routing;
    const LinkLoads one = uniformLoads(fabric, graph, gbps(1), routing);
    for (const int threads : {2, 3, 0}) {
        routing.threads = threads;
        const LinkLoads many = uniformLoads(fabric, graph, gbps(1), routing);
        EXPECT_EQ(many.forward, one.forward);
        EXPECT_EQ(many.backward, one.backward);
        EXPECT_EQ(many.lost, one.lost);
    }
}

// A detour of two cheap links is taken before one dear link; equal costs share.
TEST(Ecmp, followsWeights) {
    FabricBuilder builder("triangle");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(100), {}, true});
    builder.addServers({}, device, 0);
    builder.addSwitches(NodeRole::Switch, device, 3);
    for (const auto& [a, b] : {std::pair(0U, 1U), {0U, 2U}, {1U, 2U}}) {
        builder.link(NodeIndex(a), NodeIndex(b), 1, links);
    }
    const Fabric fabric = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(fabric);
    const std::vector<Demand> demands = {{0, 1, gbps(10)}};
    Routing routing;
    const auto direct = [&](const std::vector<std::uint32_t>& weights) {
        routing.weights = weights;
        return inGbps(ecmpLoads(fabric, graph, demands, routing).forward[0]);
    };
    EXPECT_DOUBLE_EQ(direct({1, 1, 1}), 10);
    EXPECT_DOUBLE_EQ(direct({2, 1, 1}), 5);
    EXPECT_DOUBLE_EQ(direct({3, 1, 1}), 0);
}

// Two roads: the closed form of a proven Clos, and routing it.
TEST(Ecmp, ofAClosInClosedFormIsThatRouted) {
    std::vector<ClosSpec> specs = {test::fatTree(4), test::fatTree(8)};
    specs.push_back({.pods = {{4, 4, 4, 4}}, .spines = 3});
    specs.push_back({.pods = {{4, 0, 2}}, .spines = 2, .leafCount = 2});
    specs.push_back({.pods = {{2, 2, 1}, {2, 2, 1}, {3, 3}}, .spines = 2, .cores = 3});
    specs.push_back({.pods = {{7}}, .spines = 0});
    for (const ClosSpec& spec : specs) {
        const Fabric fabric = test::makeClos(spec);
        const auto shape = recogniseClos(fabric);
        ASSERT_TRUE(shape);
        const SwitchGraph graph = switchGraphOf(fabric);
        const ClosPlaces places = closPlaces(fabric, graph);
        ASSERT_TRUE(places.evenBundles);
        TrafficMatrix uniform;
        uniform.uniform.push_back({graph.endpoints, gbps(1)});
        const auto closed = closLoads(uniform, graph, *shape, places);
        ASSERT_TRUE(closed);
        const LinkLoads expanded = linkLoads(fabric, graph, *closed);
        const LinkLoads routed = uniformLoads(fabric, graph, gbps(1));
        for (std::size_t i = 0; i < fabric.links.size(); ++i) {
            EXPECT_NEAR(inGbps(expanded.forward[i]), inGbps(routed.forward[i]), 1e-9);
            EXPECT_NEAR(inGbps(expanded.backward[i]), inGbps(routed.backward[i]), 1e-9);
        }
        EXPECT_NEAR(hottestLink(fabric, graph, *closed).utilisation,
                    hottestLink(fabric, routed).utilisation, 1e-12);
    }
}

} // namespace
} // namespace weft
