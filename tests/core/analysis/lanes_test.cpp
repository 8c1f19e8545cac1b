// SPDX-License-Identifier: GPL-3.0-or-later
// The frame and the background lane: what belongs to which, what --only leaves, what a stop leaves.
#include "core/analysis/pass.hpp"
#include "core/design/templates.hpp"
#include "tests/core/analysis/drawn.hpp"

#include <chrono>
#include <ctime>
#include <thread>

namespace weft {
namespace {

using test::designOf;

// So that --only runs the pass that makes the metric, and no metric has two makers: the longest
// prefix is its maker's.
TEST(Lanes, oneRowClaimsEachMetric) {
    for (const Template& sample : listTemplates()) {
        for (const Metric& metric : test::wholeAnalysis(sample.design).metrics) {
            std::vector<std::size_t> claims{0}; // lengths of the prefixes that fit
            for (const Pass& pass : passes()) {
                for (const std::string_view prefix : pass.produces) {
                    claims.push_back(metric.id.starts_with(prefix) ? prefix.size() : 0);
                }
            }
            const std::size_t longest = *std::max_element(claims.begin(), claims.end());
            EXPECT_GT(longest, 0U) << metric.id;
            EXPECT_EQ(std::count(claims.begin(), claims.end(), longest), 1) << metric.id;
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

double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Within 50 ms, by the processors' time: what other programs take of the wall's is not ours. METIS,
// which cannot be stopped, may run on beside.
TEST(Lanes, aStopEndsTheSearchesAtOnce) {
    AnalysisOptions options;
    options.useSymmetry = false;
    for (const auto& [topology, settings] :
         std::vector<std::pair<std::string_view, std::vector<std::string>>>{
             {"fat-tree", {"radix=32"}}, {"torus", {"dims=10x10x10"}}, {"slim-fly", {"q=13"}}}) {
        const Design design = designOf(topology, settings);
        const Analysis frame = analyse(design, test::seedCatalog(), options);
        for (const int wait : {1, 20, 100, 400, 1500, 4000}) {
            std::stop_source source;
            options.stop = source.get_token();
            double stopped = 0;
            std::jthread other([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(wait));
                stopped = processorSeconds();
                source.request_stop();
            });
            std::string under;
            options.progress = [&](int, std::string_view what) { under = what; };
            deepen(frame, design, test::seedCatalog(), options);
            const double ended = processorSeconds();
            other.join();
            const double processors = std::max(1U, std::thread::hardware_concurrency());
            EXPECT_LT(ended - stopped, 0.05 * processors)
                << topology << " after " << wait << " ms, in " << under;
        }
        options.stop = {};
        options.progress = {}; // what it noted is gone
    }
}

} // namespace
} // namespace weft
