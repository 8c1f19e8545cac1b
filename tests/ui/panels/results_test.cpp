// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/models/facts.hpp"
#include "ui/models/problems_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/problems.hpp"
#include "ui/panels/results.hpp"

#include <QListView>
#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {

namespace {

class ResultsTest : public PanelTest {};

int rowWithFix(const ProblemsModel& model) {
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.finding(row).fixes.empty()) {
            return row;
        }
    }
    return -1;
}

TEST_F(ResultsTest, barsSumToTheNetwork) {
    openSuperPod();
    Results results(document, selection);
    double watts = 0;
    for (const Bar& bar : results.power()->bars()) {
        watts += bar.value;
    }
    EXPECT_NEAR(watts, metric("network.power.typical", "design"), 1e-6 * watts);
}

TEST_F(ResultsTest, aFixIsOneStepThatUndoTakesBack) {
    openSuperPod();
    document.commit(SetParameter{fabric(), "leaf", ParamValue(std::string("no-such-switch"))});
    document.commit(Rename{fabric(), "Compute"}); // edits of one field in a row are one step
    document.commit(Rename{fabric(), "Rechenverbund"});
    waitForAnalysis();
    Problems problems(document, selection);
    const int row = rowWithFix(*problems.model());
    ASSERT_GE(row, 0);
    const int steps = document.undoStack()->count();
    const Design before = document.design();
    problems.applyFix(row, 0);
    EXPECT_FALSE(document.design() == before);
    EXPECT_EQ(document.undoStack()->count(), steps + 1);
    document.undoStack()->undo();
    EXPECT_TRUE(document.design() == before);
    waitForAnalysis();
}

TEST_F(ResultsTest, acceptedFindingsStayWithTheirNote) {
    openFabric("leaf-spine", {"endpoints=256", "rate=400Gb/s", "radix=32", "leaves=16", "spines=3",
                              "oversubscription=1"});
    Problems problems(document, selection);
    ASSERT_GT(problems.model()->rowCount(), 0);
    const int open = problems.model()->openCount();
    const std::string key = problems.model()->finding(0).key();
    problems.accept(0, QStringLiteral("phase two adds the rest"));
    waitForAnalysis();
    EXPECT_EQ(problems.model()->openCount(), open - 1);
    ASSERT_EQ(document.design().accepted->size(), 1U);
    EXPECT_EQ(document.design().accepted->front().key, key);
    const int last = problems.model()->rowCount() - 1;
    EXPECT_TRUE(problems.model()->index(last).data(ProblemsModel::AcceptedRole).toBool());
    problems.reopen(last);
    waitForAnalysis();
    EXPECT_EQ(problems.model()->openCount(), open);
}

TEST_F(ResultsTest, aClickGoesToThePlaceUnlessAskedNotTo) {
    openFabric("leaf-spine", {"endpoints=256", "rate=400Gb/s", "radix=32", "leaves=16", "spines=3",
                              "oversubscription=1"});
    Problems problems(document, selection);
    problems.resize(400, 300);
    problems.setVisible(true);
    ASSERT_GT(problems.model()->rowCount(), 0);
    QSignalSpy revealed(&selection, &Selection::revealRequested);
    const QRect row = problems.list()->visualRect(problems.model()->index(0));
    problems.setJumps(false);
    QTest::mouseClick(problems.list()->viewport(), Qt::LeftButton, {},
                      row.topLeft() + QPoint(60, 12));
    EXPECT_EQ(revealed.size(), 0);
    problems.setJumps(true);
    QTest::mouseClick(problems.list()->viewport(), Qt::LeftButton, {},
                      row.topLeft() + QPoint(60, 12));
    ASSERT_EQ(revealed.size(), 1);
    EXPECT_EQ(revealed[0][0].toString().toStdString(), problems.model()->finding(0).scope);
}

TEST_F(ResultsTest, emptyListSaysWhatWasChecked) {
    document.newDesign();
    waitForAnalysis();
    Results results(document, selection);
    EXPECT_EQ(results.problems()->model()->rowCount(), 0);
    EXPECT_EQ(results.collectives()->lineCount(), 0);
    EXPECT_EQ(namelessFocusable(results), QStringList());
}

} // namespace

} // namespace weft::ui
