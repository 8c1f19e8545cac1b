// SPDX-License-Identifier: GPL-3.0-or-later
// The flow matrix in its two forms, and the subscription list read back by another parser.
#include "core/analysis/telemetry.hpp"
#include "core/base/json.hpp"
#include "core/design/templates.hpp"
#include "core/export/exporter.hpp"
#include "core/flows/report.hpp"
#include "tests/core/topology/build.hpp"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

namespace weft {
namespace {

std::string exported(std::string_view format, const Design& design, const Analysis& analysis) {
    const Exporter* exporter = findExporter(format);
    EXPECT_NE(exporter, nullptr) << format;
    const Result<std::string> bytes = exporter->bytes({design, test::seedCatalog(), analysis});
    EXPECT_TRUE(bytes) << bytes.error().toString();
    return bytes ? *bytes : std::string();
}

TEST(FlowMatrix, CsvAndJsonHaveTheSameRows) {
    int flows = 0;
    for (const Template& sample : listTemplates()) {
        const Analysis analysis = analyse(sample.design, test::seedCatalog());
        const std::string csv = exported("flow-matrix", sample.design, analysis);
        const Result<Json> json = parseJson(exported("flow-matrix-json", sample.design, analysis));
        ASSERT_TRUE(json) << json.error().toString();
        const auto lines = static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n'));
        EXPECT_EQ(lines, sample.design.flows->size() + 1) << sample.id;
        ASSERT_EQ(json->at("flows").size(), sample.design.flows->size());
        for (std::size_t i = 0; i < sample.design.flows->size(); ++i) {
            const Json& row = json->at("flows")[i];
            const Flow& flow = (*sample.design.flows)[i];
            EXPECT_EQ(row.at("id"), flow.id);
            const Metric* p99 = analysis.find("flow.latency.p99", flow.id);
            ASSERT_NE(p99, nullptr) << flow.id;
            EXPECT_DOUBLE_EQ(row.at("latency_p99_s").get<double>(), p99->value);
            ++flows;
        }
    }
    EXPECT_GT(flows, 20);
}

TEST(Gnmic, IsAListThatHangsTogether) {
    for (const Template& sample : listTemplates()) {
        const Analysis analysis = analyse(sample.design, test::seedCatalog());
        const YAML::Node root = YAML::Load(exported("gnmic", sample.design, analysis));
        std::set<std::string> known;
        for (const auto& each : root["subscriptions"]) {
            known.insert(each.first.as<std::string>());
            EXPECT_EQ(each.second["mode"].as<std::string>(), "stream");
            EXPECT_EQ(each.second["stream-mode"].as<std::string>(), "sample");
            EXPECT_TRUE(each.second["sample-interval"].as<std::string>().ends_with("s"));
            ASSERT_GT(each.second["paths"].size(), 0u);
            for (const auto& path : each.second["paths"]) {
                EXPECT_TRUE(path.as<std::string>().starts_with('/'));
            }
        }
        // A target for every Ethernet switch and gateway, each with subscriptions that exist.
        std::size_t expected = 0;
        for (const AnalysedFabric& fabric : analysis.fabrics) {
            const bool speaksGnmi =
                sample.design.fabric(fabric.id)->transport != Transport::InfiniBand;
            expected += fabric.expansion != nullptr && speaksGnmi
                            ? fabric.expansion->fabric.switches().size()
                            : 0;
        }
        for (const Gateway& gateway : *sample.design.gateways) {
            expected += static_cast<std::size_t>(gateway.count);
        }
        EXPECT_EQ(root["targets"].size(), expected) << sample.id;
        for (const auto& target : root["targets"]) {
            for (const auto& name : target.second["subscriptions"]) {
                EXPECT_TRUE(known.contains(name.as<std::string>()));
            }
        }
    }
}

// Second road to the bandwidth: ports off the expansion, three counters of every switch port (two
// each 10 s, one each 30 s) and two of every adapter port each 10 s, 100 B each.
TEST(Telemetry, BandwidthOfATcpFabric) {
    const auto design = designFromTopology(*findTopology("leaf-spine"),
                                           std::vector<std::string>{"endpoints=64", "radix=32"},
                                           test::seedCatalog());
    ASSERT_TRUE(design);
    Design tcp = *design;
    tcp.fabrics.write().front().transport = Transport::Tcp;
    const Analysis analysis = analyse(tcp, test::seedCatalog());
    const Fabric& fabric = analysis.fabrics.front().expansion->fabric;
    double ports = 0;
    for (const Link& link : fabric.links) {
        const bool isEndpoint = fabric.node(link.a).role == NodeRole::Server;
        ports += isEndpoint ? link.count : 2.0 * link.count;
    }
    const double updates = ports * (2.0 / 10 + 1.0 / 30);
    EXPECT_NEAR(analysis.find("telemetry.rate", "design")->value, updates * 800 / 1e9, 1e-15);
    const TelemetryPlan plan = telemetryPlan(tcp, test::seedCatalog(), analysis);
    EXPECT_NEAR(inBitsPerSecond(plan.rate()), updates * 800, 1e-6);
}

// Thresholds come from the design: Kmax is 400 kB at 25 Gb/s and grows with the rate.
TEST(Telemetry, ThresholdsFollowTheDesign) {
    for (const double rate : {100.0, 400.0}) {
        const auto design = designFromTopology(
            *findTopology("leaf-spine"),
            std::vector<std::string>{"endpoints=64", "radix=32",
                                     "rate=" + std::to_string(static_cast<int>(rate)) + "Gb/s"},
            test::seedCatalog());
        ASSERT_TRUE(design) << design.error().toString();
        const Analysis analysis = analyse(*design, test::seedCatalog());
        const TelemetryPlan plan = telemetryPlan(*design, test::seedCatalog(), analysis);
        const auto& counters = plan.classes.front().counters;
        const auto depth = std::find_if(counters.begin(), counters.end(),
                                        [](const auto& each) { return each.id == "queue-depth"; });
        ASSERT_NE(depth, counters.end());
        EXPECT_DOUBLE_EQ(*depth->threshold, 400e3 * rate / 25);
    }
}

} // namespace
} // namespace weft
