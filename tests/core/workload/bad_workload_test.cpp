// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot run says which number is wrong and what it may be.
#include "core/analysis/analysis.hpp"
#include "core/design/templates.hpp"
#include "tests/core/topology/build.hpp"

namespace weft {
namespace {

Design superPodWithItsWork() {
    for (const Template& sample : listTemplates()) {
        if (sample.id == "dgx-superpod-h100-4su") {
            return sample.design;
        }
    }
    ADD_FAILURE() << "no template";
    return {};
}

Design with(Design design, const Id& workload, const std::string& key, ParamValue value) {
    return weft::apply(design, SetParameter{workload, key, std::move(value)}).value();
}

const Finding* findingOf(const Analysis& analysis, std::string_view id, std::string_view scope) {
    const auto found = std::find_if(
        analysis.findings.begin(), analysis.findings.end(),
        [&](const Finding& finding) { return finding.id == id && finding.scope == scope; });
    return found != analysis.findings.end() ? &*found : nullptr;
}

std::string whyNotRun(const Design& design, std::string_view workload) {
    const Analysis analysis = analyse(design, test::seedCatalog());
    const Finding* finding = findingOf(analysis, "workload.not_run", workload);
    return finding != nullptr ? finding->message : std::string();
}

TEST(BadWorkload, TheSampleHasNone) {
    const Analysis analysis = analyse(superPodWithItsWork(), test::seedCatalog());
    for (const Finding& finding : analysis.findings) {
        EXPECT_NE(finding.id, "workload.not_run") << finding.message;
        EXPECT_NE(finding.id, "nic.pcie") << finding.message;
    }
}

TEST(BadWorkload, OneRankReducesOverNobody) {
    EXPECT_THAT(whyNotRun(with(superPodWithItsWork(), "collectives", "ranks", std::int64_t{1}),
                          "collectives"),
                testing::HasSubstr("ranks: found 1, expected at most 1016 in whole servers of 8"));
}

TEST(BadWorkload, ParallelismDividesTheAccelerators) {
    EXPECT_THAT(whyNotRun(with(superPodWithItsWork(), "pretraining", "ranks", std::int64_t{1000}),
                          "pretraining"),
                testing::HasSubstr("1000 accelerators do not divide into tensor 8 × pipeline 14"));
}

TEST(BadWorkload, HitsNeedDrives) {
    const Design hits = with(superPodWithItsWork(), "checkpoints", "hit-rate", 0.5);
    EXPECT_THAT(whyNotRun(hits, "checkpoints"),
                testing::HasSubstr("a hit rate of 0.5 needs drives"));
    EXPECT_EQ(whyNotRun(with(hits, "checkpoints", "nvme-rate", gbps(200)), "checkpoints"), "");
}

// The managers' card carries one port of 400 Gb/s; here its slot passes on less.
TEST(BadWorkload, ACardFasterThanItsSlotIsSaid) {
    Design design = superPodWithItsWork();
    auto card = std::find_if(design.parts.write().begin(), design.parts.write().end(),
                             [](const Part& part) { return part.as<Nic>() != nullptr; });
    ASSERT_NE(card, design.parts.write().end());
    std::get<Nic>(card->body).hostBusLimit = gbps(252);
    const Analysis analysis = analyse(design, test::seedCatalog());
    const Finding* finding = findingOf(analysis, "nic.pcie", "compute");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->value, 400);
    EXPECT_EQ(finding->limit, 252);
    EXPECT_THAT(finding->message, testing::HasSubstr(card->title()));
}

} // namespace
} // namespace weft
