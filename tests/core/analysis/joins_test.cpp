// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics joined through gateways, against numbers worked out on paper and against the same graph
// drawn as one fabric.
#include "core/fabric/compose.hpp"
#include "core/fabric/max_flow.hpp"
#include "core/fabric/paths.hpp"
#include "core/fabric/usual_join.hpp"
#include "core/plant/gateway_net.hpp"
#include "core/traffic/ecmp.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"

#include <map>

namespace weft {
namespace {

using test::drawnDesign;
using test::DrawnEdge;
using test::wholeAnalysis;

// A ring of four switches with two hosts each, and two switches with three hosts each.
Design twoFabrics() {
    Design design = drawnDesign({2, 2, 2, 2}, test::cycle(4));
    FabricIntent storage = drawnDesign({3, 3}, {{0, 1}}).fabrics->front();
    storage.id = "storage";
    storage.site = design.sites->front().id;
    design.fabrics.write().push_back(std::move(storage));
    return design;
}

// Two links of 50 Gb/s: from the first and the third of the ring, one to either of the others.
FabricJoin twoLinks() {
    return {"gate",
            "Gate",
            {"compute", NodeRole::Switch, 2},
            {"storage", NodeRole::Switch, 0},
            gbps(50),
            2,
            std::nullopt};
}

Design joinedDesign() {
    return weft::apply(twoFabrics(), PutJoin{twoLinks()}).value();
}

double valueOf(const Analysis& analysis, std::string_view id, std::string_view scope) {
    const Metric* found = analysis.find(id, scope);
    EXPECT_NE(found, nullptr) << id;
    return found != nullptr ? found->value : -1;
}

// Distances over the join: 1, 2, 2, 2 from the ring to one switch, 2, 2, 1, 2 to the other.
TEST(Joins, areWorthWhatPaperSays) {
    const Analysis analysis = wholeAnalysis(joinedDesign());
    EXPECT_EQ(valueOf(analysis, "join.capacity", "gate"), 100);
    EXPECT_EQ(valueOf(analysis, "join.oversubscription", "gate"), 6); // 6 hosts of 100 Gb/s
    EXPECT_EQ(valueOf(analysis, "join.cut", "gate"), 100);
    EXPECT_EQ(valueOf(analysis, "join.hops.max", "gate"), 3);
    EXPECT_DOUBLE_EQ(valueOf(analysis, "join.hops.mean", "gate"), 1 + 14.0 / 8);
    EXPECT_DOUBLE_EQ(valueOf(analysis, "join.failure.worst", "gate"), 0.5);
    EXPECT_EQ(valueOf(analysis, "join.disconnected.max", "gate"), 3);
    EXPECT_DOUBLE_EQ(valueOf(analysis, "join.throughput", "gate") *
                         valueOf(analysis, "join.load.max", "gate"),
                     1);
    test::expectExplained(analysis);
}

TEST(Joins, makeTheSameFabricAsDrawnAsOne) {
    const std::vector<DrawnEdge> edges = {{0, 1}, {1, 2},          {2, 3},         {3, 0},
                                          {4, 5}, {0, 4, 1, 50.0}, {2, 5, 1, 50.0}};
    const Design one = drawnDesign({2, 2, 2, 2, 3, 3}, edges);
    const Analysis joined = wholeAnalysis(joinedDesign()), drawn = wholeAnalysis(one);
    int compared = 0;
    for (const Metric& metric : drawn.metrics) {
        if (const Metric* found = joined.find(metric.id, "gate");
            found != nullptr && metric.scope == "compute") {
            // Draws go by the number of a link, and the numbers differ; so do the racks, which
            // fill fabric by fabric.
            if (metric.id.find("sample") == std::string::npos &&
                metric.id.find("rack") == std::string::npos &&
                metric.id.find("feed") == std::string::npos) {
                EXPECT_NEAR(found->value, metric.value, 1e-9 * std::abs(metric.value)) << metric.id;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 20);
    // The load of the traffic across, and the cut, by hand on the drawn fabric.
    const AnalysedFabric& fabric = *drawn.fabric("compute");
    std::vector<Demand> demands;
    for (std::uint32_t a = 0; a < 4; ++a) {
        for (std::uint32_t b = 4; b < 6; ++b) {
            demands.push_back({a, b, gbps(200.0 * 300 / 800)});
            demands.push_back({b, a, gbps(200.0 * 300 / 800)});
        }
    }
    const LinkLoads loads = ecmpLoads(fabric.works(), fabric.shape->graph, merged(demands));
    EXPECT_NEAR(valueOf(joined, "join.load.max", "gate"),
                hottestLink(fabric.works(), loads).utilisation, 1e-9);
    const std::vector<NodeIndex> from = {NodeIndex(0), NodeIndex(1), NodeIndex(2), NodeIndex(3)},
                                 to = {NodeIndex(4), NodeIndex(5)};
    EXPECT_EQ(valueOf(joined, "join.cut", "gate"),
              inGbps(minCut(fabric.works(), from, to).capacity));
}

// A single link that everything hangs on: six endpoints lose the others, and they lose them.
TEST(Joins, sayWhoIsCutOff) {
    FabricJoin single = twoLinks();
    single.count = 1;
    const Analysis analysis = wholeAnalysis(weft::apply(twoFabrics(), PutJoin{single}).value());
    EXPECT_EQ(valueOf(analysis, "join.disconnected.max", "gate"), 14);
    EXPECT_EQ(valueOf(analysis, "join.failure.worst", "gate"), 0);
}

// Three in a row: the outer two meet through the one in the middle only.
TEST(Joins, reachThroughAThirdFabric) {
    Design design = joinedDesign();
    FabricIntent third = drawnDesign({1}, {}).fabrics->front();
    third.id = "edge";
    third.site = design.sites->front().id;
    design = weft::apply(design, PutFabric{third}).value();
    design = weft::apply(design, PutJoin{{"line",
                                          "",
                                          {"storage", NodeRole::Switch, 1},
                                          {"edge", NodeRole::Switch, 0},
                                          gbps(10),
                                          3,
                                          {}}})
                 .value();
    const Analysis analysis = wholeAnalysis(design);
    ASSERT_EQ(analysis.joined.size(), 1U);
    EXPECT_EQ(analysis.joined.front()->fabrics.size(), 3U);
    EXPECT_EQ(valueOf(analysis, "join.cut", "line"), 30);
    EXPECT_EQ(valueOf(analysis, "join.cut", "gate"), 100);
    EXPECT_EQ(valueOf(analysis, "fabric.hops.max", "gate"), 4);
    test::expectExplained(analysis);
}

TEST(Joins, ownTheirIds) {
    const Design design = joinedDesign();
    EXPECT_EQ(freshId(design, "gate"), "gate-2");
    Site site = design.sites->front();
    site.id = "gate";
    const Result<Design> taken = weft::apply(design, PutSite{site});
    ASSERT_FALSE(taken);
    EXPECT_NE(taken.error().message.find("already names a join"), std::string::npos)
        << taken.error().message;
    EXPECT_TRUE(weft::apply(design, PutJoin{twoLinks()})); // put again, it is changed
}

TEST(Joins, sayWhatDoesNotFit) {
    const auto findingOf = [](FabricJoin join) {
        const Analysis analysis = analyse(
            weft::apply(twoFabrics(), PutJoin{std::move(join)}).value(), test::seedCatalog());
        for (const Finding& finding : analysis.findings) {
            if (finding.id == "join.not_made") {
                EXPECT_EQ(finding.scope, "gate");
                EXPECT_EQ(finding.severity, Severity::Error);
                return finding.message;
            }
        }
        return std::string();
    };
    FabricJoin join = twoLinks();
    EXPECT_EQ(findingOf(join), "");
    join.a.tier = NodeRole::Core;
    EXPECT_EQ(findingOf(join), "Gate cannot be made: compute has no core switches to join at");
    join = twoLinks();
    join.b.switches = 3;
    EXPECT_EQ(findingOf(join),
              "Gate cannot be made: it joins at 3 switch switches, and storage has 2");
    join = twoLinks();
    join.rate = Bandwidth();
    EXPECT_EQ(findingOf(join), "Gate cannot be made: it carries nothing. Say how many links there "
                               "are and at what rate they run");
}

// A ring link and the join between the endpoints farthest apart: what a join is longer by, the way
// is longer by, once.
TEST(Joins, countTheirCableAsCablingDoes) {
    const auto latencyWith = [](std::optional<Length> length) {
        FabricJoin join = twoLinks();
        join.length = length;
        return wholeAnalysis(weft::apply(twoFabrics(), PutJoin{join}).value());
    };
    const auto cableOf = [](const Analysis& analysis) {
        const Metric* base = analysis.find("fabric.latency.base.max", "gate");
        EXPECT_NE(base, nullptr);
        for (const Term& term : base != nullptr ? base->terms : std::vector<Term>()) {
            if (term.name == "d") {
                return term;
            }
        }
        return Term();
    };
    const Analysis unsaid = latencyWith(std::nullopt), said = latencyWith(kUsualJoinLength),
                   far = latencyWith(metres(10'000));
    const double base = valueOf(unsaid, "fabric.latency.base.max", "gate");
    EXPECT_EQ(base, valueOf(said, "fabric.latency.base.max", "gate"));
    EXPECT_NEAR(valueOf(far, "fabric.latency.base.max", "gate") - base,
                4.9e-9 * (10'000 - inMetres(kUsualJoinLength)), 1e-15);
    EXPECT_EQ(cableOf(unsaid).value, cableOf(said).value);
    EXPECT_NE(cableOf(unsaid).origin.find("join.length.assumed: 30 m for Gate"), std::string::npos)
        << cableOf(unsaid).origin;
    EXPECT_EQ(cableOf(said).origin.find("assumed"), std::string::npos) << cableOf(said).origin;
    test::expectExplained(far);
}

// Two links lead from corner to opposite corner of a square, whichever way round: the longer way
// counts. A chord makes the corners neighbours, and then the two links past one of them do not.
TEST(Joins, longestWayIsOfThePathsWithFewestLinks) {
    const auto longestOf = [](std::vector<DrawnEdge> edges) {
        Design design = drawnDesign({1, 1, 1, 1}, std::move(edges));
        std::vector<DrawnLink>& links = design.fabrics.write().front().graph.write().links;
        for (DrawnLink& link : links) {
            link.length = metres(10);
        }
        links.front().length = metres(500);
        const Analysis analysis = analyse(design, test::seedCatalog());
        const AnalysedFabric& fabric = *analysis.fabric("compute");
        return inMetres(longestWay(fabric.works(), fabric.shape->graph));
    };
    EXPECT_EQ(longestOf({{0, 1}, {1, 2}, {2, 3}, {3, 0}}), 510);
    EXPECT_EQ(longestOf({{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}, {1, 3}}), 500);
}

TEST(Joins, beginAsTwoGatewaysOfEitherSide) {
    const Analysis analysis = analyse(twoFabrics(), test::seedCatalog());
    const Fabric &a = analysis.fabric("compute")->works(), &b = analysis.fabric("storage")->works();
    const std::optional<FabricJoin> join = usualJoin(a, b);
    ASSERT_TRUE(join);
    EXPECT_EQ(join->a, (JoinEnd{"compute", NodeRole::Switch, 2}));
    EXPECT_EQ(join->b, (JoinEnd{"storage", NodeRole::Switch, 2}));
    EXPECT_EQ(join->count, 4);
    EXPECT_EQ(join->rate, gbps(100));
    EXPECT_TRUE(checkWiring(*join, a, b));
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> pairs;
    dealLinks(*join, a, b, [&](NodeIndex x, NodeIndex y, std::uint32_t count) {
        pairs[{x.value, y.value}] += count;
    });
    EXPECT_EQ(pairs.size(), 4U); // each to both of the other's
}

// Every gateway takes as many links as any other, but for one, and every pair too.
TEST(Compose, dealsLinksEvenly) {
    const auto fabricOf = [](const std::string& id, std::size_t switches) {
        Design design = drawnDesign(std::vector<std::int64_t>(switches, 1), test::cycle(switches));
        Fabric fabric = analyse(design, test::seedCatalog()).fabrics.front().works();
        fabric.id = id;
        return fabric;
    };
    const Fabric a = fabricOf("a", 8), b = fabricOf("b", 6);
    const Fabric* fabrics[] = {&a, &b};
    for (const std::int64_t count : {1, 4, 13, 24, 25, 1000}) {
        const FabricJoin join{
            "j", "", {"a", NodeRole::Switch, 4}, {"b", NodeRole::Switch, 0}, gbps(100), count, {}};
        ASSERT_TRUE(checkWiring(join, a, b));
        const JoinWiring wiring[] = {{join, 0, 1}};
        const auto made = composed("whole", fabrics, wiring);
        ASSERT_TRUE(made);
        std::map<std::uint32_t, std::int64_t> at;
        std::int64_t links = 0, least = count, most = 0;
        for (const LinkIndex index : made->links.front()) {
            const Link& link = made->fabric.link(index);
            at[link.a.value] += link.count;
            at[link.b.value] += link.count;
            links += link.count;
            least = std::min<std::int64_t>(least, link.count);
            most = std::max<std::int64_t>(most, link.count);
        }
        EXPECT_EQ(links, count);
        EXPECT_LE(most - least, 1);
        std::int64_t range[2][2] = {{count, 0}, {count, 0}};
        for (const auto& [node, sum] : at) {
            auto& [few, many] = range[made->partOf[node]];
            few = std::min(few, sum);
            many = std::max(many, sum);
        }
        EXPECT_LE(range[0][1] - range[0][0], 1) << count;
        EXPECT_LE(range[1][1] - range[1][0], 1) << count;
        EXPECT_EQ(nodeName(made->fabric, NodeIndex(0)), "a/s0");
    }
}

} // namespace
} // namespace weft
