// SPDX-License-Identifier: GPL-3.0-or-later
// Cost, optics and vendors: what is shown is what the engine says, and what is taken over is
// undone.
#include "core/base/text.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/policies_model.hpp"
#include "ui/models/result_table_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/cost_tab.hpp"
#include "ui/plant/optics_tab.hpp"
#include "ui/plant/rules_form.hpp"
#include "ui/plant/vendors_tab.hpp"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

#include <numeric>

namespace weft::ui {

namespace {

double lengthOf(const StackRow& row) {
    return std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
}

class MoneyTest : public PlantTest {
protected:
    template <class Tab> Tab* showTab() {
        showPage();
        Tab* tab = page.showTab<Tab>();
        EXPECT_NE(tab, nullptr);
        return tab;
    }
    // Ticks these alone and waits for what that changes.
    static void takeOnlyOf(VendorsTab* tab, const QStringList& vendors) {
        QListWidget* choices = tab->choices();
        for (int i = 0; i < choices->count(); ++i) {
            const bool isMeant = vendors.contains(choices->item(i)->text());
            choices->item(i)->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
        }
        ASSERT_TRUE(QTest::qWaitFor([&] { return !tab->isBusy(); }, 60000));
    }
    void type(RulesForm* form, const char* key, const QString& words) {
        FormField* field = form->form()->field(key);
        ASSERT_NE(field, nullptr) << key;
        field->setTyped(words);
        emit form->form()->committed(field, words);
        waitForAnalysis();
    }
};

TEST_F(MoneyTest, theWaterfallEndsWhereTheTotalsAre) {
    openSuperPod();
    auto* tab = showTab<CostTab>();
    const std::vector<StackRow>& rows = tab->chart(CostTab::Waterfall)->rows();
    double level = 0;
    int totals = 0;
    for (const StackRow& row : rows) {
        if (row.isMarked) {
            EXPECT_NEAR(lengthOf(row), level, 1e-6 * level) << utf8(row.name);
            ++totals;
        } else {
            EXPECT_NEAR(row.offset, level, 1e-6 * level) << utf8(row.name);
            level += lengthOf(row);
        }
    }
    EXPECT_EQ(totals, 2);
    EXPECT_NEAR(level, metric("cost.tco", "design"), 1e-6 * level);
}

TEST_F(MoneyTest, kindsAndYearsAddUpToTheSameTotals) {
    openSuperPod();
    auto* tab = showTab<CostTab>();
    double kinds = 0;
    for (const StackRow& row : tab->chart(CostTab::ByKind)->rows()) {
        kinds += lengthOf(row);
    }
    EXPECT_NEAR(kinds, metric("cost.capex", "design"), 1e-6 * kinds);
    const std::vector<StackRow>& years = tab->chart(CostTab::OverYears)->rows();
    ASSERT_GT(years.size(), 2u);
    EXPECT_NEAR(lengthOf(years.front()), metric("cost.capex", "design"), 1);
    EXPECT_NEAR(lengthOf(years.back()), metric("cost.tco", "design"), 1);
    for (std::size_t i = 1; i < years.size(); ++i) {
        EXPECT_GT(lengthOf(years[i]), lengthOf(years[i - 1]));
    }
}

TEST_F(MoneyTest, everyBarAnswersWhy) {
    openSuperPod();
    auto* tab = showTab<CostTab>();
    QSignalSpy asked(tab, &PlantTab::whyRequested);
    int expected = 0;
    for (const auto view : {CostTab::Waterfall, CostTab::ByKind, CostTab::OverYears}) {
        StackedBarChart* chart = tab->chart(view);
        for (int row = 0; row < static_cast<int>(chart->rows().size()); ++row) {
            const std::size_t parts = chart->rows()[static_cast<std::size_t>(row)].parts.size();
            for (int part = -1; part < static_cast<int>(parts); ++part) {
                emit chart->chosen(row, part);
                ++expected;
            }
        }
    }
    ASSERT_EQ(asked.count(), expected);
    for (const QList<QVariant>& each : asked) {
        EXPECT_NE(
            document.snapshot()->analysis.find(utf8(each[0].toString()), utf8(each[1].toString())),
            nullptr)
            << utf8(each[0].toString()) << " of " << utf8(each[1].toString());
    }
}

TEST_F(MoneyTest, moneyIsSetAndUndone) {
    openSuperPod();
    auto* tab = showTab<CostTab>();
    const double before = metric("cost.tco", "design");
    type(tab->form(), "years", QStringLiteral("10"));
    EXPECT_GT(metric("cost.tco", "design"), before);
    EXPECT_EQ(tab->chart(CostTab::OverYears)->rows().size(), 11u);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(metric("cost.tco", "design"), before);
}

TEST_F(MoneyTest, unknownPricesAreCountedAndNamed) {
    openSuperPod();
    auto* tab = showTab<CostTab>();
    int unknown = 0;
    for (const BillLine& line : document.snapshot()->analysis.bill->lines) {
        unknown += line.price.basis == PriceBasis::None && !isRented(line) ? 1 : 0;
        if (line.price.basis == PriceBasis::None && !isRented(line) && unknown == 1) {
            EXPECT_TRUE(tab->unknownPrices().contains(text(line.title)));
        }
    }
    EXPECT_EQ(tab->unknownPrices().startsWith(QString::number(unknown)), unknown > 0)
        << utf8(tab->unknownPrices());
}

TEST_F(MoneyTest, policiesAreThoseOfTheEngineAndOneIsTakenOver) {
    openPod();
    auto* tab = showTab<OpticsTab>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tab->isBusy(); }, 60000));
    const SnapshotPtr snapshot = document.snapshot();
    const auto expected = comparePolicies(snapshot->design, snapshot->analysis, snapshot->catalog,
                                          usualPolicies(snapshot->design, snapshot->catalog));
    ASSERT_EQ(tab->model()->rowCount(), static_cast<int>(expected.size()));
    int other = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const PolicyOutcome& shown = tab->model()->outcome(static_cast<int>(i));
        EXPECT_EQ(shown.cost, expected[i].cost) << expected[i].policy.name;
        EXPECT_EQ(shown.unjoined, expected[i].unjoined);
        EXPECT_EQ(shown.modules, expected[i].modules);
        other = expected[i].unjoined == 0 && expected[i].cost != expected[0].cost
                    ? static_cast<int>(i)
                    : other;
    }
    EXPECT_FALSE(tab->useButton()->isEnabled());
    ASSERT_GT(other, 0) << "no policy makes a difference";
    const PolicyOutcome wanted = tab->model()->outcome(other);
    tab->table()->selectRow(other);
    ASSERT_TRUE(tab->useButton()->isEnabled());
    tab->useButton()->click();
    waitForAnalysis();
    Money cost; // of what was bought by the policy
    for (const BillLine& line : document.snapshot()->analysis.bill->lines) {
        const bool counts = line.kind == BillKind::Transceiver || line.kind == BillKind::Cable ||
                            line.kind == BillKind::Panel;
        cost += counts && line.price.basis != PriceBasis::None ? line.total() : Money();
    }
    EXPECT_EQ(cost, wanted.cost);
    document.undoStack()->undo();
    EXPECT_EQ(document.design(), snapshot->design);
}

TEST_F(MoneyTest, aPolicyIsTriedAsAWhatIf) {
    openSuperPod();
    auto* tab = showTab<OpticsTab>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tab->isBusy(); }, 60000));
    const Design before = document.baseline();
    tab->table()->selectRow(2);
    tab->tryButton()->click();
    EXPECT_FALSE(document.activeScenario().empty());
    EXPECT_EQ(*document.baseline().plant, *before.plant);
    EXPECT_EQ(document.design().plant->optics, tab->model()->outcome(2).policy.rules);
}

TEST_F(MoneyTest, vendorsAreTheTablesAndAFilterSaysWhatChanges) {
    openPod();
    auto* tab = showTab<VendorsTab>();
    double shares = 0;
    for (const Bar& bar : tab->shares()->bars()) {
        shares += bar.value;
    }
    EXPECT_NEAR(shares, 1, 1e-9);
    EXPECT_FALSE(tab->useButton()->isEnabled());
    takeOnlyOf(tab, {QStringLiteral("Arista"), QStringLiteral("generic")});
    const Design before = document.design();
    const auto change = changeVendors(before, document.snapshot()->analysis,
                                      document.snapshot()->catalog, {"Arista", "generic"});
    ASSERT_TRUE(change);
    EXPECT_EQ(tab->standIns()->rowCount(), static_cast<int>(change->standIns.size()));
    EXPECT_TRUE(tab->changes().contains(QLatin1String("Without a price"))) << utf8(tab->changes());
    ASSERT_TRUE(tab->useButton()->isEnabled());
    tab->useButton()->click();
    waitForAnalysis();
    const Design after = document.design();
    EXPECT_EQ(*after.fabrics, *change->designs.back().design.fabrics);
    EXPECT_EQ(after.plant->vendors, (std::vector<std::string>{"Arista", "generic"}));
    document.undoStack()->undo();
    EXPECT_EQ(document.design(), before);
}

TEST_F(MoneyTest, vendorsAreTriedAsAWhatIfOfSentences) {
    openPod();
    auto* tab = showTab<VendorsTab>();
    takeOnlyOf(tab, {QStringLiteral("Arista")});
    const Design before = document.baseline();
    ASSERT_TRUE(tab->tryButton()->isEnabled());
    tab->tryButton()->click();
    const Scenario* made = document.baseline().scenario(document.activeScenario());
    ASSERT_NE(made, nullptr);
    EXPECT_GT(made->edits.size(), 1u) << "the rule, then what stands in";
    EXPECT_EQ(*document.baseline().fabrics, *before.fabrics);
    EXPECT_NE(*document.design().fabrics, *before.fabrics);
    waitForAnalysis();
    // What has no substitute is found, and stays in the table.
    EXPECT_GT(tab->standIns()->rowCount(), 0) << "InfiniBand switches, which Arista has none of";
}

TEST_F(MoneyTest, emptyDesignsSayWhatToDo) {
    showTab<CostTab>();
    page.showTab<OpticsTab>();
    page.showTab<VendorsTab>();
    page.grab();
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
