// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered before is not analysed again, and what is asked next is answered ahead. Two
// snapshots of one analysis share its bill; one made anew has a bill of its own.
#include "core/design/scenario.hpp"
#include "tests/ui/panels/fixture.hpp"

#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {
namespace {

class KnownAnswersTest : public PanelTest {
protected:
    void open(std::vector<std::string> settings) {
        openFabric("leaf-spine", std::move(settings));
        Scenario larger;
        larger.id = "larger";
        larger.name = "Larger";
        larger.edits = {SetParameter{fabric(), "endpoints", std::int64_t{128}}};
        ASSERT_TRUE(document.commit(PutScenario{larger}));
        waitForAll();
    }
    void waitForAll() {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return !document.isStale() && document.snapshot()->analysis.depth == Depth::Whole;
            },
            60000));
    }
    void show(const Id& scenario) {
        document.activate(scenario);
        waitForAll();
        EXPECT_EQ(document.snapshot()->scenario, scenario);
        EXPECT_EQ(document.snapshot()->design, document.design());
    }
    std::shared_ptr<const Bill> bill() const { return document.snapshot()->analysis.bill; }
};

TEST_F(KnownAnswersTest, AScenarioShownBeforeIsNotAnalysedAgain) {
    open({"endpoints=64", "radix=32", "rate=400Gb/s"});
    const auto ofBaseline = bill();
    show("larger");
    const auto ofLarger = bill();
    EXPECT_NE(ofLarger, ofBaseline);
    EXPECT_EQ(metric("fabric.endpoints"), 128);
    show({});
    EXPECT_EQ(bill(), ofBaseline);
    EXPECT_EQ(metric("fabric.endpoints"), 64);
    show("larger");
    EXPECT_EQ(bill(), ofLarger);
}

TEST_F(KnownAnswersTest, AnUndoneChangeIsNotAnalysedAgain) {
    open({"endpoints=64", "radix=32", "rate=400Gb/s"});
    const auto before = bill();
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "endpoints", std::int64_t{96}}));
    waitForAll();
    EXPECT_NE(bill(), before);
    document.undoStack()->undo();
    waitForAll();
    EXPECT_EQ(bill(), before);
    EXPECT_EQ(metric("fabric.endpoints"), 64);
}

// The what-if says how many endpoints there are itself, but not the radix.
TEST_F(KnownAnswersTest, AnEditOfTheBaselineOutdatesWhatItChangesAlone) {
    open({"endpoints=64", "radix=32", "rate=400Gb/s"});
    show("larger");
    const auto ofLarger = bill();
    show({});
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "endpoints", std::int64_t{96}}));
    waitForAll();
    EXPECT_EQ(metric("fabric.endpoints"), 96);
    show("larger");
    EXPECT_EQ(bill(), ofLarger);
    show({});
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "radix", std::int64_t{64}}));
    waitForAll();
    show("larger");
    EXPECT_NE(bill(), ofLarger);
    const Analysis anew = analyse(document.design(), document.catalog());
    EXPECT_EQ(metric("fabric.switches"), anew.find("fabric.switches", fabric())->value);
}

TEST_F(KnownAnswersTest, AnotherCatalogOutdatesThemAll) {
    open({"endpoints=64", "radix=32", "rate=400Gb/s"});
    const auto before = bill();
    document.reloadCatalog();
    waitForAll();
    EXPECT_NE(bill(), before);
}

// A fabric that takes far longer to analyse than one round of the event loop.
TEST_F(KnownAnswersTest, OtherScenariosAreAnsweredAhead) {
    open({"endpoints=4096", "radix=64", "rate=400Gb/s"});
    // Nothing is known of either now; the searches, waited for, come after what is answered ahead.
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "radix", std::int64_t{128}}));
    waitForAll();
    document.activate("larger");
    EXPECT_TRUE(document.isStale());
    QCoreApplication::processEvents();
    EXPECT_FALSE(document.isStale());
    EXPECT_EQ(metric("fabric.endpoints"), 128);
}

// What is asked for while it is being analysed ahead is not begun anew.
TEST_F(KnownAnswersTest, AnAnswerUnderWayIsWaitedFor) {
    open({"endpoints=64", "radix=64", "rate=400Gb/s"});
    Scenario huge;
    huge.id = "huge";
    huge.name = "Huge";
    huge.edits = {SetParameter{fabric(), "endpoints", std::int64_t{2048}},
                  SetParameter{fabric(), "radix", std::int64_t{128}}};
    const Result<Resolved> resolved =
        resolve(*weft::apply(document.baseline(), PutScenario{huge}), huge.id);
    ASSERT_TRUE(resolved);
    QElapsedTimer since;
    since.start();
    const Analysis anew = analyse(resolved->design, document.catalog());
    const auto whole = std::chrono::nanoseconds(since.nsecsElapsed());
    ASSERT_TRUE(document.commit(PutScenario{huge}));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !document.isStale(); }, 60000));
    QThread::msleep(20); // the worker goes on to the other scenario
    document.activate(huge.id);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !document.isStale(); }, 60000));
    EXPECT_LT(document.lastAnalysisDuration(), whole / 2);
    EXPECT_EQ(metric("fabric.endpoints"), 2048);
    EXPECT_EQ(metric("cost.capex"), anew.find("cost.capex", fabric())->value);
}

} // namespace
} // namespace weft::ui
