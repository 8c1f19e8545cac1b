// SPDX-License-Identifier: GPL-3.0-or-later
// Random sets of parameters: a fabric or an error in words, never a hang, a crash or a broken
// invariant; ports beyond a faceplate are always found.
#include "core/analysis/analysis.hpp"
#include "tests/core/topology/random_settings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <cmath>

namespace weft::test {
namespace {

class RandomParams : public testing::TestWithParam<const Topology*> {};

TEST_P(RandomParams, GiveAFabricOrAnError) {
    RandomSettings random(20261120);
    int built = 0, analysed = 0;
    for (int i = 0; i < 100; ++i) {
        const std::vector<std::string> settings = random.of(*GetParam());
        const std::string where = fmt::format("{}", fmt::join(settings, " "));
        const auto start = std::chrono::steady_clock::now();
        const auto design = designFromTopology(*GetParam(), settings, seedCatalog());
        ASSERT_TRUE(design.has_value()) << where << ": " << design.error().toString();
        const auto expansion =
            GetParam()->expand(design->fabrics->front(), {*design, seedCatalog()});
        // A fabric of twenty million links takes its time; a search without end takes for ever.
        const auto took = std::chrono::steady_clock::now() - start;
        EXPECT_LT(std::chrono::duration<double>(took).count(), 60) << where;
        if (!expansion) {
            EXPECT_FALSE(expansion.error().message.empty()) << where;
            EXPECT_NE(expansion.error().code, ErrorCode::Internal) << where;
            continue;
        }
        ++built;
        checkInvariants(expansion->fabric);
        if (!GetParam()->params.empty()) { // a drawing begins empty
            EXPECT_GT(expansion->fabric.endpoints(), 0) << where;
        }
        constexpr std::size_t kSmall = 1500;
        if (expansion->fabric.nodes.size() > kSmall || analysed >= 25) {
            continue;
        }
        ++analysed;
        const Analysis analysis = analyse(*design, seedCatalog());
        for (const Metric& metric : analysis.metrics) {
            EXPECT_TRUE(std::isfinite(metric.value)) << where << ": " << metric.id;
        }
        const bool isFound =
            std::any_of(analysis.findings.begin(), analysis.findings.end(), [](const Finding& f) {
                return f.id == "ports.exceeded" || f.id == "optics.none_fits";
            });
        const Fabric& fabric = expansion->fabric;
        for (std::uint32_t node = fabric.switches().begin; node < fabric.switches().end; ++node) {
            const Device& device = fabric.deviceOf(NodeIndex(node));
            std::int64_t used = 0, there = 0;
            for (const Arc& arc : fabric.neighbours(NodeIndex(node))) {
                used += fabric.classOf(fabric.link(arc.link)).id == "board"
                            ? 0
                            : fabric.link(arc.link).count;
            }
            for (const CageGroup& cages : device.cages) {
                there += cages.count;
            }
            if (device.part.empty() && !device.cages.empty() && used > there) {
                EXPECT_TRUE(isFound) << where << ": " << nodeName(fabric, NodeIndex(node));
                break;
            }
        }
    }
    EXPECT_GT(built, 0);
}

INSTANTIATE_TEST_SUITE_P(Table, RandomParams,
                         testing::ValuesIn(topologies().begin(), topologies().end()),
                         [](const testing::TestParamInfo<const Topology*>& row) {
                             std::string name(row.param->id);
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace weft::test
