// SPDX-License-Identifier: GPL-3.0-or-later
// The page of ranges shows core's draws; the small bars of the comparison are its values.
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/charts/curve_chart.hpp"
#include "ui/compare/ranges_page.hpp"
#include "ui/compare/what_ifs_page.hpp"
#include "ui/models/ranges_model.hpp"
#include "ui/models/spreads_model.hpp"
#include "ui/models/standing.hpp"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QUndoStack>

#include <cmath>
#include <stdexcept>

namespace weft::ui {
namespace {

class RangesPageTest : public WindowTest {
protected:
    RangesPage* page = nullptr;

    void SetUp() override {
        WindowTest::SetUp();
        openSuperPod();
        ASSERT_TRUE(document.commit(PutScenario{{"half", "half", {}, {}, {}}}));
        ASSERT_TRUE(document.commit(
            EditScenario{"half", {SetParameter{fabric(), "oversubscription", 2.0}}}));
        page = window.findChild<RangesPage*>();
        ASSERT_NE(page, nullptr);
        window.showPage(MainWindow::Page::Compare);
        for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
            if (tabs->indexOf(page) >= 0) {
                tabs->setCurrentWidget(page);
            }
        }
        waitForDraws();
    }
    void waitForDraws() {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return page->spreads()->found() != nullptr && !page->isBusy(); }, 60000));
    }
    int rowOf(std::string_view quantity) const {
        const auto& ranges = page->ranges()->ranges();
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (ranges[i].quantity == quantity) {
                return static_cast<int>(i);
            }
        }
        ADD_FAILURE() << quantity;
        return 0;
    }
    const Spread& spreadOf(std::string_view metric, std::size_t scenario) const {
        const RangesAnswer& answer = page->spreads()->found()->answer;
        for (std::size_t i = 0; i < answer.totals.size(); ++i) {
            if (answer.totals[i].metric == metric) {
                return *answer.spreads[scenario][i];
            }
        }
        throw std::runtime_error("no such total");
    }
};

TEST_F(RangesPageTest, ShowsWhatCoreDraws) {
    const FoundRangesPtr& found = page->spreads()->found();
    const Result<std::vector<WhatIf>> all =
        whatIfs(document.baseline(), {}, store.catalog(), Depth::Frame);
    const Result<RangesAnswer> direct = ranges(*all, {usualRanges(*all), 10'000, 1});
    ASSERT_TRUE(direct);
    EXPECT_EQ(found->answer, *direct);
    ASSERT_GE(page->spreads()->rowCount(), 4);
    for (int row = 0; row < page->spreads()->rowCount(); ++row) {
        const Spread& spread =
            *direct->spreads[page->spreads()->scenarioOf(row)][page->spreads()->totalOf(row)];
        EXPECT_EQ(page->spreads()->index(row, SpreadsModel::P90).data().toString(),
                  page->spreads()->valueOf(page->spreads()->totalOf(row), spread.p90));
    }
    ASSERT_EQ(page->chart()->curves().lines.size(), 2U) << "a curve per scenario";
    EXPECT_EQ(page->chart()->curves().lines[0].y.size(), 21U);
    EXPECT_TRUE(page->breakEvenWords().contains(QStringLiteral("half")));
}

TEST_F(RangesPageTest, AShareTypedIsDrawnAndNothingElseMoves) {
    RangesModel& ranges = *page->ranges();
    const Spread before = spreadOf("cost.energy", 0), price = spreadOf("cost.capex", 0);
    EXPECT_EQ(before.p10, before.p90) << "nothing is invented";
    const int row = rowOf("usd-per-kwh");
    ASSERT_TRUE(ranges.setData(ranges.index(row, RangesModel::High), QStringLiteral("200 %"),
                               Qt::EditRole));
    ASSERT_TRUE(page->isBusy());
    waitForDraws();
    const Spread after = spreadOf("cost.energy", 0);
    EXPECT_EQ(after.plain, before.plain);
    EXPECT_NEAR(after.p90 / after.plain, triangular({"usd-per-kwh", 1, 1, 2}, 0.9), 0.02);
    EXPECT_EQ(spreadOf("cost.capex", 0), price);
    // A change of the design keeps what was typed.
    ASSERT_TRUE(document.commit(Rename{"", "another name"}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->isBusy(); }, 5000));
    waitForDraws();
    EXPECT_EQ(ranges.ranges()[static_cast<std::size_t>(rowOf("usd-per-kwh"))].high, 2);
    // So do the document and its file, and it can be undone.
    const QString path = folder.filePath(QStringLiteral("stated.weft"));
    ASSERT_TRUE(document.saveAs(path));
    const StatedRanges stated = *document.baseline().ranges;
    ASSERT_EQ(stated.ranges.size(), 1U);
    document.undoStack()->undo(); // the name
    document.undoStack()->undo(); // the range
    waitForDraws();
    EXPECT_EQ(*document.baseline().ranges, StatedRanges());
    EXPECT_EQ(spreadOf("cost.energy", 0), before);
    ASSERT_TRUE(document.openFile(path));
    waitForDraws();
    EXPECT_EQ(*document.baseline().ranges, stated);
    EXPECT_EQ(spreadOf("cost.energy", 0), after);
    for (QAbstractButton* button : page->findChildren<QAbstractButton*>()) {
        if (button->text() == QStringLiteral("As they were")) {
            button->click();
        }
    }
    waitForDraws();
    EXPECT_EQ(*document.baseline().ranges, StatedRanges());
    EXPECT_EQ(spreadOf("cost.energy", 0), before);
}

TEST_F(RangesPageTest, ARangeNeverTurnsRoundAndNonsenseIsRefused) {
    RangesModel& ranges = *page->ranges();
    const int row = rowOf("pue");
    const auto type = [&](int column, const char* words) {
        return ranges.setData(ranges.index(row, column), QString::fromUtf8(words), Qt::EditRole);
    };
    EXPECT_TRUE(type(RangesModel::Low, "120"));
    const auto range = [&] { return ranges.ranges()[static_cast<std::size_t>(row)]; };
    EXPECT_EQ(range(), (Range{"pue", 1.2, 1.2, 1.2}));
    EXPECT_TRUE(type(RangesModel::Likely, "80 %"));
    EXPECT_EQ(range(), (Range{"pue", 0.8, 0.8, 1.2}));
    for (const char* nonsense : {"", "x", "-5", "nan", "1e9", "∞"}) {
        EXPECT_FALSE(type(RangesModel::High, nonsense)) << nonsense;
    }
    EXPECT_EQ(range(), (Range{"pue", 0.8, 0.8, 1.2}));
}

TEST_F(RangesPageTest, AnotherSeedDrawsOthersAndTheSameTheSame) {
    const RangesAnswer first = page->spreads()->found()->answer;
    const auto draw = [&](const char* seed) {
        page->seed()->setText(QString());
        QTest::keyClicks(page->seed(), QLatin1String(seed));
        waitForDraws();
        return page->spreads()->found()->answer;
    };
    const RangesAnswer other = draw("2");
    EXPECT_NE(other.spreads, first.spreads);
    EXPECT_EQ(draw("1"), first);
}

TEST_F(RangesPageTest, ClosingWhileDrawingIsClean) {
    auto closing = std::make_unique<RangesPage>(document);
    closing->setVisible(true);
    ASSERT_TRUE(closing->isBusy());
    closing.reset();
    QTest::qWait(50);
}

// Of 1,000 baseline and 500, a bar of full height and one of half.
TEST_F(RangesPageTest, TheComparisonsBarsAreSharesOfTheLargest) {
    auto* compare = window.findChild<WhatIfsPage*>();
    for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
        if (tabs->indexOf(compare) >= 0) {
            tabs->setCurrentWidget(compare);
        }
    }
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return compare->model()->rowCount() > 1 && !compare->isBusy(); }, 60000));
    const WhatIfsModel& model = *compare->model();
    for (int row = 1; row < model.rowCount(); ++row) {
        const auto& values = model.figure(row)->values;
        const QVariantList shares =
            model.index(row, WhatIfsModel::Spark).data(kSharesRole).toList();
        ASSERT_EQ(shares.size(), static_cast<qsizetype>(values.size()));
        double most = 0;
        for (const auto& value : values) {
            most = std::max(most, std::abs(value.value_or(0)));
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double share = shares[static_cast<qsizetype>(i)].toDouble();
            EXPECT_NEAR(values[i] ? share * most : share, values[i] ? std::abs(*values[i]) : -1,
                        1e-9 * most);
        }
    }
}

} // namespace
} // namespace weft::ui
