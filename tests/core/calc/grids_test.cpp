// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of graphs against the graphs themselves: breadth-first search from every node, and
// every balanced cut where there are few enough.
#include "core/calc/grids.hpp"
#include "core/calc/throughput.hpp"
#include "core/calc/trees.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>
#include <vector>

namespace weft {
namespace {

using Graph = std::vector<std::set<int>>;

void join(Graph& graph, int a, int b) {
    if (a != b) {
        graph[static_cast<std::size_t>(a)].insert(b);
        graph[static_cast<std::size_t>(b)].insert(a);
    }
}

struct Measured {
    double links = 0, degree = 0, diameter = 0, mean = 0;
};
Measured measure(const Graph& graph) {
    Measured out;
    double pairs = 0;
    for (std::size_t source = 0; source < graph.size(); ++source) {
        std::vector<int> distance(graph.size(), -1), queue{static_cast<int>(source)};
        distance[source] = 0;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            for (const int next : graph[static_cast<std::size_t>(queue[i])]) {
                if (distance[static_cast<std::size_t>(next)] < 0) {
                    distance[static_cast<std::size_t>(next)] =
                        distance[static_cast<std::size_t>(queue[i])] + 1;
                    queue.push_back(next);
                }
            }
        }
        out.links += static_cast<double>(graph[source].size()) / 2;
        out.degree = std::max(out.degree, static_cast<double>(graph[source].size()));
        for (const int each : distance) {
            out.diameter = std::max(out.diameter, static_cast<double>(each));
            out.mean += each;
        }
        pairs += static_cast<double>(graph.size()) - 1;
    }
    out.mean = pairs > 0 ? out.mean / pairs : 0;
    return out;
}

double leastBisection(const Graph& graph) {
    const auto n = static_cast<int>(graph.size());
    double least = 1e9;
    for (unsigned cut = 0; cut < (1U << n); ++cut) {
        if (std::popcount(cut) != n / 2) {
            continue;
        }
        double crossing = 0;
        for (int a = 0; a < n; ++a) {
            for (const int b : graph[static_cast<std::size_t>(a)]) {
                crossing += a < b && ((cut >> a) & 1U) != ((cut >> b) & 1U) ? 1 : 0;
            }
        }
        least = std::min(least, crossing);
    }
    return least;
}

// Nodes of a grid whose coordinates differ in one dimension, by what `joined` accepts there.
template <class Joined> Graph grid(const std::vector<double>& dims, Joined joined) {
    const auto nodes =
        static_cast<int>(std::accumulate(dims.begin(), dims.end(), 1.0, std::multiplies<>()));
    Graph graph(static_cast<std::size_t>(nodes));
    for (int node = 0; node < nodes; ++node) {
        int stride = 1;
        for (const double extent : dims) {
            const int k = static_cast<int>(extent), at = node / stride % k;
            for (int other = 0; other < k; ++other) {
                if (joined(at, other, k)) {
                    join(graph, node, node + (other - at) * stride);
                }
            }
            stride *= k;
        }
    }
    return graph;
}

void expectSame(const GridCounts& counts, const Graph& graph) {
    const Measured truth = measure(graph);
    EXPECT_EQ(counts.nodes, static_cast<double>(graph.size()));
    EXPECT_EQ(counts.links, truth.links);
    EXPECT_EQ(counts.degree, truth.degree);
    EXPECT_EQ(counts.diameter, truth.diameter);
    EXPECT_NEAR(counts.meanDistance, truth.mean, 1e-12);
    if (counts.bisectionLinks && graph.size() <= 16 && graph.size() % 2 == 0) {
        EXPECT_EQ(*counts.bisectionLinks, leastBisection(graph));
    }
}

TEST(Grids, EqualTheirGraphs) {
    const std::vector<std::vector<double>> shapes = {
        {1},    {2},    {3},    {4},       {8},       {9},       {4, 4},       {2, 4},    {3, 4},
        {2, 2}, {5, 3}, {2, 3}, {2, 2, 2}, {4, 2, 2}, {3, 3, 3}, {2, 2, 2, 2}, {4, 4, 4}, {1, 4}};
    for (const auto& dims : shapes) {
        SCOPED_TRACE(testing::PrintToString(dims));
        expectSame(torus(dims, true), grid(dims, [](int a, int b, int k) {
                       return (a + 1) % k == b || (b + 1) % k == a;
                   }));
        expectSame(torus(dims, false),
                   grid(dims, [](int a, int b, int) { return a + 1 == b || b + 1 == a; }));
        expectSame(hyperX(dims), grid(dims, [](int, int, int) { return true; }));
    }
}

// MMS graphs of a prime q = 4w + 1: X the even powers of a primitive root, X' the odd ones.
TEST(Grids, SlimFlyEqualsItsGraph) {
    for (const auto& [q, root] : {std::pair{5, 2}, {13, 2}, {17, 3}}) {
        std::set<int> even, odd;
        for (int i = 0, power = 1; i < q - 1; ++i, power = power * root % q) {
            (i % 2 == 0 ? even : odd).insert(power);
        }
        Graph graph(static_cast<std::size_t>(2 * q * q));
        for (int x = 0; x < q; ++x) {
            for (int y = 0; y < q; ++y) {
                for (const int step : even) {
                    join(graph, x * q + y, x * q + (y + step) % q);
                }
                for (const int step : odd) {
                    join(graph, q * q + x * q + y, q * q + x * q + (y + step) % q);
                }
                for (int m = 0; m < q; ++m) { // y = m·x + c
                    join(graph, x * q + y, q * q + m * q + ((y - m * x) % q + q) % q);
                }
            }
        }
        const Measured truth = measure(graph);
        const auto counts = slimFly(q);
        ASSERT_TRUE(counts);
        EXPECT_EQ(counts->links, truth.links);
        EXPECT_EQ(counts->degree, truth.degree);
        EXPECT_EQ(counts->diameter, truth.diameter);
        EXPECT_NEAR(counts->meanDistance, truth.mean, 1e-12);
    }
    for (const std::int64_t none : {0, 1, 2, 6, 10, 12, 15, 21, 999'999}) {
        EXPECT_FALSE(slimFly(none)) << none;
    }
    for (const std::int64_t some : {3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27}) {
        EXPECT_TRUE(slimFly(some)) << some;
    }
}

TEST(Grids, DragonflyAddsUp) {
    for (const double p : {1.0, 2.0, 4.0, 8.0}) {
        const DragonflyCounts c = dragonfly(p, 2 * p, p, 2 * p * p + 1);
        EXPECT_EQ(c.radix, 4 * p - 1);
        // Every group is joined to every other once.
        EXPECT_EQ(c.globalLinks, c.groups * (c.groups - 1) / 2);
        EXPECT_EQ(2 * (c.localLinks + c.globalLinks) + c.endpoints, c.switches * c.radix);
    }
}

// Table II of the HammingMesh paper, millions of dollars: large Hx2Mesh (64x64 boards, lines of 128
// ports on two tiers) 224, large non-blocking fat-tree 680; read there, reached by the counts.
TEST(Grids, HammingMeshCostsWhatWasPublished) {
    const auto cost = [](double planes, double switches, double dac, double aoc) {
        return planes * (switches * 14280 + dac * 272 + aoc * 603) / 1e6;
    };
    const HammingMeshCounts mesh = hammingMesh(2, 2, 64, 64, 64);
    EXPECT_NEAR(cost(4, mesh.switches, mesh.firstDimensionLinks, mesh.otherLinks), 224, 0.5);
    const ClosCounts tree = leastClos(16384, 64);
    EXPECT_NEAR(cost(16, tree.switches(), 16384, tree.links), 680, 0.5);
}

TEST(Trees, AddUp) {
    for (std::int64_t radix = 2; radix <= 128; radix += 2) {
        for (const std::int64_t tiers : {2, 3}) {
            const FatTreeCounts c = fatTree(tiers, radix);
            const auto r = static_cast<double>(radix);
            EXPECT_EQ(c.switches() * r, 2 * c.links + c.endpoints); // every port is in use
            EXPECT_EQ(c.endpoints, closMax(radix, tiers, 1, 1));
            const ClosCounts least = leastClos(static_cast<std::int64_t>(c.endpoints), radix);
            if (radix > 2) {
                EXPECT_EQ(least.tiers, tiers) << radix;
                EXPECT_EQ(least.switches(), c.switches()) << radix;
            }
        }
    }
    EXPECT_EQ(leastClos(1'000'000'000, 64).tiers, 0);
}

// Every count of spines tried: whole links to each, and ports for all leaves. DGX SuperPOD H100:
// 24 leaves of 32 uplinks take 16 spines, not 12.
TEST(Trees, UniformSpinesAreTheFewest) {
    for (const std::int64_t leaves : {1, 7, 24, 32, 64, 65}) {
        for (const std::int64_t uplinks : {1, 12, 30, 32, 64}) {
            for (const std::int64_t radix : {16, 64}) {
                std::int64_t fewest = 0;
                for (std::int64_t spines = uplinks; spines >= 1; --spines) {
                    if (uplinks % spines == 0 && leaves * (uplinks / spines) <= radix) {
                        fewest = spines;
                    }
                }
                EXPECT_EQ(leastUniformSpines(leaves, uplinks, radix), fewest);
            }
        }
    }
    EXPECT_EQ(leastUniformSpines(24, 32, 64), 16);
}

// A fat-tree of radix 4 as XGFT(3; 2,2,4; 1,2,2).
TEST(Trees, XgftHoldsTheFatTree) {
    const XgftCounts c = xgft(std::vector<double>{2, 2, 4}, std::vector<double>{1, 2, 2});
    const FatTreeCounts tree = fatTree(3, 4);
    EXPECT_EQ(c.levels, (std::vector<double>{16, 8, 8, 4}));
    EXPECT_EQ(c.levels[0], tree.endpoints);
    EXPECT_EQ(c.switches(), tree.switches());
    EXPECT_EQ(c.links, tree.links + tree.endpoints);
    EXPECT_EQ(c.pathsOverTop, tree.pathsAcross);
}

// No graph is below the bound; Moore graphs and cycles are on it.
TEST(Throughput, DistanceBoundIsOne) {
    EXPECT_NEAR(leastMeanDistance(50, 7), slimFly(5)->meanDistance, 1e-12); // Hoffman-Singleton
    EXPECT_NEAR(leastMeanDistance(10, 3), 15.0 / 9, 1e-12);                 // Petersen
    for (const double n : {3.0, 4.0, 7.0, 8.0, 100.0}) {
        EXPECT_NEAR(leastMeanDistance(static_cast<std::int64_t>(n), 2),
                    torus(std::vector{n}, true).meanDistance, 1e-12);
    }
    for (const double k : {3.0, 4.0, 5.0, 6.0}) {
        const GridCounts grid = torus(std::vector{k, k, k}, true);
        EXPECT_LE(leastMeanDistance(static_cast<std::int64_t>(grid.nodes), 6), grid.meanDistance);
    }
    EXPECT_EQ(leastMeanDistance(1, 4), 0);
    EXPECT_EQ(leastMeanDistance(2, 1), 1);
}

// All pairs counted: traffic that leaves a leaf against its uplinks.
TEST(Throughput, LeafSpineEqualsTheCountOfPairs) {
    for (const double leaves : {1.0, 2.0, 4.0, 10.0}) {
        for (const double h : {1.0, 4.0, 16.0}) {
            for (const double u : {1.0, 2.0, 16.0}) {
                const double n = leaves * h;
                const double leaving = n > 1 ? h * (n - h) / (n - 1) : 0; // unit per host
                const double theta = leaving > 0 ? std::min(1.0, u / leaving) : 1;
                EXPECT_NEAR(leafSpineAllToAll(n, h, u), theta, 1e-12);
                EXPECT_GE(theta + 1e-12, leafSpinePermutation(h, u));
            }
        }
    }
}

} // namespace
} // namespace weft
