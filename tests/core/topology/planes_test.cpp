// SPDX-License-Identifier: GPL-3.0-or-later
// Families of networks side by side: rail-only, dual-plane, multi-plane.
#include "core/plant/plant.hpp"
#include "tests/core/topology/build.hpp"
#include "tests/core/topology/graph_facts.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace weft::test {
namespace {

// Switches that reach each other, as sets of nodes.
std::vector<std::set<std::uint32_t>> components(const Fabric& fabric) {
    const SwitchGraph graph = switchGraphOf(fabric);
    std::vector<std::set<std::uint32_t>> found;
    std::vector<bool> seen(graph.size(), false);
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        if (seen[root]) {
            continue;
        }
        found.emplace_back();
        std::vector<std::uint32_t> queue{root};
        seen[root] = true;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            found.back().insert(queue[next]);
            for (const SwitchArc& arc : graph.neighbours(queue[next])) {
                if (!seen[arc.to]) {
                    seen[arc.to] = true;
                    queue.push_back(arc.to);
                }
            }
        }
    }
    return found;
}

// P planes of two tiers take P·radix²/2 endpoints on P·3·radix/2 switches (DeepSeek-V3, ISCA 2025,
// table 3: 16,384 endpoints, 768 switches, 16,384 links for 8 planes of radix 64).
TEST(MultiPlane, FullPlanesOfEveryRadix) {
    for (const std::int64_t planes : {1, 2, 3, 8}) {
        for (const std::int64_t k : {4, 8, 16, 64}) {
            const Expansion built = expand(
                "multi-plane", {fmt::format("planes={}", planes), fmt::format("radix={}", k)});
            EXPECT_EQ(built.fabric.endpoints(), planes * k * k / 2);
            EXPECT_EQ(built.fabric.switches().size(), planes * 3 * k / 2);
            EXPECT_EQ(built.fabric.linkCount("leaf_spine"), planes * k * k / 2);
            EXPECT_EQ(components(built.fabric).size(), static_cast<std::size_t>(planes));
            EXPECT_EQ(built.known.planes, planes);
        }
    }
}

TEST(MultiPlane, ThreeTiersAndIntent) {
    const Fabric three = expand("multi-plane", {"planes=2", "tiers=3", "radix=8"}).fabric;
    EXPECT_EQ(three.endpoints(), 2 * 8 * 8 * 8 / 4);
    EXPECT_EQ(three.switches().size(), 2U * 5 * 64 / 4);
    const Fabric sized = expand("multi-plane", {"planes=16", "endpoints=16384", "radix=64"}).fabric;
    EXPECT_EQ(sized.endpoints(), 16384);
    EXPECT_EQ(countOf(sized, NodeRole::Leaf), 16 * 32);
    EXPECT_EQ(countOf(sized, NodeRole::Spine), 16 * 16);
    // Every server has one port on every plane.
    for (std::uint32_t server = 0; server < sized.range(NodeRole::Server).end; ++server) {
        std::set<std::uint16_t> planes;
        for (const Arc& arc : sized.neighbours(NodeIndex(server))) {
            planes.insert(sized.node(arc.node).plane);
        }
        ASSERT_EQ(planes.size(), 16U);
    }
}

TEST(MultiPlane, PortsThatDoNotDivideAreFound) {
    const Expansion built =
        expand("multi-plane", {"planes=3", "servers=12", "server=nvidia-dgx-h100"});
    ASSERT_FALSE(built.findings.empty());
    EXPECT_EQ(built.findings.front().id, "planes.uneven");
    EXPECT_EQ(built.known.planes, 1);
    EXPECT_EQ(built.fabric.endpoints(), 96);
}

TEST(RailOnly, OneSwitchPerRailThenAClosPerRail) {
    for (const std::int64_t servers : {4, 64, 65, 200, 2500}) {
        const Expansion built =
            expand("rail-only", {fmt::format("servers={}", servers), "rails=4", "radix=64"});
        EXPECT_EQ(built.fabric.endpoints(), servers * 4);
        EXPECT_EQ(components(built.fabric).size(), 4U) << servers;
        EXPECT_EQ(built.fabric.range(NodeRole::Spine).size() > 0, servers > 64) << servers;
        EXPECT_EQ(built.fabric.range(NodeRole::Core).size() > 0, servers > 2048) << servers;
        EXPECT_EQ(countOf(built.fabric, NodeRole::Leaf) / 4,
                  servers <= 64 ? 1 : (servers + 31) / 32)
            << servers;
        // Rail r of every server is in plane r.
        for (const Arc& arc : built.fabric.neighbours(NodeIndex(0))) {
            EXPECT_EQ(built.fabric.node(arc.node).role, NodeRole::Leaf);
        }
    }
}

// Alibaba HPN (SIGCOMM 2024): 128 servers of 8 NICs of 2 × 200 Gb/s make a segment of 16 leaves, 8
// per plane; each leaf 128 × 200 down and 60 × 400 up.
TEST(DualPlane, SegmentOfHpn) {
    const Expansion built =
        expand("dual-plane", {"servers=256", "rails=8", "rate=200Gb/s", "leaf=nvidia-sn5600",
                              "uplink-rate=400Gb/s", "spines=120", "links-per-pair=1"});
    const Fabric& fabric = built.fabric;
    EXPECT_EQ(fabric.endpoints(), 256 * 16);
    EXPECT_EQ(countOf(fabric, NodeRole::Leaf), 32);
    EXPECT_EQ(countOf(fabric, NodeRole::Spine), 120);
    EXPECT_EQ(fabric.linkCount("leaf_spine"), 32 * 60);
    EXPECT_EQ(components(fabric).size(), 2U);
    for (std::uint32_t server = 0; server < 256; ++server) {
        std::map<std::uint16_t, std::int64_t> perPlane;
        std::set<std::uint32_t> leaves;
        for (const Arc& arc : fabric.neighbours(NodeIndex(server))) {
            perPlane[fabric.node(arc.node).plane] += fabric.link(arc.link).count;
            leaves.insert(arc.node.value);
        }
        ASSERT_EQ(perPlane, (std::map<std::uint16_t, std::int64_t>{{0, 8}, {1, 8}}));
        ASSERT_EQ(leaves.size(), 16U);
    }
}

TEST(DualPlane, OnePlaneOfTwoLeavesPerRail) {
    const Fabric dual =
        expand("dual-plane", {"planes=1", "servers=32", "rails=4", "radix=64"}).fabric;
    EXPECT_EQ(dual.endpoints(), 32 * 8);
    EXPECT_EQ(countOf(dual, NodeRole::Leaf), 8);
    EXPECT_EQ(components(dual).size(), 1U);
    EXPECT_EQ(dual.servers.front().rate, gbps(200)); // 400 Gb/s shared by two ports
    const Fabric single =
        expand("dual-plane", {"planes=1", "dual-tor=off", "servers=32", "rails=4", "radix=64"})
            .fabric;
    EXPECT_EQ(single.endpoints(), 32 * 4);
    EXPECT_EQ(countOf(single, NodeRole::Leaf), 4);
}

// A server's 400 Gb/s NICs as two ports of 200: its ports suffice.
TEST(DualPlane, ANicPortBreaksOut) {
    const auto design = designFromTopology(
        *findTopology("dual-plane"),
        std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100"}, seedCatalog());
    ASSERT_TRUE(design.has_value());
    const auto built =
        findTopology("dual-plane")->expand(design->fabrics->front(), {*design, seedCatalog()});
    ASSERT_TRUE(built.has_value()) << built.error().toString();
    const Bill bill = makeBill(*design, seedCatalog(), {std::make_shared<const Expansion>(*built)});
    for (const Finding& finding : bill.findings) {
        EXPECT_NE(finding.id, "ports.exceeded") << finding.message;
    }
}

TEST(RailOptimised, OddLeavesAreFound) {
    const Expansion built = expand("rail-optimised", {"servers=64", "rails=8", "leaves=20"});
    ASSERT_EQ(built.findings.size(), 1U);
    EXPECT_EQ(built.findings.front().id, "leaves.odd");
    EXPECT_EQ(countOf(built.fabric, NodeRole::Leaf), 16);
}

} // namespace
} // namespace weft::test
