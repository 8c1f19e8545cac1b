// SPDX-License-Identifier: GPL-3.0-or-later
// Flows between sites from the command line.
#include "tests/app/run_cli.hpp"

#include <algorithm>
#include <map>

namespace weft::test {
namespace {

std::map<std::string, double> metricsOf(const nlohmann::json& analysis, const std::string& scope) {
    std::map<std::string, double> metrics;
    for (const auto& metric : analysis.at("metrics")) {
        if (metric.at("scope") == scope) {
            metrics[metric.at("id")] = metric.at("value");
        }
    }
    return metrics;
}

TEST_F(CliTest, FlowsOfASample) {
    ASSERT_EQ(run("new --template smart-factory -o " + path("s.weft")).status, 0);
    const Outcome table = run("flows " + path("s.weft"));
    ASSERT_EQ(table.status, 0) << table.err;
    EXPECT_NE(table.out.find("robot-1"), std::string::npos);
    EXPECT_NE(table.out.find("cheapest feasible"), std::string::npos);
    const auto json = run("flows " + path("s.weft") + " --json").json();
    EXPECT_EQ(json.at("flows").size(), 14U);
    EXPECT_EQ(json.at("placements").size(), 3U);
    EXPECT_TRUE(json.at("pairs_swept").get<bool>());
    for (const auto& placement : json.at("placements")) {
        EXPECT_EQ(placement.at("choices").size(), 3U); // local, core and cloud, all computed
    }
    const auto metrics = metricsOf(run("analyse " + path("s.weft") + " --json").json(), "robot-1");
    EXPECT_GT(metrics.at("flow.latency.margin"), 0);
    EXPECT_GT(metrics.at("flow.availability"), 0.9999);
    EXPECT_NEAR(metrics.at("flow.bandwidth.share"), 0.08, 1e-12);
}

TEST_F(CliTest, TheMissedTargetHasAFixThatTheCommandLineCanMakeToo) {
    ASSERT_EQ(run("new --template hospital-imaging-rag -o " + path("h.weft")).status, 0);
    const Outcome before = run("check " + path("h.weft") + " --json");
    EXPECT_EQ(before.status, 1);
    ASSERT_EQ(run("edit " + path("h.weft") + " --set line-cologne.diversity=diverse -o " +
                  path("m.weft"))
                  .status,
              0);
    EXPECT_EQ(run("check " + path("m.weft")).status, 0);
}

TEST_F(CliTest, ReadinessAndExports) {
    ASSERT_EQ(run("new --template hybrid-training-burst -o " + path("b.weft")).status, 0);
    const auto readiness = run("readiness " + path("b.weft") + " --json").json();
    EXPECT_EQ(readiness.at("questions").size(), 9U);
    EXPECT_EQ(readiness.at("phases").size(), 3U);
    EXPECT_EQ(readiness.at("weeks"), 17);
    EXPECT_NE(run("readiness " + path("b.weft")).out.find("Burst on demand"), std::string::npos);
    const Outcome matrix = run("export " + path("b.weft") + " --format flow-matrix");
    ASSERT_EQ(matrix.status, 0) << matrix.err;
    EXPECT_EQ(std::count(matrix.out.begin(), matrix.out.end(), '\n'), 6);
    const Outcome gnmic = run("export " + path("b.weft") + " --format gnmic");
    ASSERT_EQ(gnmic.status, 0) << gnmic.err;
    EXPECT_NE(gnmic.out.find("sample-interval: 10s"), std::string::npos);
}

TEST_F(CliTest, BadFlowsAreRefusedInAWord) {
    ASSERT_EQ(run("new --template smart-factory -o " + path("s.weft")).status, 0);
    const auto refused = [this](const std::string& setting, const std::string& word) {
        const Outcome outcome =
            run("edit " + path("s.weft") + " --set " + setting + " -o " + path("t.weft"));
        EXPECT_EQ(outcome.status, 2) << setting;
        EXPECT_NE(outcome.err.find(word), std::string::npos) << outcome.err;
    };
    refused("robot-1.availability=1.5", "from 0 to 1");
    refused("plant-1.coordinates=91,0", "-90 to 90");
    refused("plant-1.coordinates=0,181", "-180 to 180");
    refused("direct.distance=-5km", "length");
    refused("company.parent=ot", "loop");
    refused("core-entry.members=nothing", "nothing");
    refused("robot-1.to=nowhere", "nowhere");
    refused("robot-1.buget=1ms", "budget");
    ASSERT_EQ(run("edit " + path("s.weft") + " --set core-entry.members= -o " + path("e.weft"))
                  .status,
              0);
    EXPECT_NE(run("check " + path("e.weft")).out.find("names nothing"), std::string::npos);
}

} // namespace
} // namespace weft::test
