// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a comparison say what the comparison says.
#include "core/design/scenario.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/charts/radar_chart.hpp"
#include "ui/charts/scatter_chart.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/compare/bars_view.hpp"
#include "ui/compare/radar_view.hpp"
#include "ui/compare/series_compare.hpp"
#include "ui/compare/trade_off_view.hpp"
#include "ui/compare/waterfall_view.hpp"
#include "ui/compare/what_ifs_page.hpp"

#include <QTabBar>
#include <QTableView>

namespace weft::ui {
namespace {

class CompareTest : public WindowTest {
protected:
    WhatIfsPage* page = nullptr;

    void SetUp() override {
        WindowTest::SetUp();
        openSuperPod();
        page = window.findChild<WhatIfsPage*>();
        ASSERT_NE(page, nullptr);
        for (const auto& [name, ratio] : {std::pair{"half", 2.0}, {"quarter", 4.0}}) {
            ASSERT_TRUE(document.commit(PutScenario{{name, name, {}, {}, {}}}));
            ASSERT_TRUE(document.commit(
                EditScenario{name, {SetParameter{fabric(), "oversubscription", ratio}}}));
        }
        window.showPage(MainWindow::Page::Compare);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return page->model()->rowCount() > 0 && !page->isBusy(); }, 60000));
    }
    template <class View> View* view() { return page->findChild<View*>(); }
    void choose(const char* tab) {
        for (int i = 0; i < page->tabs()->count(); ++i) {
            if (page->tabs()->tabText(i) == QLatin1String(tab)) {
                page->tabs()->setCurrentIndex(i);
            }
        }
    }
};

TEST_F(CompareTest, BarsHaveAGroupPerFigureAndABarPerScenario) {
    choose("Bars");
    const auto& rows = view<BarsView>()->chart()->rows();
    const int figures = page->model()->rowCount() - 1;
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(4 * figures));
    for (std::size_t group = 0; group < rows.size(); group += 4) {
        double most = 0;
        for (std::size_t i = 1; i < 4; ++i) {
            most = std::max(most, rows[group + i].parts[i - 1]);
        }
        EXPECT_DOUBLE_EQ(most, 1) << qPrintable(rows[group].name);
    }
}

TEST_F(CompareTest, TheTradeOffMarksWhatNoOtherBeats) {
    choose("Trade-off");
    const auto* scatter = view<TradeOffView>()->chart();
    ASSERT_EQ(scatter->points().size(), 3U);
    int best = 0;
    for (const ScatterPoint& point : scatter->points()) {
        best += point.isBest ? 1 : 0;
        for (const ScatterPoint& other : scatter->points()) {
            EXPECT_FALSE(point.isBest && other.x < point.x && other.y > point.y)
                << "cheaper and wider";
        }
    }
    EXPECT_GE(best, 1);
}

TEST_F(CompareTest, CollectivesAreALinePerScenarioAndTheFastestOfEach) {
    choose("Collectives");
    const auto* chart = view<CollectivesView>()->chart();
    ASSERT_EQ(chart->lineCount(), 3);
    EXPECT_EQ(chart->lineId(0), "baseline");
    const WhatIf& half = (*page->model()->whatIfs())[1];
    const Metric* known = half.analysis.find("collective.all_reduce.auto.time", fabric());
    ASSERT_NE(known, nullptr);
    EXPECT_EQ(chart->lineId(1), "half");
}

TEST_F(CompareTest, TheRadarPutsTheBestOfEachFigureAtTheRim) {
    choose("Radar");
    const auto* radar = view<RadarView>()->chart();
    ASSERT_GE(radar->spokes().size(), 3);
    for (qsizetype spoke = 0; spoke < radar->spokes().size(); ++spoke) {
        double best = 0;
        for (const RadarLine& line : radar->lines()) {
            best = std::max(best, line.shares[static_cast<std::size_t>(spoke)]);
        }
        EXPECT_DOUBLE_EQ(best, 1) << qPrintable(radar->spokes()[spoke]);
    }
}

TEST_F(CompareTest, TheStepsOfWhyGoFromOneValueToTheOther) {
    choose("Why");
    const auto& rows = view<WaterfallView>()->chart()->rows();
    ASSERT_GE(rows.size(), 3U);
    EXPECT_TRUE(rows.front().isMarked);
    EXPECT_TRUE(rows.back().isMarked);
    choose("Step");
    EXPECT_TRUE(view<StepsView>()->chart()->rows().empty()) << "nothing trains here";
}

} // namespace
} // namespace weft::ui
