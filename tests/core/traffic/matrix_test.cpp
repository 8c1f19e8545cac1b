// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/mixed_clos.hpp"
#include "core/fabric/paths.hpp"
#include "core/traffic/clos_loads.hpp"
#include "core/traffic/longest_matching.hpp"
#include "core/traffic/matrix.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

using test::ClosSpec;

// What every link carries, the closed way and the general one.
void expectBothRoadsAgree(const ClosSpec& spec) {
    const Fabric fabric = test::makeClos(spec);
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto shape = recogniseMixedClos(fabric);
    ASSERT_TRUE(shape);
    int compared = 0;
    for (const MatrixRow& row : trafficMatrices()) {
        const auto matrix = row.make({fabric, graph, &*shape});
        if (!matrix) {
            continue;
        }
        const LinkLoads routed = loadsOf(*matrix, fabric, graph);
        const auto totals = closLoads(*matrix, graph, *shape, closPlaces(fabric, graph));
        const auto closed =
            totals ? std::optional(linkLoads(fabric, graph, *totals)) : std::nullopt;
        EXPECT_TRUE(closed) << row.id;
        EXPECT_EQ(routed.unreachable, 0) << row.id;
        for (std::size_t i = 0; closed && i < fabric.links.size(); ++i) {
            EXPECT_NEAR(inGbps(closed->forward[i]), inGbps(routed.forward[i]), 1e-7) << row.id;
            EXPECT_NEAR(inGbps(closed->backward[i]), inGbps(routed.backward[i]), 1e-7) << row.id;
            ++compared;
        }
    }
    EXPECT_GT(compared, 0);
}

TEST(MatrixLoads, closedFormAndRoutingAgreeOnEveryClos) {
    expectBothRoadsAgree(test::fatTree(4));
    expectBothRoadsAgree(test::fatTree(6));
    expectBothRoadsAgree({.pods = {{3, 0, 1}}, .spines = 2, .leafCount = 3});
    expectBothRoadsAgree({.pods = {{3, 2}, {1, 1, 4}, {3, 2}},
                          .spines = 3,
                          .cores = 2,
                          .leafCount = 2,
                          .coreCount = 3});
    expectBothRoadsAgree({.pods = {{5}, {5}}, .spines = 1, .cores = 1});
    expectBothRoadsAgree({.pods = {{4, 4, 4}}, .spines = 2, .slowEvery = 3});
}

// No endpoint sends or receives more than its link takes, and somebody does as much.
TEST(Matrices, keepToTheNormalisation) {
    const Fabric fabric = test::makeClos({.pods = {{4, 3, 5}}, .spines = 2, .slowEvery = 4});
    const SwitchGraph graph = switchGraphOf(fabric);
    for (const MatrixRow& row : trafficMatrices()) {
        const auto matrix = row.make({fabric, graph});
        if (!matrix) {
            continue;
        }
        EXPECT_EQ(matrix->id, row.id);
        if (row.id == "incast") { // 2 slow ones and 9 others of 100 Gb/s into one of 25
            EXPECT_NEAR(matrix->endpointUse, (9 * 100 + 2 * 25) / 25.0, 1e-9);
        } else {
            EXPECT_NEAR(matrix->endpointUse, 1, 1e-9) << row.id;
        }
    }
}

TEST(Matrices, sendAllToAllByTheRatesOfBothEnds) {
    const Fabric fabric = test::makeClos({.pods = {{2, 2}}, .spines = 1, .slowEvery = 4});
    const SwitchGraph graph = switchGraphOf(fabric);
    const auto matrix = findMatrix("all_to_all")->make({fabric, graph});
    ASSERT_TRUE(matrix);
    // 25, 100 | 100, 100: the slow one sends all of its 25 to 300, two thirds of it to leaf 2.
    const auto demands = listedDemands(*matrix, 100);
    ASSERT_TRUE(demands);
    ASSERT_EQ(demands->size(), 2U);
    EXPECT_NEAR(inGbps(demands->front().rate), 125.0 * 200 / 300, 1e-9);
    EXPECT_FALSE(listedDemands(*matrix, 3));
}

TEST(Matrices, storageTakesFromAllOthers) {
    const Fabric fabric = test::makeClos({.pods = {{2, 2, 2}}, .spines = 2});
    const SwitchGraph graph = switchGraphOf(fabric);
    EXPECT_FALSE(findMatrix("storage")->make({fabric, graph}));
    // One block of servers: all of it stores, and nobody is left to send.
    EXPECT_FALSE(findMatrix("storage")->make({fabric, graph, nullptr, {true}}));
}

TEST(Matrices, ofTooFewEndpointsAreNone) {
    const Fabric one = test::makeClos({.pods = {{1}}, .spines = 0});
    const SwitchGraph graph = switchGraphOf(one);
    for (const MatrixRow& row : trafficMatrices()) {
        EXPECT_FALSE(row.make({one, graph})) << row.id;
    }
}

TEST(Matrices, aGivenMatrixIsTakenAsSaid) {
    const Fabric fabric = test::makeClos({.pods = {{2, 2}}, .spines = 1});
    const SwitchGraph graph = switchGraphOf(fabric);
    const std::vector<GivenFlow> flows{
        {0, 2, gbps(50)}, {1, 3, gbps(30)}, {0, 99, gbps(1)}, {1, 1, gbps(9)}, {2, 0, gbps(-4)}};
    const auto matrix = givenMatrix({fabric, graph}, flows);
    ASSERT_TRUE(matrix);
    EXPECT_EQ(matrix->flows, 2);
    ASSERT_EQ(matrix->demands.size(), 1U);
    EXPECT_NEAR(inGbps(matrix->demands.front().rate), 80, 1e-9);
    EXPECT_NEAR(matrix->endpointUse, 0.5, 1e-12);
}

std::int64_t lengthOf(const LongestMatching& matching, const SwitchGraph& graph) {
    std::int64_t sum = 0;
    for (const MatchedGroup& group : matching.groups) {
        sum += group.count * distancesFrom(graph, group.from)[group.to];
    }
    return sum;
}

void expectPermutation(const LongestMatching& matching, const SwitchGraph& graph) {
    std::vector<std::int64_t> sent(graph.size(), 0), received(graph.size(), 0);
    for (const MatchedGroup& group : matching.groups) {
        sent[group.from] += group.count;
        received[group.to] += group.count;
    }
    EXPECT_EQ(sent, graph.endpoints);
    EXPECT_EQ(received, graph.endpoints);
}

// Against every permutation of up to seven endpoints.
TEST(LongestMatching, isTheLongestOfAllPermutations) {
    std::mt19937 random(3);
    int compared = 0;
    for (int round = 0; round < 60; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 6, 0.5, 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        std::vector<std::uint32_t> at;
        for (const EndpointBundle& bundle : graph.bundles) {
            at.insert(at.end(), static_cast<std::size_t>(bundle.count), bundle.at);
        }
        bool isConnected = true;
        for (const std::uint32_t a : at) {
            for (const std::uint32_t b : at) {
                isConnected &= distancesFrom(graph, a)[b] != kUnreachable;
            }
        }
        if (at.size() < 2 || at.size() > 7 || !isConnected) {
            continue;
        }
        std::vector<std::size_t> to(at.size());
        std::iota(to.begin(), to.end(), std::size_t{0});
        std::int64_t longest = 0;
        do {
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < to.size(); ++i) {
                sum += distancesFrom(graph, at[i])[at[to[i]]];
            }
            longest = std::max(longest, sum);
        } while (std::next_permutation(to.begin(), to.end()));
        const auto matching = longestMatching(fabric, graph, nullptr);
        ASSERT_TRUE(matching);
        EXPECT_TRUE(matching->isExact);
        expectPermutation(*matching, graph);
        EXPECT_EQ(lengthOf(*matching, graph), longest);
        ++compared;
    }
    EXPECT_GT(compared, 10);
}

TEST(LongestMatching, ofAClosNeedsNoSearch) {
    for (const ClosSpec& spec :
         {test::fatTree(4), ClosSpec{.pods = {{3, 2}, {1, 1, 3}, {3, 2}}, .spines = 3, .cores = 2},
          ClosSpec{.pods = {{4, 3, 3}}, .spines = 2}}) {
        const Fabric fabric = test::makeClos(spec);
        const SwitchGraph graph = switchGraphOf(fabric);
        const auto shape = recogniseClos(fabric);
        ASSERT_TRUE(shape);
        const auto closed = longestMatching(fabric, graph, &*shape),
                   searched = longestMatching(fabric, graph, nullptr);
        ASSERT_TRUE(closed && searched);
        expectPermutation(*closed, graph);
        EXPECT_EQ(lengthOf(*closed, graph), lengthOf(*searched, graph));
    }
}

} // namespace
} // namespace weft
