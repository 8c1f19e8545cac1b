// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric's own choice of routing does to its loads, and what hashing costs.
#include "core/calc/hash.hpp"
#include "core/traffic/hash_occupancy.hpp"
#include "core/traffic/hashed_flows.hpp"
#include "core/traffic/matrix.hpp"
#include "core/traffic/path_choice.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"

#include <random>

namespace weft {
namespace {

using test::designOf;
using test::drawnDesign;
using test::valueOf;
using test::wholeAnalysis;

Design routed(Design design, RoutePolicy policy) {
    design.fabrics.write().front().traffic.routing = policy;
    return design;
}

// Two ways, one of 100 Gb/s and one of 400: at 400 an even split puts 200 on the narrow one, a
// split by capacity 80.
TEST(Routing, splitsByCapacityWhereItIsSaidTo) {
    const Design design =
        drawnDesign({1, 0, 0, 1}, {{0, 1}, {1, 3}, {0, 2, 1, 400}, {2, 3, 1, 400}});
    const Analysis even = wholeAnalysis(design),
                   weighted = wholeAnalysis(routed(design, RoutePolicy::Wcmp));
    EXPECT_DOUBLE_EQ(valueOf(even, "fabric.load.max.permutation"), 2);
    EXPECT_DOUBLE_EQ(valueOf(weighted, "fabric.load.max.permutation"), 0.8);
    EXPECT_DOUBLE_EQ(valueOf(weighted, "fabric.throughput.ecmp.permutation"), 1.25);
    EXPECT_DOUBLE_EQ(valueOf(even, "fabric.throughput.max.permutation"), 1.25);
    test::expectExplained(weighted);
}

// Three groups of two switches with two hosts each. Whatever leaves its switch, Valiant's way puts
// 4/6 of a host's rate on every pair of switches, and all-to-all 4/11.
TEST(Routing, takesDetoursOnADragonfly) {
    const Design design = designOf("dragonfly", {"p=2", "a=2", "h=1", "rate=100Gb/s"});
    const Analysis minimal = wholeAnalysis(routed(design, RoutePolicy::Ecmp)),
                   valiant = wholeAnalysis(routed(design, RoutePolicy::Valiant)),
                   ugal = wholeAnalysis(routed(design, RoutePolicy::Ugal));
    EXPECT_NEAR(valueOf(valiant, "fabric.load.max.worst_permutation"),
                valueOf(minimal, "fabric.load.max.all_to_all") * 11 / 6, 1e-9);
    for (const MatrixRow& row : trafficMatrices()) {
        const std::string id = fmt::format("fabric.throughput.ecmp.{}", row.id);
        if (minimal.find(id, "compute") == nullptr) {
            continue;
        }
        EXPECT_GE(valueOf(ugal, id) * (1 + 1e-9),
                  std::max(valueOf(minimal, id), valueOf(valiant, id)))
            << id;
        const std::string most = fmt::format("fabric.throughput.max.{}", row.id);
        for (const Analysis* each : {&minimal, &valiant, &ugal}) {
            if (each->find(most, "compute") != nullptr) {
                EXPECT_GE(valueOf(*each, most) * (1 + 1e-9), valueOf(*each, id)) << id;
            }
        }
    }
    test::expectExplained(valiant);
    test::expectExplained(ugal);
}

// A whole Clos: detours cost, and what fits over any paths stays what it was.
TEST(Routing, takesDetoursOnAClosWithoutChangingWhatFits) {
    const Design design = designOf("leaf-spine", {"endpoints=32", "radix=16", "rate=100Gb/s"});
    const Analysis minimal = wholeAnalysis(design),
                   valiant = wholeAnalysis(routed(design, RoutePolicy::Valiant));
    for (const char* matrix : {"all_to_all", "worst_permutation"}) {
        EXPECT_LT(valueOf(valiant, fmt::format("fabric.throughput.ecmp.{}", matrix)),
                  valueOf(minimal, fmt::format("fabric.throughput.ecmp.{}", matrix)));
        EXPECT_NEAR(valueOf(valiant, fmt::format("fabric.throughput.max.{}", matrix)),
                    valueOf(minimal, fmt::format("fabric.throughput.max.{}", matrix)), 1e-9);
    }
}

// A fifth where nobody says.
TEST(Routing, northSouthShareIsAParameter) {
    Design design = drawnDesign({4, 4}, {{0, 1}});
    const auto noteOf = [&](std::optional<double> share) {
        design.fabrics.write().front().traffic.northSouthShare = share;
        const Analysis analysis = analyse(design, test::seedCatalog());
        return analysis.find("fabric.load.max.north_south", "compute")->witness;
    };
    EXPECT_NE(noteOf(std::nullopt).find("20 % to and from outside"), std::string::npos);
    EXPECT_NE(noteOf(0.35).find("35 % to and from outside"), std::string::npos);
}

// Eight leaves of eight hosts, two links to each of four spines. With one spine down, what leaves
// the fabric leaves by the other three, and six uplinks of a leaf carry what eight did.
TEST(Routing, whatIsDownLetsNothingOut) {
    const Design whole = designOf("leaf-spine", {"endpoints=64", "radix=16", "rate=100Gb/s"});
    const Design failed =
        weft::apply(whole, SetFailed{"compute", {"spine-01", "", 0}, true}).value();
    const double leaves = 0.8 * 56 / 63 + 0.2; // of what a leaf's hosts send
    for (const auto& [design, uplinks] : {std::pair(whole, 8.0), std::pair(failed, 6.0)}) {
        const Analysis analysis = wholeAnalysis(design);
        EXPECT_NEAR(valueOf(analysis, "fabric.load.max.north_south"), 8 * leaves / uplinks, 1e-9);
        EXPECT_NEAR(valueOf(analysis, "fabric.throughput.ecmp.north_south"),
                    std::min(1.0, uplinks / (8 * leaves)), 1e-9);
    }
}

// ENGINE §10: 8 flows on 8 links, 2.60 expected on the fullest.
TEST(Hashing, ofALeafsUplinksIsOccupancy) {
    Design design = designOf("leaf-spine", {"endpoints=64", "radix=16", "rate=100Gb/s"});
    std::mt19937_64 random(5);
    for (const std::int64_t flows : {1, 4, 8}) {
        design.fabrics.write().front().traffic = {RoutePolicy::Ecmp, flows, std::nullopt};
        const Analysis analysis = analyse(design, test::seedCatalog());
        const HashCollisions exact = hashCollisions(8 * flows, 8);
        EXPECT_NEAR(valueOf(analysis, "fabric.hash.uplink.max"), exact.expectedMax / exact.mean,
                    1e-12);
        EXPECT_NEAR(valueOf(analysis, "fabric.hash.efficiency"), exact.mean / exact.expectedMax,
                    1e-12);
        constexpr int kDraws = 20'000;
        double sum = 0;
        std::vector<std::int64_t> fullest;
        for (int draw = 0; draw < kDraws; ++draw) {
            std::int64_t on[8] = {};
            for (std::int64_t flow = 0; flow < 8 * flows; ++flow) {
                ++on[random() % 8];
            }
            fullest.push_back(*std::max_element(on, on + 8));
            sum += static_cast<double>(fullest.back());
        }
        std::sort(fullest.begin(), fullest.end());
        const double mean = static_cast<double>(flows);
        EXPECT_NEAR(valueOf(analysis, "fabric.hash.uplink.max"), sum / kDraws / mean, 0.01);
        EXPECT_NEAR(valueOf(analysis, "fabric.hash.uplink.p99"),
                    static_cast<double>(fullest[kDraws * 99 / 100]) / mean, 1 / mean + 1e-9);
        test::expectExplained(analysis);
    }
}

// Two switches with eight links between them: what the draws of a permutation give is what balls
// into bins say of both directions together.
TEST(Hashing, drawnAndExactAgree) {
    const Design design = drawnDesign({8, 8}, {{0, 1, 8, 100}});
    const Analysis analysis = wholeAnalysis(design);
    const AnalysedFabric& fabric = analysis.fabrics.front();
    const auto matrix = findMatrix("permutation")->make({fabric.works(), fabric.shape->graph});
    ASSERT_EQ(matrix->demands.size(), 2U);
    const Bandwidth rate = gbps(100);
    std::vector<FlowBundle> bundles;
    std::vector<HashedSwitches> bins;
    for (const Demand& demand : matrix->demands) {
        const std::int64_t flows = 4 * std::llround(demand.rate / rate);
        bundles.push_back({demand.from, demand.to, flows, rate / 4});
        bins.push_back({flows, 8, 0.25, 1});
    }
    const double exact = HashOccupancy().expectedFullest(bins);
    const HashedLoad drawn = hashedLoad(fabric.works(), fabric.shape->graph, bundles, 4000);
    EXPECT_NEAR(drawn.utilisation, exact, 0.01 * exact);
    EXPECT_NEAR(valueOf(analysis, "fabric.hash.load.permutation"), exact, 0.15 * exact);
    EXPECT_LT(valueOf(analysis, "fabric.hash.efficiency.permutation"), 1);
    test::expectExplained(analysis);
}

TEST(Hashing, isNoneWherePacketsAreSpread) {
    Design design = designOf("leaf-spine", {"endpoints=64", "radix=16"});
    design.fabrics.write().front().transport = Transport::InfiniBand;
    const Analysis analysis = wholeAnalysis(design);
    EXPECT_EQ(valueOf(analysis, "fabric.hash.efficiency"), spreadingEfficiency().share);
    EXPECT_EQ(analysis.find("fabric.hash.uplink.max", "compute"), nullptr);
    test::expectExplained(analysis);
}

} // namespace
} // namespace weft
