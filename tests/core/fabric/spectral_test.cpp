// SPDX-License-Identifier: GPL-3.0-or-later
// Second eigenvalues known in closed form, and every cut of small graphs.
#include "core/fabric/spectral.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numbers>

namespace weft {
namespace {

// Switches with one host each and links of 1 Gb/s where `joined` says so.
Fabric graphOf(std::uint32_t switches,
               const std::function<bool(std::uint32_t, std::uint32_t)>& joined) {
    FabricBuilder builder("graph");
    const std::uint8_t device = builder.addDevice({});
    const auto links = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(1), {}, true});
    builder.addServers({}, device, 0);
    builder.addSwitches(NodeRole::Switch, device, switches);
    for (std::uint32_t a = 0; a < switches; ++a) {
        builder.setMergedEndpoints(NodeIndex(std::size_t{a}), 1);
        for (std::uint32_t b = a + 1; b < switches; ++b) {
            if (joined(a, b)) {
                builder.link(NodeIndex(std::size_t{a}), NodeIndex(std::size_t{b}), 1, links);
            }
        }
    }
    return std::move(builder).build();
}

double connectivityOf(const Fabric& fabric) {
    const auto found = algebraicConnectivity(fabric, switchGraphOf(fabric));
    EXPECT_TRUE(found);
    return found ? inGbps(*found) : -1;
}

TEST(AlgebraicConnectivity, isWhatIsKnownOfRegularGraphs) {
    for (const std::uint32_t n : {3U, 8U, 15U, 40U}) {
        const double cycle = connectivityOf(
            graphOf(n, [&](auto a, auto b) { return b == a + 1 || (a == 0 && b == n - 1); }));
        EXPECT_NEAR(cycle, 2 - 2 * std::cos(2 * std::numbers::pi / n), 1e-6 * cycle);
        EXPECT_NEAR(connectivityOf(graphOf(n, [](auto, auto) { return true; })), n, 1e-6 * n);
        const double path = connectivityOf(graphOf(n, [](auto a, auto b) { return b == a + 1; }));
        EXPECT_NEAR(path, 2 - 2 * std::cos(std::numbers::pi / n), 1e-6 * path);
    }
    for (const std::uint32_t bits : {2U, 4U, 6U}) { // hypercubes
        EXPECT_NEAR(connectivityOf(graphOf(
                        1U << bits, [](auto a, auto b) { return std::has_single_bit(a ^ b); })),
                    2, 1e-6);
    }
}

TEST(AlgebraicConnectivity, boundsEveryCut) {
    std::mt19937 random(12);
    int proven = 0;
    for (int round = 0; round < 30; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 11, 0.25 + 0.02 * round, 3);
        const SwitchGraph graph = switchGraphOf(fabric);
        const auto mu = algebraicConnectivity(fabric, graph);
        if (!mu) {
            continue;
        }
        ++proven;
        const auto n = static_cast<double>(graph.endpointCount());
        for (std::uint32_t side = 1; side < 1U << (graph.size() - 1); ++side) {
            double capacity = 0, endpoints = 0;
            for (std::uint32_t at = 0; at < graph.size(); ++at) {
                endpoints += (side >> at & 1U) != 0 ? static_cast<double>(graph.endpoints[at]) : 0;
                for (const SwitchArc& arc : graph.neighbours(at)) {
                    capacity += arc.fromA && ((side >> at ^ side >> arc.to) & 1U) != 0
                                    ? inGbps(fabric.capacityOf(fabric.links[arc.link]))
                                    : 0;
                }
            }
            EXPECT_GE(capacity * (1 + 1e-9), inGbps(*mu) * endpoints * (n - endpoints) / n);
        }
    }
    EXPECT_GT(proven, 15);
}

TEST(AlgebraicConnectivity, isNoneWhereTheGraphIsInParts) {
    const Fabric fabric = graphOf(6, [](auto a, auto b) { return b == a + 1 && a != 2; });
    EXPECT_FALSE(algebraicConnectivity(fabric, switchGraphOf(fabric)));
}

} // namespace
} // namespace weft
