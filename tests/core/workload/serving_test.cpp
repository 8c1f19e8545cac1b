// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds inference and requirements.
#include "core/analysis/analysis.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

namespace weft {
namespace {

Analysis with(std::vector<Workload> workloads) {
    auto design =
        *designFromTopology(*findTopology("rail-optimised"),
                            std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100",
                                                     "leaf=nvidia-qm9700", "spine=nvidia-qm9700"},
                            test::seedCatalog());
    for (Workload& workload : workloads) {
        design = weft::apply(design, PutWorkload{std::move(workload)}).value();
    }
    return analyse(design, test::seedCatalog());
}

double value(const Analysis& analysis, std::string_view id, std::string_view scope) {
    const Metric* metric = analysis.find(id, scope);
    EXPECT_NE(metric, nullptr) << id;
    return metric != nullptr ? metric->value : 0;
}

// Llama 3 70B keeps 80 layers × 8 heads × 128 × 2 numbers of 2 bytes a token: 320 KiB. Half of 256
// accelerators pass 2,048 tokens on at 50 GB/s each.
TEST(Inference, PassesKeysAndValuesOn) {
    const Analysis analysis = with({{"chat", "", "inference", "", {{"routing", "ideal"}}}});
    EXPECT_EQ(value(analysis, "workload.kv.token", "chat"), 320 * 1024);
    const double bytes = 2048.0 * 320 * 1024;
    const double latency = value(analysis, "fabric.latency.loaded.max", "compute");
    EXPECT_NEAR(value(analysis, "workload.kv.time", "chat"), latency + bytes / 50e9, 1e-9);
    EXPECT_NEAR(value(analysis, "workload.request.network", "chat"), 3 * latency + bytes / 50e9,
                1e-9);
    EXPECT_NEAR(value(analysis, "workload.requests_per_second", "chat"), 128 * 50e9 / bytes, 1e-6);
    test::expectExplained(analysis);
}

// Five calls in turn with four retrievals of 1 MB each, on servers that prefill and decode alike.
TEST(Inference, AddsUpCallsAndRetrievals) {
    const Analysis analysis = with({{"agent",
                                     "",
                                     "inference",
                                     "",
                                     {{"routing", "ideal"},
                                      {"disaggregated", false},
                                      {"calls", std::int64_t{5}},
                                      {"retrievals", std::int64_t{4}},
                                      {"retrieved", megabytes(1)},
                                      {"server-time", seconds(0.1)}}}});
    const double latency = value(analysis, "fabric.latency.loaded.max", "compute");
    const double network = 5 * (2 * latency + 4 * (2 * latency + 1e6 / 50e9));
    EXPECT_NEAR(value(analysis, "workload.request.network", "agent"), network, 1e-9);
    EXPECT_NEAR(value(analysis, "workload.request.network.share", "agent"),
                network / (network + 0.5), 1e-9);
    EXPECT_NEAR(value(analysis, "workload.requests_per_second", "agent"),
                256 * 50e9 / (5 * 4 * 1e6), 1e-6);
    test::expectExplained(analysis);
}

TEST(Requirements, PassWithTheirMargin) {
    const Analysis analysis = with({{"need", "", "requirements", "", {{"class", "real-time"}}},
                                    {"llama", "", "training", "", {}}});
    EXPECT_EQ(value(analysis, "workload.requirement.rate.margin", "need"), 4); // 400 of 100 Gb/s
    EXPECT_NEAR(value(analysis, "workload.requirement.latency.margin", "need"),
                1e-3 / value(analysis, "fabric.latency.p99.max", "compute"), 1e-9);
    EXPECT_NEAR(value(analysis, "workload.requirement.utilisation.llama.margin", "need"),
                value(analysis, "workload.utilisation", "llama") / 0.9, 1e-12);
    EXPECT_EQ(value(analysis, "workload.requirements.met", "need") +
                  value(analysis, "workload.requirements.failed", "need"),
              5); // rate, latency, loss, availability, utilisation
    test::expectExplained(analysis);
}

TEST(Requirements, FailWithNumberAndLimit) {
    const Analysis analysis = with(
        {{"need", "", "requirements", "", {{"rate", gbps(800)}, {"latency", nanoseconds(100)}}}});
    EXPECT_EQ(value(analysis, "workload.requirements.failed", "need"), 2);
    int found = 0;
    for (const Finding& finding : analysis.findings) {
        if (finding.id == "requirement.failed.rate") {
            EXPECT_EQ(finding.value, 400);
            EXPECT_EQ(finding.limit, 800);
            ++found;
        }
        found += finding.id == "requirement.failed.latency" ? 1 : 0;
    }
    EXPECT_EQ(found, 2);
}

} // namespace
} // namespace weft
