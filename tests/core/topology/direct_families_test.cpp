// SPDX-License-Identifier: GPL-3.0-or-later
// Topologies that are no folded Clos: counts, degrees and distances of the expanded fabric against
// closed forms, over sweeps of parameters.
#include "core/design/dims.hpp"
#include "tests/core/topology/build.hpp"
#include "tests/core/topology/graph_facts.hpp"

#include <fmt/format.h>

#include <map>

namespace weft::test {
namespace {

std::int64_t switchesOf(const Fabric& fabric) {
    return fabric.switches().size();
}

std::string text(const char* name, std::int64_t value) {
    return fmt::format("{}={}", name, value);
}

// Kim et al. 2008: g = ah + 1 groups, N = apg, radix p + a − 1 + h, ga(a−1)/2 local and gah/2
// global links; every pair of groups joined once; three links at most between switches.
TEST(Dragonfly, EveryBalancedOne) {
    for (std::int64_t p = 1; p <= 4; ++p) {
        const Expansion built = expand("dragonfly", {text("p", p)});
        const std::int64_t a = 2 * p, h = p, g = a * h + 1;
        EXPECT_EQ(built.fabric.endpoints(), a * p * g);
        EXPECT_EQ(switchesOf(built.fabric), a * g);
        EXPECT_EQ(built.fabric.linkCount("local"), g * a * (a - 1) / 2);
        EXPECT_EQ(built.fabric.linkCount("global"), g * a * h / 2);
        const GraphFacts facts = graphFacts(built.fabric);
        EXPECT_EQ(facts.least, a - 1 + h);
        EXPECT_EQ(facts.most, a - 1 + h);
        EXPECT_TRUE(facts.isConnected);
        EXPECT_LE(facts.diameter, 3);
        EXPECT_TRUE(built.findings.empty());
        EXPECT_TRUE(built.known.diameter.has_value()) << p;
        EXPECT_EQ(facts.diameter, 3) << p;
    }
}

// With fewer groups the global ports of a group spread over the others; no two pairs differ by more
// than one link, and no switch has more than h.
TEST(Dragonfly, UnevenGroupsSpreadAsFarAsPortsGo) {
    for (std::int64_t a = 1; a <= 5; ++a) {
        for (std::int64_t h = 1; h <= 4; ++h) {
            for (std::int64_t groups = 2; groups <= a * h + 4; ++groups) {
                const Expansion built = expand("dragonfly", {text("p", 2), text("a", a),
                                                             text("h", h), text("groups", groups)});
                const Fabric& fabric = built.fabric;
                std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> pairs;
                std::map<std::uint32_t, std::int64_t> perSwitch;
                for (const Link& link : fabric.links) {
                    if (fabric.classOf(link).id == "global") {
                        const auto x = fabric.node(link.a).pod, y = fabric.node(link.b).pod;
                        ASSERT_NE(x, y);
                        pairs[{std::min(x, y), std::max(x, y)}] += link.count;
                        perSwitch[link.a.value] += link.count;
                        perSwitch[link.b.value] += link.count;
                    }
                }
                std::int64_t least = std::numeric_limits<std::int64_t>::max(), most = 0, all = 0;
                for (std::uint32_t x = 0; x < static_cast<std::uint32_t>(groups); ++x) {
                    for (std::uint32_t y = x + 1; y < static_cast<std::uint32_t>(groups); ++y) {
                        least = std::min(least, pairs[{x, y}]);
                        most = std::max(most, pairs[{x, y}]);
                        all += pairs[{x, y}];
                    }
                }
                const std::string where = fmt::format("a {} h {} groups {}", a, h, groups);
                EXPECT_LE(most - least, 1) << where;
                EXPECT_EQ(all, groups * a * h / 2) << where; // all ports used but an odd one
                for (const auto& [node, links] : perSwitch) {
                    EXPECT_LE(links, h) << where;
                }
                const bool isEven = a * h % (groups - 1) == 0;
                EXPECT_EQ(built.findings.empty(), isEven) << where;
                if (groups > a * h + 1) {
                    ASSERT_EQ(built.findings.size(), 1U) << where;
                    EXPECT_EQ(built.findings.front().id, "groups.exceeded");
                    EXPECT_EQ(built.findings.front().limit, static_cast<double>(a * h + 1));
                }
                // A group of one port reaches but one other.
                EXPECT_TRUE(graphFacts(fabric).isConnected || a * h == 1) << where;
            }
        }
    }
}

TEST(Dragonfly, SizedForEndpointsWithinARadix) {
    for (const std::int64_t endpoints : {10, 72, 73, 500, 1000, 4000}) {
        const Expansion built = expand("dragonfly", {text("endpoints", endpoints)});
        EXPECT_EQ(built.fabric.endpoints(), endpoints);
        const Expansion large = expand("dragonfly", {text("endpoints", endpoints), "radix=31"});
        EXPECT_EQ(large.fabric.endpoints(), endpoints);
        EXPECT_EQ(switchesOf(large.fabric), (endpoints + 127) / 128 * 16); // p = 8: groups of 16
    }
}

// Shpiner et al. 2017: g groups of l leaves and s spines; l·s local links each, s·h global ports.
TEST(DragonflyPlus, CountsAndDistance) {
    for (std::int64_t half = 1; half <= 4; ++half) {
        const Expansion built = expand("dragonfly-plus", {text("radix", 2 * half)});
        const std::int64_t g = half * half + 1;
        EXPECT_EQ(built.fabric.endpoints(), g * half * half);
        EXPECT_EQ(countOf(built.fabric, NodeRole::Leaf), g * half);
        EXPECT_EQ(countOf(built.fabric, NodeRole::Spine), g * half);
        EXPECT_EQ(built.fabric.linkCount("local"), g * half * half);
        EXPECT_EQ(built.fabric.linkCount("global"), g * half * half / 2);
        const GraphFacts facts = graphFacts(built.fabric);
        EXPECT_TRUE(facts.isConnected);
        EXPECT_LE(facts.diameter, 3); // leaf, spine, spine, leaf
        EXPECT_TRUE(built.findings.empty());
    }
}

// McKay, Miller & Širáň: 2q² switches of degree (3q − δ)/2, any two at most two links apart.
TEST(SlimFly, EveryConstructibleOne) {
    for (const std::int64_t q : {3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 25, 27}) {
        const std::int64_t delta = q % 4 == 3 ? -1 : q % 4, degree = (3 * q - delta) / 2;
        const Expansion built = expand("slim-fly", {text("q", q), "p=1"});
        EXPECT_EQ(switchesOf(built.fabric), 2 * q * q) << q;
        EXPECT_EQ(built.fabric.linkCount("switch_switch"), q * q * degree) << q;
        EXPECT_EQ(built.fabric.endpoints(), 2 * q * q) << q;
        const GraphFacts facts = graphFacts(built.fabric);
        EXPECT_EQ(facts.least, degree) << q;
        EXPECT_EQ(facts.most, degree) << q;
        EXPECT_TRUE(facts.isConnected) << q;
        EXPECT_EQ(facts.diameter, 2) << q;
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (const Link& link : built.fabric.links) {
            EXPECT_TRUE(pairs.insert({link.a.value, link.b.value}).second) << q; // a simple graph
        }
    }
}

TEST(SlimFly, OtherQsSayWhyNot) {
    for (const std::int64_t q : {2, 6, 10, 12, 15, 21, 100}) {
        const auto built = tryExpand("slim-fly", {text("q", q)});
        ASSERT_FALSE(built.has_value()) << q;
        EXPECT_NE(built.error().message.find(fmt::format("q = {}", q)), std::string::npos);
        EXPECT_NE(built.error().hint.find("nearest"), std::string::npos);
    }
    const auto ten = tryExpand("slim-fly", {"q=10"});
    EXPECT_EQ(ten.error().hint, "The nearest are q = 9 and q = 11");
}

// A dimension of k > 2 has a link per node when wrapped, one fewer per line when not.
TEST(Torus, LinksAndDegrees) {
    for (const char* dims : {"2", "3", "5", "4x4", "3x4x5", "2x2x2", "1x6", "8x2", "2x3x2x3"}) {
        for (const bool wrap : {true, false}) {
            const Expansion built = expand("torus", {fmt::format("dims={}", dims),
                                                     fmt::format("wrap={}", wrap ? "on" : "off")});
            const Dims sizes = parseDims(dims).value();
            const std::int64_t n = productOf(sizes);
            std::int64_t links = 0, most = 0;
            for (const std::int64_t k : sizes) {
                links += wrap && k > 2 ? n : n / k * (k - 1);
                most += k == 1 ? 0 : k == 2 ? 1 : 2;
            }
            EXPECT_EQ(switchesOf(built.fabric), n);
            EXPECT_EQ(built.fabric.endpoints(), n);
            EXPECT_EQ(built.fabric.linkCount(""), links) << dims;
            const GraphFacts facts = graphFacts(built.fabric);
            EXPECT_EQ(facts.most, most) << dims;
            EXPECT_TRUE(facts.isConnected);
            if (wrap) {
                EXPECT_EQ(facts.least, most) << dims;
            }
        }
    }
}

// Links inside a block are traces: 4x4x4 in 8x8x8 has 3·4²·3 of them in each of 8 blocks.
TEST(Torus, BlocksAreOnBoards) {
    const Expansion built = expand("torus", {"dims=8x8x8", "block=4x4x4"});
    EXPECT_EQ(built.fabric.linkCount("board"), 8 * 3 * 16 * 3);
    EXPECT_EQ(built.fabric.linkCount(""), 3 * 512);
    EXPECT_FALSE(tryExpand("torus", {"dims=8x8x8", "block=4x4"}).has_value());
}

TEST(Torus, SizedNearestToACube) {
    EXPECT_EQ(dimsText(nearestCube(64, 3)), "4x4x4");
    EXPECT_EQ(dimsText(nearestCube(65, 3)), "5x4x4");
    EXPECT_EQ(dimsText(nearestCube(1, 3)), "1x1x1");
    EXPECT_EQ(switchesOf(expand("torus", {"endpoints=100"}).fabric), 100); // 5x5x4
}

TEST(HyperX, LinksAndDegrees) {
    for (const char* dims : {"4", "4x4", "3x4x5", "2x2x2x2", "1x5"}) {
        const Expansion built = expand("hyperx", {fmt::format("dims={}", dims)});
        const Dims sizes = parseDims(dims).value();
        const std::int64_t n = productOf(sizes);
        std::int64_t degree = 0;
        for (const std::int64_t k : sizes) {
            degree += k - 1;
        }
        EXPECT_EQ(switchesOf(built.fabric), n);
        EXPECT_EQ(built.fabric.linkCount("switch_switch"), n * degree / 2) << dims;
        const GraphFacts facts = graphFacts(built.fabric);
        EXPECT_EQ(facts.least, degree);
        EXPECT_EQ(facts.most, degree);
    }
}

// No smaller equal-sided HyperX of up to four dimensions with half a side of endpoints would do.
TEST(HyperX, SizesTheFewestSwitches) {
    for (const std::int64_t radix : {8, 16, 36, 64}) {
        for (const std::int64_t endpoints : {5, 40, 200, 1000}) {
            const auto built =
                tryExpand("hyperx", {text("endpoints", endpoints), text("radix", radix)});
            std::int64_t best = std::numeric_limits<std::int64_t>::max();
            for (std::int64_t count = 1; count <= 4; ++count) {
                for (std::int64_t k = 2; k <= radix; ++k) {
                    const std::int64_t each = std::max<std::int64_t>(1, k / 2);
                    const auto n = static_cast<std::int64_t>(
                        std::llround(std::pow(static_cast<double>(k), static_cast<double>(count))));
                    if (each + count * (k - 1) <= radix && n * each >= endpoints) {
                        best = std::min(best, n);
                    }
                }
            }
            const bool isPossible = best < std::numeric_limits<std::int64_t>::max();
            ASSERT_EQ(built.has_value(), isPossible) << radix << " " << endpoints;
            if (isPossible) {
                EXPECT_EQ(switchesOf(built->fabric), best) << radix << " " << endpoints;
                EXPECT_EQ(built->fabric.endpoints(), endpoints);
            }
        }
    }
}

// Level-i nodes m_(i+1)…m_h · w_1…w_i (Öhring et al. 1995); every node the children and parents it
// should have; any two servers joined over the top by w_1…w_h ways.
TEST(Xgft, LevelsAndDegrees) {
    struct Case {
        const char *m, *w;
    };
    for (const Case& each : {Case{"4x4x8", "1x2x2"}, Case{"3x2", "2x3"}, Case{"2x3x4", "2x1x3"},
                             Case{"5", "2"}, Case{"2x2x2x2", "1x2x2x2"}}) {
        const Dims m = parseDims(each.m).value(), w = parseDims(each.w).value();
        const Expansion built =
            expand("xgft", {fmt::format("m={}", each.m), fmt::format("w={}", each.w)});
        const Fabric& fabric = built.fabric;
        EXPECT_EQ(countOf(fabric, NodeRole::Server), productOf(m));
        std::int64_t links = 0, nodes = productOf(m), switches = 0;
        for (std::size_t i = 0; i < m.size(); ++i) {
            links += nodes * w[i];
            nodes = nodes / m[i] * w[i];
            switches += nodes;
        }
        EXPECT_EQ(fabric.linkCount(""), links) << each.m;
        EXPECT_EQ(switchesOf(fabric), switches) << each.m;
        for (std::uint32_t i = 0; i < fabric.nodes.size(); ++i) {
            std::int64_t up = 0, down = 0;
            for (const Arc& arc : fabric.neighbours(NodeIndex(i))) {
                const Link& link = fabric.link(arc.link);
                (link.a.value == i ? up : down) += link.count;
            }
            const std::size_t level = fabric.nodes[i].plane; // 0 for servers
            EXPECT_EQ(up, level < w.size() ? w[level] : 0) << each.m;
            EXPECT_EQ(down, level > 0 ? m[level - 1] : 0) << each.m;
        }
        // Switches of different first parents meet only in the servers: so many planes.
        EXPECT_EQ(graphFacts(fabric).isConnected, w.front() == 1) << each.m;
        EXPECT_EQ(built.known.planes, w.front()) << each.m;
    }
    EXPECT_FALSE(tryExpand("xgft", {"m=4x4", "w=1"}).has_value());
}

TEST(FullMesh, EveryPairOnce) {
    for (std::int64_t n = 1; n <= 12; ++n) {
        const Fabric fabric = expand("full-mesh", {text("switches", n)}).fabric;
        EXPECT_EQ(fabric.linkCount("switch_switch"), n * (n - 1) / 2);
        EXPECT_EQ(fabric.endpoints(), n * std::max<std::int64_t>(1, n / 2));
    }
    EXPECT_EQ(switchesOf(expand("full-mesh", {"endpoints=50"}).fabric), 10);
    EXPECT_EQ(switchesOf(expand("full-mesh", {"endpoints=51"}).fabric), 11);
}

TEST(HierarchicalMesh, SitesAndLines) {
    for (std::int64_t sites = 1; sites <= 6; ++sites) {
        for (std::int64_t nodes = 1; nodes <= 5; ++nodes) {
            const Fabric fabric =
                expand("hierarchical-mesh", {text("sites", sites), text("nodes-per-site", nodes),
                                             "wan-rate=100Gb/s", "distance=80km"})
                    .fabric;
            EXPECT_EQ(fabric.linkCount("local"), sites * nodes * (nodes - 1) / 2);
            EXPECT_EQ(fabric.linkCount("global"), sites * (sites - 1) / 2);
            const GraphFacts facts = graphFacts(fabric);
            EXPECT_TRUE(facts.isConnected);
            EXPECT_LE(facts.diameter, 3);
            // Lines spread over the nodes of a site as evenly as they go.
            EXPECT_LE(facts.most - facts.least, 1);
        }
    }
}

// Hoefler et al. 2022: rows and columns of 2X and 2Y ports per line of accelerators.
TEST(HammingMesh, CountsOfOneSwitchPerRow) {
    const Expansion built = expand("hamming-mesh", {"board=2x2", "dims=16x16", "planes=4"});
    const Fabric& fabric = built.fabric;
    EXPECT_EQ(countOf(fabric, NodeRole::Switch), 1024);
    EXPECT_EQ(built.accelerators, NodeRole::Switch);
    EXPECT_EQ(countOf(fabric, NodeRole::Spine), 4 * 32);
    EXPECT_EQ(fabric.linkCount("row"), 4 * 1024);
    EXPECT_EQ(fabric.linkCount("column"), 4 * 1024);
    EXPECT_EQ(fabric.linkCount("board"), 4 * 256 * 4);
    EXPECT_EQ(fabric.endpoints(), 1024 * 4 * 4);
    EXPECT_TRUE(graphFacts(fabric).isConnected);
}

// Every accelerator has four ports a plane, in use on traces or cables, whatever the sizes; where a
// line is more than a switch takes, a fat tree joins it at full rate.
TEST(HammingMesh, FourPortsEachAndTreesWhereNeeded) {
    for (const char* board : {"1x1", "2x2", "3x2", "4x1"}) {
        for (const char* dims : {"2x2", "3x5", "8x2", "12x3"}) {
            for (const std::int64_t radix : {8, 64}) {
                const Expansion built = expand("hamming-mesh", {fmt::format("board={}", board),
                                                                fmt::format("dims={}", dims),
                                                                "planes=2", text("radix", radix)});
                const Fabric& fabric = built.fabric;
                const NodeRange accelerators = fabric.range(NodeRole::Switch);
                for (std::uint32_t i = 0; i < fabric.nodes.size(); ++i) {
                    std::int64_t ports = 0;
                    for (const Arc& arc : fabric.neighbours(NodeIndex(i))) {
                        ports += fabric.link(arc.link).count;
                    }
                    if (accelerators.contains(NodeIndex(i))) {
                        EXPECT_EQ(ports, 8) << board << " " << dims << " " << radix;
                    } else {
                        EXPECT_LE(ports, radix) << board << " " << dims << " " << radix;
                        EXPECT_GT(ports, 0) << board << " " << dims << " " << radix;
                    }
                }
                EXPECT_TRUE(graphFacts(fabric).isConnected);
                std::int64_t below = fabric.linkCount("row"), above = fabric.linkCount("row_core");
                if (above > 0) {
                    EXPECT_GE(above, below) << board << " " << dims;
                }
            }
        }
    }
    EXPECT_FALSE(tryExpand("hamming-mesh", {"dims=40x2", "radix=8"}).has_value());
}

TEST(Star, OneSwitchOrBranches) {
    EXPECT_EQ(switchesOf(expand("star", {"endpoints=64", "radix=64"}).fabric), 1);
    const Fabric large = expand("star", {"endpoints=300", "radix=64"}).fabric;
    EXPECT_EQ(countOf(large, NodeRole::Spine), 1);
    EXPECT_EQ(large.endpoints(), 300);
    const GraphFacts facts = graphFacts(large);
    EXPECT_TRUE(facts.isConnected);
    EXPECT_EQ(facts.diameter, 2);
    for (std::uint32_t i = large.switches().begin; i < large.switches().end; ++i) {
        std::int64_t ports = 0;
        for (const Arc& arc : large.neighbours(NodeIndex(i))) {
            ports += large.link(arc.link).count;
        }
        EXPECT_LE(ports, 64);
    }
}

// Servers of eight ports hang on any of them, ports dealt evenly.
TEST(DirectFamilies, TakeServersOfManyPorts) {
    for (const char* topology : {"torus", "hyperx", "dragonfly", "dragonfly-plus", "slim-fly",
                                 "full-mesh", "ring", "hierarchical-mesh", "xgft", "star"}) {
        const Expansion built =
            expand(topology, {"servers=20", "server=nvidia-dgx-h100", "rate=400Gb/s"});
        EXPECT_EQ(built.fabric.endpoints(), 160) << topology;
        EXPECT_EQ(countOf(built.fabric, NodeRole::Server), 20) << topology;
        const SwitchGraph graph = switchGraphOf(built.fabric);
        std::int64_t least = 160, most = 0;
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            const NodeRole role = built.fabric.node(graph.node(at)).role;
            if (role == NodeRole::Switch || role == NodeRole::Leaf) {
                least = std::min(least, graph.endpoints[at]);
                most = std::max(most, graph.endpoints[at]);
            }
        }
        // Whole servers go to a star's branches; elsewhere ports are dealt one by one.
        EXPECT_LE(most - least, topology == std::string_view("star") ? 8 : 1) << topology;
    }
}

} // namespace
} // namespace weft::test
