// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resilience.hpp"
#include "core/fabric/damage.hpp"
#include "core/fabric/paths.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

namespace weft {
namespace {

// Endpoints of the largest part that is left without the switches and links named.
std::int64_t largestPart(const SwitchGraph& graph, std::uint32_t switchesGone,
                         std::uint32_t linkGone = kUnreachable) {
    std::int64_t largest = 0;
    std::vector<bool> seen(graph.size(), false);
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        std::vector<std::uint32_t> stack{root};
        std::int64_t endpoints = 0;
        while (!stack.empty()) {
            const std::uint32_t at = stack.back();
            stack.pop_back();
            if (seen[at] || (switchesGone >> at & 1U) != 0) {
                continue;
            }
            seen[at] = true;
            endpoints += graph.endpoints[at];
            for (const SwitchArc& arc : graph.neighbours(at)) {
                if (arc.link != linkGone || arc.count > 1) {
                    stack.push_back(arc.to);
                }
            }
        }
        largest = std::max(largest, endpoints);
    }
    return largest;
}

std::int64_t componentOf(const SwitchGraph& graph, std::uint32_t at) {
    const std::vector<std::uint32_t> distance = distancesFrom(graph, at);
    std::int64_t endpoints = 0;
    for (std::uint32_t other = 0; other < graph.size(); ++other) {
        endpoints += distance[other] != kUnreachable ? graph.endpoints[other] : 0;
    }
    return endpoints;
}

// Takes every switch and link out in turn. On connected graphs only: what is the largest part of
// several is another question.
TEST(SinglePoints, areThoseThatRemovalShows) {
    std::mt19937 random(17);
    int points = 0, graphs = 0;
    for (int round = 0; round < 300; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 8, 0.22, 2);
        const SwitchGraph graph = switchGraphOf(fabric);
        const std::int64_t all = graph.endpointCount();
        if (componentOf(graph, 0) != all) {
            continue;
        }
        ++graphs;
        std::vector<std::pair<std::uint32_t, std::int64_t>> switches, links;
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            const std::int64_t cutOff = all - graph.endpoints[at] - largestPart(graph, 1U << at);
            if (cutOff > 0) {
                switches.emplace_back(at, cutOff);
            }
            for (const SwitchArc& arc : graph.neighbours(at)) {
                const std::int64_t left = largestPart(graph, 0, arc.link);
                if (arc.fromA && left < all) {
                    links.emplace_back(arc.link, std::min(all - left, left));
                }
            }
        }
        std::sort(links.begin(), links.end());
        const SinglePoints found = singlePoints(graph);
        ASSERT_EQ(found.switches.size(), switches.size());
        for (std::size_t i = 0; i < switches.size(); ++i) {
            EXPECT_EQ(found.switches[i].at, switches[i].first);
            EXPECT_EQ(found.switches[i].cutOff, switches[i].second);
        }
        ASSERT_EQ(found.bridges.size(), links.size());
        for (std::size_t i = 0; i < links.size(); ++i) {
            EXPECT_EQ(found.bridges[i].link, links[i].first);
            EXPECT_EQ(found.bridges[i].cutOff, links[i].second);
        }
        points += static_cast<int>(switches.size() + links.size());
    }
    EXPECT_GT(graphs, 20);
    EXPECT_GT(points, 20);
}

// Menger by brute force: the fewest switches, beside the direct links, whose loss parts a pair.
TEST(DisjointPaths, areAsManyAsTheFewestSwitchesThatPart) {
    std::mt19937 random(23);
    for (int round = 0; round < 40; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 7, 0.5, 1);
        const SwitchGraph graph = switchGraphOf(fabric);
        const std::vector<std::uint32_t> used = switchesWithEndpoints(graph);
        if (used.size() < 2) {
            continue;
        }
        std::int64_t fewest = 1'000;
        for (const std::uint32_t a : used) {
            for (const std::uint32_t b : used) {
                if (a >= b) {
                    continue;
                }
                std::int64_t direct = 0;
                for (const SwitchArc& arc : graph.neighbours(a)) {
                    direct += arc.to == b ? arc.count : 0;
                }
                for (std::uint32_t gone = 0; gone < (1U << graph.size()); ++gone) {
                    if ((gone >> a & 1U) != 0 || (gone >> b & 1U) != 0) {
                        continue;
                    }
                    std::vector<std::uint32_t> stack{a};
                    std::uint32_t seen = gone;
                    while (!stack.empty()) {
                        const std::uint32_t at = stack.back();
                        stack.pop_back();
                        if ((seen >> at & 1U) != 0) {
                            continue;
                        }
                        seen |= 1U << at;
                        for (const SwitchArc& arc : graph.neighbours(at)) {
                            if (!(at == a && arc.to == b) && !(at == b && arc.to == a)) {
                                stack.push_back(arc.to);
                            }
                        }
                    }
                    if ((seen >> b & 1U) == 0) {
                        fewest = std::min<std::int64_t>(fewest, direct + std::popcount(gone));
                    }
                }
            }
        }
        const DisjointPaths found = fewestDisjointPaths(graph, switchesWithEndpoints(graph));
        EXPECT_EQ(found.switches, fewest);
        EXPECT_GE(found.links, found.switches);
    }
}

TEST(DisjointPaths, ofAClosInClosedForm) {
    for (const test::ClosSpec& spec :
         {test::fatTree(4), test::fatTree(6),
          test::ClosSpec{.pods = {{3, 1}, {1, 4}}, .spines = 3, .cores = 2, .leafCount = 4},
          test::ClosSpec{.pods = {{3, 0, 1}}, .spines = 2, .leafCount = 3},
          test::ClosSpec{.pods = {{2}, {2}}, .spines = 2, .cores = 1, .coreCount = 2}}) {
        const Fabric fabric = test::makeClos(spec);
        const SwitchGraph graph = switchGraphOf(fabric);
        const auto closed = disjointPathsOfClos(fabric, graph, *recogniseClos(fabric));
        const DisjointPaths searched = fewestDisjointPaths(graph, switchesWithEndpoints(graph));
        ASSERT_TRUE(closed);
        EXPECT_EQ(closed->links, searched.links);
        EXPECT_EQ(closed->switches, searched.switches);
    }
}

TEST(Damage, leavesTheRestAsItWas) {
    const Fabric fabric = test::makeClos({.pods = {{2, 2}}, .spines = 2, .leafCount = 3});
    const std::vector<FailedElement> failed{
        {"leaf-01", "spine-01", 2}, {"spine-02", "leaf-02", 0}, {"leaf-09", "", 0}};
    const DamagedFabric damaged = withoutFailed(fabric, failed);
    EXPECT_EQ(damaged.unknown, std::vector<std::string>{"leaf-09"});
    EXPECT_EQ(damaged.works.links.size(), fabric.links.size() - 1);
    EXPECT_EQ(damaged.works.linkCount("leaf_spine"), 12 - 2 - 3);
    EXPECT_EQ(damaged.endpointsLost, 0);
    for (std::size_t i = 0; i < damaged.works.links.size(); ++i) {
        const Link& meant = fabric.link(damaged.meantLink[i]);
        EXPECT_EQ(damaged.works.links[i].a, meant.a);
        EXPECT_EQ(damaged.works.links[i].b, meant.b);
    }
    checkInvariants(damaged.works);
    EXPECT_EQ(withoutFailed(fabric, std::vector<FailedElement>{{"leaf-01", "", 0}}).endpointsLost,
              2);
}

} // namespace
} // namespace weft
