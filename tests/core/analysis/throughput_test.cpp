// SPDX-License-Identifier: GPL-3.0-or-later
// Loads, throughput, bounds and failures of whole designs, against numbers worked out on paper and
// against brute force.
#include "core/fabric/damage.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"

#include <cmath>
#include <numeric>
#include <random>

namespace weft {
namespace {

using test::designOf;
using test::drawnDesign;
using test::DrawnEdge;
using test::valueOf;
using test::wholeAnalysis;

// theta = min(1, U(N-1) / (H(N-H))): N hosts, H to a leaf, U uplinks of their rate.
TEST(Throughput, ofLeafSpines) {
    struct Case {
        int leaves, hosts, spines;
    };
    for (const auto& [leaves, hosts, spines] :
         {Case{4, 4, 2}, Case{4, 8, 2}, Case{6, 6, 3}, Case{3, 2, 2}, Case{5, 4, 1}}) {
        const int n = leaves * hosts;
        const Design design = designOf(
            "leaf-spine", {fmt::format("endpoints={}", n), fmt::format("leaves={}", leaves),
                           fmt::format("spines={}", spines), "rate=100Gb/s", "radix=64",
                           fmt::format("oversubscription={}", 1.0 * hosts / spines)});
        const Analysis analysis = wholeAnalysis(design);
        const double h = hosts;
        const double expected = std::min(1.0, spines * (n - 1) / (h * (n - h)));
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.ecmp.all_to_all"), expected, 1e-12);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.max.all_to_all"), expected, 1e-12);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.max.worst_permutation"),
                    std::min(1.0, spines / h), 1e-12);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.ecmp.incast"), 1.0 / (n - 1), 1e-12);
        EXPECT_GE(valueOf(analysis, "fabric.throughput.tub") + 1e-12,
                  valueOf(analysis, "fabric.throughput.max.worst_permutation"));
        test::expectExplained(analysis);
    }
}

// A ring of n, one host each that no link limits: all-to-all is bound by its hops.
TEST(Throughput, ofRingsAndThePetersenGraph) {
    for (const std::size_t n : {5U, 8U, 9U}) {
        const Analysis analysis =
            wholeAnalysis(drawnDesign(std::vector<std::int64_t>(n, 1), test::cycle(n)));
        const double k = static_cast<double>(n);
        const double sum = std::floor(k * k / 4); // of distances from one
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.max.all_to_all"), 2 * (k - 1) / sum, 1e-9);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.hop_bound"), 2 * (k - 1) / sum, 1e-9);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.tub"), 2 / std::floor(k / 2), 1e-9);
        test::expectExplained(analysis);
    }
    const Analysis petersen =
        wholeAnalysis(drawnDesign(std::vector<std::int64_t>(10, 1), test::petersen()));
    EXPECT_NEAR(valueOf(petersen, "fabric.throughput.max.all_to_all"), 1.8, 1e-9);
    EXPECT_NEAR(valueOf(petersen, "fabric.throughput.tub"), 1.5, 1e-9);
    EXPECT_EQ(valueOf(petersen, "fabric.paths.disjoint.min"), 3);
    EXPECT_EQ(valueOf(petersen, "fabric.paths.disjoint.switches"), 3);
}

// Laws: ECMP is a flow, and no flow beats the bounds.
TEST(Throughput, liesBetweenEcmpAndItsBoundsOnRandomGraphs) {
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        const std::size_t n = 5 + random() % 6;
        std::vector<std::int64_t> merged;
        std::vector<DrawnEdge> edges = test::cycle(n);
        for (std::size_t i = 0; i < n; ++i) {
            merged.push_back(static_cast<std::int64_t>(random() % 3 + (i == 0 ? 1 : 0)));
            edges.push_back({i, (i + 2 + random() % (n - 3)) % n,
                             static_cast<std::int64_t>(1 + random() % 2), 100});
        }
        merged.back() += 1;
        const Analysis analysis = wholeAnalysis(drawnDesign(merged, edges));
        for (const char* matrix : {"all_to_all", "permutation", "worst_permutation"}) {
            const Metric* most =
                analysis.find(fmt::format("fabric.throughput.max.{}", matrix), "compute");
            const Metric* ecmp =
                analysis.find(fmt::format("fabric.throughput.ecmp.{}", matrix), "compute");
            if (most != nullptr && ecmp != nullptr) {
                EXPECT_EQ(most->method, Method::Exact);
                EXPECT_GE(most->value * (1 + 1e-9), ecmp->value) << matrix;
            }
        }
        EXPECT_LE(valueOf(analysis, "fabric.throughput.max.all_to_all"),
                  valueOf(analysis, "fabric.throughput.hop_bound") * (1 + 1e-9));
        if (analysis.find("fabric.throughput.tub", "compute") != nullptr) {
            EXPECT_LE(valueOf(analysis, "fabric.throughput.max.worst_permutation"),
                      valueOf(analysis, "fabric.throughput.tub") * (1 + 1e-9));
        }
        test::expectExplained(analysis);
    }
}

TEST(Throughput, numbersDoNotHangOnNames) {
    std::mt19937 random(5);
    const std::size_t n = 9;
    std::vector<std::int64_t> merged;
    std::vector<DrawnEdge> edges = test::cycle(n);
    for (std::size_t i = 0; i < n; ++i) {
        merged.push_back(static_cast<std::int64_t>(1 + random() % 3));
        edges.push_back({i, (i + 3) % n, 1 + static_cast<std::int64_t>(i % 2), 100});
    }
    std::vector<std::size_t> name(n);
    std::iota(name.begin(), name.end(), std::size_t{0});
    std::shuffle(name.begin(), name.end(), random);
    std::vector<std::int64_t> renamedMerged(n);
    for (std::size_t i = 0; i < n; ++i) {
        renamedMerged[name[i]] = merged[i];
    }
    std::vector<DrawnEdge> renamed = edges;
    for (DrawnEdge& edge : renamed) {
        edge = {name[edge.a], name[edge.b], edge.count, edge.gbps};
    }
    std::shuffle(renamed.begin(), renamed.end(), random);
    const Analysis a = wholeAnalysis(drawnDesign(merged, edges)),
                   b = wholeAnalysis(drawnDesign(renamedMerged, renamed));
    for (const char* metric :
         {"fabric.throughput.max.all_to_all", "fabric.throughput.ecmp.all_to_all",
          "fabric.throughput.tub", "fabric.throughput.hop_bound", "fabric.bisection",
          "fabric.failure.link.worst", "fabric.failure.link.mean", "fabric.failure.switch.worst",
          "fabric.failure.switch.mean", "fabric.failure.disconnected.max",
          "fabric.paths.disjoint.min", "fabric.paths.disjoint.switches", "fabric.distance.mean"}) {
        EXPECT_NEAR(valueOf(a, metric), valueOf(b, metric), 1e-9 * valueOf(b, metric)) << metric;
    }
}

TEST(Throughput, ofADisconnectedGraphIsZeroAndSaysWhoIsCutOff) {
    const Analysis analysis = wholeAnalysis(drawnDesign({2, 2, 3, 1}, {{0, 1}, {2, 3}, {2, 3}}));
    EXPECT_EQ(valueOf(analysis, "fabric.throughput.ecmp.all_to_all"), 0);
    EXPECT_EQ(valueOf(analysis, "fabric.throughput.max.all_to_all"), 0);
    EXPECT_EQ(valueOf(analysis, "fabric.throughput.hop_bound"), 0);
    EXPECT_EQ(valueOf(analysis, "fabric.bisection"), 0);
    EXPECT_EQ(valueOf(analysis, "fabric.paths.disjoint.min"), 0);
    const auto found =
        std::find_if(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& finding) { return finding.id == "fabric.disconnected"; });
    ASSERT_NE(found, analysis.findings.end());
    EXPECT_EQ(found->severity, Severity::Error);
    EXPECT_EQ(found->value, 4);
    test::expectExplained(analysis);
}

TEST(Throughput, oddGraphsAreAnsweredOrFoundNeverWrong) {
    // Loops and dead links are left out with a finding, the rest is answered.
    const Analysis loops = wholeAnalysis(
        drawnDesign({1, 1, 1}, {{0, 0}, {0, 1}, {0, 1}, {1, 2, 1, 0}, {1, 2}, {2, 0}}));
    EXPECT_NEAR(valueOf(loops, "fabric.throughput.ecmp.all_to_all"), 2, 1e-12);
    EXPECT_EQ(std::count_if(loops.findings.begin(), loops.findings.end(),
                            [](const Finding& finding) {
                                return finding.id == "link.loop" ||
                                       finding.id == "link.no_capacity";
                            }),
              2);
    // One endpoint, and none: nobody to talk to, so no figure.
    for (const std::int64_t endpoints : {0, 1}) {
        const Analysis lonely = wholeAnalysis(drawnDesign({endpoints, 0}, {{0, 1}}));
        EXPECT_EQ(lonely.find("fabric.throughput.ecmp.all_to_all", "compute"), nullptr);
    }
    EXPECT_NO_FATAL_FAILURE(wholeAnalysis(drawnDesign({}, {})));
}

// Every failure by hand: fail it in the design, analyse anew.
TEST(Failures, areThoseOfTheDesignWithoutWhatFailed) {
    const Design design = drawnDesign(
        {2, 1, 1, 2, 0, 1}, {{0, 1}, {1, 2, 2}, {2, 3}, {3, 0}, {4, 0}, {4, 2}, {3, 5}, {1, 3}});
    const Analysis intact = wholeAnalysis(design);
    const double before = valueOf(intact, "fabric.throughput.ecmp.all_to_all");
    const Fabric& fabric = intact.fabric("compute")->expansion->fabric;
    AnalysisOptions loadsOnly;
    loadsOnly.only = {"fabric.throughput.ecmp.all_to_all"};
    double worst = 2, sum = 0;
    int count = 0;
    for (const Link& link : fabric.links) {
        const auto damaged = weft::apply(
            design, SetFailed{"compute",
                              {failureName(fabric, link.a), failureName(fabric, link.b), 1},
                              true});
        ASSERT_TRUE(damaged);
        const Analysis after = wholeAnalysis(*damaged, loadsOnly);
        if (valueOf(after, "fabric.throughput.ecmp.all_to_all") == 0) {
            continue; // s3 – s5 parts the graph: the sweep measures what is left of the traffic
        }
        const double ratio = valueOf(after, "fabric.throughput.ecmp.all_to_all") / before;
        worst = std::min(worst, ratio);
        sum += ratio;
        ++count;
    }
    EXPECT_EQ(count, 7);
    EXPECT_NEAR(valueOf(intact, "fabric.failure.link.worst"), worst, 1e-9);
    EXPECT_EQ(valueOf(intact, "fabric.failure.disconnected.max"), 3); // s3 takes its 2 and s5's 1
    const Overlay* overlay = intact.overlay("compute");
    ASSERT_EQ(overlay->bridges.size(), 1U);
    EXPECT_EQ(fabric.link(overlay->bridges.front()).b, NodeIndex(std::size_t{5}));
    ASSERT_EQ(overlay->articulations.size(), 1U);
    EXPECT_EQ(overlay->articulations.front(), NodeIndex(std::size_t{3}));
}

// 2:1 with four uplinks, three left on one leaf: 3·15 / (4·12) (THR-LS-2to1's note).
TEST(Failures, ofOneUplinkOfFour) {
    const Analysis analysis =
        wholeAnalysis(designOf("leaf-spine", {"endpoints=16", "leaves=4", "spines=4", "radix=64"}));
    EXPECT_NEAR(valueOf(analysis, "fabric.failure.link.worst"), 0.9375, 1e-12);
    EXPECT_EQ(valueOf(analysis, "fabric.failure.disconnected.max"), 4);
}

// A Clos with a spine failed everywhere is a smaller Clos; one with a link failed is none: both are
// what a design drawn without them is.
TEST(Damage, isAFabricWithoutWhatFailed) {
    Design design = designOf("leaf-spine", {"endpoints=16", "leaves=4", "spines=4", "radix=64"});
    design = *weft::apply(design, SetFailed{"compute", {"spine-02", "", 0}, true});
    const Analysis analysis = wholeAnalysis(design);
    EXPECT_NEAR(valueOf(analysis, "fabric.throughput.ecmp.all_to_all"), 0.9375, 1e-12);
    EXPECT_EQ(valueOf(analysis, "fabric.switches"), 8); // still bought and cabled
    EXPECT_EQ(valueOf(analysis, "fabric.links.switch_switch"), 16);
    EXPECT_NEAR(valueOf(analysis, "fabric.oversubscription"), 4.0 / 3, 1e-12);
    design = *weft::apply(design, SetFailed{"compute", {"leaf-01", "", 0}, true});
    const Analysis less = wholeAnalysis(design);
    EXPECT_EQ(less.fabric("compute")->shape->endpointsLost, 4);
    EXPECT_EQ(less.fabric("compute")->shape->graph.endpointCount(), 12);
    design = *weft::apply(design, SetFailed{"compute", {"spine-02", "", 0}, false});
    design = *weft::apply(design, SetFailed{"compute", {"leaf-01", "", 0}, false});
    EXPECT_TRUE(design.fabric("compute")->failed.empty());
    design = *weft::apply(design, SetFailed{"compute", {"no-such", "", 0}, true});
    const Analysis unknown = wholeAnalysis(design);
    EXPECT_TRUE(
        std::any_of(unknown.findings.begin(), unknown.findings.end(),
                    [](const Finding& finding) { return finding.id == "failure.unknown"; }));
    EXPECT_NEAR(valueOf(unknown, "fabric.throughput.ecmp.all_to_all"), 1, 1e-12);
}

TEST(Overlays, loadsAreAlignedWithTheLinksOfTheFabric) {
    const Analysis analysis = wholeAnalysis(designOf(
        "leaf-spine", {"endpoints=16", "leaves=4", "spines=2", "radix=64", "oversubscription=2"}));
    const Overlay* overlay = analysis.overlay("compute");
    ASSERT_NE(overlay, nullptr);
    const Fabric& fabric = analysis.fabric("compute")->expansion->fabric;
    ASSERT_FALSE(overlay->loads.empty());
    const auto& uniform = *overlay->loads.front().utilisation;
    EXPECT_EQ(overlay->loads.front().matrix, "all_to_all");
    ASSERT_EQ(uniform.size(), fabric.links.size());
    for (std::size_t i = 0; i < uniform.size(); ++i) {
        const bool isUplink = fabric.node(fabric.links[i].b).role == NodeRole::Spine;
        EXPECT_NEAR(uniform[i], isUplink ? 4.0 * 12 / (2 * 15) : 0, 1e-6);
    }
    EXPECT_FALSE(overlay->failures.empty());
}

} // namespace
} // namespace weft
