// SPDX-License-Identifier: GPL-3.0-or-later
// The central formula test: what the engine says about how it came to a number gives that number.
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

namespace weft {
namespace {

// Every topology of the table as it comes, so that a new one is held to it too.
class Explained : public testing::TestWithParam<const Topology*> {};

TEST_P(Explained, everyMetricOfEveryTopology) {
    const auto design = designFromTopology(*GetParam(), {}, test::seedCatalog());
    ASSERT_TRUE(design) << design.error().toString();
    const Analysis frame = analyse(*design, test::seedCatalog());
    constexpr std::int64_t kQuick = 1500; // endpoints; larger ones would search for long
    const bool isQuick = frame.fabrics.front().expansion == nullptr ||
                         frame.fabrics.front().shape->graph.endpointCount() <= kQuick;
    const Analysis analysis = isQuick ? test::wholeAnalysis(*design) : frame;
    if (GetParam()->id != "free-form") {
        EXPECT_FALSE(analysis.metrics.empty());
    }
    test::expectExplained(analysis);
}

INSTANTIATE_TEST_SUITE_P(Table, Explained,
                         testing::ValuesIn(topologies().begin(), topologies().end()),
                         [](const auto& instance) {
                             std::string name(instance.param->id);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(ExplainedDesigns, oversubscribedUnevenAndOfRealParts) {
    const std::vector<std::pair<std::string_view, std::vector<std::string>>> designs{
        {"leaf-spine", {"endpoints=100", "radix=64", "oversubscription=3:1"}},
        {"leaf-spine", {"endpoints=1016", "radix=64", "leaf=nvidia-qm9700", "spine=nvidia-qm9700"}},
        {"fat-tree", {"tiers=3", "radix=16"}},
        {"rail-optimised",
         {"servers=127", "server=nvidia-dgx-h100", "leaf=nvidia-qm9700", "spine=nvidia-qm9700"}},
        {"rail-optimised", {"servers=512", "rails=8", "tiers=3", "radix=64"}},
    };
    for (const auto& [topology, settings] : designs) {
        SCOPED_TRACE(topology);
        const auto design =
            designFromTopology(*findTopology(topology), settings, test::seedCatalog());
        ASSERT_TRUE(design) << design.error().toString();
        const Analysis analysis = test::wholeAnalysis(*design);
        EXPECT_FALSE(analysis.metrics.empty());
        test::expectExplained(analysis);
    }
}

TEST(EvaluateText, knowsTheFunctionsOfFormulas) {
    EXPECT_EQ(test::evaluateText("ceil(log2(n)) + floor(x) + min(n, 2) + max(1, x)",
                                 {{"n", 9}, {"x", 2.5}}),
              4 + 2 + 2 + 2.5);
}

} // namespace
} // namespace weft
