// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "core/study/waterfall.hpp"
#include "tests/core/topology/build.hpp"

#include <cmath>
#include <random>

namespace weft::test {
namespace {

Design railPod() {
    const Topology* topology = findTopology("rail-optimised");
    return *designFromTopology(*topology,
                               std::vector<std::string>{"servers=64", "server=nvidia-dgx-h100",
                                                        "leaf=nvidia-qm9700", "spine=nvidia-qm9700",
                                                        "rate=400Gb/s"},
                               seedCatalog());
}

Design withSetting(const Design& design, const std::string& setting) {
    const Result<Edit> edit = parseSetting(design, setting);
    EXPECT_TRUE(edit) << edit.error().toString();
    return *weft::apply(design, *edit);
}

const Metric& metricIn(const Analysis& analysis, std::string_view id, std::string_view scope) {
    const Metric* found = analysis.find(id, scope);
    WEFT_CHECK(found != nullptr);
    return *found;
}

void expectSumsExactly(const std::vector<WaterfallStep>& steps, double whole,
                       const std::string& where) {
    double sum = 0, moved = 0;
    for (const WaterfallStep& step : steps) {
        EXPECT_FALSE(step.label.empty()) << where;
        EXPECT_FALSE(step.detail.empty()) << where;
        sum += step.contribution;
        moved += std::abs(step.contribution);
        if (!step.behind.empty()) {
            expectSumsExactly(step.behind, step.contribution, where + " / " + step.label);
        }
    }
    const double lastBit = std::nextafter(moved, 2 * moved) - moved;
    EXPECT_LE(std::abs(sum - whole), lastBit) << where;
}

// By hand: half the servers leave, and with them their modules and cables; leaves and spines stay
// as counts say.
TEST(Waterfall, NamesThePartsAndCountsThatMovedTheCost) {
    const Design a = railPod();
    const std::string fabric = a.fabrics->front().id;
    const Design b = withSetting(a, fabric + ".servers=32");
    const Analysis from = analyse(a, seedCatalog()), to = analyse(b, seedCatalog());
    const Waterfall found = waterfall(from, metricIn(from, "cost.capex", fabric), to,
                                      metricIn(to, "cost.capex", fabric));
    expectSumsExactly(found.steps, found.to - found.from, "cost.capex");
    ASSERT_FALSE(found.steps.empty());
    bool isLeafNamed = false;
    for (const WaterfallStep& step : found.steps) {
        for (const WaterfallStep& each : step.behind) {
            if (each.label.find("leaf × NVIDIA QM9700") == 0) {
                isLeafNamed = true;
                const double leaves = metricIn(to, "fabric.switches.leaf", fabric).value -
                                      metricIn(from, "fabric.switches.leaf", fabric).value;
                EXPECT_NEAR(each.contribution, leaves * 35000, 1e-6);
            }
        }
    }
    EXPECT_TRUE(isLeafNamed);
}

// From B to A every step is turned round.
TEST(Waterfall, TurnsRound) {
    const Design a = railPod();
    const std::string fabric = a.fabrics->front().id;
    const Design b = withSetting(a, fabric + ".oversubscription=2:1");
    const Analysis from = analyse(a, seedCatalog()), to = analyse(b, seedCatalog());
    for (const Metric& metric : from.metrics) {
        const Metric* other = to.find(metric.id, metric.scope);
        if (other == nullptr) {
            continue;
        }
        const Waterfall there = waterfall(from, metric, to, *other);
        const Waterfall back = waterfall(to, *other, from, metric);
        ASSERT_EQ(there.steps.size(), back.steps.size()) << metric.id;
        double most = 0, turned = 0;
        for (std::size_t i = 0; i < there.steps.size(); ++i) {
            most += std::abs(there.steps[i].contribution);
            turned += std::abs(back.steps[i].contribution);
        }
        EXPECT_NEAR(most, turned, 1e-9 * (1 + most)) << metric.id;
    }
}

// The promise: over random changes, every metric of every scope that both have.
TEST(Waterfall, SumsExactlyOverRandomEdits) {
    const std::vector<std::string> settings = {"servers=40",
                                               "servers=96",
                                               "oversubscription=2:1",
                                               "oversubscription=3:1",
                                               "leaf=nvidia-sn5600",
                                               "spine=nvidia-sn5600",
                                               "rate=200Gb/s",
                                               "servers-per-su=16",
                                               "leaves=8",
                                               "spines=2",
                                               "server=nvidia-dgx-b200"};
    std::mt19937 random(11);
    const Design start = railPod();
    const std::string fabric = start.fabrics->front().id;
    const Analysis base = analyse(start, seedCatalog());
    std::size_t compared = 0;
    for (int round = 0; round < 25; ++round) {
        Design changed = start;
        for (int i = 0; i < 1 + round % 3; ++i) {
            changed = withSetting(changed, fabric + "." + settings[random() % settings.size()]);
        }
        const Analysis after = analyse(changed, seedCatalog());
        for (const Metric& metric : base.metrics) {
            if (const Metric* other = after.find(metric.id, metric.scope)) {
                const Waterfall found = waterfall(base, metric, after, *other);
                if (found.steps.empty()) {
                    EXPECT_NEAR(metric.value, other->value, 1e-12 * std::abs(metric.value));
                    continue;
                }
                expectSumsExactly(found.steps, other->value - metric.value, metric.id);
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 500U);
}

} // namespace
} // namespace weft::test
