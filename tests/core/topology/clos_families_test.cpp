// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of the Clos families against published tables and against closed forms over every small
// radix.
#include "core/fabric/clos.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

namespace weft::test {
namespace {

struct Counts {
    std::int64_t servers, leaves, spines, cores, endpointLinks, leafSpine, spineCore;
    bool operator==(const Counts&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Counts& c) {
    return out << fmt::format("servers {} leaves {} spines {} cores {} links {} {} {}", c.servers,
                              c.leaves, c.spines, c.cores, c.endpointLinks, c.leafSpine,
                              c.spineCore);
}

Counts countsOf(const Fabric& fabric) {
    return {countOf(fabric, NodeRole::Server), countOf(fabric, NodeRole::Leaf),
            countOf(fabric, NodeRole::Spine),  countOf(fabric, NodeRole::Core),
            fabric.linkCount("endpoint_leaf"), fabric.linkCount("leaf_spine"),
            fabric.linkCount("spine_core")};
}

// NVIDIA DGX SuperPOD H100 (RA-11333-001), compute fabric of QM9700: per SU 32 nodes, one fewer in
// the last.
TEST(RailOptimised, SuperPodH100OneToFourUnits) {
    const std::int64_t leaves[] = {8, 16, 24, 32}, spines[] = {4, 8, 16, 16},
                       uplinks[] = {256, 512, 768, 1024};
    for (int units = 1; units <= 4; ++units) {
        const std::int64_t servers = 32 * units - 1;
        const Expansion built =
            expand("rail-optimised", {fmt::format("servers={}", servers), "server=nvidia-dgx-h100",
                                      "leaf=nvidia-qm9700"});
        EXPECT_EQ(countsOf(built.fabric), (Counts{servers, leaves[units - 1], spines[units - 1], 0,
                                                  servers * 8, uplinks[units - 1], 0}));
        EXPECT_TRUE(built.findings.empty());
    }
}

// NVIDIA DGX SuperPOD B200: two tiers up to radix²/2 = 2,048 endpoints, then three with as many
// spines as leaves.
TEST(RailOptimised, SuperPodB200GrowsAThirdTier) {
    const auto build = [](int units) {
        return countsOf(expand("rail-optimised", {fmt::format("servers={}", 32 * units), "rails=8",
                                                  "radix=64", "rate=400Gb/s", "servers-per-su=32"})
                            .fabric);
    };
    EXPECT_EQ(build(2), (Counts{64, 16, 8, 0, 512, 512, 0}));
    EXPECT_EQ(build(8), (Counts{256, 64, 32, 0, 2048, 2048, 0}));
    EXPECT_EQ(build(16), (Counts{512, 128, 128, 64, 4096, 4096, 4096}));
}

// NVIDIA DGX SuperPOD B300: 64 × 800G switches; 8,192 endpoints stay within two tiers by uplinks of
// 4 × 200G.
TEST(RailOptimised, SuperPodB300SplitsUplinksToKeepTwoTiers) {
    const auto build = [](int units) {
        return expand("rail-optimised", {fmt::format("servers={}", 64 * units), "rails=8",
                                         "rate=800Gb/s", "leaf=nvidia-sn5600", "servers-per-su=32"})
            .fabric;
    };
    const Fabric two = build(2);
    EXPECT_EQ(countsOf(two), (Counts{128, 32, 16, 0, 1024, 1024, 0}));
    const Fabric sixteen = build(16);
    EXPECT_EQ(countOf(sixteen, NodeRole::Leaf), 256);
    EXPECT_EQ(countOf(sixteen, NodeRole::Spine), 128);
    EXPECT_EQ(sixteen.linkClasses.back().rate, gbps(200));
    const Expansion noted = expand("rail-optimised", {"servers=1024", "rails=8", "rate=800Gb/s",
                                                      "leaf=nvidia-sn5600", "servers-per-su=32"});
    EXPECT_TRUE(std::any_of(noted.notes.begin(), noted.notes.end(), [](const SizingNote& note) {
        return note.tier == "spine" && note.text.find("break out into 4") != std::string::npos;
    }));
}

// DGX B300 XDR: 144 ports, one unit of 72 servers.
TEST(RailOptimised, SuperPodB300Xdr) {
    EXPECT_EQ(
        countsOf(expand("rail-optimised", {"servers=72", "rails=8", "radix=144", "rate=800Gb/s"})
                     .fabric),
        (Counts{72, 8, 4, 0, 576, 576, 0}));
}

// Spectrum-X template of SimAI: 4,096 NICs, 64 per leaf, 64 spines, one link per pair.
TEST(RailOptimised, SpectrumXOf4096) {
    EXPECT_EQ(
        countsOf(expand("rail-optimised", {"servers=512", "rails=8", "radix=128", "rate=400Gb/s"})
                     .fabric),
        (Counts{512, 64, 32, 0, 4096, 4096, 0}));
    EXPECT_EQ(countsOf(expand("rail-optimised",
                              {"servers=512", "rails=8", "radix=128", "rate=400Gb/s", "spines=64"})
                           .fabric),
              (Counts{512, 64, 64, 0, 4096, 4096, 0}));
}

// Al-Fares et al. 2008: hosts k³/4, switches 5k²/4, switch-to-switch links k³/2.
TEST(FatTree, EveryKaryTree) {
    for (std::int64_t k = 2; k <= 32; k += 2) {
        const Fabric fabric = expand("fat-tree", {fmt::format("radix={}", k)}).fabric;
        EXPECT_EQ(countsOf(fabric), (Counts{k * k * k / 4, k * k / 2, k * k / 2, k * k / 4,
                                            k * k * k / 4, k * k * k / 4, k * k * k / 4}))
            << k;
        const auto shape = recogniseClos(fabric);
        ASSERT_TRUE(shape.has_value()) << k;
        EXPECT_EQ(shape->tiers, 3);
        EXPECT_EQ(shape->pods(), k);
        EXPECT_EQ(shape->endpoints(), k * k * k / 4);
        EXPECT_TRUE(shape->isSymmetric());
    }
}

// Two tiers: radix²/2 endpoints, 3·radix/2 switches, radix²/2 links (DeepSeek-V3, ISCA 2025, table
// 3: radix 64).
TEST(FatTree, TwoTiersOfEveryRadix) {
    for (std::int64_t k = 4; k <= 128; k += 2) {
        EXPECT_EQ(countsOf(expand("fat-tree", {"tiers=2", fmt::format("radix={}", k)}).fabric),
                  (Counts{k * k / 2, k, k / 2, 0, k * k / 2, k * k / 2, 0}))
            << k;
    }
}

// HPCC's evaluation topology: 320 hosts of 100G, 5 pods of 4 ToRs and 4 aggregation switches, 16
// cores, 400G inside.
TEST(FatTree, Hpcc320) {
    const Fabric fabric =
        expand("fat-tree", {"endpoints=320", "rate=100Gb/s", "uplink-rate=400Gb/s", "radix=64",
                            "pods=5", "leaves=20", "spines=20", "cores=16"})
            .fabric;
    EXPECT_EQ(countsOf(fabric), (Counts{320, 20, 20, 16, 320, 80, 80}));
}

// A tapered tree: 3:1 at the leaf of 64 ports is 48 down, 16 up.
TEST(FatTree, Tapered) {
    const Fabric fabric =
        expand("fat-tree", {"tiers=2", "radix=64", "oversubscription=3:1"}).fabric;
    EXPECT_EQ(countsOf(fabric), (Counts{64 * 48, 64, 16, 0, 64 * 48, 64 * 16, 0}));
}

// csg-htsim leaf_spine_tiny: 32 nodes, 4 leaves of 8, 2 uplinks each, 2 spines.
TEST(LeafSpine, TinyTopologyOfHtsim) {
    const Fabric fabric = expand("leaf-spine", {"endpoints=32", "rate=100Gb/s", "radix=10",
                                                "leaves=4", "spines=2", "oversubscription=4"})
                              .fabric;
    EXPECT_EQ(countsOf(fabric), (Counts{32, 4, 2, 0, 32, 8, 0}));
}

// Fewest leaves: one fewer cannot hold the endpoints under the target.
TEST(LeafSpine, SizesTheFewestLeaves) {
    for (std::int64_t endpoints = 64; endpoints <= 2048; endpoints += 61) {
        const Fabric fabric =
            expand("leaf-spine", {fmt::format("endpoints={}", endpoints), "radix=64"}).fabric;
        const std::int64_t leaves = countOf(fabric, NodeRole::Leaf);
        EXPECT_GE(leaves * 32, endpoints);
        EXPECT_LT((leaves - 1) * 32, endpoints);
        EXPECT_TRUE(recogniseClos(fabric).has_value()) << endpoints;
    }
}

// Unequal counts are spread so that two bundles of one leaf never differ by more than one link, and
// no spine is dark.
TEST(LeafSpine, SpreadsWhatDoesNotDivide) {
    const Expansion built =
        expand("leaf-spine", {"endpoints=96", "radix=64", "leaves=3", "spines=5"});
    const Fabric& fabric = built.fabric;
    std::vector<std::int64_t> perSpine(5, 0);
    for (const Link& link : fabric.links) {
        if (fabric.node(link.b).role == NodeRole::Spine) {
            perSpine[link.b.get() - fabric.range(NodeRole::Spine).begin] += link.count;
            EXPECT_GE(link.count, 6U);
            EXPECT_LE(link.count, 7U);
        }
    }
    const auto [least, most] = std::minmax_element(perSpine.begin(), perSpine.end());
    EXPECT_LE(*most - *least, 1);
    ASSERT_EQ(built.findings.size(), 1U);
    EXPECT_EQ(built.findings.front().id, "bundle.uneven");
}

// Groups that lost their last server: a finding's sentence, whichever of the groups it is.
TEST(Attachments, GroupsWithoutServers) {
    for (const char* topology : {"leaf-spine", "fat-tree", "rail-optimised"}) {
        Design design = emptyDesign("groups");
        design.groups.write() = {{"a", "A", "dc", "nvidia-dgx-h100", 0},
                                 {"b", "B", "dc", "nvidia-dgx-h100", 4}};
        FabricIntent intent;
        intent.id = "compute";
        intent.topology = topology;
        intent.attachments = {{"a", {}, {}, {}}};
        const auto none = findTopology(topology)->expand(intent, {design, seedCatalog()});
        ASSERT_FALSE(none.has_value()) << topology;
        EXPECT_NE(none.error().message.find("none of the groups"), std::string::npos);
        intent.attachments.push_back({"b", {}, {}, {}});
        const auto some = findTopology(topology)->expand(intent, {design, seedCatalog()});
        ASSERT_TRUE(some.has_value()) << topology << some.error().toString();
        EXPECT_EQ(some->fabric.endpoints(), 32) << topology;
    }
}

// Groups are dealt together: what one leaves over goes where the others left room, so that no leaf
// is bought for remainders. 127 + 3 + 30 ports under leaves of 32 down are 5 leaves, not 6.
TEST(Attachments, GroupsFillLeavesTogether) {
    for (const char* topology : {"leaf-spine", "fat-tree"}) {
        Design design = emptyDesign("groups");
        design.groups.write() = {{"a", "A", "dc", "nvidia-dgx-h100", 127},
                                 {"b", "B", "dc", "nvidia-dgx-h100", 3},
                                 {"c", "C", "dc", "nvidia-dgx-h100", 30}};
        FabricIntent intent;
        intent.id = "compute";
        intent.topology = topology;
        intent.params["rate"] = gbps(400);
        for (const char* group : {"a", "b", "c"}) {
            intent.attachments.push_back({group, {}, 1, {}});
        }
        const auto built = findTopology(topology)->expand(intent, {design, seedCatalog()});
        ASSERT_TRUE(built.has_value()) << built.error().toString();
        EXPECT_EQ(countOf(built->fabric, NodeRole::Leaf), 5) << topology;
        std::vector<std::int64_t> onLeaf(5, 0);
        for (const Link& link : built->fabric.links) {
            if (built->fabric.node(link.a).role == NodeRole::Server) {
                onLeaf[link.b.get() - built->fabric.range(NodeRole::Leaf).begin] += link.count;
            }
        }
        EXPECT_EQ(onLeaf, (std::vector<std::int64_t>{32, 32, 32, 32, 32})) << topology;
    }
}

// A generic switch has the ports its radix says, however many are wanted of it.
TEST(LeafSpine, GenericSwitchHasNoMorePortsThanItsRadix) {
    const Expansion built =
        expand("leaf-spine", {"radix=64", "leaves=100", "spines=32", "endpoints=3200"});
    std::int64_t cages = 0;
    for (const CageGroup& group :
         built.fabric.deviceOf(NodeIndex(built.fabric.range(NodeRole::Spine).begin)).cages) {
        cages += group.count;
    }
    EXPECT_EQ(cages, 64);
}

// Counts of a tier that is not there are not taken in silence.
TEST(FatTree, saysThatCoresOfTwoTiersAreLeftOut) {
    const auto unusedOf = [](const std::vector<std::string>& settings) {
        const Expansion built = expand("fat-tree", settings);
        std::string found;
        for (const Finding& finding : built.findings) {
            found += finding.id.ends_with(".unused") ? finding.message : "";
        }
        return found;
    };
    EXPECT_EQ(unusedOf({"tiers=2", "radix=8", "cores=4"}),
              "4 cores are said, and the fabric has two tiers: they are left out");
    EXPECT_EQ(unusedOf({"tiers=3", "radix=8", "cores=16"}), "");
    EXPECT_EQ(unusedOf({"tiers=2", "radix=8"}), "");
}

} // namespace
} // namespace weft::test
