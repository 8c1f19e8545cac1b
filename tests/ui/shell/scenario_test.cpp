// SPDX-License-Identifier: GPL-3.0-or-later
// What-ifs in the window: made, written to, undone, compared.
#include "core/design/scenario.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/scenario_bar.hpp"

#include <QLineEdit>
#include <QTabBar>
#include <QUndoStack>

namespace weft::ui {
namespace {

class ScenarioTest : public WindowTest {
protected:
    std::string fabric;

    void open() {
        const Design design = *designFromTopology(
            *findTopology("leaf-spine"),
            std::vector<std::string>{"endpoints=512", "radix=64", "rate=400Gb/s"}, store.catalog());
        fabric = design.fabrics->front().id;
        document.openCopy(design, QStringLiteral("Two tiers"));
        ASSERT_TRUE(answered());
    }
    bool answered() {
        return QTest::qWaitFor([&] { return !document.isStale(); }, 20000);
    }
    double shown(const char* metric) {
        const Metric* found = document.snapshot()->analysis.find(metric, fabric);
        return found != nullptr ? found->value : -1;
    }
    void trigger(const char* action) {
        window.actions().refresh();
        window.actions().action(action)->trigger();
    }
};

TEST_F(ScenarioTest, ChangesGoToTheActiveWhatIfAndUndoTakesThemBack) {
    open();
    const Design before = document.baseline();
    trigger("scenario-new");
    ASSERT_EQ(document.baseline().scenarios->size(), 1u);
    const Id whatIf = document.activeScenario();
    ASSERT_FALSE(whatIf.empty());
    ASSERT_TRUE(document.commit(SetParameter{fabric, "oversubscription", 3.0}));
    ASSERT_TRUE(answered());
    EXPECT_GT(shown("fabric.oversubscription"), 2);
    EXPECT_EQ(*document.baseline().fabrics, *before.fabrics) << "the baseline stays as it is";
    EXPECT_EQ(document.baseline().scenario(whatIf)->edits.size(), 1u);

    document.activate({});
    ASSERT_TRUE(answered());
    EXPECT_DOUBLE_EQ(shown("fabric.oversubscription"), 1);
    EXPECT_EQ(window.scenarios().tabs()->currentIndex(), 0);
    // Undo shows where the change was made.
    document.undoStack()->undo();
    EXPECT_EQ(document.activeScenario(), whatIf);
    EXPECT_TRUE(document.baseline().scenario(whatIf)->edits.empty());
    document.undoStack()->undo();
    EXPECT_TRUE(document.activeScenario().empty());
    EXPECT_TRUE(document.baseline() == before);
}

TEST_F(ScenarioTest, TabsSwitchRenameAndReorder) {
    open();
    trigger("scenario-new");
    auto* name = window.scenarios().findChild<QLineEdit*>();
    ASSERT_TRUE(name->isVisibleTo(&window));
    name->setText(QStringLiteral("Cheaper"));
    QTest::keyClick(name, Qt::Key_Return);
    trigger("scenario-duplicate");
    ASSERT_EQ(window.scenarios().tabs()->count(), 3);
    EXPECT_EQ(window.scenarios().tabs()->tabText(1), QStringLiteral("Cheaper"));
    EXPECT_EQ(window.scenarios().tabs()->tabText(2), QStringLiteral("Cheaper 1"));
    window.scenarios().tabs()->moveTab(2, 1);
    EXPECT_EQ(document.baseline().scenarios->front().name, "Cheaper 1");
    trigger("scenario-next");
    trigger("scenario-delete");
    EXPECT_EQ(document.baseline().scenarios->size() + 1,
              static_cast<std::size_t>(window.scenarios().tabs()->count()));
}

TEST_F(ScenarioTest, PromotingMakesItTheBaseline) {
    open();
    trigger("scenario-new");
    ASSERT_TRUE(document.commit(SetParameter{fabric, "oversubscription", 2.0}));
    const Design whatIf = document.design();
    trigger("scenario-promote");
    EXPECT_TRUE(document.activeScenario().empty());
    EXPECT_EQ(*document.baseline().fabrics, *whatIf.fabrics);
    EXPECT_TRUE(document.baseline().scenarios->empty());
}

TEST_F(ScenarioTest, AnEditThatNoLongerAppliesIsAFindingThatCanBeDropped) {
    open();
    trigger("scenario-new");
    const Id whatIf = document.activeScenario();
    ASSERT_TRUE(document.commit(SetParameter{fabric, "oversubscription", 2.0}));
    document.activate({});
    ASSERT_TRUE(document.commit(RemoveItem{fabric}));
    document.activate(whatIf);
    ASSERT_TRUE(answered());
    const auto& findings = document.snapshot()->analysis.findings;
    const auto lost = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.id == "scenario.edit";
    });
    ASSERT_NE(lost, findings.end());
    ASSERT_TRUE(document.commit(lost->fixes.front().edit));
    EXPECT_TRUE(document.baseline().scenario(whatIf)->edits.empty());
}

} // namespace
} // namespace weft::ui
