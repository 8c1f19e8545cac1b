// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/paths.hpp"
#include "core/traffic/valiant.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace weft {
namespace {

// n switches in a ring, one server each.
Fabric ringOf(std::uint32_t n) {
    FabricBuilder builder("ring");
    const std::uint8_t device = builder.addDevice({});
    const auto down = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Switch, gbps(100), {}, true});
    const auto around = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(100), {}, true});
    ServerBlock block;
    block.rate = gbps(100);
    builder.addServers(block, device, n);
    builder.addSwitches(NodeRole::Switch, device, n);
    for (std::uint32_t i = 0; i < n; ++i) {
        builder.link(NodeIndex(i), NodeIndex(n + i), 1, down);
        const std::uint32_t next = (i + 1) % n;
        builder.link(NodeIndex(n + std::min(i, next)), NodeIndex(n + std::max(i, next)), 1, around);
    }
    return std::move(builder).build();
}

TrafficMatrix shifted(std::uint32_t n, std::uint32_t by) {
    TrafficMatrix matrix;
    for (std::uint32_t i = 0; i < n; ++i) {
        matrix.demands.push_back({i, (i + by) % n, gbps(100)});
    }
    matrix.demands = merged(std::move(matrix.demands));
    return matrix;
}

double fullestOf(const Fabric& fabric, const LinkLoads& loads) {
    return hottestLink(fabric, loads).utilisation;
}

// By the definition: each demand by way of each switch it may be sent to, one after the other, over
// the router that takes one destination at a time.
LinkLoads oneByOne(const Fabric& fabric, const SwitchGraph& graph,
                   const std::vector<Demand>& demands) {
    const std::vector<std::uint32_t> weights(fabric.links.size(), 1);
    Routing single;
    single.weights = weights;
    LinkLoads sum;
    sum.forward.resize(fabric.links.size());
    sum.backward.resize(fabric.links.size());
    for (const Demand& demand : demands) {
        const std::vector<std::uint32_t> distance = distancesFrom(graph, demand.from);
        if (distance[demand.to] == kUnreachable) {
            ++sum.unreachable;
            continue;
        }
        std::vector<std::uint32_t> drawn;
        for (const std::uint32_t at : switchesWithEndpoints(graph)) {
            if (distance[at] != kUnreachable) {
                drawn.push_back(at);
            }
        }
        for (const std::uint32_t by : drawn) {
            const Bandwidth part = demand.rate / static_cast<double>(drawn.size());
            for (const Demand& leg : {Demand{demand.from, by, part}, Demand{by, demand.to, part}}) {
                const LinkLoads loads =
                    ecmpLoads(fabric, graph, merged(std::vector<Demand>{leg}), single);
                for (std::size_t i = 0; i < fabric.links.size(); ++i) {
                    sum.forward[i] += loads.forward[i];
                    sum.backward[i] += loads.backward[i];
                }
            }
        }
    }
    return sum;
}

TEST(Valiant, isEveryDemandByWayOfEverySwitch) {
    std::mt19937 random(3);
    for (int round = 0; round < 8; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 11, 0.12 + 0.05 * round, 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        for (const char* id : {"all_to_all", "permutation", "incast"}) {
            const auto matrix = findMatrix(id)->make({fabric, graph});
            if (!matrix) {
                continue;
            }
            const LinkLoads quick = valiantLoads(*matrix, fabric, graph);
            const LinkLoads slow = oneByOne(fabric, graph, *listedDemands(*matrix, 1000));
            EXPECT_EQ(quick.unreachable, slow.unreachable) << id;
            for (std::size_t i = 0; i < fabric.links.size(); ++i) {
                EXPECT_NEAR(inGbps(quick.forward[i]), inGbps(slow.forward[i]), 1e-9) << id;
                EXPECT_NEAR(inGbps(quick.backward[i]), inGbps(slow.backward[i]), 1e-9) << id;
            }
        }
    }
}

// On a ring of n every shift becomes all-to-all at 2/n a pair: each link carries 1/n of the sum of
// distances from one switch, n²/4 for an even n; shortest paths carry `by` on one side.
TEST(Valiant, makesEveryPermutationOfARingAlike) {
    constexpr std::uint32_t n = 8;
    const Fabric fabric = ringOf(n);
    const SwitchGraph graph = switchGraphOf(fabric);
    for (const std::uint32_t by : {1U, 2U, 3U}) {
        const TrafficMatrix matrix = shifted(n, by);
        EXPECT_DOUBLE_EQ(fullestOf(fabric, loadsOf(matrix, fabric, graph)), by);
        const LinkLoads loads = valiantLoads(matrix, fabric, graph);
        for (std::size_t i = n; i < fabric.links.size(); ++i) {
            EXPECT_NEAR(inGbps(loads.forward[i]), 100.0 * n / 4, 1e-9);
            EXPECT_NEAR(inGbps(loads.backward[i]), 100.0 * n / 4, 1e-9);
        }
    }
}

TEST(Valiant, findsTheShareThatLoadsTheFullestLinkLeast) {
    std::mt19937 random(9);
    for (int round = 0; round < 20; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 12, 0.2, 3);
        const SwitchGraph graph = switchGraphOf(fabric);
        const auto matrix = findMatrix("permutation")->make({fabric, graph});
        if (!matrix) {
            continue;
        }
        const LinkLoads minimal = loadsOf(*matrix, fabric, graph),
                        valiant = valiantLoads(*matrix, fabric, graph);
        const LeastFullMix mix = leastFullMix(fabric, minimal, valiant);
        const double found = fullestOf(fabric, mix.loads);
        ASSERT_GE(mix.share, 0);
        ASSERT_LE(mix.share, 1);
        for (int step = 0; step <= 100; ++step) {
            const double share = step / 100.0;
            double fullest = 0;
            for (std::size_t i = 0; i < fabric.links.size(); ++i) {
                for (const auto& [m, v] : {std::pair(minimal.forward[i], valiant.forward[i]),
                                           std::pair(minimal.backward[i], valiant.backward[i])}) {
                    const Bandwidth both = m * (1 - share) + v * share;
                    fullest = std::max(fullest, both / fabric.capacityOf(fabric.links[i]));
                }
            }
            EXPECT_LE(found, fullest * (1 + 1e-9)) << share;
        }
    }
}

// A shift by 3 of 8: 3 - s on one side of the ring and 2 s on the other, which meet at s = 1. By 2
// the shortest paths are as good as it gets: 2 either way.
TEST(Valiant, takesTheDetourOnlyWhereItPays) {
    const Fabric fabric = ringOf(8);
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto mixOf = [&](std::uint32_t by) {
        const TrafficMatrix matrix = shifted(8, by);
        return leastFullMix(fabric, loadsOf(matrix, fabric, graph),
                            valiantLoads(matrix, fabric, graph));
    };
    EXPECT_DOUBLE_EQ(mixOf(3).share, 1);
    EXPECT_DOUBLE_EQ(fullestOf(fabric, mixOf(3).loads), 2);
    EXPECT_DOUBLE_EQ(fullestOf(fabric, mixOf(1).loads), 1);
    EXPECT_DOUBLE_EQ(mixOf(1).share, 0);
}

} // namespace
} // namespace weft
