// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped templates end to end: known counts, no errors, and deliverables that agree with each
// other.
#include "tests/app/run_cli.hpp"

#include <map>
#include <set>
#include <sstream>

namespace weft::test {
namespace {

std::map<std::string, double> metricsOf(const nlohmann::json& analysis, const std::string& scope) {
    std::map<std::string, double> found;
    for (const auto& metric : analysis.at("metrics")) {
        if (metric.at("scope") == scope) {
            EXPECT_TRUE(found.emplace(metric.at("id"), metric.at("value")).second)
                << "twice: " << metric.at("id");
        }
    }
    return found;
}

// NVIDIA DGX SuperPOD H100 (RA-11333-001): 127 nodes, 32 leaves, 16 spines, 1,020 cables with the
// fabric manager's four, 1,024 between leaf and spine.
TEST_F(CliTest, SuperPodH100) {
    ASSERT_EQ(run("new --template dgx-superpod-h100-4su -o " + path("s.weft")).status, 0);
    const Outcome analysed = run("analyse " + path("s.weft") + " --json");
    ASSERT_EQ(analysed.status, 0) << analysed.out.substr(0, 2000);
    auto compute = metricsOf(analysed.json(), "compute");
    EXPECT_EQ(compute["fabric.accelerators"], 1016);
    EXPECT_EQ(compute["fabric.switches.leaf"], 32);
    EXPECT_EQ(compute["fabric.switches.spine"], 16);
    EXPECT_EQ(compute["fabric.links.endpoint_leaf"], 1020);
    EXPECT_EQ(compute["fabric.links.leaf_spine"], 1024);
    EXPECT_EQ(compute["fabric.oversubscription"], 1);
    EXPECT_EQ(compute["fabric.bisection"], 510 * 400);
}

// But the one that misses a target on purpose.
TEST_F(CliTest, EveryTemplateIsFreeOfErrors) {
    const auto templates = run("templates --json").json().at("templates");
    EXPECT_GE(templates.size(), 5U);
    for (const auto& each : templates) {
        const std::string id = each.at("id");
        ASSERT_EQ(run("new --template " + id + " -o " + path("t.weft")).status, 0) << id;
        const Outcome check = run("check " + path("t.weft"));
        EXPECT_EQ(check.status, id == "hospital-imaging-rag" ? 1 : 0) << id << "\n" << check.out;
    }
}

// Rows of the schedule = cables of the bill; no port twice; the bill's total equals the metric.
TEST_F(CliTest, DeliverablesAgree) {
    for (const char* id : {"dgx-superpod-h100-4su", "enterprise-rag-pod", "roce-800g-2048"}) {
        ASSERT_EQ(run("new --template " + std::string(id) + " -o " + path("t.weft")).status, 0);
        const auto bill = run("bom " + path("t.weft") + " --format json").json();
        std::int64_t cables = 0;
        for (const auto& line : bill.at("lines")) {
            cables += line.at("kind") == "cable" ? line.at("quantity").get<std::int64_t>() : 0;
        }
        const auto schedule = run("cabling " + path("t.weft") + " --format json").json();
        EXPECT_EQ(static_cast<std::int64_t>(schedule.at("cables").size()), cables) << id;
        std::set<std::string> ports;
        for (const auto& row : schedule.at("cables")) {
            for (const std::string end : {"_a", "_b"}) {
                const std::string port = row.at("device" + end).get<std::string>() + " " +
                                         row.at("port" + end).get<std::string>();
                EXPECT_TRUE(ports.insert(port).second) << id << ": twice " << port;
            }
        }
        const auto design =
            metricsOf(run("analyse " + path("t.weft") + " --json").json(), "design");
        EXPECT_EQ(design.at("cabling.rows"), static_cast<double>(cables)) << id;
    }
}

} // namespace
} // namespace weft::test
