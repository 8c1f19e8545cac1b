// SPDX-License-Identifier: GPL-3.0-or-later
// The page of sweeps: what it draws is what core computed, and a point becomes a what-if.
#include "core/design/scenario.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/compare/sweep_page.hpp"
#include "ui/paint/words.hpp"

#include <QChart>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QUndoStack>

#include <cmath>

namespace weft::ui {
namespace {

class SweepPageTest : public WindowTest {
protected:
    SweepPage* page = nullptr;

    void SetUp() override {
        WindowTest::SetUp();
        openSuperPod();
        page = shownIn(window);
        ASSERT_TRUE(page != nullptr && page->isVisible());
    }
    static SweepPage* shownIn(MainWindow& window) {
        auto* page = window.findChild<SweepPage*>();
        window.showPage(MainWindow::Page::Compare);
        for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
            if (tabs->indexOf(page) >= 0) {
                tabs->setCurrentWidget(page);
            }
        }
        return page;
    }
    void vary(int axis, const std::string& path, const char* values) {
        page->setting(axis)->setEditText(QString::fromStdString(path));
        page->values(axis)->setEnabled(true);
        page->values(axis)->setText(QLatin1String(values));
    }
    void choose(const char* metric) {
        for (int i = 0; i < page->figure()->count(); ++i) {
            if (page->figure()->itemData(i).toStringList().front() == QLatin1String(metric)) {
                page->figure()->setCurrentIndex(i);
                return;
            }
        }
        FAIL() << metric;
    }
    void run() {
        page->run();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isBusy(); }, 60000));
    }
    double direct(const std::vector<std::string>& settings, std::string_view id) const {
        SweepPlan plan;
        for (const std::string& setting : settings) {
            plan.axes.push_back(*parseAxis(setting));
        }
        const Design made = *designAt(document.design(), plan, 0);
        const Analysis analysis = analyse(made, store.catalog());
        const Metric* whole = analysis.find(id, "design");
        return (whole != nullptr ? whole : analysis.find(id, fabric()))->value;
    }
};

TEST_F(SweepPageTest, OffersTheSettingsOfTheDesignWithValuesToTry) {
    EXPECT_GT(page->setting(0)->count(), 10);
    EXPECT_TRUE(page->setting(0)->currentText().contains(QStringLiteral("Oversubscription")));
    EXPECT_FALSE(page->values(0)->text().isEmpty());
    EXPECT_FALSE(page->values(1)->isEnabled()) << "one setting unasked";
    EXPECT_GT(page->figure()->count(), 5);
}

TEST_F(SweepPageTest, OneSettingIsACurveThroughWhatEachDesignGives) {
    choose("cost.capex");
    vary(0, fabric() + ".oversubscription", "4:1,1:1,2:1");
    run();
    const CurveLine& line = page->curve()->curves().lines.front();
    ASSERT_EQ(line.x, (std::vector<double>{1, 2, 4})) << "in the order of the quantity";
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(
            line.y[i],
            direct({fabric() + ".oversubscription=" + std::to_string(static_cast<int>(line.x[i]))},
                   "cost.capex"));
    }
    EXPECT_EQ(page->problem(), QString());
}

TEST_F(SweepPageTest, APointBecomesAWhatIfByKeysAndUndoTakesItBack) {
    choose("fabric.bisection");
    vary(0, fabric() + ".oversubscription", "1:1,2:1,4:1");
    run();
    EXPECT_FALSE(page->makeButton()->isEnabled());
    QTest::keyClick(page->curve(), Qt::Key_Right); // from the middle to the last
    QTest::keyClick(page->curve(), Qt::Key_Return);
    ASSERT_TRUE(page->makeButton()->isEnabled());
    page->makeButton()->setFocus();
    QTest::keyClick(page->makeButton(), Qt::Key_Space);
    ASSERT_EQ(document.baseline().scenarios->size(), 1U);
    const Scenario& made = document.baseline().scenarios->front();
    EXPECT_NE(made.name.find("4:1"), std::string::npos) << made.name;
    const Analysis analysis =
        analyse(resolve(document.baseline(), made.id)->design, store.catalog());
    EXPECT_EQ(analysis.find("fabric.bisection", fabric())->value,
              direct({fabric() + ".oversubscription=4:1"}, "fabric.bisection"));
    EXPECT_FALSE(page->makeButton()->isEnabled()) << "made once";
    document.undoStack()->undo();
    EXPECT_TRUE(document.baseline().scenarios->empty());
    EXPECT_TRUE(page->makeButton()->isEnabled());
}

TEST_F(SweepPageTest, TwoSettingsAreAFieldWithLinesOfEqualValue) {
    choose("cost.capex");
    vary(0, fabric() + ".oversubscription", "1:1,2:1,4:1");
    vary(1, fabric() + ".servers", "32..128:32");
    run();
    const FieldMap& field = page->field()->field();
    ASSERT_EQ(field.columns.size(), 3);
    ASSERT_EQ(field.rows.size(), 4);
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            EXPECT_EQ(
                field.cells[row * 3 + column],
                direct({fabric() + ".oversubscription=" +
                            utf8(field.columns[static_cast<qsizetype>(column)]),
                        fabric() + ".servers=" + utf8(field.rows[static_cast<qsizetype>(row)])},
                       "cost.capex"))
                << row << " " << column;
        }
    }
    EXPECT_FALSE(field.lines.empty());
    // A press in the middle of the upper right cell chooses it.
    const QRectF area = page->field()->chart()->plotArea();
    QTest::mouseClick(page->field()->viewport(), Qt::LeftButton, {},
                      QPointF(area.right() - 10, area.top() + 10).toPoint());
    ASSERT_TRUE(page->makeButton()->isEnabled());
    page->makeButton()->click();
    ASSERT_EQ(document.baseline().scenarios->size(), 1U);
    const Design made =
        resolve(document.baseline(), document.baseline().scenarios->front().id)->design;
    EXPECT_EQ(made.fabrics->front().params.at("servers"), ParamValue(std::int64_t(128)));
}

TEST_F(SweepPageTest, WhatCannotBeSweptIsOneSentence) {
    const auto refused = [&](const char* path, const char* values) {
        vary(0, path, values);
        run();
        EXPECT_FALSE(page->problem().isEmpty()) << path << "=" << values;
        EXPECT_FALSE(page->problem().contains(QLatin1Char('\n')));
        return page->problem();
    };
    const std::string over = fabric() + ".oversubscription";
    refused(over.c_str(), "4..1:1");
    refused(over.c_str(), "");
    refused(over.c_str(), "1..1000000:1");
    refused(over.c_str(), "-5..-1");
    refused("nowhere.at-all", "1,2");
    refused("", "1,2");
    vary(1, over, "1:1,2:1");
    refused(over.c_str(), "1:1,2:1");
    page->setting(1)->setCurrentIndex(0);
    vary(0, over, "1:1,nonsense,2:1");
    run();
    EXPECT_TRUE(page->problem().contains(QStringLiteral("nonsense")))
        << qPrintable(page->problem());
    EXPECT_EQ(page->curve()->curves().lines.front().x.size(), 2U) << "the others are shown";
}

TEST_F(SweepPageTest, GivenUpItKeepsWhatWasReady) {
    choose("cost.capex");
    vary(0, fabric() + ".oversubscription", "1:1,2:1,3:1,4:1");
    vary(1, fabric() + ".servers", "1..1000");
    page->run();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->sweep()->points.empty(); }, 20000));
    ASSERT_TRUE(page->isBusy()) << "4,000 points take longer than the first";
    auto* cancel = page->findChild<QAbstractButton*>(QStringLiteral("cancel"));
    ASSERT_NE(cancel, nullptr);
    cancel->click();
    EXPECT_FALSE(page->isBusy());
    const std::size_t ready = page->sweep()->points.size();
    EXPECT_GT(ready, 0U);
    EXPECT_LT(ready, 4000U);
    QTest::qWait(300);
    EXPECT_EQ(page->sweep()->points.size(), ready) << "nothing comes after";
}

// R17: closing during a long job takes half a second at most.
TEST_F(SweepPageTest, ClosingDuringASweepIsCleanAndSoon) {
    auto closing = std::make_unique<SweepPage>(document);
    closing->setVisible(true);
    closing->setting(0)->setEditText(QString::fromStdString(fabric() + ".servers"));
    closing->values(0)->setText(QStringLiteral("1..9999"));
    closing->run();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !closing->sweep()->points.empty(); }, 20000));
    ASSERT_TRUE(closing->isBusy());
    QElapsedTimer since;
    since.start();
    closing.reset();
    EXPECT_LT(since.elapsed(), 500);
    QTest::qWait(50); // what was posted to it finds nobody, and nothing breaks
}

TEST_F(SweepPageTest, ClosingTheWindowDuringASweepIsCleanAndSoon) {
    auto closing = std::make_unique<MainWindow>(store, document, selection, appearance);
    closing->show();
    SweepPage* sweep = shownIn(*closing);
    ASSERT_TRUE(sweep != nullptr && sweep->isVisible());
    sweep->setting(0)->setEditText(QString::fromStdString(fabric() + ".servers"));
    sweep->values(0)->setText(QStringLiteral("1..9999"));
    sweep->run();
    ASSERT_TRUE(sweep->isBusy()) << qPrintable(sweep->problem());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sweep->sweep()->points.empty(); }, 20000));
    ASSERT_TRUE(sweep->isBusy());
    QElapsedTimer since;
    since.start();
    closing->close();
    closing.reset();
    EXPECT_LT(since.elapsed(), 5000); // the whole sweep would take far longer
    QTest::qWait(50);
}

} // namespace
} // namespace weft::ui
