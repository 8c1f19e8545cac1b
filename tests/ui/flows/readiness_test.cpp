// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readiness_findings.hpp"
#include "fixture.hpp"
#include "ui/charts/gantt_chart.hpp"
#include "ui/forms/form_field.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/readiness_models.hpp"
#include "ui/panels/fact_list.hpp"
#include "ui/readiness/readiness_page.hpp"
#include "ui/readiness/readiness_rows.hpp"

#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

namespace weft::ui {
namespace {

class ReadinessTest : public FlowsTest {
protected:
    std::unique_ptr<ReadinessPage> page;
    void open() {
        waitForWhole();
        page = std::make_unique<ReadinessPage>(document);
        page->resize(1400, 800);
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(page.get()));
    }
    const ReadinessReport& report() const { return *document.snapshot()->analysis.readiness; }
};

TEST_F(ReadinessTest, TheNineQuestionsStandAsTheEngineSays) {
    openFactory();
    open();
    ASSERT_EQ(page->questions()->rowCount(), 9);
    for (int row = 0; row < 9; ++row) {
        const PlanningQuestion& at = report().questions[static_cast<std::size_t>(row)];
        EXPECT_EQ(page->questions()->index(row, QuestionsModel::Title).data().toString(),
                  text(at.title));
        if (!at.answer.empty()) {
            EXPECT_EQ(page->questions()->index(row, QuestionsModel::Said).data().toString(),
                      text(at.answer));
        }
    }
    EXPECT_EQ(page->questions()->settled(), 1); // the sample settles its skills
    EXPECT_EQ(page->mistakes()->rowCount(), static_cast<int>(report().mistakes.size()));
    EXPECT_EQ(namelessFocusable(*page), QStringList());
}

TEST_F(ReadinessTest, AnAnswerIsTypedSettledAndTakenBack) {
    openFactory();
    open();
    page->questionTable()->setCurrentIndex(page->questions()->index(3, 0)); // growth
    const auto commit = [&](const char* key, const QString& typed) {
        FormField* field = page->form()->field(key);
        ASSERT_NE(field, nullptr);
        field->setTyped(typed);
        emit page->form()->committed(field, typed);
        waitForAnalysis();
    };
    commit("text", QStringLiteral("Twice in three years"));
    EXPECT_EQ(report().questions[3].state, QuestionState::Answered);
    commit("settled", QStringLiteral("on"));
    EXPECT_EQ(report().questions[3].state, QuestionState::Settled);
    EXPECT_EQ(page->questions()->settled(), 2);
    commit("settled", QStringLiteral("off"));
    commit("text", QString());
    EXPECT_EQ(document.design().answers->size(), 1u); // nothing said of it is not kept
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    waitForAnalysis();
}

TEST_F(ReadinessTest, EvidenceThatIsAFigureAsksWhy) {
    openFactory();
    open();
    int figures = 0;
    for (const PlanningQuestion& question : report().questions) {
        const std::vector<Fact> facts = evidenceFacts(*document.snapshot(), question);
        std::size_t findings = 0;
        for (const std::string_view beginning : checksBehind(question.id)) {
            findings += findingsAgainst(document.design(), document.snapshot()->analysis.findings,
                                        beginning)
                            .size();
        }
        EXPECT_EQ(facts.size(), question.evidence.size() + findings);
        for (const Fact& fact : facts) {
            if (!fact.metric.empty()) {
                ++figures;
                EXPECT_NE(document.snapshot()->analysis.find(fact.metric, fact.scope), nullptr);
            }
        }
    }
    EXPECT_GT(figures, 3);
}

TEST_F(ReadinessTest, AMistakeLeadsToWhereItIsMade) {
    openFactory();
    open();
    const auto tables = page->findChildren<QTableView*>();
    const auto table = std::find_if(tables.begin(), tables.end(), [this](const QTableView* each) {
        return each->model() == page->mistakes();
    });
    ASSERT_NE(table, tables.end());
    QSignalSpy asked(page.get(), &ReadinessPage::placeRequested);
    qsizetype made = 0;
    for (int row = 0; row < page->mistakes()->rowCount(); ++row) {
        const QString place = text(page->mistakes()->mistake(row).about);
        emit(*table)->activated(page->mistakes()->index(row, 0));
        made += place.isEmpty() ? 0 : 1;
        ASSERT_EQ(asked.size(), made);
        if (!place.isEmpty()) {
            EXPECT_EQ(asked.last().front().toString(), place);
        }
    }
    EXPECT_GT(made, 0);
}

TEST_F(ReadinessTest, AHeldGateLeadsToWhatHoldsIt) {
    openFactory();
    Flow late = document.design().flows->front();
    late.budget = microseconds(1);
    ASSERT_TRUE(
        document.commit(Batch{"Late",
                              {PutFlow{late}, PutPhase{{"one", "One", 2, "", {"flow.latency"}, ""}},
                               PutPhase{{"two", "Two", 2, "one", {"question:growth"}, ""}}}}));
    waitForAnalysis();
    open();
    const Snapshot& snapshot = *document.snapshot();
    const auto phaseOf = [&](std::string_view id) -> const PlannedPhase& {
        return *std::find_if(report().phases.begin(), report().phases.end(),
                             [&](const PlannedPhase& each) { return each.id == id; });
    };
    const std::vector<Fact> held = gateFacts(snapshot, phaseOf("one"));
    ASSERT_EQ(held.size(), 2u); // the gate, and the flow that holds it
    EXPECT_EQ(held[1].scope, late.id);
    EXPECT_TRUE(held[1].metric.empty());
    const std::vector<Fact> asked = gateFacts(snapshot, phaseOf("two"));
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked[0].scope, "question:growth");
    // By the mouse: the flow is asked for, the question is chosen.
    QSignalSpy places(page.get(), &ReadinessPage::placeRequested);
    auto* list = page->findChild<FactList*>();
    ASSERT_NE(list, nullptr);
    emit list->placeRequested(text(held[1].scope));
    ASSERT_EQ(places.size(), 1);
    EXPECT_EQ(places.front().front().toString(), text(late.id));
    emit list->placeRequested(text(asked[0].scope));
    EXPECT_EQ(places.size(), 1);
    EXPECT_EQ(page->questions()->question(page->questionTable()->currentIndex().row()).id,
              "growth");
}

TEST_F(ReadinessTest, APhaseIsLengthenedByItsEdgeAndThoseAfterItFollow) {
    openFactory();
    open();
    GanttChart& chart = *page->roadmap();
    ASSERT_EQ(chart.rows().size(), 4u);
    EXPECT_EQ(chart.rows()[1].start, chart.rows()[0].start + chart.rows()[0].weeks);
    const QRectF bar = chart.barOf(0);
    const double week = bar.width() / chart.rows()[0].weeks;
    const QPoint edge = QPointF(bar.right(), bar.center().y()).toPoint();
    QTest::mousePress(&chart, Qt::LeftButton, {}, edge);
    QTest::mouseMove(&chart, edge + QPoint(qRound(2 * week), 0));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, edge + QPoint(qRound(2 * week), 0));
    waitForAnalysis();
    EXPECT_EQ(document.design().phases->front().weeks, 6);
    EXPECT_EQ(chart.rows()[1].start, 6);
    document.undoStack()->undo();
    EXPECT_EQ(document.design().phases->front().weeks, 4);
    waitForAnalysis();
}

TEST_F(ReadinessTest, TheUsualPhasesBecomeTheDesignsOwnWhenOneIsChanged) {
    openSuperPod();
    open();
    EXPECT_TRUE(report().phasesAreUsual);
    page->roadmap()->setFocus();
    QTest::keyClick(page->roadmap(), Qt::Key_Down);
    QTest::keyClick(page->roadmap(), Qt::Key_Right, Qt::ControlModifier);
    ASSERT_EQ(document.design().phases->size(), usualPhases().size());
    EXPECT_EQ(document.design().phases->front().weeks, usualPhases().front().weeks + 1);
    document.undoStack()->undo();
    EXPECT_TRUE(document.design().phases->empty());
    waitForAnalysis();
}

} // namespace
} // namespace weft::ui
