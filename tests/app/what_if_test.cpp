// SPDX-License-Identifier: GPL-3.0-or-later
// What-ifs, comparisons and sweeps from a script.
#include "tests/app/run_cli.hpp"

#include <cmath>

namespace weft::test {
namespace {

class WhatIfTest : public CliTest {
protected:
    std::string design() {
        const std::string file = path("w.weft");
        EXPECT_EQ(run("new --template dgx-superpod-h100-4su -o " + file).status, 0);
        EXPECT_EQ(
            run("edit " + file + " --scenario 'Two to one' --set compute.oversubscription=2:1")
                .status,
            0);
        return file;
    }
};

nlohmann::json figure(const nlohmann::json& compared, const std::string& metric,
                      const std::string& scope) {
    for (const auto& row : compared.at("figures")) {
        if (row.at("metric") == metric && row.at("scope") == scope) {
            return row;
        }
    }
    ADD_FAILURE() << metric << " of " << scope << " is not compared";
    return {};
}

double metricOf(const nlohmann::json& analysis, const std::string& id, const std::string& scope) {
    for (const auto& metric : analysis.at("metrics")) {
        if (metric.at("id") == id && metric.at("scope") == scope) {
            return metric.at("value");
        }
    }
    return -1;
}

TEST_F(WhatIfTest, ComparesWhatAnalyseSaysAndSaysWhy) {
    const std::string file = design();
    const auto compared = run("compare " + file + " --frame --json").json();
    ASSERT_EQ(compared.at("scenarios").size(), 2U);
    EXPECT_EQ(compared.at("scenarios")[1].at("name"), "Two to one");
    const auto cost = figure(compared, "cost.capex", "design");
    EXPECT_EQ(cost.at("values")[0],
              metricOf(run("analyse " + file + " --frame --json").json(), "cost.capex", "design"));
    EXPECT_EQ(cost.at("values")[1],
              metricOf(run("analyse " + file + " --scenario two-to-one --frame --json").json(),
                       "cost.capex", "design"));
    double sum = 0;
    for (const auto& step : cost.at("why")[1]) {
        sum += step.at("contribution").get<double>();
    }
    EXPECT_LT(sum, 0);
    EXPECT_EQ(std::llround(100 * sum), std::llround(100 * cost.at("deltas")[1].get<double>()));
}

TEST_F(WhatIfTest, GoalsRankTheScenarios) {
    const auto ranked =
        run("compare " + design() + " --frame --goal cost.capex@design --json").json();
    EXPECT_EQ(ranked.at("scenarios")[0].at("score"), 0);
    EXPECT_EQ(ranked.at("scenarios")[1].at("score"), 1);
    EXPECT_EQ(run("compare " + path("w.weft") + " --frame --goal nonsense").status, 2);
    EXPECT_EQ(run("compare " + path("w.weft") + " --scenario nowhere").status, 2);
}

TEST_F(WhatIfTest, SharesOfASweepJoinToTheWhole) {
    const std::string file = design();
    const std::string asked = "sweep " + file +
                              " --vary compute.oversubscription=1:1,2:1,3:1 "
                              "--vary dgx-h100.count=64..96:16 --figure cost.capex ";
    ASSERT_EQ(run(asked + "-o " + path("all.json")).status, 0);
    for (const char* share : {"0", "1"}) {
        ASSERT_EQ(
            run(asked + "--shard " + share + "/2 -o " + path(std::string(share) + ".json")).status,
            0);
    }
    ASSERT_EQ(
        run("merge " + path("1.json") + " " + path("0.json") + " -o " + path("joined.json")).status,
        0);
    EXPECT_EQ(read("joined.json"), read("all.json"));
    EXPECT_EQ(run("merge " + path("0.json") + " " + path("0.json")).status, 3);
    EXPECT_EQ(run("sweep " + file + " --vary nonsense --figure cost.capex").status, 2);
    EXPECT_EQ(run("sweep " + file + " --vary compute.servers=1..9 --figure x --shard 3/2").status,
              2);
}

TEST_F(WhatIfTest, DeliverablesFollowTheScenario) {
    const std::string file = design();
    const auto total = [&](const std::string& options) {
        std::int64_t pieces = 0;
        const auto bill = run("bom " + file + " --format json " + options).json();
        for (const auto& line : bill.at("lines")) {
            pieces += line.at("quantity").get<std::int64_t>();
        }
        return pieces;
    };
    EXPECT_LT(total("--scenario two-to-one"), total(""));
}

TEST_F(WhatIfTest, RangesAreSeededAndSayTheBreakEven) {
    const std::string file = design();
    const std::string asked = "ranges " + file + " --range pue=0.9..1..1.2 --draws 2000 --json";
    const auto answer = run(asked + " --seed 5").json();
    EXPECT_EQ(run(asked + " --seed 5").json(), answer);
    EXPECT_NE(run(asked + " --seed 6").json().at("scenarios"), answer.at("scenarios"));
    ASSERT_EQ(answer.at("scenarios").size(), 2U);
    const auto analysed = run("analyse " + file + " --frame --json").json();
    for (const auto& total : answer.at("scenarios")[0].at("totals")) {
        EXPECT_EQ(total.at("plain"), metricOf(analysed, total.at("metric"), total.at("scope")));
        EXPECT_LE(total.at("p10"), total.at("p50"));
        EXPECT_LE(total.at("p50"), total.at("p90"));
    }
    EXPECT_TRUE(answer.at("scenarios")[1].contains("break_even"));
    // Stated in the design they need not be said.
    const std::string stated = path("stated.weft");
    ASSERT_EQ(run("edit " + file + " --set ranges.pue=0.9..1..1.2 --set ranges.seed=3 -o " + stated)
                  .status,
              0);
    EXPECT_EQ(run("ranges " + stated + " --draws 2000 --json").out, run(asked + " --seed 3").out);
    EXPECT_NE(run("ranges " + stated + " --draws 2000 --seed 1 --json").out,
              run(asked + " --seed 3").out);
    EXPECT_EQ(run("ranges " + stated + " --range pue=1..1..1 --seed 1 --draws 2000 --json").out,
              run("ranges " + file + " --range pue=1..1..1 --draws 2000 --json").out);
    EXPECT_EQ(run("ranges " + file + " --range pue=2..1..3").status, 2);
    EXPECT_EQ(run("ranges " + file + " --range nonsense=1..1..1").status, 2);
    EXPECT_EQ(run("ranges " + file + " --range pue=1").status, 2);
    EXPECT_EQ(run("ranges " + file + " --draws 0").status, 2);
}

} // namespace
} // namespace weft::test
