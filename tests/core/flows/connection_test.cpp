// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/availability.hpp"
#include "core/flows/connection.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <tuple>

namespace weft {
namespace {

// Nodes that never fail, one part per edge.
FailingNetwork network(std::size_t nodes,
                       const std::vector<std::tuple<std::uint32_t, std::uint32_t, double>>& edges) {
    FailingNetwork made;
    made.nodes.resize(nodes);
    for (const auto& [a, b, up] : edges) {
        made.edges.push_back({a, b, {static_cast<std::uint32_t>(made.up.size())}});
        made.up.push_back(up);
    }
    return made;
}

// Second road: every one of the 2^parts states, looked at by itself.
double byEnumeration(const FailingNetwork& network, std::uint32_t from, std::uint32_t to) {
    double sum = 0;
    for (std::uint64_t state = 0; state < (std::uint64_t{1} << network.up.size()); ++state) {
        double probability = 1;
        std::vector<std::uint32_t> down;
        for (std::uint32_t part = 0; part < network.up.size(); ++part) {
            const bool isUp = (state >> part & 1) != 0;
            probability *= isUp ? network.up[part] : 1 - network.up[part];
            if (!isUp) {
                down.push_back(part);
            }
        }
        sum += isConnected(network, from, to, down) ? probability : 0;
    }
    return sum;
}

TEST(Connection, SeriesAndParallelAreTheClosedForms) {
    const double series[] = {0.999, 0.9995, 0.9999};
    const Connection line =
        connection(network(4, {{0, 1, series[0]}, {1, 2, series[1]}, {2, 3, series[2]}}), 0, 3);
    EXPECT_TRUE(line.isExact());
    EXPECT_NEAR(line.lower, seriesAvailability(series), 1e-15);
    const double pair[] = {0.999, 0.999};
    EXPECT_NEAR(connection(network(2, {{0, 1, 0.999}, {0, 1, 0.999}}), 0, 1).lower,
                parallelAvailability(pair), 1e-15);
    EXPECT_EQ(connection(network(2, {}), 0, 1).lower, 0);
    EXPECT_EQ(connection(network(1, {}), 0, 0).lower, 1);
}

// The bridge of five equal links: 2p² + 2p³ - 5p⁴ + 2p⁵ (Moskowitz 1958).
TEST(Connection, TheBridge) {
    for (const double p : {0.1, 0.5, 0.9, 0.999}) {
        const Connection bridge =
            connection(network(4, {{0, 1, p}, {0, 2, p}, {1, 2, p}, {1, 3, p}, {2, 3, p}}), 0, 3);
        EXPECT_TRUE(bridge.isExact());
        EXPECT_NEAR(bridge.lower,
                    2 * p * p + 2 * p * p * p - 5 * std::pow(p, 4) + 2 * std::pow(p, 5), 1e-14);
    }
}

// Two links of 0.999 side by side in one duct of 0.9999: 0.9999 · (1 - 0.001²), where apart they
// would give 1 - (1 - 0.9999·0.999)².
TEST(Connection, WhatSharesADuctFailsTogether) {
    FailingNetwork pair = network(2, {{0, 1, 0.999}, {0, 1, 0.999}});
    pair.up.push_back(0.9999);
    pair.edges[0].parts.push_back(2);
    pair.edges[1].parts.push_back(2);
    EXPECT_NEAR(connection(pair, 0, 1).lower, 0.9999 * (1 - 1e-6), 1e-15);
}

FailingNetwork randomNetwork(std::mt19937_64& random, std::uint32_t nodes, std::size_t edges) {
    std::uniform_real_distribution<double> real(0.3, 1);
    FailingNetwork made;
    for (std::uint32_t i = 0; i < nodes; ++i) {
        made.nodes.emplace_back();
        made.passes.push_back(random() % 8 != 0);
        if (random() % 3 == 0) {
            made.nodes.back().push_back(static_cast<std::uint32_t>(made.up.size()));
            made.up.push_back(real(random));
        }
    }
    for (std::size_t i = 0; i < edges; ++i) {
        const auto part = static_cast<std::uint32_t>(made.up.size());
        made.edges.push_back({static_cast<std::uint32_t>(random() % nodes),
                              static_cast<std::uint32_t>(random() % nodes),
                              {part}});
        made.up.push_back(random() % 9 == 0 ? 1.0 : real(random));
    }
    for (int group = 0; group < 2; ++group) { // two risk groups over a few edges
        const auto part = static_cast<std::uint32_t>(made.up.size());
        made.up.push_back(real(random));
        for (FailingNetwork::Edge& edge : made.edges) {
            if (random() % 3 == 0) {
                edge.parts.push_back(part);
            }
        }
    }
    return made;
}

TEST(Connection, AgreesWithEveryStateOfRandomNetworks) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        std::mt19937_64 random(seed);
        const FailingNetwork made = randomNetwork(random, 3 + seed % 4, 3 + seed % 7);
        const auto last = static_cast<std::uint32_t>(made.nodes.size() - 1);
        const Connection known = connection(made, 0, last);
        ASSERT_TRUE(known.isExact()) << seed;
        ASSERT_NEAR(known.lower, byEnumeration(made, 0, last), 1e-12) << seed;
        ASSERT_NEAR(known.lower, connection(made, last, 0).lower, 1e-12) << seed;
    }
}

// Bounds that hold, and close as more is looked at.
TEST(Connection, BoundsHoldWhereTheBudgetEnds) {
    std::mt19937_64 random(5);
    const FailingNetwork made = randomNetwork(random, 6, 9);
    const double truth = byEnumeration(made, 0, 5);
    double gap = 1;
    for (const std::size_t budget : {1u, 4u, 16u, 64u, 100'000u}) {
        const Connection known = connection(made, 0, 5, budget);
        EXPECT_LE(known.lower, truth + 1e-12);
        EXPECT_GE(known.upper, truth - 1e-12);
        EXPECT_LE(known.upper - known.lower, gap + 1e-12);
        gap = known.upper - known.lower;
    }
    EXPECT_EQ(gap, 0);
}

// A ladder too large to enumerate, against 20,000 draws: within four standard errors.
TEST(Connection, AgreesWithMonteCarlo) {
    FailingNetwork ladder;
    constexpr std::uint32_t kRungs = 10;
    ladder.nodes.resize(2 * kRungs);
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        ladder.edges.push_back({a, b, {static_cast<std::uint32_t>(ladder.up.size())}});
        ladder.up.push_back(0.9);
    };
    for (std::uint32_t i = 0; i < kRungs; ++i) {
        add(2 * i, 2 * i + 1);
        if (i + 1 < kRungs) {
            add(2 * i, 2 * i + 2);
            add(2 * i + 1, 2 * i + 3);
        }
    }
    const Connection known = connection(ladder, 0, 2 * kRungs - 1, 2'000'000);
    ASSERT_TRUE(known.isExact());
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> uniform(0, 1);
    constexpr int kDraws = 20'000;
    int connected = 0;
    for (int draw = 0; draw < kDraws; ++draw) {
        std::vector<std::uint32_t> down;
        for (std::uint32_t part = 0; part < ladder.up.size(); ++part) {
            if (uniform(random) >= ladder.up[part]) {
                down.push_back(part);
            }
        }
        connected += isConnected(ladder, 0, 2 * kRungs - 1, down) ? 1 : 0;
    }
    const double share = static_cast<double>(connected) / kDraws;
    EXPECT_NEAR(known.lower, share, 4 * std::sqrt(share * (1 - share) / kDraws));
}

// More parts in parallel never make it less likely, more in series never more.
TEST(Connection, Laws) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        std::mt19937_64 random(seed + 1000);
        FailingNetwork made = randomNetwork(random, 5, 6);
        const double before = connection(made, 0, 4).lower;
        FailingNetwork more = made;
        more.edges.push_back({1, 4, {static_cast<std::uint32_t>(more.up.size())}});
        more.up.push_back(0.5);
        EXPECT_GE(connection(more, 0, 4).lower, before - 1e-12);
        made.nodes[4].push_back(static_cast<std::uint32_t>(made.up.size()));
        made.up.push_back(0.5);
        EXPECT_NEAR(connection(made, 0, 4).lower, before / 2, 1e-12);
    }
}

} // namespace
} // namespace weft
