// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/hash_occupancy.hpp"
#include "core/traffic/hashed_flows.hpp"
#include "core/traffic/patterns.hpp"
#include "core/traffic/phase.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

#include <cmath>

namespace weft {
namespace {

// Every way to throw the flows, one by one.
double enumerated(int flows, int paths) {
    std::vector<int> choice(static_cast<std::size_t>(flows), 0);
    double sum = 0, ways = 0;
    for (;;) {
        std::vector<int> on(static_cast<std::size_t>(paths), 0);
        for (const int path : choice) {
            ++on[static_cast<std::size_t>(path)];
        }
        sum += *std::max_element(on.begin(), on.end());
        ++ways;
        auto at = choice.begin();
        while (at != choice.end() && ++*at == paths) {
            *at++ = 0;
        }
        if (at == choice.end()) {
            return sum / ways;
        }
    }
}

TEST(HashOccupancy, IsWhatEnumerationGives) {
    HashOccupancy occupancy;
    for (int flows = 1; flows <= 6; ++flows) {
        for (int paths = 1; paths <= 5; ++paths) {
            EXPECT_NEAR(occupancy.expectedFullest({{flows, paths, 1, 1}}), enumerated(flows, paths),
                        1e-9)
                << flows << " on " << paths;
        }
    }
    EXPECT_NEAR(occupancy.expectedFullest({{8, 8, 1, 1}}), 2.60, 0.005); // ENGINE §10
    EXPECT_EQ(occupancy.expectedFullest({}), 0);
}

// Two switches of two flows on two paths: both even in 1/4 of the ways, else one path has two.
TEST(HashOccupancy, TakesTheFullestOfAllSwitches) {
    HashOccupancy occupancy;
    EXPECT_NEAR(occupancy.expectedFullest({{2, 2, 1, 2}}), 0.25 * 1 + 0.75 * 2, 1e-9);
    EXPECT_NEAR(occupancy.expectedFullest({{2, 2, 1, 1}, {2, 2, 1, 1}}), 1.75, 1e-9);
    // The second switch's flows weigh twice as much: 2 or 4 there, whatever the first does.
    EXPECT_NEAR(occupancy.expectedFullest({{2, 2, 1, 1}, {2, 2, 2, 1}}), 3, 1e-9);
}

TEST(HashOccupancy, PoissonBinsAreCloseWhereTheyStandIn) {
    for (const std::int64_t paths : {32, 128, 512}) {
        const std::int64_t flows = HashOccupancy::kExactWork / paths;
        HashOccupancy exact, poisson;
        const double a = exact.expectedFullest({{flows, paths, 1, 1}});
        const double b = poisson.expectedFullest({{flows + 1, paths, 1, 1}});
        EXPECT_NEAR(a, b, 0.02 * a) << flows << " on " << paths;
    }
}

// The closed form of a Clos against every flow hashed at every switch of it.
TEST(HashedPhase, OccupancyIsWhatHashingEveryFlowGives) {
    const Fabric fabric = test::makeClos(test::fatTree(8));
    const auto shape = recogniseClos(fabric);
    ASSERT_TRUE(shape);
    const SwitchGraph graph = switchGraphOf(fabric);
    std::vector<const ServerBlock*> blocks;
    for (const ServerBlock& block : fabric.servers) {
        blocks.push_back(&block);
    }
    const RankLayout layout = endpointRanks(fabric, graph, blocks);
    for (const std::int64_t flows : {1, 4, 16}) {
        PathChoice routing;
        routing.spreading = Spreading::Hashed;
        routing.flowsPerPair = flows;
        PhaseMeter meter(fabric, graph, layout, &*shape, routing);
        std::vector<FlowBundle> bundles;
        shiftFlows(layout.ranks(), 20, [&](std::int64_t from, std::int64_t to, double share) {
            meter.add(from, to, share);
            bundles.push_back({layout.at(from, 0), layout.at(to, 0), flows,
                               layout.portRate / static_cast<double>(flows)});
        });
        std::sort(bundles.begin(), bundles.end(),
                  [](const FlowBundle& a, const FlowBundle& b) { return a.to < b.to; });
        const PhaseLoad closed = meter.finish();
        const HashedLoad drawn = hashedLoad(fabric, graph, bundles, 200);
        EXPECT_NEAR(closed.fluid, 1, 1e-12);
        EXPECT_NEAR(closed.utilisation, drawn.utilisation, 0.05 * drawn.utilisation) << flows;
        EXPECT_GT(closed.utilisation, 1);
    }
}

TEST(HashedPhase, SpreadingCostsItsEfficiencyAndMoreFlowsCollideLess) {
    const Fabric fabric = test::makeClos(test::fatTree(8));
    const auto shape = recogniseClos(fabric);
    const SwitchGraph graph = switchGraphOf(fabric);
    std::vector<const ServerBlock*> blocks = {&fabric.servers.front()};
    const RankLayout layout = endpointRanks(fabric, graph, blocks);
    const auto loadOf = [&](Spreading spreading, std::int64_t flows, double efficiency,
                            const ClosShape* closed) {
        PhaseMeter meter(fabric, graph, layout, closed, {spreading, flows, efficiency, {}, {}});
        shiftFlows(layout.ranks(), 20, [&](std::int64_t from, std::int64_t to, double share) {
            meter.add(from, to, share);
        });
        return meter.finish().utilisation;
    };
    for (const ClosShape* closed : {&*shape, static_cast<const ClosShape*>(nullptr)}) {
        EXPECT_NEAR(loadOf(Spreading::Fluid, 1, 1, closed), 1, 1e-12);
        EXPECT_NEAR(loadOf(Spreading::Spread, 1, 0.95, closed), 1 / 0.95, 1e-12);
        const double one = loadOf(Spreading::Hashed, 1, 1, closed),
                     many = loadOf(Spreading::Hashed, 64, 1, closed);
        EXPECT_GT(one, 2);
        EXPECT_LT(many, one);
        EXPECT_GT(many, 1);
    }
}

} // namespace
} // namespace weft
