// SPDX-License-Identifier: GPL-3.0-or-later
// The frame and the background lane: what belongs to which, what --only leaves, what a stop leaves.
#include "core/analysis/pass.hpp"
#include "core/design/templates.hpp"
#include "tests/core/analysis/drawn.hpp"

#include <chrono>
#include <thread>

namespace weft {
namespace {

Design designOf(std::string_view topology, const std::vector<std::string>& settings) {
    auto design = designFromTopology(*findTopology(topology), settings, test::seedCatalog());
    EXPECT_TRUE(design) << design.error().toString();
    return *std::move(design);
}

// So that --only runs the pass that makes the metric, and no metric has two makers.
TEST(Lanes, oneRowClaimsEachMetric) {
    for (const Template& sample : listTemplates()) {
        for (const Metric& metric : test::wholeAnalysis(sample.design).metrics) {
            int claimed = 0;
            for (const Pass& pass : passes()) {
                for (const std::string_view prefix : pass.produces) {
                    claimed += metric.id.starts_with(prefix) ? 1 : 0;
                }
            }
            EXPECT_EQ(claimed, 1) << metric.id;
        }
    }
}

TEST(Lanes, aMetricAskedForAloneIsTheSame) {
    const Design design = listTemplates().front().design;
    const Analysis all = test::wholeAnalysis(design);
    for (const Metric& metric : all.metrics) {
        AnalysisOptions options;
        options.only = {metric.id};
        const Analysis one = test::wholeAnalysis(design, options);
        const Metric* found = one.find(metric.id, metric.scope);
        ASSERT_NE(found, nullptr) << metric.id;
        EXPECT_EQ(found->value, metric.value) << metric.id;
        EXPECT_LT(one.metrics.size(), all.metrics.size());
    }
}

TEST(Lanes, whatTheFrameSaidStands) {
    const Design design = designOf("fat-tree", {"radix=8"});
    const Analysis frame = analyse(design, test::seedCatalog());
    const Analysis deep = deepen(frame, design, test::seedCatalog());
    EXPECT_EQ(frame.depth, Depth::Frame);
    EXPECT_EQ(deep.depth, Depth::Whole);
    for (const Metric& metric : frame.metrics) {
        const Metric* found = deep.find(metric.id, metric.scope);
        ASSERT_NE(found, nullptr) << metric.id;
        EXPECT_EQ(found->value, metric.value);
    }
}

// The closed forms against the searches, on the same fabrics.
TEST(Lanes, withoutSymmetryTheSameNumbers) {
    const std::vector<std::pair<std::string_view, std::vector<std::string>>> designs{
        {"leaf-spine", {"endpoints=16", "radix=8", "leaves=4", "spines=2", "oversubscription=2"}},
        {"fat-tree", {"radix=4"}},
        {"fat-tree", {"radix=8", "oversubscription=3"}},
        {"rail-optimised", {"servers=8", "rails=4", "radix=8"}},
        {"leaf-spine", {"endpoints=96", "leaf=nvidia-qm9700", "spine=nvidia-qm9700"}},
    };
    AnalysisOptions general;
    general.useSymmetry = false;
    for (const auto& [topology, settings] : designs) {
        const Design design = designOf(topology, settings);
        const Analysis symmetric = test::wholeAnalysis(design),
                       searched = test::wholeAnalysis(design, general);
        for (const Metric& metric : symmetric.metrics) {
            const Metric* found = searched.find(metric.id, metric.scope);
            ASSERT_NE(found, nullptr) << topology << " " << metric.id;
            if (metric.method == Method::Exact && found->method == Method::Exact) {
                EXPECT_NEAR(found->value, metric.value, 1e-9 * std::abs(metric.value))
                    << topology << " " << metric.id;
            }
        }
    }
}

TEST(Lanes, aStopEndsTheSearchesAtOnce) {
    const Design design = designOf("fat-tree", {"radix=32"});
    AnalysisOptions options;
    options.useSymmetry = false;
    const Analysis frame = analyse(design, test::seedCatalog(), options);
    using Clock = std::chrono::steady_clock;
    for (const int wait : {1, 50, 400, 1500}) {
        std::stop_source source;
        options.stop = source.get_token();
        Clock::time_point stopped;
        std::jthread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
            stopped = Clock::now();
            source.request_stop();
        });
        deepen(frame, design, test::seedCatalog(), options);
        const auto ended = Clock::now();
        other.join();
        // 50 ms are promised; other processes may have the processor for a while.
        EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(ended - stopped).count(),
                  500)
            << wait;
    }
}

} // namespace
} // namespace weft
