// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "core/calc/availability.hpp"
#include "core/design/templates.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

#include <cmath>

namespace weft {
namespace {

// 32 servers of 8 accelerators with two storage ports each and four storage appliances on one
// fabric, from the published template of the SuperPOD.
Design pod(Params params) {
    for (const Template& sample : listTemplates()) {
        if (sample.id == "dgx-superpod-h100-4su") {
            const auto with = weft::apply(
                sample.design, PutWorkload{{"ckpt", "Saves", "checkpoint", "", std::move(params)}});
            EXPECT_TRUE(with);
            return *with;
        }
    }
    ADD_FAILURE() << "no template";
    return {};
}

double value(const Analysis& analysis, std::string_view id) {
    const Metric* metric = analysis.find(id, "ckpt");
    EXPECT_NE(metric, nullptr) << id;
    return metric != nullptr ? metric->value : 0;
}

TEST(Checkpoint, TakesAsLongAsItsSlowestStage) {
    const Analysis analysis =
        analyse(pod({{"model", "gpt-3-175b"}, {"failures", 0.0065}}), test::seedCatalog());
    for (const Finding& finding : analysis.findings) {
        EXPECT_NE(finding.id, "workload.not_run") << finding.message;
    }
    const double bytes = value(analysis, "workload.checkpoint.bytes");
    EXPECT_NEAR(bytes / (14 * 174.6e9), 1, 0.005);
    const double write = value(analysis, "workload.checkpoint.time");
    const Metric* time = analysis.find("workload.checkpoint.time", "ckpt");
    ASSERT_NE(time, nullptr);
    double least = 1e18;
    for (const Term& term : time->terms) {
        if (term.unit == "Gb/s") {
            least = std::min(least, term.value);
        }
    }
    EXPECT_NEAR(write, bytes * 8e-9 / least, 1e-9 * write);
    EXPECT_FALSE(time->witness.empty());
    // Young's interval, and goodput by renewal no better anywhere on the curve than near it.
    const double mttf = value(analysis, "workload.job.mttf");
    EXPECT_NEAR(value(analysis, "workload.checkpoint.interval"), std::sqrt(2 * write * mttf), 1e-6);
    for (const Series& series : analysis.series) {
        if (series.scope == "ckpt" && series.kind == SeriesKind::Line) {
            EXPECT_LE(*std::max_element(series.y.begin(), series.y.end()),
                      value(analysis, "workload.goodput") * 1.002);
            EXPECT_LT(series.y.front(), value(analysis, "workload.goodput"));
            EXPECT_LT(series.y.back(), value(analysis, "workload.goodput"));
        }
    }
    test::expectExplained(analysis);
}

TEST(Checkpoint, GoesThroughTheHostOrToOwnDrives) {
    const Analysis direct = analyse(pod({}), test::seedCatalog());
    const Analysis bounced =
        analyse(pod({{"path", "bounce"}, {"bounce-rate", gbps(1)}}), test::seedCatalog());
    EXPECT_GT(value(bounced, "workload.checkpoint.time"),
              value(direct, "workload.checkpoint.time"));
    const Analysis hot = analyse(pod({{"nvme-rate", gbps(400)}}), test::seedCatalog());
    EXPECT_LT(value(hot, "workload.checkpoint.time"), value(direct, "workload.checkpoint.time"));
    EXPECT_EQ(value(hot, "workload.checkpoint.drain"), value(direct, "workload.checkpoint.time"));
    EXPECT_GT(value(hot, "workload.goodput"), value(direct, "workload.goodput"));
    test::expectExplained(hot);
}

TEST(Checkpoint, SaysWhereThereIsNoStorage) {
    const auto design = designFromTopology(
        *findTopology("rail-optimised"),
        std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100"}, test::seedCatalog());
    const auto with = weft::apply(*design, PutWorkload{{"ckpt", "", "checkpoint", "", {}}});
    std::string text;
    for (const Finding& finding : analyse(*with, test::seedCatalog()).findings) {
        text += finding.message;
    }
    EXPECT_THAT(text, testing::HasSubstr("the design has no storage"));
}

} // namespace
} // namespace weft
