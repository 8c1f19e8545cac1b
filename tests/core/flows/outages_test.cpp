// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/outages.hpp"
#include "tests/core/flows/random_sites.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace weft {
namespace {

const Catalog& noParts() {
    static const Catalog catalog;
    return catalog;
}

double availability(const Design& design) {
    const SiteGraph graph = siteGraph(design, noParts(), {});
    Connections connections(failingSites(graph, design, {}), 1);
    return connections.between(graph.place("a"), graph.place("b")).lower;
}

std::vector<OutageEffect> swept(const Design& design, bool withPairs) {
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const std::vector<FlowDemand> demands = flowDemands(design, graph);
    const FlowStates before = evaluateFlows(graph, design, demands, {});
    return sweepOutages(graph, design, demands, {}, before, withPairs, {});
}

Design withFlow() {
    Design design = test::twoSites();
    Flow flow{"f"};
    flow.from = "a";
    flow.to = "b";
    flow.rate = mbps(800);
    design.flows.write().push_back(flow);
    design.wans.write().front().terms.availability = 0.999;
    return design;
}

// One line of 0.999: 525.6 minutes a year without. Two circuits in one duct are no better; on ways
// of their own they fail together a millionth of the time.
TEST(SiteAvailability, CircuitsByHand) {
    Design design = withFlow();
    EXPECT_NEAR(availability(design), 0.999, 1e-15);
    EXPECT_NEAR((1 - availability(design)) * 525'600, 525.6, 1e-9);
    design.wans.write().front().count = 2;
    EXPECT_NEAR(availability(design), 0.999, 1e-15);
    design.wans.write().front().terms.diversity = Diversity::Diverse;
    EXPECT_NEAR(availability(design), 1 - 1e-6, 1e-15);
}

// Two links in a risk group that is cut 1 % of the time: 0.99 · (1 - 0.001²). Gateways of which one
// of two must work: each 200,000 h against 4 h.
TEST(SiteAvailability, RiskGroupsAndGatewaysByHand) {
    Design design = withFlow();
    WanLink second = design.wans->front();
    second.id = "second";
    design.wans.write().push_back(second);
    EXPECT_NEAR(availability(design), 1 - 1e-6, 1e-15);
    design.riskGroups.write().push_back({"duct", "", {"line", "second"}, seconds(99), seconds(1)});
    EXPECT_NEAR(availability(design), 0.99 * (1 - 1e-6), 1e-14);
    design.gateways.write().push_back({"gw", "", "a", "", 2, 1});
    for (WanLink& link : design.wans.write()) {
        link.terms.gatewayA = "gw";
    }
    const double one = 200'000.0 / 200'004.0;
    EXPECT_NEAR(availability(design), 0.99 * (1 - 1e-6) * (1 - (1 - one) * (1 - one)), 1e-14);
    design.reliability.write().push_back({"site", seconds(999), seconds(1)});
    EXPECT_NEAR(availability(design),
                0.999 * 0.999 * 0.99 * (1 - 1e-6) * (1 - (1 - one) * (1 - one)), 1e-14);
}

// 100 km of fibre with no service: 140 km of cable, 4.39 cuts a year on 1,609.344 km, mended in
// 12 h: 1/(1 + 140·12/(1609.344/4.39·8760)).
TEST(SiteAvailability, PlainFibreByItsLength) {
    Design design = withFlow();
    design.wans.write().front().terms.availability.reset();
    EXPECT_NEAR(availability(design), 1 / (1 + 140 * 12 * 4.39 / (1609.344 * 8760)), 1e-12);
}

TEST(Outages, ASingleLineIsNamed) {
    const Design design = withFlow();
    const auto effects = swept(design, true);
    ASSERT_EQ(effects.size(), 1u);
    EXPECT_EQ(effects.front().lost, std::vector<std::size_t>{0});
}

// Two diverse circuits of 1 Gb/s: one lost leaves 1 Gb/s for 0.8, fine; for 1.5 too little. Both
// links of a pair must fail for it to be cut off.
TEST(Outages, CapacityAndPairs) {
    Design design = withFlow();
    design.wans.write().front().count = 2;
    design.wans.write().front().terms.diversity = Diversity::Diverse;
    EXPECT_FALSE(swept(design, false).front().breaks());
    design.flows.write().front().rate = gbps(1.5);
    const auto slow = swept(design, false);
    EXPECT_EQ(slow.front().slow, std::vector<std::size_t>{0});
    EXPECT_TRUE(slow.front().lost.empty());

    design = withFlow();
    WanLink second = design.wans->front();
    second.id = "second";
    design.wans.write().push_back(second);
    const auto pairs = swept(design, true);
    ASSERT_EQ(pairs.size(), 3u);
    EXPECT_FALSE(pairs[0].breaks());
    EXPECT_FALSE(pairs[1].breaks());
    EXPECT_EQ(pairs[2].units, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(pairs[2].lost, std::vector<std::size_t>{0});
    // In one duct a single event takes both.
    design.riskGroups.write().push_back({"duct", "", {"line", "second"}, {}, {}});
    const auto duct = swept(design, true);
    EXPECT_EQ(duct[2].units, std::vector<std::size_t>{2});
    EXPECT_EQ(duct[2].lost, std::vector<std::size_t>{0});
}

TEST(Outages, DevicesOfAGateway) {
    Design design = withFlow();
    design.gateways.write().push_back({"gw", "", "a", "", 2, 1});
    design.wans.write().front().terms.gatewayA = "gw";
    EXPECT_FALSE(swept(design, false)[1].breaks());
    design.gateways.write().front().needed = 2;
    EXPECT_EQ(swept(design, false)[1].lost, std::vector<std::size_t>{0});
}

// Second road: what a sweep says is lost is what a network with those parts down has no way for;
// and the loss of parts never helps a flow that has a way.
TEST(Outages, LostIsWhatHasNoWayLeft) {
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        const Design design = test::randomSites(seed, 3 + seed % 4, 12);
        const SiteGraph graph = siteGraph(design, noParts(), {});
        const std::vector<FlowDemand> demands = flowDemands(design, graph);
        const FlowStates before = evaluateFlows(graph, design, demands, {});
        const std::vector<OutageUnit> units = outageUnits(design);
        // The same sites with every element its own part that the units below name.
        FailingNetwork network;
        for (std::size_t i = 0; i < graph.places.size(); ++i) {
            network.nodes.push_back({static_cast<std::uint32_t>(i)});
            const Site& site = (*design.sites)[i];
            network.passes.push_back(site.kind != SiteKind::Users);
        }
        const auto places = static_cast<std::uint32_t>(graph.places.size());
        for (std::uint32_t i = 0; i < graph.joints.size(); ++i) {
            network.edges.push_back({graph.joints[i].a, graph.joints[i].b, {places + i}});
        }
        network.up.assign(places + graph.joints.size(), 0.9);
        for (const OutageEffect& effect :
             sweepOutages(graph, design, demands, {}, before, false, {})) {
            const OutageUnit& unit = units[effect.units.front()];
            std::vector<std::uint32_t> down;
            for (std::uint32_t i = 0; i < graph.joints.size(); ++i) {
                const SiteJoint& joint = graph.joints[i];
                const bool isAll = joint.circuits == 1 || joint.diversity == Diversity::Shared;
                if (unit.kind == OutageUnit::Kind::Circuit && joint.item == unit.id && isAll) {
                    down.push_back(places + i);
                }
                for (const RiskGroup& group : *design.riskGroups) {
                    const bool isIn = std::find(group.members.begin(), group.members.end(),
                                                joint.item) != group.members.end();
                    if (unit.kind == OutageUnit::Kind::RiskGroup && group.id == unit.id && isIn) {
                        down.push_back(places + i);
                    }
                }
            }
            for (std::size_t i = 0; i < demands.size(); ++i) {
                const bool isLost =
                    std::find(effect.lost.begin(), effect.lost.end(), i) != effect.lost.end();
                const bool hasWay = isConnected(network, demands[i].from, demands[i].to, down);
                EXPECT_EQ(isLost, before.flows[i].isRouted && !hasWay) << seed << ' ' << unit.id;
            }
        }
    }
}

} // namespace
} // namespace weft
