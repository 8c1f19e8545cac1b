// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/flows/flows_page.hpp"
#include "ui/flows/waterfall.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/flow_way.hpp"
#include "ui/models/flows_model.hpp"
#include "ui/models/standing.hpp"
#include "ui/paint/log_scale.hpp"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

#include <numeric>

namespace weft::ui {
namespace {

TEST_F(FlowsTest, EveryFlowIsARowThatSaysWhatTheAnalysisHas) {
    openFactory();
    show();
    auto* page = tab.showPage<FlowsPage>();
    const FlowsModel& model = *page->model();
    ASSERT_EQ(model.rowCount(), static_cast<int>(document.design().flows->size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const Flow& flow = (*document.design().flows)[static_cast<std::size_t>(row)];
        SCOPED_TRACE(flow.id);
        const auto words = [&](int column) {
            return model.index(row, column).data().toString().remove(QStringLiteral("✗ "));
        };
        EXPECT_EQ(words(FlowsModel::Name), text(flow.name));
        // By the metrics, the other road from the report.
        const SnapshotPtr snapshot = document.snapshot();
        const Metric* tail = snapshot->analysis.find("flow.latency.p99", flow.id);
        ASSERT_NE(tail, nullptr);
        EXPECT_EQ(words(FlowsModel::Tail), timeLabel(tail->value));
        const Metric* margin = snapshot->analysis.find("flow.latency.margin", flow.id);
        EXPECT_EQ(model.index(row, FlowsModel::Tail).data(kStandingRole).toInt(),
                  margin != nullptr && margin->value < 0 ? -1 : 0);
        const Metric* cost = snapshot->analysis.find("flow.cost", flow.id);
        if (cost != nullptr && cost->method == Method::Estimate) {
            EXPECT_EQ(words(FlowsModel::Cost),
                      exactMoney(Money::fromDollars(std::round(cost->value))));
        }
    }
}

TEST_F(FlowsTest, TheWaterfallsStepsAddUpToTheTailAndTheBudgetIsALine) {
    openFactory();
    for (const FlowOutcome& flow : wide().flows) {
        SCOPED_TRACE(flow.id);
        const Stack stack = latencyStack(flow);
        ASSERT_GE(stack.rows.size(), 3u);
        const auto total = [](const StackRow& row) {
            return std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
        };
        EXPECT_NEAR(total(stack.rows[0]), inSeconds(flow.state.mean.total()), 1e-12);
        EXPECT_NEAR(total(stack.rows[1]), inSeconds(flow.state.p99.total()), 1e-12);
        double reached = 0;
        for (std::size_t i = 2; i < stack.rows.size(); ++i) {
            EXPECT_NEAR(stack.rows[i].offset, reached, 1e-12);
            reached += total(stack.rows[i]);
        }
        EXPECT_NEAR(reached, inSeconds(flow.state.p99.total()), 1e-12);
    }
    show();
    auto* page = tab.showPage<FlowsPage>();
    selection.set({QStringLiteral("robot-1")});
    ASSERT_TRUE(page->chart()->limit().has_value());
    EXPECT_DOUBLE_EQ(*page->chart()->limit(), 0.01);
    EXPECT_EQ(page->why()->isVisible(), true);
}

TEST_F(FlowsTest, ARowSelectsItsFlowAndTheCanvasIsToldItsWay) {
    openFactory();
    show();
    auto* page = tab.showPage<FlowsPage>();
    QSignalSpy told(&tab, &Flows::wayChanged);
    page->table()->setCurrentIndex(page->model()->index(page->model()->rowOf("sensors-2"), 0));
    EXPECT_EQ(selection.ids(), QStringList(QStringLiteral("sensors-2")));
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(tab.way().ends, (QStringList{"edge-2", "flash"}));
    EXPECT_TRUE(tab.way().primary.contains(QStringLiteral("line-brno")));
    EXPECT_TRUE(tab.way().backup.isEmpty()); // Brno hangs on one line
    selection.set({});
    EXPECT_TRUE(tab.way().primary.isEmpty());
    EXPECT_FALSE(page->table()->currentIndex().isValid());
}

TEST_F(FlowsTest, FilterAndSortKeepToTheRowsTheyName) {
    openFactory();
    show();
    auto* page = tab.showPage<FlowsPage>();
    page->search()->setText(QStringLiteral("robot plant 2"));
    ASSERT_EQ(page->model()->rowCount(), 1);
    EXPECT_EQ(page->model()->outcome(0).id, "robot-2");
    page->search()->clear();
    page->table()->sortByColumn(FlowsModel::Tail, Qt::DescendingOrder);
    for (int row = 1; row < page->model()->rowCount(); ++row) {
        EXPECT_GE(page->model()->outcome(row - 1).state.p99.total(),
                  page->model()->outcome(row).state.p99.total());
    }
    page->onlyFailing()->setChecked(true);
    EXPECT_EQ(page->model()->rowCount(), page->model()->failing());
    for (int row = 0; row < page->model()->rowCount(); ++row) {
        EXPECT_NE(standingOf(page->model()->outcome(row)), FlowStanding::Good);
    }
}

TEST_F(FlowsTest, AFlowIsMadeFromTheMenuOfAPlaceAndUndone) {
    openFactory();
    const std::size_t before = document.design().flows->size();
    selection.set({QStringLiteral("plant-1"), QStringLiteral("core")});
    QMenu menu;
    tab.fillMenu(menu);
    ASSERT_EQ(menu.actions().size(), 3); // a separator, there, back
    QSignalSpy wanted(&tab, &Flows::wanted);
    menu.actions()[1]->trigger();
    ASSERT_EQ(document.design().flows->size(), before + 1);
    const Flow& made = document.design().flows->back();
    EXPECT_EQ(made.from, "plant-1");
    EXPECT_EQ(made.to, "core");
    EXPECT_EQ(selection.ids(), QStringList(text(made.id)));
    EXPECT_EQ(wanted.size(), 1);
    document.undoStack()->undo();
    EXPECT_EQ(document.design().flows->size(), before);
    waitForAnalysis();
}

TEST_F(FlowsTest, EmptyItSaysHowAFlowIsMade) {
    openSuperPod();
    show();
    auto* page = tab.showPage<FlowsPage>();
    EXPECT_EQ(page->model()->rowCount(), 0);
    EXPECT_FALSE(page->table()->isVisible());
    EXPECT_FALSE(page->search()->isVisible());
}

TEST_F(FlowsTest, TheCanvasMarksTheWayItIsShown) {
    openFactory();
    Canvas canvas(document, selection);
    canvas.resize(900, 600);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    const QImage before = canvas.picture(0.5);
    canvas.showWay({QStringLiteral("plant-2")}, {QStringLiteral("line-brno")}, {});
    EXPECT_NE(canvas.picture(0.5), before);
    canvas.showWay({}, {}, {});
    EXPECT_EQ(canvas.picture(0.5), before);
}

// Ten thousand: shown, sorted and filtered each within what a hand does not notice as waiting.
TEST_F(FlowsTest, TenThousandFlowsDoNotBlockTheTable) {
    openFactory();
    Design many = document.design();
    std::vector<Flow>& flows = many.flows.write();
    const std::vector<Flow> pattern = flows;
    while (flows.size() < 10000) {
        Flow copy = pattern[flows.size() % pattern.size()];
        copy.id += "-" + std::to_string(flows.size());
        copy.rate = copy.rate ? std::optional(mbps(0.01)) : std::nullopt;
        copy.alternatives.clear();
        flows.push_back(std::move(copy));
    }
    auto snapshot = std::make_shared<Snapshot>(*document.snapshot());
    snapshot->design = many;
    auto report = makeWideReport(many, snapshot->catalog, wide().fabrics);
    snapshot->analysis.wide = report;
    FlowsModel model;
    QElapsedTimer timer;
    timer.start();
    model.setSnapshot(snapshot);
    const qint64 shown = timer.restart();
    ASSERT_EQ(model.rowCount(), 10000);
    model.sort(FlowsModel::Tail, Qt::DescendingOrder);
    const qint64 sorted = timer.restart();
    model.setSnapshot(snapshot); // as a drag brings it
    const qint64 again = timer.restart();
    for (int row = 0; row < 40; ++row) { // a screenful
        for (int column = 0; column < FlowsModel::kColumns; ++column) {
            model.index(row, column).data();
        }
    }
    const qint64 painted = timer.elapsed();
    RecordProperty("shown_ms", static_cast<int>(shown));
    RecordProperty("sorted_ms", static_cast<int>(sorted));
    EXPECT_LT(shown, 200);
    EXPECT_LT(sorted, 200);
    EXPECT_LT(again, 200);
    EXPECT_LT(painted, 100);
}

} // namespace
} // namespace weft::ui
