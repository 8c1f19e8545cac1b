// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos.hpp"
#include "core/traffic/failures.hpp"
#include "tests/core/fabric/small_fabrics.hpp"

namespace weft {
namespace {

// The fabric built anew without what is down, and routed from scratch.
double rebuilt(const Fabric& fabric, const Outage& failure, Bandwidth perPair) {
    Fabric left = fabric;
    for (const LinksDown& each : failure.links) {
        left.links[each.link.get()].count -= each.count;
    }
    FabricBuilder builder("left");
    for (const Device& device : left.devices) {
        builder.addDevice(device);
    }
    for (const LinkClass& linkClass : left.linkClasses) {
        builder.addLinkClass(linkClass);
    }
    builder.addServers({}, 0, left.range(NodeRole::Server).size());
    for (const NodeRole role :
         {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core, NodeRole::Switch}) {
        builder.addSwitches(role, 0, left.range(role).size());
    }
    const auto isDown = [&](NodeIndex node) {
        return std::find(failure.switches.begin(), failure.switches.end(), node) !=
               failure.switches.end();
    };
    for (const Link& link : left.links) {
        if (link.count > 0 && !isDown(link.a) && !isDown(link.b)) {
            builder.link(link.a, link.b, link.count, link.linkClass);
        }
    }
    left = std::move(builder).build();
    const SwitchGraph graph = switchGraphOf(left);
    return hottestLink(left, uniformLoads(left, graph, perPair)).utilisation;
}

void expectAsRebuilt(const Fabric& fabric, std::span<const Outage> failures) {
    const SwitchGraph graph = switchGraphOf(fabric);
    const FailureSweep sweep(fabric, graph, gbps(1));
    const std::vector<FailureOutcome> outcomes = sweep.outcomes(failures);
    ASSERT_EQ(outcomes.size(), failures.size());
    for (std::size_t i = 0; i < failures.size(); ++i) {
        EXPECT_NEAR(outcomes[i].hottest.utilisation, rebuilt(fabric, failures[i], gbps(1)), 1e-9)
            << i;
    }
}

TEST(Failures, equalRebuildingRandomGraphs) {
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        const Fabric fabric = test::makeRandomGraph(random, 14, 0.12 + 0.03 * round, 3);
        expectAsRebuilt(fabric, singleLinkFailures(fabric));
        expectAsRebuilt(fabric, singleSwitchFailures(fabric));
        expectAsRebuilt(fabric, sampledLinkFailures(fabric, 4, 20, 5));
    }
}

// Every tenth link away already.
TEST(Failures, equalRebuildingADamagedFatTree) {
    test::ClosSpec spec = test::fatTree(6);
    Fabric fabric = test::makeClos(spec);
    FabricBuilder builder("damaged");
    builder.addDevice({});
    for (const LinkClass& linkClass : fabric.linkClasses) {
        builder.addLinkClass(linkClass);
    }
    builder.addServers({}, 0, fabric.range(NodeRole::Server).size());
    for (const NodeRole role : {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core}) {
        builder.addSwitches(role, 0, fabric.range(role).size());
    }
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        if (fabric.node(link.a).role == NodeRole::Server || i % 10 != 3) {
            builder.link(link.a, link.b, link.count, link.linkClass);
        }
    }
    fabric = std::move(builder).build();
    expectAsRebuilt(fabric, singleLinkFailures(fabric));
    expectAsRebuilt(fabric, singleSwitchFailures(fabric));
    expectAsRebuilt(fabric, sampledLinkFailures(fabric, 5, 30, 1));
}

// By classes and one by one: two roads.
TEST(Failures, ofAClosByClassesAreThoseOfEveryLinkAndSwitch) {
    std::vector<test::ClosSpec> specs = {test::fatTree(4), test::fatTree(6)};
    specs.push_back({.pods = {{4, 4, 4, 4}}, .spines = 3});
    specs.push_back({.pods = {{4, 4, 2}}, .spines = 2, .leafCount = 2});
    specs.push_back({.pods = {{2, 2, 1}, {2, 2, 1}, {3, 3}}, .spines = 2, .cores = 3});
    specs.push_back({.pods = {{2, 2}, {2, 2}}, .spines = 1, .cores = 1});
    for (const test::ClosSpec& spec : specs) {
        const Fabric fabric = test::makeClos(spec);
        ASSERT_TRUE(recogniseClos(fabric));
        const SwitchGraph graph = switchGraphOf(fabric);
        const FailureSweep sweep(fabric, graph, gbps(1));
        const auto compare = [&](const std::vector<FailureClass>& classes,
                                 const std::vector<FailureOutcome>& all) {
            std::vector<std::pair<double, std::int64_t>> one, other;
            for (const FailureClass& each : classes) {
                for (std::int64_t i = 0; i < each.failures; ++i) {
                    one.emplace_back(each.outcome.hottest.utilisation, each.outcome.disconnected);
                }
            }
            for (const FailureOutcome& each : all) {
                other.emplace_back(each.hottest.utilisation, each.disconnected);
            }
            std::sort(one.begin(), one.end());
            std::sort(other.begin(), other.end());
            ASSERT_EQ(one.size(), other.size());
            for (std::size_t i = 0; i < one.size(); ++i) {
                EXPECT_NEAR(one[i].first, other[i].first, 1e-9);
            }
        };
        compare(closLinkFailures(fabric, graph, gbps(1)),
                sweep.outcomes(singleLinkFailures(fabric)));
        compare(closSwitchFailures(fabric, graph, gbps(1)),
                sweep.outcomes(singleSwitchFailures(fabric)));
    }
}

// Racks, transceivers, anything: switches and links at random, many of them alike.
TEST(Failures, ofAClosByClassesAreThoseOfAnyList) {
    std::mt19937 random(4);
    std::vector<test::ClosSpec> specs = {test::fatTree(4), test::fatTree(6)};
    specs.push_back({.pods = {{4, 4, 2}}, .spines = 2, .leafCount = 2});
    specs.push_back({.pods = {{2, 2, 1}, {2, 2, 1}, {3, 3}}, .spines = 2, .cores = 3});
    for (const test::ClosSpec& spec : specs) {
        const Fabric fabric = test::makeClos(spec);
        ASSERT_TRUE(recogniseClos(fabric));
        const SwitchGraph graph = switchGraphOf(fabric);
        const FailureSweep sweep(fabric, graph, gbps(1));
        std::vector<Outage> outages(1); // nothing at all is a failure too
        for (int i = 0; i < 150; ++i) {
            Outage outage = sampledLinkFailures(fabric, random() % 3, 1, random()).front();
            for (std::uint64_t switches = random() % 3; switches > 0; --switches) {
                outage.switches.emplace_back(fabric.switches().begin +
                                             random() % fabric.switches().size());
            }
            std::sort(outage.switches.begin(), outage.switches.end());
            outage.switches.erase(std::unique(outage.switches.begin(), outage.switches.end()),
                                  outage.switches.end());
            outages.push_back(std::move(outage));
        }
        const std::vector<FailureOutcome> all = sweep.outcomes(outages);
        const std::vector<FailureClass> classes = closFailures(fabric, graph, gbps(1), outages);
        std::size_t answered = 0;
        for (const FailureClass& each : classes) {
            EXPECT_EQ(each.failures, static_cast<std::int64_t>(each.members.size()));
            for (const std::uint32_t member : each.members) {
                EXPECT_NEAR(each.outcome.hottest.utilisation, all[member].hottest.utilisation,
                            1e-9);
                EXPECT_EQ(each.outcome.disconnected, all[member].disconnected);
                ++answered;
            }
        }
        EXPECT_EQ(answered, outages.size());
        EXPECT_LT(classes.size(), outages.size());
    }
}

// A leaf on one uplink: its two endpoints are gone when that goes.
TEST(Failures, countWhoIsCutOff) {
    const Fabric fabric = test::makeClos({.pods = {{2, 3, 4}}, .spines = 1});
    const SwitchGraph graph = switchGraphOf(fabric);
    const FailureSweep sweep(fabric, graph, gbps(1));
    const auto outcomes = sweep.outcomes(singleLinkFailures(fabric));
    ASSERT_EQ(outcomes.size(), 3U);
    EXPECT_EQ(outcomes[0].disconnected, 2);
    EXPECT_EQ(outcomes[2].disconnected, 4);
    // 3 × 2 pairs are left between the first two leaves, on links of 100 Gb/s.
    EXPECT_DOUBLE_EQ(outcomes[2].hottest.utilisation, 0.06);
    EXPECT_EQ(
        sweep
            .outcome(
                {{}, {fabric.range(NodeRole::Spine).begin == 12 ? NodeIndex(12) : NodeIndex(0)}})
            .disconnected,
        5);
}

TEST(Failures, areTheSameToTheBitWhateverTheThreads) {
    std::mt19937 random(8);
    const Fabric fabric = test::makeRandomGraph(random, 150, 0.03, 2);
    const SwitchGraph graph = switchGraphOf(fabric);
    Routing routing;
    const std::vector<Outage> outages = sampledLinkFailures(fabric, 3, 60, 4);
    const auto one = FailureSweep(fabric, graph, gbps(1), routing).outcomes(outages);
    routing.threads = 2;
    const auto two = FailureSweep(fabric, graph, gbps(1), routing).outcomes(outages);
    for (std::size_t i = 0; i < outages.size(); ++i) {
        EXPECT_EQ(one[i].hottest.utilisation, two[i].hottest.utilisation);
        EXPECT_EQ(one[i].hottest.link, two[i].hottest.link);
        EXPECT_EQ(one[i].disconnected, two[i].disconnected);
    }
    std::stop_source source;
    source.request_stop();
    routing.stop = source.get_token();
    const FailureSweep stopped(fabric, graph, gbps(1), routing);
    EXPECT_EQ(stopped.outcomes(outages).size(), outages.size());
}

// Weighted links, and bundles some of whose links were down before: every way of routing anew.
TEST(Failures, withWeightsAndLinksDownBefore) {
    std::mt19937 random(6);
    const Fabric fabric = test::makeRandomGraph(random, 14, 0.3, 3);
    const SwitchGraph graph = switchGraphOf(fabric);
    std::vector<std::uint32_t> down(fabric.links.size(), 0), weights(fabric.links.size(), 1);
    for (std::size_t i = 0; i < down.size(); i += 3) {
        down[i] = fabric.links[i].count > 1 ? 1 : 0;
    }
    Routing routing;
    routing.linksDown = down;
    Routing weighted = routing;
    weighted.weights = weights;
    const std::vector<Outage> outages = sampledLinkFailures(fabric, 3, 40, 2);
    const auto one = FailureSweep(fabric, graph, gbps(1), routing).outcomes(outages);
    const auto other = FailureSweep(fabric, graph, gbps(1), weighted).outcomes(outages);
    for (std::size_t i = 0; i < outages.size(); ++i) {
        EXPECT_NEAR(one[i].hottest.utilisation, other[i].hottest.utilisation, 1e-9);
        EXPECT_EQ(one[i].disconnected, other[i].disconnected);
    }
}

} // namespace
} // namespace weft
