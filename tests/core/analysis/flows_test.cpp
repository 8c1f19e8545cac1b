// SPDX-License-Identifier: GPL-3.0-or-later
// Flows between sites through the whole engine: every number explained, every failure named, every
// fix one that helps.
#include "core/analysis/readiness.hpp"
#include "core/analysis/readiness_findings.hpp"
#include "core/design/templates.hpp"
#include "core/flows/report.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/flows/random_sites.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

const Finding* found(const Analysis& analysis, std::string_view id, std::string_view scope = {}) {
    const auto finding =
        std::find_if(analysis.findings.begin(), analysis.findings.end(), [&](const Finding& each) {
            return each.id == id && (scope.empty() || each.scope == scope);
        });
    return finding == analysis.findings.end() ? nullptr : &*finding;
}

Analysis analysed(const Design& design) {
    return test::wholeAnalysis(design);
}

Design zonedPair() {
    Design design = test::twoSites();
    Flow flow{"robot"};
    flow.name = "Robot";
    flow.kind = FlowKind::InferenceRequest;
    flow.from = "a";
    flow.to = "b";
    flow.rate = mbps(100);
    design.flows.write().push_back(flow);
    design.zones = std::vector<Zone>{{"plant", "", "", "", {"a"}}, {"core", "", "", "", {"b"}}};
    design.gateways.write().push_back({"gw", "", "a", "cisco-asr-9901", 1, 1});
    design.wans.write().front().terms.gatewayA = "gw";
    return design;
}

// Applies the first fix of a finding that must be there, and looks again.
Design fixed(const Design& design, std::string_view id) {
    const Analysis analysis = analysed(design);
    const Finding* finding = found(analysis, id);
    if (finding == nullptr || finding->fixes.empty()) {
        ADD_FAILURE() << id << " is not found, or has no fix";
        return design;
    }
    const Result<Design> after = weft::apply(design, finding->fixes.front().edit);
    EXPECT_TRUE(after) << after.error().toString();
    if (!after) {
        return design;
    }
    EXPECT_EQ(found(analysed(*after), id), nullptr) << id << " is still there";
    return *after;
}

TEST(FlowMetrics, AreExplained) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Analysis analysis = analysed(test::randomSites(seed, 4 + seed % 3, 15));
        test::expectExplained(analysis);
        EXPECT_NE(analysis.wide, nullptr);
    }
    test::expectExplained(analysed(zonedPair()));
}

TEST(FlowMetrics, OfTheContract) {
    Design design = zonedPair();
    design.flows.write().front().budget = milliseconds(2);
    const Analysis analysis = analysed(design);
    const Metric* latency = analysis.find("flow.latency", "robot");
    ASSERT_NE(latency, nullptr);
    // 686 µs of glass and a packet of 12 µs, and a wait at a tenth of the load: 0.1/(2·0.9)·12 µs.
    EXPECT_NEAR(latency->value, 698e-6 + 0.1 / 1.8 * 12e-6, 1e-12);
    const Metric* margin = analysis.find("flow.latency.margin", "robot");
    ASSERT_NE(margin, nullptr);
    EXPECT_NEAR(margin->value, 2e-3 - analysis.find("flow.latency.p99", "robot")->value, 1e-15);
    EXPECT_NEAR(analysis.find("flow.bandwidth.share", "robot")->value, 0.1, 1e-12);
    const double up = analysis.find("flow.availability", "robot")->value;
    EXPECT_NEAR(analysis.find("flow.downtime", "robot")->value, (1 - up) * 31'536'000, 1e-6);
    EXPECT_NE(analysis.find("site.availability", "a"), nullptr);
}

TEST(FlowFindings, NoWayAndNothingSaid) {
    Design design = zonedPair();
    design.wans.write().clear();
    design.flows.write().push_back({"blank"});
    const Analysis analysis = analysed(design);
    EXPECT_NE(found(analysis, "flow.no_path", "robot"), nullptr);
    EXPECT_NE(found(analysis, "flow.incomplete", "blank"), nullptr);
    EXPECT_EQ(analysis.find("flow.latency", "robot"), nullptr);
    EXPECT_EQ(analysis.find("flow.availability", "robot")->value, 0);
}

TEST(FlowFindings, ARiskGroupThatNamesNothing) {
    Design design = zonedPair();
    design.riskGroups.write().push_back({"nothing"});
    EXPECT_NE(found(analysed(design), "risk_group.empty", "nothing"), nullptr);
}

TEST(FlowFindings, AGatewayElsewhere) {
    Design design = zonedPair();
    design.gateways.write().front().site = "b";
    EXPECT_NE(found(analysed(design), "wan.gateway", "line"), nullptr);
}

// An ASR 9901 has two ports of 100 Gb/s; 24 of 10 Gb/s and 16 of 1 Gb/s besides.
TEST(FlowFindings, MoreCircuitsThanPorts) {
    Design design = zonedPair();
    design.wans.write().front().rate = gbps(100);
    design.wans.write().front().count = 3;
    const auto exceeded = [](const Analysis& analysis) {
        return std::count_if(
            analysis.findings.begin(), analysis.findings.end(), [](const Finding& finding) {
                return finding.id == "ports.exceeded" && finding.scope.starts_with("line");
            });
    };
    EXPECT_EQ(exceeded(analysed(design)), 1);
    design.wans.write().front().rate = gbps(10);
    EXPECT_EQ(exceeded(analysed(design)), 0);
    design.gateways.write().front().part = "no-such-part";
    EXPECT_NE(found(analysed(design), "part.unknown", "gw"), nullptr);
}

TEST(FlowFindings, TooLateIsMoved) {
    Design design = zonedPair();
    Flow& flow = design.flows.write().front();
    flow.budget = microseconds(500);
    flow.alternatives = {{"a", microseconds(100), Money::fromDollars(10)}};
    design.zones.write().clear();
    EXPECT_EQ(fixed(design, "flow.latency").flow("robot")->to, "a");
}

TEST(FlowFindings, TooLittleIsWidened) {
    Design design = zonedPair();
    design.zones.write().clear();
    design.flows.write().front().rate = gbps(1.5);
    EXPECT_NE(found(analysed(design), "wan.overloaded", "line"), nullptr);
    EXPECT_EQ(fixed(design, "flow.bandwidth").wan("line")->count, 2);
}

TEST(FlowFindings, TooFrailIsDoubled) {
    Design design = zonedPair();
    design.zones.write().clear();
    design.gateways.write().clear();
    design.wans.write().front().terms = {};
    design.wans.write().front().terms.availability = 0.999;
    design.flows.write().front().availability = 0.9999;
    EXPECT_EQ(fixed(design, "flow.availability").wan("line")->terms.diversity, Diversity::Diverse);
}

TEST(ZoneChecks, EachFindsItsFaultAndMendsIt) {
    Design design = fixed(zonedPair(), "zone.denied");
    design = fixed(design, "zone.unchecked");
    EXPECT_TRUE(design.gateway("gw")->enforces);
    design = fixed(design, "zone.plain");
    EXPECT_EQ(design.wan("line")->terms.encryption, Encryption::MacSec);
    const Analysis analysis = analysed(design);
    for (const Finding& finding : analysis.findings) {
        EXPECT_FALSE(finding.id.starts_with("zone.")) << finding.message;
    }
}

TEST(ZoneChecks, AForbiddenFlow) {
    Design design = zonedPair();
    design.rules.write().push_back({"never", "", "", "", {}, false});
    const Analysis analysis = analysed(design);
    ASSERT_NE(found(analysis, "zone.denied", "robot"), nullptr);
    EXPECT_TRUE(found(analysis, "zone.denied", "robot")->fixes.empty());
}

TEST(ZoneChecks, ASlowEncryptor) {
    Design design = zonedPair();
    design.wans.write().front().terms.encryption = Encryption::IpSec;
    design.gateways.write().front().encryptedThroughput = mbps(40);
    const Design after = fixed(design, "zone.encryption");
    EXPECT_EQ(after.gateway("gw")->count, 3); // 100 Mb/s by 40 each
}

TEST(ZoneChecks, ASharedFabric) {
    Design design = test::twoSites();
    FabricIntent fabric;
    fabric.id = "shared";
    fabric.site = "a";
    fabric.topology = "leaf-spine";
    for (const char* group : {"red", "blue"}) {
        design.groups.write().push_back({group, "", "a", "generic-l4-edge", 2});
        design.zones.write().push_back({std::string("zone-") + group, "", "", group, {group}});
        fabric.attachments.push_back({group, "", {}, ""});
    }
    design.fabrics.write().push_back(fabric);
    EXPECT_EQ(found(analysed(design), "zone.shared", "shared")->severity, Severity::Error);
    const Design after = fixed(design, "zone.shared");
    EXPECT_EQ(after.zone("zone-red")->isolation, Isolation::Vxlan);
}

TEST(ZoneChecks, TheSameTreatedDifferently) {
    Design design = zonedPair();
    design.sites.write().push_back({"c", "C", SiteKind::Edge, {}, {}, {}});
    design.zones.write()[0].members = {"a", "c"};
    WanLink second = design.wans->front();
    second.id = "second";
    second.a = "c";
    second.terms.gatewayA.clear();
    design.wans.write().push_back(second);
    Flow flow = design.flows->front();
    flow.id = "robot-2";
    flow.from = "c";
    design.flows.write().push_back(flow);
    EXPECT_EQ(found(analysed(design), "zone.inconsistent"), nullptr);
    design.gateways.write().front().enforces = true; // at a only
    EXPECT_NE(found(analysed(design), "zone.inconsistent", "plant"), nullptr);
}

TEST(OutageFindings, NameWhatBreaks) {
    const Analysis analysis = analysed(zonedPair());
    const Finding* line = found(analysis, "outage.single", "line");
    ASSERT_NE(line, nullptr);
    EXPECT_NE(line->message.find("cuts off Robot"), std::string::npos);
    EXPECT_NE(found(analysis, "outage.single", "gw"), nullptr);
    EXPECT_TRUE(analysis.wide->pairsSwept);
}

// Two lines that back each other up: one may fail, both may not, and that is said of a flow that
// asks for something.
TEST(OutageFindings, NameWhatTwoBreakTogether) {
    Design design = zonedPair();
    design.wans.write().front().terms.gatewayA.clear();
    design.gateways.write().clear();
    WanLink second = design.wans->front();
    second.id = "second";
    design.wans.write().push_back(second);
    const Analysis analysis = analysed(design);
    EXPECT_EQ(found(analysis, "outage.single"), nullptr);
    const Finding* pair = found(analysis, "outage.pair", "line");
    ASSERT_NE(pair, nullptr);
    EXPECT_EQ(pair->severity, Severity::Info);
    EXPECT_EQ(pair->value, 1);
    EXPECT_NE(pair->message.find("cuts off Robot"), std::string::npos) << pair->message;
    EXPECT_NE(pair->message.find(" and "), std::string::npos) << pair->message;
    design.flows.write().front().rate.reset(); // asks for a path alone, and states no target
    EXPECT_EQ(found(analysed(design), "outage.pair"), nullptr);
    design.flows.write().front().availability = 0.999;
    EXPECT_NE(found(analysed(design), "outage.pair"), nullptr);
}

// A check names a hundred alike, then counts: 10,000 flows do not drown the rest.
TEST(FlowFindings, ManyAlikeAreCut) {
    Design design = test::randomSites(2, 5, 400);
    design.wans.write().clear();
    design.riskGroups.write().clear();
    const Analysis analysis = analyse(design, test::seedCatalog());
    const auto named =
        std::count_if(analysis.findings.begin(), analysis.findings.end(),
                      [](const Finding& finding) { return finding.id == "flow.no_path"; });
    EXPECT_EQ(named, 101);
}

TEST(FabricAvailability, OfALeafSpineByHand) {
    const auto design = designFromTopology(*findTopology("leaf-spine"),
                                           std::vector<std::string>{"endpoints=64", "radix=32"},
                                           test::seedCatalog());
    ASSERT_TRUE(design);
    const Analysis analysis = analysed(*design);
    const std::string scope = design->fabrics->front().id;
    const Fabric& fabric = analysis.fabrics.front().expansion->fabric;
    const double s = analysis.find("availability.switch", "design")->value;
    const double l = analysis.find("availability.link", "design")->value;
    const double spines = fabric.range(NodeRole::Spine).size();
    double parallel = 1;
    for (const Link& link : fabric.links) {
        parallel = fabric.node(link.a).role == NodeRole::Leaf ? link.count : parallel;
    }
    // Two endpoint links, two leaves, and one of the spines with a link of each bundle to both.
    const double bundle = 1 - std::pow(1 - l, parallel);
    const double expected = l * l * s * s * (1 - std::pow(1 - s * bundle * bundle, spines));
    EXPECT_NEAR(analysis.find("fabric.availability", scope)->value, expected, 1e-13);
    EXPECT_NEAR(analysis.find("fabric.downtime", scope)->value, (1 - expected) * 31'536'000, 1e-4);
}

TEST(Readiness, AnswersWhatItCanAndHoldsGatesShut) {
    Design design = zonedPair();
    design.flows.write().front().budget = microseconds(1);
    Analysis analysis = analysed(design);
    ASSERT_NE(analysis.readiness, nullptr);
    const auto question = [&](std::string_view id) -> const PlanningQuestion& {
        const auto& list = analysis.readiness->questions;
        return *std::find_if(list.begin(), list.end(),
                             [&](const PlanningQuestion& q) { return q.id == id; });
    };
    EXPECT_EQ(analysis.readiness->questions.size(), 9u);
    EXPECT_EQ(question("data-flows").state, QuestionState::Computed);
    EXPECT_EQ(question("skills").state, QuestionState::Open);
    EXPECT_TRUE(analysis.readiness->phasesAreUsual);
    EXPECT_EQ(analysis.readiness->weeks(), 4 + 8 + 16 + 8);
    design.phases = std::vector<Phase>{{"two", "", 3, "one", {"question:skills"}, ""},
                                       {"one", "", 2, "", {"flow.latency"}, ""}};
    design.answers = std::vector<Answer>{{"skills", "Two of us", "HR", true}};
    analysis = analysed(design);
    ASSERT_EQ(analysis.readiness->phases.size(), 2u);
    EXPECT_EQ(analysis.readiness->phases[0].id, "one");
    EXPECT_FALSE(analysis.readiness->phases[0].isReady());
    EXPECT_EQ(analysis.readiness->phases[1].start, 2);
    EXPECT_TRUE(analysis.readiness->phases[1].isReady());
    EXPECT_EQ(question("skills").state, QuestionState::Settled);
    const auto& mistakes = analysis.readiness->mistakes;
    const auto made = std::count_if(mistakes.begin(), mistakes.end(), [](const ClassicMistake& m) {
        return m.state == MistakeState::Made;
    });
    EXPECT_EQ(analysis.find("readiness.mistakes", "design")->value, static_cast<double>(made));
    EXPECT_GT(made, 0);
}

TEST(Readiness, FindingsAgainstAreThoseNobodyAccepted) {
    Design design = zonedPair();
    design.flows.write().front().budget = microseconds(1);
    const Analysis analysis = analysed(design);
    const auto against = findingsAgainst(design, analysis.findings, "flow.latency");
    ASSERT_EQ(against.size(), 1u);
    EXPECT_EQ(against.front()->scope, "robot");
    design.accepted.write().push_back({against.front()->key(), "agreed"});
    EXPECT_TRUE(findingsAgainst(design, analysis.findings, "flow.latency").empty());
    EXPECT_TRUE(findingsAgainst(design, analysis.findings, "no.such").empty());
    for (const PlanningQuestion& question : analysis.readiness->questions) {
        const bool speaks = question.id == "data-flows" || question.id == "security";
        EXPECT_EQ(checksBehind(question.id).empty(), !speaks) << question.id;
    }
}

TEST(Gateways, AreBoughtAndPowered) {
    Design design = zonedPair();
    const Analysis with = analysed(design);
    const Part* part = test::seedCatalog().find("cisco-asr-9901");
    ASSERT_NE(part, nullptr);
    const auto line = std::find_if(with.bill->lines.begin(), with.bill->lines.end(),
                                   [](const BillLine& each) { return each.scope == "gw"; });
    ASSERT_NE(line, with.bill->lines.end());
    EXPECT_EQ(line->quantity, 1);
    const double before = with.find("site.power.it", "a")->value;
    design.gateways.write().front().count = 3;
    EXPECT_NEAR(analysed(design).find("site.power.it", "a")->value, 3 * before, 1e-9);
    EXPECT_GT(before, 0);
}

} // namespace
} // namespace weft
