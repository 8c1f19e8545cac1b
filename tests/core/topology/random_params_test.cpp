// SPDX-License-Identifier: GPL-3.0-or-later
// Random sets of parameters: a fabric or an error in words, never a hang, a crash or a broken
// invariant; ports beyond a faceplate are always found.
#include "core/analysis/analysis.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <cmath>
#include <random>

namespace weft::test {
namespace {

class RandomSettings {
public:
    explicit RandomSettings(std::uint32_t seed) : random_(seed) {}

    // Now and then a set with several large counts, which may come near the largest fabric there
    // is; else at most one, for such a fabric takes seconds to build.
    std::vector<std::string> of(const Topology& topology) {
        constexpr int kRare = 25;
        largeLeft_ = sets_++ % kRare == 0 ? 100 : 1;
        std::vector<std::string> settings;
        for (const ParamSpec& spec : topology.params) {
            if (std::bernoulli_distribution(0.3)(random_)) {
                settings.push_back(fmt::format("{}={}", spec.name, valueOf(spec)));
            }
        }
        return settings;
    }

private:
    template <class T> T oneOf(std::initializer_list<T> values) {
        return *(values.begin() + std::uniform_int_distribution<std::ptrdiff_t>(
                                      0, static_cast<std::ptrdiff_t>(values.size()) - 1)(random_));
    }

    std::string valueOf(const ParamSpec& spec) {
        switch (spec.kind) {
        case ParamKind::Count: {
            constexpr double kLarge = 500;
            double value =
                oneOf({1., 2., 3., 4., 5., 6., 7., 8., 12., 16., 16., 33., 64., kLarge, 1e12});
            if (value == kLarge && largeLeft_-- <= 0) {
                value = 9;
            }
            return fmt::format("{:.0f}", std::clamp(value, spec.least, spec.most));
        }
        case ParamKind::Ratio:
            return oneOf({"1", "2", "3:1", "0.5", "0.01", "1000", "1.37"});
        case ParamKind::Rate:
            return oneOf({"400Gb/s", "100Gb/s", "800Gb/s", "1Mb/s", "1000Tb/s", "333Gb/s"});
        case ParamKind::Distance:
            return oneOf({"1m", "30m", "2km"});
        case ParamKind::Part: {
            const auto parts = seedCatalog().ofKind(spec.partKind);
            return parts[std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random_)]
                ->id;
        }
        case ParamKind::Choice:
            return std::string(spec.choices.front());
        case ParamKind::Toggle:
            return oneOf({"on", "off"});
        case ParamKind::Words:
            return oneOf({"1", "2x2", "4x4", "3x5x2", "2x2x2x2", "1x1", "16x2", "9x9x9x9x9x9x9x9",
                          "1000000000x1000000000x1000000000"});
        case ParamKind::Text:
            return oneOf({"a", "leaf 1"});
        case ParamKind::Real:
            return oneOf({"0.5", "1", "7"});
        case ParamKind::Size:
            return oneOf({"1KiB", "1GiB"});
        case ParamKind::Time:
            return oneOf({"1us", "2s"});
        }
        return {};
    }

    std::mt19937 random_;
    int sets_ = 0, largeLeft_ = 1;
};

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
