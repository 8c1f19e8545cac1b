// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/latency.hpp"
#include "core/flows/evaluate.hpp"
#include "core/flows/outages.hpp"
#include "core/flows/reliability.hpp"
#include "tests/core/flows/random_sites.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace weft {
namespace {

const Catalog& noParts() {
    static const Catalog catalog;
    return catalog;
}

FlowStates evaluated(const Design& design, const SiteGraph& graph) {
    return evaluateFlows(graph, design, flowDemands(design, graph), {});
}

Flow halfFull() {
    Flow flow{"f"};
    flow.from = "a";
    flow.to = "b";
    flow.rate = mbps(500);
    return flow;
}

// By hand: 100 km · 1.4 · 4.9 µs/km = 686 µs in the glass; a packet of 1,500 B takes 12 µs at
// 1 Gb/s; at half load M/D/1 waits 0.5/(2·0.5) = half a packet time, 6 µs.
TEST(EvaluateFlows, OneLineByHand) {
    Design design = test::twoSites();
    design.flows.write().push_back(halfFull());
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowStates states = evaluated(design, graph);
    const FlowState& state = states.flows.front();
    ASSERT_TRUE(state.isRouted);
    EXPECT_NEAR(inMicroseconds(state.mean.propagation), 686, 1e-9);
    EXPECT_NEAR(inMicroseconds(state.mean.serialisation), 12, 1e-9);
    EXPECT_NEAR(inMicroseconds(state.mean.queueing), 6, 1e-9);
    EXPECT_EQ(state.mean.hops + state.mean.encryption + state.mean.processing, Duration());
    EXPECT_NEAR(inMicroseconds(state.mean.total()), 704, 1e-9);
    EXPECT_EQ(state.share, mbps(500));
    EXPECT_GT(state.p99.total(), state.mean.total());
    EXPECT_EQ(states.loads.front().forward, mbps(500));
    EXPECT_EQ(states.loads.front().back, Bandwidth());
}

// There and back: 64 KiB at 1 Gb/s 524.288 µs, the reply of 1,000 B 8 µs, twice 686 µs of glass,
// 2 ms of work. The reply loads the way back with 500 Mb/s · 1,000/65,536.
TEST(EvaluateFlows, ARequestAndItsReply) {
    Design design = test::twoSites();
    Flow flow = halfFull();
    flow.message = kibibytes(64);
    flow.reply = bytes(1000);
    flow.processing = milliseconds(2);
    design.flows.write().push_back(flow);
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowStates states = evaluated(design, graph);
    const FlowState& state = states.flows.front();
    EXPECT_NEAR(inMicroseconds(state.mean.propagation), 2 * 686, 1e-9);
    EXPECT_NEAR(inMicroseconds(state.mean.serialisation), 524.288 + 8, 1e-9);
    EXPECT_EQ(state.mean.processing, milliseconds(2));
    EXPECT_NEAR(inGbps(states.loads.front().back), 0.5 * 1000 / 65536, 1e-12);
}

// IPsec on the line: 1,446 B of packet become 1,500 on the wire, 50 µs at either end.
TEST(EvaluateFlows, EncryptionTakesBytesAndTime) {
    Design design = test::twoSites();
    design.wans.write().front().terms.encryption = Encryption::IpSec;
    Flow flow = halfFull();
    flow.message = bytes(1446);
    design.flows.write().push_back(flow);
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowStates states = evaluated(design, graph);
    EXPECT_NEAR(inMicroseconds(states.flows.front().mean.serialisation), 1446 * 8e-3, 1e-9);
    EXPECT_NEAR(inMicroseconds(states.flows.front().mean.encryption), 100 + 54 * 8e-3, 1e-9);
    EXPECT_NEAR(inGbps(states.loads.front().forward), 0.5 * 1500 / 1446, 1e-12);
    // Asked for all the line carries, it gets what is left of encryption.
    design.flows.write().front().rate = gbps(1);
    EXPECT_NEAR(inGbps(evaluated(design, graph).flows.front().share), 1446.0 / 1500, 1e-12);
    EXPECT_TRUE(evaluated(design, graph).flows.front().isOverloaded);
}

TEST(EvaluateFlows, ADelayThatWasSaidHoldsAndJitterCountsAtTheTail) {
    Design design = test::twoSites();
    design.wans.write().front().terms.delay = milliseconds(3);
    design.wans.write().front().terms.jitter = milliseconds(1);
    Flow flow = halfFull();
    flow.rate.reset();
    design.flows.write().push_back(flow);
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowState state = evaluated(design, graph).flows.front();
    EXPECT_NEAR(inMilliseconds(state.mean.total()), 3.012, 1e-9);
    EXPECT_NEAR(inMilliseconds(state.p99.total()), 4.012, 1e-9);
}

TEST(EvaluateFlows, CoordinatesStandInForADistance) {
    Design design = test::twoSites();
    design.wans.write().front().distance = Length();
    EXPECT_EQ(distanceOf(design.wans->front(), design), Length());
    design.sites.write()[0].coordinates = GeoPoint{50, 8};
    EXPECT_EQ(distanceOf(design.wans->front(), design), Length());
    design.sites.write()[1].coordinates = GeoPoint{51, 8};
    // One degree of a meridian: 6,371.0088 km · π/180.
    EXPECT_NEAR(inMetres(distanceOf(design.wans->front(), design)), 6371008.8 * M_PI / 180, 1e-6);
    design.wans.write().front().distance = kilometres(7);
    EXPECT_EQ(distanceOf(design.wans->front(), design), kilometres(7));
}

// Three sites in a row on lines of 1 Gb/s that meet at one gateway of the middle one, whose link to
// the site's fabric carries 100 Mb/s: what goes through turns round at the gateway.
TEST(EvaluateFlows, AGatewaysLinksToItsSiteBoundWhatEndsThere) {
    Design design = test::twoSites();
    design.sites.write().push_back({"hub", "Hub", SiteKind::DataCentre, {}, {}, {}});
    WanLink& first = design.wans.write()[0];
    first.b = "hub";
    first.terms.gatewayB = "gw";
    WanLink second = first;
    second.id = "second";
    second.a = "b";
    design.wans.write().push_back(second);
    design.gateways.write().push_back({"gw", "", "hub"});
    FabricIntent lan;
    lan.id = "lan";
    lan.site = "hub";
    lan.topology = "leaf-spine";
    design.fabrics.write().push_back(lan);
    Flow flow = halfFull();
    flow.rate.reset();
    flow.volume = gigabytes(1);
    const auto shareOf = [&](const char* from, const char* to) {
        flow.from = from;
        flow.to = to;
        design.flows = std::vector<Flow>{flow};
        const SiteGraph graph = siteGraph(design, noParts(), {});
        const FlowState state = evaluated(design, graph).flows.front();
        EXPECT_TRUE(state.isRouted);
        return std::pair(state.share, state.bottleneck);
    };
    EXPECT_EQ(shareOf("a", "hub").first, gbps(1)); // nothing is said of its links yet
    design.joins.write().push_back(
        {"join", "", {"lan", NodeRole::Leaf, 0}, {"gw", NodeRole::Switch, 0}, mbps(50), 2, {}});
    EXPECT_EQ(shareOf("a", "hub"), std::pair(mbps(100), std::string("gw, its links to the site's "
                                                                    "fabrics")));
    EXPECT_EQ(shareOf("hub", "b").first, mbps(100));
    EXPECT_EQ(shareOf("a", "b").first, gbps(1));
}

// Two fabrics at two sites, and ten links of 100 Gb/s over 20 km between them: 98 µs in the glass.
// The join is taken though a line of 1 Gb/s is there too, and without it the line. One link fails
// as often as its optics or twenty kilometres of cable do.
TEST(EvaluateFlows, GoOverTheJoinBetweenTheirFabrics) {
    Design design = test::twoSites();
    for (const char* site : {"a", "b"}) {
        FabricIntent fabric;
        fabric.id = std::string("fabric-") + site;
        fabric.site = site;
        fabric.topology = "leaf-spine";
        design.fabrics.write().push_back(fabric);
    }
    design.joins.write().push_back({"join",
                                    "",
                                    {"fabric-a", NodeRole::Spine, 0},
                                    {"fabric-b", NodeRole::Spine, 0},
                                    gbps(100),
                                    10,
                                    kilometres(20)});
    Flow flow = halfFull();
    flow.from = "fabric-a";
    flow.to = "fabric-b";
    flow.rate.reset();
    flow.volume = gigabytes(100);
    design.flows = std::vector<Flow>{flow, flow};
    design.flows.write()[1].id = "other";
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowStates states = evaluated(design, graph);
    for (const FlowState& state : states.flows) {
        ASSERT_TRUE(state.isRouted);
        ASSERT_EQ(state.route.size(), 1u);
        EXPECT_EQ(graph.joints[state.route.front().joint].item, "join");
        EXPECT_EQ(state.share, gbps(500));
        EXPECT_EQ(state.bottleneck, "join");
        EXPECT_NEAR(inSeconds(state.mean.propagation), 98e-6, 1e-15);
    }
    design.riskGroups.write().push_back({"duct", "", {"join"}, {}, {}});
    const std::vector<OutageUnit> units = outageUnits(design);
    ASSERT_EQ(units.size(), 3u); // the line, a link of the join, the duct
    EXPECT_EQ(units[1].name, "one link of join");
    const auto left = [&](const OutageUnit& unit) {
        return evaluateFlows(graph, design, flowDemands(design, graph), {},
                             outageOf(graph, design, {&unit}))
            .flows.front();
    };
    EXPECT_EQ(left(units[1]).share, gbps(450));
    EXPECT_EQ(left(units[2]).bottleneck, "line");
    EXPECT_EQ(left(units[2]).share, mbps(500));

    design.wans.write().clear();
    design.joins.write()[0].count = 1;
    const SiteGraph alone = siteGraph(design, noParts(), {});
    Connections connections(failingSites(alone, design, {}), 1);
    const KnownReliability link = *reliabilityOf(design, "link");
    const KnownReliability fibre = *reliabilityOf(design, "fibre");
    EXPECT_NEAR(connections.between(alone.place("fabric-a"), alone.place("fabric-b")).lower,
                link.availability() * (fibre.mtbf / (fibre.mtbf + fibre.mttr * 20)), 1e-15);
}

TEST(EvaluateFlows, WithoutAWayThereIsNoShare) {
    Design design = test::twoSites();
    design.wans.write().clear();
    design.flows.write().push_back(halfFull());
    Flow nowhere{"g"};
    design.flows.write().push_back(nowhere);
    const SiteGraph graph = siteGraph(design, noParts(), {});
    const FlowStates states = evaluated(design, graph);
    EXPECT_FALSE(states.flows[0].isRouted);
    EXPECT_EQ(states.flows[0].share, Bandwidth());
    EXPECT_FALSE(states.flows[1].isRouted);
}

// Second road to the ways: Floyd & Warshall over the sites.
TEST(EvaluateFlows, WaysAreTheFastest) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::size_t n = 3 + seed % 6;
        const Design design = test::randomSites(seed, n, 30);
        const SiteGraph graph = siteGraph(design, noParts(), {});
        constexpr double kNone = 1e300;
        std::vector<std::vector<double>> best(n, std::vector<double>(n, kNone));
        for (std::size_t i = 0; i < n; ++i) {
            best[i][i] = 0;
        }
        for (const SiteJoint& joint : graph.joints) {
            const double delay = inSeconds(joint.delay());
            best[joint.a][joint.b] = std::min(best[joint.a][joint.b], delay);
            best[joint.b][joint.a] = std::min(best[joint.b][joint.a], delay);
        }
        for (std::size_t k = 0; k < n; ++k) {
            if ((*design.sites)[k].kind == SiteKind::Users) {
                continue; // passes nothing on
            }
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j) {
                    best[i][j] = std::min(best[i][j], best[i][k] + best[k][j]);
                }
            }
        }
        const std::vector<FlowDemand> demands = flowDemands(design, graph);
        const FlowStates states = evaluateFlows(graph, design, demands, {});
        for (std::size_t i = 0; i < demands.size(); ++i) {
            const double expected = best[demands[i].from][demands[i].to];
            ASSERT_EQ(states.flows[i].isRouted, expected < kNone) << seed;
            double taken = 0;
            for (const SiteStep step : states.flows[i].route) {
                taken += inSeconds(graph.joints[step.joint].delay());
            }
            if (expected < kNone) {
                ASSERT_NEAR(taken, expected, 1e-12) << seed;
            }
        }
    }
}

// Second road to times and loads: summed anew over the ways, joint by joint.
TEST(EvaluateFlows, TimesAreTheSumOverTheWay) {
    int timed = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Design design = test::randomSites(seed, 3 + seed % 6, 25);
        const SiteGraph graph = siteGraph(design, noParts(), {});
        const std::vector<FlowDemand> demands = flowDemands(design, graph);
        const FlowStates states = evaluateFlows(graph, design, demands, {});
        const auto loadOn = [&](std::uint32_t joint, bool forward) {
            double sum = 0;
            for (std::size_t i = 0; i < demands.size(); ++i) {
                const Flow& flow = (*design.flows)[i];
                const double senders = static_cast<double>(flow.count);
                const double mean = flow.rate
                                        ? inBitsPerSecond(*flow.rate) * senders
                                        : inBits(*flow.volume) * senders / inSeconds(*flow.period);
                const double reply = flow.reply ? *flow.reply / *flow.message : 0;
                for (const SiteStep step : states.flows[i].route) {
                    if (step.joint == joint) {
                        sum += mean * graph.joints[joint].encryption.factor *
                               (step.forward == forward ? 1 : reply);
                    }
                }
            }
            return sum;
        };
        for (std::size_t i = 0; i < demands.size(); ++i) {
            const FlowState& state = states.flows[i];
            const Flow& flow = (*design.flows)[i];
            if (!state.isRouted || state.isOverloaded || flow.reply || state.route.empty()) {
                continue;
            }
            double propagation = 0, hops = 0, queueing = 0, slowest = 1e300, mtu = 1e300;
            for (const SiteStep step : state.route) {
                const SiteJoint& joint = graph.joints[step.joint];
                slowest = std::min(slowest, inBitsPerSecond(joint.line));
                mtu = std::min(mtu, inBits(joint.encryption.inner));
                propagation +=
                    4.9e-6 * 1.4 * inMetres(distanceOf(*design.wan(joint.item), design)) / 1e3;
                hops += joint.gatewayA == kNoGateway ? 0 : 50e-6;
                hops += joint.gatewayB == kNoGateway ? 0 : 50e-6;
            }
            double serialisation = 0, encryption = 0;
            bool isSlowestMet = false;
            for (const SiteStep step : state.route) {
                const SiteJoint& joint = graph.joints[step.joint];
                const double line = inBitsPerSecond(joint.line);
                const bool carriesAll = line == slowest && !isSlowestMet;
                isSlowestMet = isSlowestMet || carriesAll;
                const double time = mtu / line; // the message is one packet
                serialisation += time;
                encryption +=
                    time * (joint.encryption.factor - 1) + 2 * inSeconds(joint.encryption.perEnd);
                const double load =
                    loadOn(step.joint, step.forward) / inBitsPerSecond(joint.capacity);
                queueing += load / (2 * (1 - load)) * time * joint.encryption.factor;
            }
            EXPECT_NEAR(inSeconds(state.mean.propagation), propagation, 1e-12);
            EXPECT_NEAR(inSeconds(state.mean.hops), hops, 1e-12);
            EXPECT_NEAR(inSeconds(state.mean.serialisation), serialisation, 1e-12);
            EXPECT_NEAR(inSeconds(state.mean.encryption), encryption, 1e-12);
            EXPECT_NEAR(inSeconds(state.mean.queueing), queueing, 1e-9 * queueing + 1e-15);
            ++timed;
        }
    }
    EXPECT_GT(timed, 100);
}

} // namespace
} // namespace weft
