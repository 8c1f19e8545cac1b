// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/flows/zones_page.hpp"
#include "ui/forms/form_field.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/problems_model.hpp"
#include "ui/models/rules_model.hpp"
#include "ui/models/zone_matrix_model.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/panels/problems.hpp"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

namespace weft::ui {
namespace {

class ZonesTest : public FlowsTest {
protected:
    ZonesPage* page = nullptr;
    void open() {
        openFactory();
        show();
        page = tab.showPage<ZonesPage>();
    }
    QModelIndex cell(const char* from, const char* to) const {
        return page->model()->index(page->model()->indexOf(from), page->model()->indexOf(to));
    }
};

TEST_F(ZonesTest, ACellCountsTheKindsThatSomeRuleAllows) {
    open();
    // The sample's rules by hand: four kinds up, one down, nothing from the cloud to production.
    const ZoneMatrixModel& model = *page->model();
    EXPECT_EQ(model.cell(model.indexOf("ot"), model.indexOf("dc")).kinds, 4u);
    EXPECT_EQ(model.cell(model.indexOf("dc"), model.indexOf("ot")).kinds, 1u);
    EXPECT_EQ(model.cell(model.indexOf("region"), model.indexOf("ot")).kinds, 0u);
    EXPECT_EQ(model.cell(model.indexOf("ot"), model.indexOf("ot")).verdict, Verdict::Inside);
    std::size_t crossing = 0, counted = 0;
    for (const FlowOutcome& flow : wide().flows) {
        crossing += flow.policy.from != nullptr && flow.policy.to != nullptr ? 1 : 0;
    }
    for (int from = 0; from < model.rowCount(); ++from) {
        for (int to = 0; to < model.columnCount(); ++to) {
            counted += model.cell(from, to).flows;
        }
    }
    EXPECT_EQ(counted, crossing);
}

TEST_F(ZonesTest, AllowingIsAnEditAndTakingBackIsItsUndo) {
    open();
    const std::size_t rules = document.design().rules->size();
    page->toggle(cell("region", "ot"));
    waitForAnalysis();
    EXPECT_EQ(document.design().rules->size(), rules + 1);
    EXPECT_EQ(
        page->model()->cell(page->model()->indexOf("region"), page->model()->indexOf("ot")).kinds,
        9u);
    page->toggle(cell("region", "ot"));
    EXPECT_EQ(document.design().rules->size(), rules);
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.design().rules->size(), rules);
    waitForAnalysis();
}

TEST_F(ZonesTest, KindsAreAllowedOneByOneAndTheLastTakesTheRuleWithIt) {
    open();
    page->table()->setCurrentIndex(cell("dc", "ot"));
    FormField* push = page->form()->field("kind.model-push");
    ASSERT_NE(push, nullptr);
    const std::size_t rules = document.design().rules->size();
    emit page->form()->committed(page->form()->field("kind.backup"), QStringLiteral("on"));
    waitForAnalysis();
    EXPECT_EQ(page->model()->cell(page->model()->indexOf("dc"), page->model()->indexOf("ot")).kinds,
              2u);
    emit page->form()->committed(page->form()->field("kind.backup"), QStringLiteral("off"));
    emit page->form()->committed(page->form()->field("kind.model-push"), QStringLiteral("off"));
    EXPECT_EQ(document.design().rules->size(), rules - 1);
    waitForAnalysis();
    // What used the rule is found at once, with a fix.
    ASSERT_GT(page->problems()->model()->rowCount(), 0);
    const Finding& finding = page->problems()->model()->finding(0);
    EXPECT_EQ(finding.id, "zone.denied");
    ASSERT_FALSE(finding.fixes.empty());
    page->problems()->applyFix(0, 0);
    EXPECT_EQ(document.design().rules->size(), rules);
    waitForAnalysis();
}

TEST_F(ZonesTest, AForbiddingRuleIsMadeOfACellAndOutrulesWhatAllows) {
    open();
    ASSERT_EQ(page->model()->cell(page->model()->indexOf("ot"), page->model()->indexOf("dc")).kinds,
              4u);
    page->table()->setCurrentIndex(cell("ot", "dc"));
    const std::size_t rules = document.design().rules->size();
    page->forbid();
    waitForAnalysis();
    ASSERT_EQ(document.design().rules->size(), rules + 1);
    EXPECT_FALSE(document.design().rules->back().allow);
    EXPECT_EQ(
        page->model()->cell(page->model()->indexOf("ot"), page->model()->indexOf("dc")).verdict,
        Verdict::Denied);
    // It is the chosen one, and its form makes it one from any zone, of one kind less.
    EXPECT_EQ(page->ruleTable()->currentIndex().row(), static_cast<int>(rules));
    const auto commit = [&](const char* key, const char* typed) {
        FormField* field = page->form()->field(key);
        ASSERT_NE(field, nullptr) << key;
        emit page->form()->committed(field, QString::fromLatin1(typed));
        waitForAnalysis();
    };
    commit("from", "");
    EXPECT_EQ(document.design().rules->back().from, "");
    EXPECT_EQ(page->rules()->index(static_cast<int>(rules), RulesModel::From).data().toString(),
              QStringLiteral("Any zone"));
    commit("kind.backup", "off");
    EXPECT_EQ(document.design().rules->back().kinds.size(), allOf<FlowKind>().size() - 1);
    commit("effect", "allow");
    EXPECT_TRUE(document.design().rules->back().allow);
    EXPECT_NE(page->form()->field("inspected"), nullptr);
    page->removeRule();
    waitForAnalysis();
    EXPECT_EQ(document.design().rules->size(), rules);
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    waitForAnalysis();
}

TEST_F(ZonesTest, ARuleKeepsItsLastKind) {
    open();
    FlowRule rule = document.design().rules->front();
    rule.kinds = {FlowKind::Backup};
    ASSERT_TRUE(document.commit(PutRule{rule}));
    waitForAnalysis();
    page->ruleTable()->setCurrentIndex(page->rules()->index(page->rules()->rowOf(rule.id), 0));
    FormField* field = page->form()->field("kind.backup");
    ASSERT_NE(field, nullptr);
    emit page->form()->committed(field, QStringLiteral("off"));
    EXPECT_EQ(document.design().rules->front().kinds, std::vector<FlowKind>{FlowKind::Backup});
    EXPECT_FALSE(field->error().isEmpty());
    waitForAnalysis();
}

TEST_F(ZonesTest, OnlyZonesFindingsAreListedThere) {
    open();
    for (int row = 0; row < page->problems()->model()->rowCount(); ++row) {
        EXPECT_TRUE(page->problems()->model()->finding(row).id.starts_with("zone."));
    }
}

TEST_F(ZonesTest, ANewZoneTakesTheSelectedOutOfTheirOwn) {
    open();
    selection.set({QStringLiteral("plant-1"), QStringLiteral("plant-2")});
    page->addZone();
    EXPECT_EQ(document.design().zones->back().members, (std::vector<Id>{"plant-1", "plant-2"}));
    EXPECT_EQ(document.design().zone("ot")->members, std::vector<Id>{"plant-3"});
    document.undoStack()->undo();
    EXPECT_EQ(document.design().zone("ot")->members.size(), 3u);
    waitForAnalysis();
}

TEST_F(ZonesTest, TheSwitchForPaintingKeepsStepWithTheCanvas) {
    openFactory();
    show();
    tab.showZonesPainted(true); // before the page was first asked for
    page = tab.showPage<ZonesPage>();
    EXPECT_TRUE(page->painted()->isChecked());
    QSignalSpy told(&tab, &Flows::zonesPainted);
    tab.showZonesPainted(false);
    EXPECT_FALSE(page->painted()->isChecked());
    EXPECT_EQ(told.size(), 0); // the canvas knows
    page->painted()->click();
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0][0].toBool());
}

TEST_F(ZonesTest, TheCanvasIsTintedByZone) {
    openFactory();
    const PlaceTints tints = placeTints(*document.snapshot(), {OverlayChoice::Kind::Zones, {}});
    const PlaceTint second{PlaceTint::Of::Zone, 1};
    EXPECT_EQ(tints.at("plant-1"), second);
    EXPECT_EQ(tints.at("edge-1"), second); // by its site
    EXPECT_FALSE(tints.contains("nowhere"));
    Canvas canvas(document, selection);
    canvas.resize(900, 600);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    const QImage before = canvas.picture(0.5);
    canvas.setOverlay({OverlayChoice::Kind::Zones, {}});
    EXPECT_NE(canvas.picture(0.5), before);
    const OverlayLegend legend =
        overlayLegend(*document.snapshot(), {OverlayChoice::Kind::Zones, {}}, nullptr);
    EXPECT_EQ(legend.tints.size(), document.design().zones->size());
}

} // namespace
} // namespace weft::ui
