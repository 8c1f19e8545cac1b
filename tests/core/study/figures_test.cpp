// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/scenario.hpp"
#include "core/design/templates.hpp"
#include "core/study/figures.hpp"
#include "tests/core/topology/build.hpp"

#include <random>
#include <set>

namespace weft::test {
namespace {

// A fat tree of 1,024 endpoints, and what-ifs of twice and four times the oversubscription.
Design threeWays() {
    const Topology* topology = findTopology("leaf-spine");
    Design design = *designFromTopology(
        *topology, std::vector<std::string>{"endpoints=512", "radix=64", "rate=400Gb/s"},
        seedCatalog());
    const Id fabric = design.fabrics->front().id;
    const auto add = [&](const Id& id, const Id& on, double ratio) {
        design = *weft::apply(design, PutScenario{{id, "", on, {}, {}}});
        design = *weft::apply(design,
                              EditScenario{id, {SetParameter{fabric, "oversubscription", ratio}}});
    };
    add("two", "", 2.0);
    add("four", "two", 4.0);
    return design;
}

TEST(WhatIfs, AnswerAsTheDesignsTheyMake) {
    const Design design = threeWays();
    const auto all = *whatIfs(design, {}, seedCatalog(), Depth::Frame);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].id, "baseline");
    for (const WhatIf& each : all) {
        const Design made = resolve(design, each.id)->design;
        const Analysis direct = analyse(made, seedCatalog());
        ASSERT_EQ(each.analysis.metrics.size(), direct.metrics.size());
        for (std::size_t i = 0; i < direct.metrics.size(); ++i) {
            EXPECT_EQ(each.analysis.metrics[i].value, direct.metrics[i].value)
                << direct.metrics[i].id;
        }
    }
    const auto unknown =
        whatIfs(design, std::vector<std::string>{"five"}, seedCatalog(), Depth::Frame);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message, "found \"five\", expected a scenario: baseline, two, four");
}

TEST(WhatIfs, SayWhatNoLongerApplies) {
    Design design = threeWays();
    design = *weft::apply(design, RemoveItem{design.fabrics->front().id});
    const auto all =
        *whatIfs(design, std::vector<std::string>{"four"}, seedCatalog(), Depth::Frame);
    std::size_t lost = 0;
    for (const Finding& finding : all.front().analysis.findings) {
        lost += finding.id == "scenario.edit" ? 1 : 0;
    }
    EXPECT_EQ(lost, 2U);
}

// A row that nothing makes would never be seen.
TEST(Figures, EveryRowIsAMetricThatSomeDesignHas) {
    std::set<std::string, std::less<>> made;
    for (const Template& sample : listTemplates()) {
        Design design = sample.design;
        for (const char* kind : {"training", "checkpoint"}) {
            design.workloads.write().push_back({kind, "", kind, "", {}});
        }
        const Analysis frame = analyse(design, seedCatalog());
        for (const Metric& metric : deepen(frame, design, seedCatalog()).metrics) {
            made.insert(metric.id);
        }
    }
    for (const FigureRow& row : figureRows()) {
        EXPECT_TRUE(made.contains(row.metric)) << row.metric;
    }
}

// Against the definition, pair by pair, over random figures with ties and gaps.
TEST(Figures, TheFrontierIsWhatNoOtherBeats) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> value(0, 5), side(0, 1);
    int beaten = 0;
    for (int round = 0; round < 200; ++round) {
        ComparedFigure x, y;
        for (ComparedFigure* figure : {&x, &y}) {
            figure->better = side(random) == 0 ? Better::Higher : Better::Lower;
            for (int i = 0; i < 7; ++i) {
                const int drawn = value(random);
                figure->values.push_back(drawn == 0 ? std::nullopt : std::optional<double>(drawn));
            }
        }
        const std::vector<bool> best = frontier(x, y);
        const auto rank = [](const ComparedFigure& figure, std::size_t i) {
            return figure.better == Better::Higher ? *figure.values[i] : -*figure.values[i];
        };
        for (std::size_t i = 0; i < best.size(); ++i) {
            bool expected = x.values[i].has_value() && y.values[i].has_value();
            for (std::size_t j = 0; expected && j < best.size(); ++j) {
                if (x.values[j] && y.values[j]) {
                    const bool atLeast = rank(x, j) >= rank(x, i) && rank(y, j) >= rank(y, i);
                    const bool better = rank(x, j) > rank(x, i) || rank(y, j) > rank(y, i);
                    expected = !(atLeast && better);
                }
            }
            EXPECT_EQ(best[i], expected);
            beaten += expected ? 0 : 1;
        }
    }
    EXPECT_GT(beaten, 100);
}

TEST(Figures, HoldTheValuesOfEachDesign) {
    const Design design = threeWays();
    const auto all = *whatIfs(design, {}, seedCatalog(), Depth::Frame);
    const auto rows = figures(all);
    const auto over = std::find_if(rows.begin(), rows.end(), [](const ComparedFigure& figure) {
        return figure.metric == "fabric.oversubscription";
    });
    ASSERT_NE(over, rows.end());
    EXPECT_EQ(over->better, Better::Lower);
    EXPECT_DOUBLE_EQ(*over->values[0], 1);
    EXPECT_GT(*over->values[1], 1.5);
    EXPECT_LE(*over->values[1], 2);
    EXPECT_GT(*over->values[2], 3);
    EXPECT_LE(*over->values[2], 4);
    for (const ComparedFigure& figure : figures(all, std::vector<std::string>{"fabric.switches"})) {
        EXPECT_TRUE(figure.metric.starts_with("fabric.switches"));
    }
}

// Cost falls and oversubscription rises from one to the next: who weighs only one of them gets its
// order, and weighed equally each end has half of all there is to have.
TEST(Figures, ScoresFollowTheWeights) {
    const std::vector<ComparedFigure> rows = {
        {"cost.capex", "design", "USD", Better::Lower, {300.0, 200.0, 100.0}},
        {"fabric.bisection", "f", "Gb/s", Better::Higher, {8.0, 6.0, 0.0}},
        {"fabric.switches", "f", "count", Better::Lower, {5.0, std::nullopt, 5.0}}};
    const auto of = [&](std::vector<Goal> goals) { return scores(rows, goals, 3); };
    EXPECT_EQ(of({{"cost.capex", "design", 1}}), (std::vector<double>{0, 0.5, 1}));
    EXPECT_EQ(of({{"fabric.bisection", "f", 2}}), (std::vector<double>{1, 0.75, 0}));
    EXPECT_EQ(of({{"cost.capex", "design", 1}, {"fabric.bisection", "f", 1}}),
              (std::vector<double>{0.5, 0.625, 0.5}));
    EXPECT_EQ(of({{"fabric.switches", "f", 1}}), (std::vector<double>{1, 0, 1}));
    EXPECT_EQ(of({{"unknown", "f", 1}}), (std::vector<double>{0, 0, 0}));
}

} // namespace
} // namespace weft::test
