// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/workload/calibration.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

std::string sample() {
    return *readFile(WEFT_SOURCE_DIR "/tests/data/nccl/all_reduce_16.txt");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string refusal(const std::string& text) {
    const auto log = parseNcclLog(text);
    return log ? "read" : log.error().toString();
}

TEST(NcclLog, IsRead) {
    const auto log = parseNcclLog(sample());
    ASSERT_TRUE(log) << log.error().toString();
    EXPECT_EQ(log->operation, Operation::AllReduce);
    EXPECT_EQ(log->ranks, 16);
    ASSERT_EQ(log->points.size(), 13U);
    EXPECT_EQ(log->points.front().size, kibibytes(1));
    EXPECT_EQ(log->points.back().size, gibibytes(16));
    EXPECT_NEAR(inMicroseconds(log->points.back().time), 66132, 1e-6);
    // Without the lines of its ranks, bus over algorithm bandwidth tells how many there were.
    std::string bare = sample();
    for (std::size_t at; (at = bare.find("#  Rank")) != std::string::npos;) {
        bare.erase(at, bare.find('\n', at) + 1 - at);
    }
    const auto inferred = parseNcclLog(bare);
    ASSERT_TRUE(inferred) << inferred.error().toString();
    EXPECT_EQ(inferred->ranks, 16);
}

TEST(NcclLog, IsRefusedWithItsLine) {
    const std::string whole = sample();
    EXPECT_THAT(refusal(replaced(whole, "(us)", "(ms)")),
                testing::HasSubstr("line 24: found the unit \"(ms)\", expected (B), (us) and"));
    EXPECT_THAT(refusal(whole.substr(0, whole.size() / 2)), testing::HasSubstr("line "));
    const std::size_t row = whole.find("17179869184 ", whole.find("(GB/s)"));
    EXPECT_THAT(refusal(whole.substr(0, row + 60)), testing::HasSubstr("it is cut off"));
    EXPECT_THAT(refusal(whole.substr(0, whole.find("# Out of bounds"))),
                testing::HasSubstr("ends without its summary"));
    EXPECT_THAT(refusal(replaced(whole, "259.78", " 2.60")), testing::HasSubstr("units others?"));
    EXPECT_THAT(refusal("nothing\n"), testing::HasSubstr("no table of nccl-tests"));
    EXPECT_THAT(refusal(""), testing::HasSubstr("line 0"));
    std::string unnamed = whole;
    for (std::size_t at; (at = unnamed.find("all_reduce_perf")) != std::string::npos;) {
        unnamed.replace(at, 15, "perf");
    }
    EXPECT_THAT(refusal(unnamed), testing::HasSubstr("--op all_reduce"));
    EXPECT_TRUE(parseNcclLog(unnamed, Operation::AllReduce));
}

struct Bench {
    Design design;
    Analysis analysis;
    BuiltFabric built() const {
        const AnalysedFabric& fabric = analysis.fabrics.front();
        return {&design.fabrics->front(), &fabric.works(), &fabric.shape->graph,
                &*fabric.shape->clos};
    }
};
Bench bench(Design design) {
    Analysis analysis = analyse(design, test::seedCatalog());
    return {std::move(design), std::move(analysis)};
}
Design superpod() {
    return *designFromTopology(*findTopology("rail-optimised"),
                               std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100",
                                                        "leaf=nvidia-qm9700",
                                                        "spine=nvidia-qm9700"},
                               test::seedCatalog());
}

TEST(Calibration, FitsALineExactly) {
    const Bench before = bench(superpod());
    const auto log = parseNcclLog(sample());
    ASSERT_TRUE(log);
    const auto fit =
        calibrate(*log, "all_reduce_16.txt", before.design, test::seedCatalog(), before.built());
    ASSERT_TRUE(fit) << fit.error().toString();
    // The sample is 40 µs and a straight line.
    EXPECT_NEAR(inMicroseconds(fit->alpha), 40, 0.05);
    EXPECT_NEAR(fit->beta, 66092e-6 / 17179869184.0, 1e-15);
    ASSERT_EQ(fit->points.size(), log->points.size());
    EXPECT_NEAR(fit->points.front().after / fit->points.front().measured, 1, 0.05);
    EXPECT_NEAR(fit->points.back().after / fit->points.back().measured, 1, 0.02);
    double worstBefore = 0, worstAfter = 0;
    for (const CalibratedPoint& point : fit->points) {
        worstBefore = std::max(worstBefore, std::abs(point.before / point.measured - 1));
        worstAfter = std::max(worstAfter, std::abs(point.after / point.measured - 1));
    }
    EXPECT_LT(worstAfter, worstBefore);
}

TEST(Calibration, IsKeptInTheDesignAndSaid) {
    const Bench before = bench(superpod());
    const auto log = parseNcclLog(sample());
    const auto fit =
        calibrate(*log, "all_reduce_16.txt", before.design, test::seedCatalog(), before.built());
    ASSERT_TRUE(fit);
    const auto fitted = weft::apply(before.design, PutWorkload{fit->benchmark});
    ASSERT_TRUE(fitted) << fitted.error().toString();
    const auto again = parseDesign(writeDesign(*fitted));
    ASSERT_TRUE(again) << again.error().toString();
    EXPECT_TRUE(*again == *fitted);
    const Analysis after = analyse(*again, test::seedCatalog());
    const Metric* time = after.find("collective.all_reduce.ring.time", "compute");
    ASSERT_NE(time, nullptr);
    std::string origins;
    for (const Term& term : time->terms) {
        origins += term.origin + "\n";
    }
    EXPECT_THAT(origins, testing::HasSubstr("calibrated on all_reduce_16.txt of 16 ranks"));
    EXPECT_TRUE(after.findings.size() == before.analysis.findings.size());
    // Fitting again changes nothing: the model before is the one without the fit of this log.
    const Bench calibrated = bench(*again);
    const auto second = calibrate(*log, "all_reduce_16.txt", calibrated.design, test::seedCatalog(),
                                  calibrated.built());
    ASSERT_TRUE(second);
    EXPECT_NEAR(second->efficiency, fit->efficiency, 1e-12);
    EXPECT_NEAR(second->latency, fit->latency, 1e-12);
}

TEST(Calibration, RefusesMoreRanksThanThereAre) {
    const Bench small = bench(*designFromTopology(
        *findTopology("rail-optimised"),
        std::vector<std::string>{"servers=1", "server=nvidia-dgx-h100"}, test::seedCatalog()));
    const auto log = parseNcclLog(sample());
    const auto fit = calibrate(*log, "log", small.design, test::seedCatalog(), small.built());
    ASSERT_FALSE(fit);
    EXPECT_THAT(fit.error().message, testing::HasSubstr("found 16, expected at most 8"));
}

} // namespace
} // namespace weft
