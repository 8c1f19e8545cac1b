// SPDX-License-Identifier: GPL-3.0-or-later
// What topologies claim to know of themselves, against searches of the expanded fabric: distances
// breadth first, bisection over every way to part the switches.
#include "tests/core/topology/build.hpp"
#include "tests/core/topology/graph_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weft::test {
namespace {

struct Instance {
    std::string topology;
    std::vector<std::string> settings;
};

std::string nameOf(const Instance& instance) {
    return fmt::format("{} {}", instance.topology, fmt::join(instance.settings, " "));
}

std::vector<Instance> instances() {
    std::vector<Instance> found;
    for (const char* dims : {"2", "4", "7", "4x4", "2x2x2", "3x4", "2x2x4", "4x3", "6x2", "5x3",
                             "8x2", "2x2x2x2", "1x8", "10", "16", "3x3"}) {
        for (const char* wrap : {"on", "off"}) {
            for (const int each : {1, 2, 5}) {
                found.push_back({"torus",
                                 {fmt::format("dims={}", dims), fmt::format("wrap={}", wrap),
                                  fmt::format("endpoints-per-node={}", each)}});
            }
        }
    }
    for (const char* dims :
         {"2", "4", "4x4", "2x2x2x2", "4x3", "2x6", "4x2x2", "5", "1x4", "3x3"}) {
        for (const int each : {1, 2, 3, 7}) {
            found.push_back(
                {"hyperx",
                 {fmt::format("dims={}", dims), fmt::format("endpoints-per-switch={}", each),
                  "uplink-rate=200Gb/s"}});
        }
    }
    for (int n = 2; n <= 11; ++n) {
        for (const int each : {1, 2, 3, 8}) {
            found.push_back(
                {"full-mesh",
                 {fmt::format("switches={}", n), fmt::format("endpoints-per-switch={}", each),
                  "uplink-rate=100Gb/s"}});
        }
        found.push_back({"ring", {fmt::format("nodes={}", n)}});
        for (const int each : {2, 3, 4}) { // servers of one port, so many to a node
            found.push_back({"ring",
                             {fmt::format("nodes={}", n), fmt::format("servers={}", n * each),
                              "rate=100Gb/s", "uplink-rate=150Gb/s"}});
        }
    }
    for (const char* q : {"3", "4", "5"}) {
        found.push_back({"slim-fly", {fmt::format("q={}", q), "p=1"}});
    }
    found.push_back({"dragonfly", {"p=2"}});
    found.push_back({"dragonfly", {"p=3", "groups=12"}});
    return found;
}

TEST(KnownFacts, AgreeWithSearches) {
    int bisections = 0, distances = 0;
    for (const Instance& instance : instances()) {
        const Expansion built = expand(instance.topology, instance.settings);
        const GraphFacts facts = graphFacts(built.fabric);
        if (built.known.diameter) {
            EXPECT_EQ(built.known.diameter->value, static_cast<double>(facts.diameter))
                << nameOf(instance);
        }
        if (built.known.meanDistance) {
            EXPECT_NEAR(built.known.meanDistance->value, facts.meanDistance, 1e-12)
                << nameOf(instance);
            ++distances;
        }
        if (built.known.bisection && built.fabric.switches().size() <= 16) {
            EXPECT_NEAR(built.known.bisection->value, bruteBisectionGbps(built.fabric), 1e-6)
                << nameOf(instance);
            ++bisections;
        }
    }
    EXPECT_GT(bisections, 100);
    EXPECT_GT(distances, 150);
}

// Even widest dimensions have a closed form; it is the textbook's.
TEST(KnownFacts, TextbookBisections) {
    const auto linksOf = [](const char* topology, std::vector<std::string> settings) {
        const Expansion built = expand(topology, settings);
        return built.known.bisection ? built.known.bisection->value / 400 : -1;
    };
    EXPECT_EQ(linksOf("torus", {"dims=4x4x4"}), 32);          // 2N/k
    EXPECT_EQ(linksOf("torus", {"dims=8x8x8"}), 128);         // 2N/k
    EXPECT_EQ(linksOf("torus", {"dims=8x8", "wrap=off"}), 8); // N/k
    EXPECT_EQ(linksOf("hyperx", {"dims=4x4"}), 16);           // kN/4
    EXPECT_EQ(linksOf("hyperx", {"dims=2x2x2x2"}), 8);        // N/2
    EXPECT_EQ(linksOf("ring", {"nodes=9"}), 2);
    EXPECT_EQ(linksOf("full-mesh", {"switches=8", "endpoints-per-switch=8"}), 16);
    EXPECT_EQ(linksOf("torus", {"dims=9x3"}), -1); // odd: left to the search
}

} // namespace
} // namespace weft::test
