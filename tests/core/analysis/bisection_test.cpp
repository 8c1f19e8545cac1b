// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bisection.hpp"
#include "core/fabric/max_flow.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <bit>
#include <ctime>
#include <random>

namespace weft {
namespace {

using test::ClosSpec;

// The definition itself: every half of the endpoints, a max flow each. Endpoint links are expanded
// one by one.
double bruteForceGbps(const Fabric& fabric) {
    const NodeRange servers = fabric.range(NodeRole::Server);
    FlowNetwork network{static_cast<std::uint32_t>(fabric.nodes.size()), {}};
    std::vector<std::uint32_t> endpoints;
    for (const Link& link : fabric.links) {
        const std::int64_t rate = inWholeMbps(fabric.classOf(link).rate);
        if (servers.contains(link.a)) {
            for (std::uint32_t i = 0; i < link.count; ++i) {
                endpoints.push_back(network.vertices++);
                network.edges.push_back({endpoints.back(), link.b.value, rate, rate});
            }
        } else {
            network.edges.push_back(
                {link.a.value, link.b.value, rate * link.count, rate * link.count});
        }
    }
    const std::uint32_t source = network.vertices, sink = source + 1;
    network.vertices += 2;
    const std::size_t inner = network.edges.size();
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    const auto n = static_cast<std::uint32_t>(endpoints.size());
    for (std::uint32_t half = 0; half < (1U << n); ++half) {
        if (static_cast<std::uint32_t>(std::popcount(half)) != n / 2 ||
            (n % 2 == 0 && (half & 1U) == 0)) {
            continue;
        }
        network.edges.resize(inner);
        for (std::uint32_t i = 0; i < n; ++i) {
            const bool first = (half >> i & 1U) != 0;
            network.edges.push_back(first ? FlowEdge{source, endpoints[i], std::int64_t{1} << 40, 0}
                                          : FlowEdge{endpoints[i], sink, std::int64_t{1} << 40, 0});
        }
        best = std::min(best, maxFlow(network, source, sink).value);
    }
    return inGbps(fromWholeMbps(best));
}

double closGbps(const Fabric& fabric) {
    const auto shape = recogniseMixedClos(fabric);
    if (!shape) {
        ADD_FAILURE() << "no Clos";
        return -1;
    }
    const auto cut = closBisection(*shape, populationOf(fabric, switchGraphOf(fabric)));
    return cut ? inGbps(cut->capacity) : -1;
}

ClosSpec randomSpec(std::mt19937& random, std::int64_t mostEndpoints) {
    const auto draw = [&](std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(random);
    };
    ClosSpec spec;
    const bool threeTiers = draw(0, 2) > 0;
    std::int64_t left = draw(2, mostEndpoints);
    const std::int64_t pods = threeTiers ? draw(1, 4) : 1;
    const std::int64_t most = draw(1, 5);
    for (std::int64_t pod = 0; pod < pods; ++pod) {
        auto& leaves = spec.pods.emplace_back();
        // Shapes repeat often, so that several pods of one shape occur.
        if (pod > 0 && draw(0, 1) == 0) {
            leaves = spec.pods.front();
            for (std::int64_t& population : leaves) {
                population = std::min(population, left);
                left -= population;
            }
            continue;
        }
        const std::int64_t count = draw(1, threeTiers ? 3 : 6);
        for (std::int64_t leaf = 0; leaf < count; ++leaf) {
            leaves.push_back(std::min(left, draw(0, most)));
            left -= leaves.back();
        }
    }
    spec.spines = draw(1, 3);
    spec.cores = threeTiers ? draw(1, 3) : 0;
    // Tapers of every kind, among them uplinks faster than all endpoints together.
    spec.endpointGbps = static_cast<double>(100 * draw(1, 4));
    spec.leafGbps = static_cast<double>(50 * draw(1, 8));
    spec.coreGbps = static_cast<double>(50 * draw(1, 8));
    return spec;
}

TEST(BisectionOfAClos, equalsEveryHalvingOfRandomShapes) {
    std::mt19937 random(2026);
    int tried = 0;
    for (int round = 0; round < 260; ++round) {
        const Fabric fabric = test::makeClos(randomSpec(random, 11));
        if (fabric.endpoints() < 2) {
            continue;
        }
        ++tried;
        EXPECT_DOUBLE_EQ(closGbps(fabric), bruteForceGbps(fabric)) << "round " << round;
    }
    EXPECT_GT(tried, 200);
}

// A manager's slow port among fast ones, or two generations of servers on one fabric.
TEST(BisectionOfAClos, equalsEveryHalvingOfRandomShapesOfTwoRates) {
    std::mt19937 random(77);
    for (int round = 0; round < 200; ++round) {
        ClosSpec spec = randomSpec(random, 11);
        spec.slowEvery = std::uniform_int_distribution<std::uint32_t>(2, 6)(random);
        const Fabric fabric = test::makeClos(spec);
        if (fabric.endpoints() >= 2) {
            EXPECT_DOUBLE_EQ(closGbps(fabric), bruteForceGbps(fabric)) << "round " << round;
        }
    }
}

TEST(BisectionOfAClos, equalsEveryHalvingOfSixteenEndpoints) {
    ClosSpec uneven{.pods = {{4, 3}, {4, 3}, {2}}, .spines = 2, .cores = 1, .leafGbps = 150};
    for (const ClosSpec& spec :
         {test::fatTree(4), uneven, ClosSpec{.pods = {{5, 5, 6}}, .spines = 2, .leafGbps = 75}}) {
        const Fabric fabric = test::makeClos(spec);
        EXPECT_DOUBLE_EQ(closGbps(fabric), bruteForceGbps(fabric));
    }
}

// Larger shapes against the general bounds, which must enclose the exact value.
TEST(BisectionOfAClos, liesWithinTheBoundsOfTheGeneralSearch) {
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        const Fabric fabric = test::makeClos(randomSpec(random, 60));
        if (fabric.endpoints() < 2) {
            continue;
        }
        const double exact = closGbps(fabric);
        const auto bounds = graphBisection(fabric, switchGraphOf(fabric));
        ASSERT_TRUE(bounds);
        EXPECT_LE(inGbps(bounds->lower), exact * (1 + 1e-9));
        EXPECT_GE(inGbps(bounds->upper), exact * (1 - 1e-9));
    }
}

// A k-ary fat tree has full bisection: k³/8 host links (Al-Fares 2008). k = 64 has 65,536
// endpoints, k = 160 over a million.
TEST(BisectionOfAClos, isFullOnFatTreesOfAnySizeAndTakesNoTime) {
    for (const std::int64_t k : {4, 16, 64, 160}) {
        ClosShape shape;
        shape.tiers = 3;
        shape.spinesPerPod = shape.coresPerSpine = k / 2;
        shape.endpointRate = shape.leafSpine = shape.spineCore = gbps(400);
        shape.podShapes = {{{{k / 2, k / 2}}, k}};
        const std::clock_t begin = std::clock();
        const auto cut = closBisection(shape);
        const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        ASSERT_TRUE(cut);
        EXPECT_DOUBLE_EQ(inGbps(cut->capacity), 400.0 * static_cast<double>(k * k * k / 8));
        EXPECT_LT(taken, 1e-3);
    }
}

// Meta's 24,576-accelerator cluster (Llama 3, 3.3.1): 8 pods of 192 racks of 16, aggregation 7:1.
// Four pods' uplinks are 4 × 3072 × 400 / 7 Gb/s = 702.17 Tb/s. Here 96 spines whose core capacity
// is a seventh of their leaf capacity.
TEST(BisectionOfAClos, ofATaperedClusterIsTheUplinksOfHalfItsPods) {
    ClosShape shape;
    shape.tiers = 3;
    shape.spinesPerPod = 16;
    shape.coresPerSpine = 1;
    shape.endpointRate = shape.leafSpine = gbps(400);
    shape.spineCore = gbps(400.0 * 192 / 7);
    shape.podShapes = {{{{192, 16}}, 8}};
    const auto cut = closBisection(shape);
    ASSERT_TRUE(cut);
    EXPECT_NEAR(inGbps(cut->capacity), 702'171.4286, 0.01);
    EXPECT_EQ(cut->podsCut, 4);
}

TEST(BisectionOfAGraph, equalsEveryHalvingOfRandomGraphs) {
    std::mt19937 random(5);
    int exact = 0;
    for (int round = 0; round < 60; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, round % 2 == 0 ? 7 : 22, 0.3, 1);
        if (fabric.endpoints() < 2 || fabric.endpoints() > 12) {
            continue;
        }
        const auto bounds = graphBisection(fabric, switchGraphOf(fabric));
        ASSERT_TRUE(bounds);
        EXPECT_DOUBLE_EQ(inGbps(bounds->upper), bruteForceGbps(fabric)) << "round " << round;
        exact += bounds->isExact() ? 1 : 0;
    }
    EXPECT_GT(exact, 30);
}

// 4×4×4 torus, one endpoint per switch: 32 links of 100 Gb/s (TOPO-T444), found by METIS and proven
// by the flow.
TEST(BisectionOfAGraph, ofATorusIsExact) {
    FabricBuilder builder("torus");
    const std::uint8_t device = builder.addDevice({});
    const auto endpointLinks = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Switch, gbps(400), {}, true});
    const auto links = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(100), {}, true});
    ServerBlock block;
    builder.addServers(block, device, 64);
    builder.addSwitches(NodeRole::Switch, device, 64);
    for (std::uint32_t i = 0; i < 64; ++i) {
        builder.link(NodeIndex(i), NodeIndex(64 + i), 1, endpointLinks);
        const std::uint32_t x = i % 4, y = i / 4 % 4, z = i / 16;
        builder.link(NodeIndex(64 + i), NodeIndex(64 + z * 16 + y * 4 + (x + 1) % 4), 1, links);
        builder.link(NodeIndex(64 + i), NodeIndex(64 + z * 16 + (y + 1) % 4 * 4 + x), 1, links);
        builder.link(NodeIndex(64 + i), NodeIndex(64 + (z + 1) % 4 * 16 + y * 4 + x), 1, links);
    }
    const Fabric fabric = std::move(builder).build();
    const auto bounds = graphBisection(fabric, switchGraphOf(fabric));
    ASSERT_TRUE(bounds);
    EXPECT_TRUE(bounds->isExact());
    EXPECT_DOUBLE_EQ(inGbps(bounds->upper), 3200);
}

// Rails that meet nowhere: four stars of equal size fall into halves for free, three do not.
TEST(BisectionOfAGraph, ofSeparateStars) {
    for (const std::uint32_t stars : {3U, 4U}) {
        FabricBuilder builder("rails");
        const std::uint8_t device = builder.addDevice({});
        const auto links = builder.addLinkClass(
            {"endpoint_leaf", NodeRole::Server, NodeRole::Leaf, gbps(400), {}, true});
        builder.addServers({}, device, 6);
        builder.addSwitches(NodeRole::Leaf, device, stars);
        for (std::uint32_t server = 0; server < 6; ++server) {
            for (std::uint32_t rail = 0; rail < stars; ++rail) {
                builder.link(NodeIndex(server), NodeIndex(6 + rail), 1, links);
            }
        }
        const Fabric fabric = std::move(builder).build();
        const auto bounds = graphBisection(fabric, switchGraphOf(fabric));
        ASSERT_TRUE(bounds);
        EXPECT_TRUE(bounds->isExact());
        EXPECT_DOUBLE_EQ(inGbps(bounds->upper), stars == 4 ? 0 : 3 * 400) << "half of one star";
    }
}

// Too many switches to try all their sides: what flows, eigenvalues and METIS say lies around the
// least of all 92,378 halvings.
TEST(Bisection, boundsLieAroundTheLeastOfAllHalvings) {
    std::mt19937 random(31);
    constexpr std::uint32_t n = 20;
    for (int round = 0; round < 3; ++round) {
        std::vector<test::DrawnEdge> edges = test::cycle(n);
        for (std::size_t i = 0; i < n; ++i) {
            edges.push_back({i, (i + 2 + random() % (n - 3)) % n});
        }
        const Analysis analysis =
            test::wholeAnalysis(test::drawnDesign(std::vector<std::int64_t>(n, 1), edges));
        std::vector<std::uint32_t> ends; // per link: a bit for each of its switches
        for (const test::DrawnEdge& edge : edges) {
            ends.push_back(1U << edge.a | 1U << edge.b);
        }
        int least = static_cast<int>(edges.size());
        for (std::uint32_t side = 0; side < 1U << (n - 1); ++side) {
            if (std::popcount(side) == n / 2) {
                const auto cut = std::count_if(ends.begin(), ends.end(), [&](std::uint32_t both) {
                    return std::popcount(both & side) == 1;
                });
                least = std::min(least, static_cast<int>(cut));
            }
        }
        // Hosts run at 100 Gb/s, as the links do: to cut them off instead never pays here.
        const double exact = std::min(least, static_cast<int>(n) / 2) * 100.0;
        const Metric* lower = analysis.find("fabric.bisection.lower", "compute");
        EXPECT_GE(test::valueOf(analysis, "fabric.bisection") * (1 + 1e-9), exact);
        EXPECT_LE(lower != nullptr ? lower->value : test::valueOf(analysis, "fabric.bisection"),
                  exact * (1 + 1e-9));
        test::expectExplained(analysis);
    }
}

} // namespace
} // namespace weft
