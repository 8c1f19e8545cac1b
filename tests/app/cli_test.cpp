// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run_cli.hpp"

namespace weft::test {
namespace {

double metric(const nlohmann::json& analysis, const std::string& id, const std::string& scope) {
    for (const auto& each : analysis.at("metrics")) {
        if (each.at("id") == id && each.at("scope") == scope) {
            return each.at("value");
        }
    }
    ADD_FAILURE() << id << " of " << scope << " is missing";
    return -1;
}

// "one topology, its numbers": the contract's first use.
TEST_F(CliTest, NewAnalyseWhy) {
    ASSERT_EQ(
        run("new --topology leaf-spine --set endpoints=256 --set radix=64 --set rate=400Gb/s -o " +
            path("a.weft"))
            .status,
        0);
    const Outcome analysed = run("analyse " + path("a.weft") + " --json");
    ASSERT_EQ(analysed.status, 0) << analysed.err;
    const auto json = analysed.json();
    EXPECT_EQ(metric(json, "fabric.endpoints", "compute"), 256);
    EXPECT_EQ(metric(json, "fabric.switches.leaf", "compute"), 8);
    EXPECT_EQ(metric(json, "fabric.switches.spine", "compute"), 4);
    // 256 endpoints × 400 Gb/s ÷ 2
    EXPECT_DOUBLE_EQ(metric(json, "fabric.bisection", "compute"), 51'200);
    const auto why = run("why " + path("a.weft") + " fabric.oversubscription --json").json();
    EXPECT_EQ(why.at("value"), 1.0);
    EXPECT_EQ(why.at("terms").size(), 2U);
}

TEST_F(CliTest, EditChangesTheFile) {
    ASSERT_EQ(run("new --topology fat-tree --set radix=8 -o " + path("a.weft")).status, 0);
    ASSERT_EQ(run("edit " + path("a.weft") + " --set compute.radix=16 -o " + path("b.weft")).status,
              0);
    EXPECT_EQ(
        metric(run("analyze " + path("a.weft") + " --json").json(), "fabric.endpoints", "compute"),
        128);
    EXPECT_EQ(
        metric(run("analyze " + path("b.weft") + " --json").json(), "fabric.endpoints", "compute"),
        1024);
}

// 2·(8−1)/8 · 1 GiB ÷ 50 GB/s + 2·7·2 µs = 37.609 ms: by hand.
TEST_F(CliTest, CollectiveInClosedForm) {
    const Outcome ring = run("collective --op all_reduce --algorithm ring --ranks 8 --bytes 1GiB "
                             "--bandwidth 50GB/s --alpha 2us --json");
    ASSERT_EQ(ring.status, 0) << ring.err;
    EXPECT_NEAR(ring.json().at("time").get<double>(), 14 * 2e-6 + 1.75 * 1073741824.0 / 50e9,
                1e-12);
    EXPECT_GT(run("collective --op all_reduce --algorithm all --ranks 8 --bytes 1GiB --bandwidth "
                  "50GB/s --alpha 2us --json")
                  .json()
                  .at("results")
                  .size(),
              5U);
}

TEST_F(CliTest, EveryTopologyListsItsParameters) {
    const auto json = run("topologies --json").json();
    ASSERT_GE(json.at("topologies").size(), 4U);
    for (const auto& topology : json.at("topologies")) {
        for (const auto& parameter : topology.at("parameters")) {
            for (const char* key : {"name", "unit", "default", "help"}) {
                EXPECT_TRUE(parameter.contains(key)) << topology.at("id") << parameter;
            }
        }
    }
}

TEST_F(CliTest, WorkloadsAreListedWithTheirParameters) {
    const auto json = run("workloads --json").json();
    ASSERT_GE(json.at("workloads").size(), 7U);
    for (const auto& kind : json.at("workloads")) {
        EXPECT_FALSE(kind.at("parameters").empty()) << kind.at("id");
        for (const auto& parameter : kind.at("parameters")) {
            for (const char* key : {"name", "unit", "default", "help"}) {
                EXPECT_TRUE(parameter.contains(key)) << kind.at("id") << parameter;
            }
        }
    }
}

TEST_F(CliTest, TransportsAreCompared) {
    ASSERT_EQ(
        run("new --topology rail-optimised --set servers=32 --set server=nvidia-dgx-h100 -o " +
            path("a.weft"))
            .status,
        0);
    const Outcome compared = run("compare-transports " + path("a.weft") + " --json");
    ASSERT_EQ(compared.status, 0) << compared.err;
    const auto json = compared.json();
    ASSERT_EQ(json.at("fabrics").size(), 1U);
    EXPECT_EQ(json.at("fabrics").at(0).at("transports").size(), 4U);
    EXPECT_EQ(run("compare-transports " + path("a.weft") + " --fabric nowhere").status, 2);
}

TEST_F(CliTest, CatalogHoldsThePromisedParts) {
    const auto count = [this](const std::string& kind) {
        return run("catalog list " + kind + " --json").json().at("parts").size();
    };
    EXPECT_GE(count("switch"), 45U);
    EXPECT_GE(count("nic"), 30U);
    EXPECT_GE(count("optic"), 70U);
    EXPECT_GE(count("server"), 25U);
    EXPECT_GE(count("cloud"), 1U);
    EXPECT_GE(count("storage"), 1U);
    EXPECT_GE(count("wan"), 1U);
    EXPECT_EQ(run("catalog verify").status, 0);
    EXPECT_NE(run("catalog show nvidia-qm9700").out.find("747 W"), std::string::npos);
}

TEST_F(CliTest, WrongWordsAreUsageErrorsThatHelp) {
    EXPECT_EQ(run("analyse").status, 2);
    EXPECT_EQ(run("fly").status, 2);
    const Outcome topology = run("new --topology leafspine");
    EXPECT_EQ(topology.status, 2);
    EXPECT_NE(topology.err.find("leaf-spine"), std::string::npos) << topology.err;
    const Outcome naked = run("new --topology leaf-spine --set rate=400");
    EXPECT_EQ(naked.status, 2);
    EXPECT_NE(naked.err.find("Gb/s"), std::string::npos) << naked.err;
    const Outcome part =
        run("new --topology leaf-spine --set leaf=nvidia-qm97 -o " + path("p.weft"));
    EXPECT_EQ(part.status, 0); // the document keeps what was said; the finding names the part
    const Outcome check = run("check " + path("p.weft"));
    EXPECT_EQ(check.status, 1);
    EXPECT_NE(check.out.find("nvidia-qm97"), std::string::npos) << check.out;
}

} // namespace
} // namespace weft::test
