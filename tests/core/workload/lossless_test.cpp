// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds lossless and services, and what all workloads send together.
#include "core/calc/congestion.hpp"
#include "core/design/templates.hpp"
#include "core/workload/lossless_settings.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

#include <numeric>

namespace weft {
namespace {

Design roce(std::vector<Workload> workloads = {}) {
    auto design =
        *designFromTopology(*findTopology("rail-optimised"),
                            std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100",
                                                     "leaf=nvidia-sn5600", "spine=nvidia-sn5600"},
                            test::seedCatalog());
    design.fabrics.write().front().transport = Transport::RoceV2;
    for (Workload& workload : workloads) {
        design = weft::apply(design, PutWorkload{std::move(workload)}).value();
    }
    return design;
}

Analysis analysed(const Design& design) {
    return analyse(design, test::seedCatalog());
}

double value(const Analysis& analysis, std::string_view id, std::string_view scope = "compute") {
    const Metric* metric = analysis.find(id, scope);
    EXPECT_NE(metric, nullptr) << id;
    return metric != nullptr ? metric->value : 0;
}

const Finding* find(const Analysis& analysis, std::string_view id) {
    const auto found = std::find_if(analysis.findings.begin(), analysis.findings.end(),
                                    [&](const Finding& finding) { return finding.id == id; });
    return found == analysis.findings.end() ? nullptr : &*found;
}

TEST(Lossless, agreesByDefault) {
    const Analysis analysis = analysed(roce());
    EXPECT_EQ(value(analysis, "fabric.lossless.failed"), 0);
    EXPECT_GE(value(analysis, "fabric.lossless.checks"), 7);
    // DCQCN in proportion to the fastest links.
    double fastest = 0;
    for (const LinkClass& each : analysis.fabrics.front().works().linkClasses) {
        fastest = std::max(fastest, inGbps(each.rate));
    }
    const EcnThresholds at = ecnThresholds(gbps(fastest));
    EXPECT_EQ(value(analysis, "fabric.ecn.kmin"), inBytes(at.kmin));
    EXPECT_EQ(value(analysis, "fabric.ecn.kmax"), inBytes(at.kmax));
    EXPECT_EQ(value(analysis, "fabric.ecn.pmax"), at.pmax);
    // 32 senders of 64 KiB at the rate of the port they send to: what arrives less what leaves.
    const DataSize backlog = incastBacklog(32, kibibytes(64), gbps(400), gbps(400));
    EXPECT_EQ(value(analysis, "fabric.incast.backlog"), inBytes(backlog));
    const double share = value(analysis, "fabric.incast.share");
    EXPECT_NEAR(share, inBytes(backlog) / value(analysis, "fabric.incast.threshold"), 1e-12);
    EXPECT_NEAR(value(analysis, "fabric.headroom.share"),
                value(analysis, "fabric.headroom.total") / 160e6, 0.3);
    test::expectExplained(analysis);
}

// One side disagrees: one finding with both numbers, which its own repair takes away.
TEST(Lossless, namesTheSideThatDisagrees) {
    struct Case {
        const char* parameter;
        ParamValue value;
        const char* finding;
    };
    for (const Case& each : {Case{"switch-priority", std::int64_t{4}, "lossless.PFC_class"},
                             {"nic-priority", std::int64_t{5}, "lossless.PFC_class"},
                             {"host-dscp", std::int64_t{0}, "lossless.code_point"},
                             {"switch-dscp", std::int64_t{46}, "lossless.code_point"},
                             {"nic-cnp-dscp", std::int64_t{46}, "lossless.CNP_code_point"},
                             {"switch-pfc", false, "lossless.PFC"},
                             {"nic-ecn", false, "lossless.ECN"},
                             {"switch-mtu", bytes(1500), "lossless.MTU"},
                             {"nic-mtu", bytes(1500), "lossless.RDMA_packet"}}) {
        const Design design =
            roce({{"set", "", "lossless", "compute", {{each.parameter, each.value}}}});
        const Analysis analysis = analysed(design);
        EXPECT_GE(value(analysis, "fabric.lossless.failed"), 1) << each.parameter;
        const Finding* finding = find(analysis, each.finding);
        ASSERT_NE(finding, nullptr) << each.parameter;
        ASSERT_FALSE(finding->fixes.empty()) << each.parameter;
        const auto repaired = weft::apply(design, finding->fixes.front().edit);
        ASSERT_TRUE(repaired) << each.parameter;
        EXPECT_EQ(value(analysed(*repaired), "fabric.lossless.failed"), 0) << each.parameter;
    }
}

TEST(Lossless, saysThatPausesComeBeforeMarks) {
    const Analysis analysis =
        analysed(roce({{"set", "", "lossless", "compute", {{"buffer", megabytes(8)}}}}));
    const Finding* tooMuch = find(analysis, "headroom.exceeded");
    ASSERT_NE(tooMuch, nullptr);
    EXPECT_EQ(tooMuch->limit, 8e6);
    EXPECT_GT(*tooMuch->value, 8e6);
    EXPECT_NE(find(analysis, "lossless.ecn.after_pfc"), nullptr);
}

TEST(Lossless, hasATableWithARowPerCheck) {
    const Analysis analysis = analysed(roce());
    const auto table =
        std::find_if(analysis.tables.begin(), analysis.tables.end(),
                     [](const ResultTable& each) { return each.id == "fabric.lossless"; });
    ASSERT_NE(table, analysis.tables.end());
    EXPECT_EQ(static_cast<double>(table->rows.size()), value(analysis, "fabric.lossless.checks"));
    for (const std::vector<TableCell>& row : table->rows) {
        EXPECT_EQ(row.size(), table->columns.size());
    }
}

TEST(Lossless, isNoAffairOfInfiniBand) {
    Design design = roce();
    design.fabrics.write().front().transport = Transport::InfiniBand;
    const Analysis analysis = analysed(design);
    EXPECT_EQ(analysis.find("fabric.lossless.checks", "compute"), nullptr);
}

Design superpod(std::vector<Workload> workloads) { // and none of the sample's own
    Design design;
    for (const Template& sample : listTemplates()) {
        if (sample.id == "dgx-superpod-h100-4su") {
            design = sample.design;
        }
    }
    design.workloads.write().clear();
    for (Workload& workload : workloads) {
        design = weft::apply(design, PutWorkload{std::move(workload)}).value();
    }
    return design;
}

double sumOfLayers(const Analysis& analysis, std::string_view chart, std::string_view scope,
                   std::size_t bar) {
    double sum = 0;
    for (const Series& series : analysis.series) {
        if (series.chart == chart && series.scope == scope) {
            sum += series.y.at(bar);
        }
    }
    return sum;
}

// Every kind of flow on its fabric; both charts add up to the same on every tier.
TEST(Traffic, addsUpByKindAndByDirection) {
    const Design design =
        superpod({{"llama", "", "training", "", {}},
                  {"saves", "", "checkpoint", "", {{"dataset", gigabytes(1e4)}}},
                  {"chat", "", "inference", "", {{"retrievals", std::int64_t{2}}}},
                  {"beside", "", "services", "", {{"backup", gigabytes(1e5)}}}});
    const Analysis analysis = analysed(design);
    for (const Finding& finding : analysis.findings) {
        EXPECT_NE(finding.id, "workload.not_run") << finding.message;
    }
    EXPECT_GT(value(analysis, "traffic.total", "compute"), 0);
    EXPECT_GT(value(analysis, "traffic.total", "storage-fabric"), 0);
    EXPECT_GT(value(analysis, "traffic.north_south", "in-band"), 0);
    EXPECT_EQ(value(analysis, "traffic.north_south", "compute"), 0);
    for (const char* fabric : {"compute", "storage-fabric", "in-band"}) {
        const std::size_t tiers = 2;
        for (std::size_t tier = 0; tier < tiers; ++tier) {
            const double byKind = sumOfLayers(analysis, "traffic.tiers", fabric, tier);
            EXPECT_NEAR(byKind, sumOfLayers(analysis, "traffic.directions", fabric, tier),
                        1e-9 * byKind);
        }
        EXPECT_LE(value(analysis, "traffic.load.max", fabric), 1);
    }
    test::expectExplained(analysis);
}

// By hand: 127 servers send 2 Mb/s of telemetry and 1 Mb/s of management each way.
TEST(Traffic, ofServicesIsWhatWasSaid) {
    const Analysis analysis = analysed(superpod({{"beside", "", "services", "in-band", {}}}));
    const AnalysedFabric* fabric = analysis.fabric("in-band");
    ASSERT_NE(fabric, nullptr);
    const double servers = fabric->works().range(NodeRole::Server).size();
    EXPECT_NEAR(value(analysis, "traffic.total", "in-band"), servers * 4e-3, 1e-9);
    EXPECT_NEAR(value(analysis, "workload.services.rate", "beside"), servers * 4e-3, 1e-9);
    EXPECT_EQ(value(analysis, "traffic.north_south.share", "in-band"), 1);
}

// Training's mean on the wire against the bytes its metrics tell: pipeline and data parallelism
// leave the servers, tensor parallelism does not.
TEST(Traffic, ofTrainingIsWhatItsStepSends) {
    const Analysis analysis = analysed(superpod({{"run",
                                                  "",
                                                  "training",
                                                  "",
                                                  {{"model", "llama-3-8b"},
                                                   {"ranks", std::int64_t{1008}},
                                                   {"tensor", std::int64_t{8}},
                                                   {"pipeline", std::int64_t{1}}}}}));
    const double perRank = value(analysis, "workload.comm.data.bytes", "run") * 8 /
                           value(analysis, "workload.step.time", "run") * 1e-9;
    EXPECT_NEAR(value(analysis, "traffic.total", "compute"), 1008 * perRank, 1e-6 * perRank);
}

} // namespace
} // namespace weft
