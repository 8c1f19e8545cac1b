// SPDX-License-Identifier: GPL-3.0-or-later
// The performance tab over real designs: what it draws is what the analysis says, what it offers is
// an edit, and every *Why?* leads to a metric there is.
#include "core/design/templates.hpp"
#include "core/workload/workload.hpp"
#include "tests/ui/panels/fixture.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/charts/map_chart.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/requirements_model.hpp"
#include "ui/models/result_table_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/performance/chart_page.hpp"
#include "ui/performance/crossover_page.hpp"
#include "ui/performance/messages_page.hpp"
#include "ui/performance/performance.hpp"
#include "ui/performance/requirements_page.hpp"
#include "ui/performance/step_page.hpp"
#include "ui/performance/table_page.hpp"
#include "ui/session/workload_starters.hpp"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

#include <cmath>
#include <numeric>

namespace weft::ui {
namespace {

class PerformanceTest : public PanelTest {
protected:
    Performance tab{document, selection};

    void SetUp() override {
        tab.resize(1000, 420);
        tab.show();
    }
    // The shipped SuperPOD, with its storage; what runs on it each test says.
    void openPod() {
        Design pod = *loadTemplate("dgx-superpod-h100-4su");
        pod.workloads.write().clear();
        document.openCopy(pod, QStringLiteral("pod"));
        waitForAnalysis();
    }
    Id add(std::string_view kind, Params params = {}) {
        Workload made = newWorkload(document.design(), *findWorkloadKind(kind), text(kind), {});
        made.params = std::move(params);
        EXPECT_TRUE(document.commit(PutWorkload{made}));
        waitForAnalysis();
        return made.id;
    }
    Id addTraining() {
        return add("training",
                   {{"model", std::string("llama-3-8b")}, {"ranks", std::int64_t{512}}});
    }
    ChartPage* showTopic(const QString& title) {
        for (int i = 0; i < tab.topics()->count(); ++i) {
            if (tab.topics()->item(i)->text() == title) {
                tab.topics()->setCurrentRow(i);
            }
        }
        return dynamic_cast<ChartPage*>(tab.current());
    }
    const Metric* found(const QString& id, const QString& scope) const {
        return document.snapshot()->analysis.find(id.toStdString(), scope.toStdString());
    }
};

double sum(const std::vector<double>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

TEST_F(PerformanceTest, EveryTopicOfAnEmptyDesignSaysWhatItWaitsFor) {
    document.newDesign();
    for (int i = 0; i < tab.topics()->count(); ++i) {
        tab.topics()->setCurrentRow(i);
        EXPECT_FALSE(tab.current()->why()->isVisible()) << i;
        EXPECT_FALSE(tab.grab().isNull());
    }
    EXPECT_EQ(namelessFocusable(tab), QStringList());
}

TEST_F(PerformanceTest, EveryWhyOfAFullDesignLeadsToAMetricThereIs) {
    openPod();
    addTraining();
    add("checkpoint");
    add("inference");
    add("requirements");
    QSignalSpy asked(&tab, &Performance::whyRequested);
    for (int i = 0; i < tab.topics()->count(); ++i) {
        tab.topics()->setCurrentRow(i);
        SCOPED_TRACE(tab.topics()->item(i)->text().toStdString());
        if (tab.current()->why()->isVisible()) {
            const qsizetype before = asked.size();
            tab.current()->why()->click();
            ASSERT_EQ(asked.size(), before + 1);
            EXPECT_NE(found(asked.back()[0].toString(), asked.back()[1].toString()), nullptr)
                << asked.back()[0].toString().toStdString();
        }
    }
    EXPECT_GE(asked.size(), 5);
    EXPECT_EQ(namelessFocusable(tab), QStringList());
}

TEST_F(PerformanceTest, MessagesShowEveryAlgorithmOfTheChosenOperation) {
    openSuperPod();
    auto* page = tab.showPage<MessagesPage>();
    ASSERT_GT(page->operations()->count(), 3);
    for (int i = 0; i < page->operations()->count(); ++i) {
        page->operations()->setCurrentIndex(i);
        emit page->operations()->activated(i);
        const std::string prefix =
            "collective." + page->operations()->itemData(i).toString().toStdString() + ".";
        int lines = 0;
        for (const Series& series : document.snapshot()->analysis.series) {
            lines += series.scope == fabric() && series.id.starts_with(prefix) ? 1 : 0;
        }
        EXPECT_EQ(page->chart()->lineCount(), lines) << prefix;
        EXPECT_FALSE(page->chart()->crossovers().empty()) << prefix;
    }
    QSignalSpy asked(&tab, &Performance::whyRequested);
    QTest::keyClick(page->chart(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_NE(found(asked[0][0].toString(), asked[0][1].toString()), nullptr);
}

TEST_F(PerformanceTest, AStepAddsUpAndAPlanThatWasFoundTakesAsLongAsItSaid) {
    openSuperPod();
    const Id id = addTraining();
    auto* page = tab.showPage<StepPage>();
    ASSERT_EQ(page->chart()->rows().size(), 1u);
    const double now = metric("workload.step.time", id);
    EXPECT_NEAR(sum(page->chart()->rows()[0].parts), now, 1e-9 * now);
    page->searchButton()->click();
    EXPECT_TRUE(page->isSearching());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isSearching(); }, 60000));
    ASSERT_GT(page->chart()->rows().size(), 2u);
    EXPECT_FALSE(page->use(0)) << "that is what it is already";
    const double promised = sum(page->chart()->rows()[1].parts);
    EXPECT_LE(promised, sum(page->chart()->rows()[2].parts) * (1 + 1e-9));
    const int steps = document.undoStack()->count();
    const Design before = document.design();
    ASSERT_TRUE(page->use(1));
    EXPECT_EQ(document.undoStack()->count(), steps + 1);
    waitForAnalysis();
    EXPECT_NEAR(metric("workload.step.time", id), promised, 1e-6 * promised);
    document.undoStack()->undo();
    EXPECT_EQ(document.design(), before);
    waitForAnalysis();
}

TEST_F(PerformanceTest, ASearchCanBeGivenUp) {
    openSuperPod();
    addTraining();
    auto* page = tab.showPage<StepPage>();
    page->searchButton()->click();
    ASSERT_TRUE(page->isSearching());
    page->cancelButton()->click();
    EXPECT_FALSE(page->isSearching());
    EXPECT_EQ(page->chart()->rows().size(), 1u);
    EXPECT_TRUE(page->searchButton()->isVisible());
}

TEST_F(PerformanceTest, TheGoodputCurveIsMarkedAtTheBestInterval) {
    openPod();
    const Id id = add("checkpoint");
    ChartPage* page = showTopic(Performance::tr("Checkpoints"));
    if (page == nullptr || page->curves()->curves().marks.empty()) {
        FAIL() << "no curve of checkpoints";
    }
    const CurveMark& best = page->curves()->curves().marks.front();
    const double interval = metric("workload.checkpoint.interval", id);
    EXPECT_NEAR(best.x, interval, 1e-9 * interval);
    for (const double y : page->curves()->curves().lines.front().y) {
        EXPECT_LE(y, best.y * 1.001); // Young's interval is the best but for higher orders
    }
}

TEST_F(PerformanceTest, TheLatencyWaterfallEndsAtTheLoadedLatency) {
    openSuperPod();
    ChartPage* page = showTopic(Performance::tr("Latency"));
    ASSERT_NE(page, nullptr);
    ASSERT_FALSE(page->bars()->rows().empty());
    double longest = 0, end = 0;
    for (const StackRow& row : page->bars()->rows()) {
        (row.isMarked ? longest : end) =
            std::max(row.isMarked ? longest : end, row.offset + sum(row.parts));
    }
    EXPECT_NEAR(longest, metric("fabric.latency.loaded.max"), 1e-9 * longest);
    EXPECT_NEAR(end, longest, 1e-9 * longest);
}

TEST_F(PerformanceTest, TheMapOfAllRanksIsWhatTheAnalysisSaysIsFastest) {
    openSuperPod();
    auto* page = tab.showPage<CrossoverPage>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isBusy(); }, 60000));
    const CellMap& map = page->chart()->map();
    ASSERT_GT(map.rows.size(), 3);
    const QString operation = page->operations()->currentData().toString();
    const std::string prefix = "collective." + operation.toStdString() + ".";
    for (qsizetype column = 0; column < map.columns.size(); ++column) {
        const Series* best = nullptr;
        for (const Series& series : document.snapshot()->analysis.series) {
            const auto at = static_cast<std::size_t>(column);
            const bool isMeant = series.scope == fabric() && series.id.starts_with(prefix);
            if (isMeant && (best == nullptr || series.y[at] < best->y[at])) {
                best = &series;
            }
        }
        ASSERT_NE(best, nullptr);
        const int cell = map.cells[static_cast<std::size_t>(
            (map.rows.size() - 1) * map.columns.size() + column)];
        EXPECT_EQ(map.names[cell].toStdString(),
                  algorithmName(best->id.substr(prefix.size())).toStdString());
    }
}

TEST_F(PerformanceTest, RequirementsShowTheirMarginsAndAClickAsksWhy) {
    openSuperPod();
    const Id id = add("requirements", {{"rate", Bandwidth(gbps(1000))}});
    auto* page = tab.showPage<RequirementsPage>();
    ASSERT_GT(page->model()->rowCount(), 0);
    int failed = 0;
    for (int row = 0; row < page->model()->rowCount(); ++row) {
        const Metric& margin = page->model()->metric(row);
        EXPECT_EQ(margin.scope, id);
        failed += margin.value < 1 ? 1 : 0;
        const QString verdict =
            page->model()->index(row, RequirementsModel::Verdict).data().toString();
        EXPECT_EQ(verdict.contains(RequirementsModel::tr("fails")), margin.value < 1);
    }
    EXPECT_GE(failed, 1) << "no port of 400 Gb/s gives 1,000";
    EXPECT_EQ(page->model()->failed(), failed);
    QSignalSpy asked(&tab, &Performance::whyRequested);
    emit page->table()->activated(page->model()->index(0, 0));
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].toString().toStdString(), page->model()->metric(0).id);
}

TEST_F(PerformanceTest, TrafficIsDrawnByTierAndTheFullestLinksAreNamed) {
    openPod();
    addTraining();
    ChartPage* page = showTopic(Performance::tr("Traffic by tier"));
    ASSERT_NE(page, nullptr);
    ASSERT_FALSE(page->bars()->rows().empty());
    EXPECT_GT(sum(page->bars()->rows().front().parts), 0);
    auto* tables = tab.showPage<TablePage>();
    EXPECT_GT(tables->model()->rowCount(), 0);
    EXPECT_GT(tables->choice()->count(), 0);
}

} // namespace
} // namespace weft::ui
