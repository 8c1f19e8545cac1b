// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/concurrent_flow.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <cmath>

namespace weft {
namespace {

std::vector<Demand> randomDemands(std::mt19937& random, const SwitchGraph& graph, int count) {
    std::vector<Demand> demands;
    for (int i = 0; i < count; ++i) {
        const auto draw = [&](std::uint32_t most) {
            return std::uniform_int_distribution<std::uint32_t>(0, most)(random);
        };
        demands.push_back({draw(graph.size() - 1), draw(graph.size() - 1), gbps(1 + draw(9))});
    }
    return merged(std::move(demands));
}

// What the flow claims is really there: within every capacity, and kept at every switch.
void expectFeasible(const Fabric& fabric, const SwitchGraph& graph, std::span<const Demand> demands,
                    const ConcurrentFlow& flow) {
    std::vector<double> surplus(graph.size(), 0);
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        EXPECT_LE(flow.loads.forward[i] / fabric.capacityOf(link), 1 + 1e-9);
        EXPECT_LE(flow.loads.backward[i] / fabric.capacityOf(link), 1 + 1e-9);
        if (link.a.value >= graph.firstNode) {
            const double out = inGbps(flow.loads.forward[i] - flow.loads.backward[i]);
            surplus[link.a.value - graph.firstNode] += out;
            surplus[link.b.value - graph.firstNode] -= out;
        }
    }
    for (const Demand& demand : demands) {
        surplus[demand.from] -= flow.lower * inGbps(demand.rate);
        surplus[demand.to] += flow.lower * inGbps(demand.rate);
    }
    for (const double each : surplus) {
        EXPECT_NEAR(each, 0, 1e-6);
    }
}

TEST(ConcurrentFlow, boundsTheLinearProgramOnRandomGraphs) {
    std::mt19937 random(23);
    int met = 0;
    for (int round = 0; round < 25; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 9, 0.35, 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        const std::vector<Demand> demands = randomDemands(random, graph, 4 + round % 12);
        const Result<double> exact = exactConcurrentFlow(fabric, graph, demands);
        ASSERT_TRUE(exact) << exact.error().message;
        const ConcurrentFlow flow = maxConcurrentFlow(fabric, graph, demands);
        EXPECT_TRUE(flow.converged);
        EXPECT_LE(flow.lower, *exact * (1 + 1e-7));
        EXPECT_GE(flow.upper, *exact * (1 - 1e-7));
        EXPECT_LE(flow.upper, flow.lower * 1.01 * (1 + 1e-12));
        if (flow.unreachable == 0) {
            expectFeasible(fabric, graph, demands, flow);
            ++met;
        } else {
            EXPECT_EQ(*exact, 0);
        }
    }
    EXPECT_GT(met, 10);
}

// A square of unit links: between opposite corners two paths, so twice a link's rate.
TEST(ConcurrentFlow, takesEveryPathOfASquare) {
    FabricBuilder builder("square");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(100), {}, true});
    builder.addServers({}, device, 0);
    builder.addSwitches(NodeRole::Switch, device, 4);
    for (const auto& [a, b] : {std::pair(0U, 1U), {1U, 2U}, {2U, 3U}, {0U, 3U}}) {
        builder.link(NodeIndex(a), NodeIndex(b), 1, links);
    }
    const Fabric fabric = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(fabric);
    const std::vector<Demand> across = {{0, 2, gbps(100)}};
    EXPECT_NEAR(*exactConcurrentFlow(fabric, graph, across), 2, 1e-9);
    const ConcurrentFlow flow = maxConcurrentFlow(fabric, graph, across, {.epsilon = 0.001});
    EXPECT_NEAR(flow.lower, 2, 0.003);
    EXPECT_NEAR(flow.upper, 2, 0.003);
    EXPECT_TRUE(std::isinf(maxConcurrentFlow(fabric, graph, {}).lower));
}

} // namespace
} // namespace weft
