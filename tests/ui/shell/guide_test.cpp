// SPDX-License-Identifier: GPL-3.0-or-later
// What leads through the window: help, tour, overview map, heat maps.
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/help/help_window.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/minimap.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/shell/tour.hpp"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace weft::ui {
namespace {

class Guide : public WindowTest {
protected:
    KpiCell* cell(const QString& key) {
        for (KpiCell* each : window.figures().cells()) {
            if (each->figure().key == key) {
                return each;
            }
        }
        return nullptr;
    }
};

TEST_F(Guide, F1OnAFigureOpensItsPageWithFormulaTermsAndValue) {
    openSuperPod();
    KpiCell* ratio = cell(QStringLiteral("oversubscription"));
    ASSERT_NE(ratio, nullptr);
    ratio->setFocus();
    QCursor::setPos(window.mapToGlobal(QPoint(2, 2)));
    window.actions().action("help-here")->trigger();
    ASSERT_NE(window.helpDesk().window(), nullptr);
    EXPECT_EQ(window.helpDesk().window()->topic(),
              QStringLiteral("figure/fabric.oversubscription"));
    const QString said = window.helpDesk().window()->shownText();
    for (const char* part : {"injection/leaving", "Gb/s", "Oversubscription"}) {
        EXPECT_TRUE(said.contains(QLatin1String(part))) << part << " in " << said.toStdString();
    }
    EXPECT_TRUE(said.contains(ratio->figure().value.number)) << said.toStdString();
    EXPECT_EQ(namelessFocusable(*window.helpDesk().window()), QStringList());
}

TEST_F(Guide, TheHelpKnowsEveryFigureOfTheDesignAndFindsByWords) {
    openSuperPod();
    window.helpDesk().show(QStringLiteral("page/1-start"));
    HelpWindow& help = *window.helpDesk().window();
    for (const Metric& metric : document.snapshot()->analysis.metrics) {
        EXPECT_TRUE(help.topics()
                        .indexOf(QStringLiteral("figure/") + QString::fromStdString(metric.id))
                        .isValid())
            << metric.id;
    }
    const int all = help.topics().shown();
    help.search()->setText(QStringLiteral("bisection bandwidth"));
    EXPECT_GT(help.topics().shown(), 0);
    EXPECT_LT(help.topics().shown(), all / 4);
    help.search()->setText(QStringLiteral("no such thing anywhere"));
    EXPECT_EQ(help.topics().shown(), 0);
    help.search()->setText(QStringLiteral("hash collisions"));
    QTest::keyClick(help.search(), Qt::Key_Return);
    EXPECT_FALSE(help.shownText().isEmpty());
    help.search()->clear();
    EXPECT_EQ(help.topics().shown(), all);
}

TEST_F(Guide, TheTourHasFiveStepsByKeysAndPutsTheSampleAway) {
    ASSERT_TRUE(document.isEmpty());
    window.offerTour();
    Tour* tour = window.tour();
    ASSERT_NE(tour, nullptr);
    EXPECT_FALSE(document.isEmpty()); // there is something to point at
    EXPECT_EQ(namelessFocusable(*tour), QStringList());
    QPushButton* next = tour->findChildren<QPushButton*>().back(); // has the focus
    for (int step = 0; step < 4; ++step) {
        EXPECT_EQ(tour->step(), step);
        QTest::keyClick(next, Qt::Key_Right);
    }
    EXPECT_EQ(tour->step(), 4);
    QTest::keyClick(next, Qt::Key_Left);
    EXPECT_EQ(tour->step(), 3);
    QTest::keyClick(next, Qt::Key_Escape);
    EXPECT_EQ(window.tour(), nullptr);
    EXPECT_TRUE(document.isEmpty()); // given up: as it was
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window.offerTour(); // seen once is seen
    EXPECT_EQ(window.tour(), nullptr);
    window.actions().action("tour")->trigger();
    ASSERT_NE(window.tour(), nullptr);
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(window.tour(), Qt::Key_Return);
    }
    EXPECT_FALSE(document.isEmpty()); // seen to its end: the sample stays to play with
    QSettings().remove(QStringLiteral("window/tour-seen"));
}

TEST_F(Guide, TheMapShowsWhatIsInSightAndMovesIt) {
    openSuperPod();
    auto* map = window.findChild<Minimap*>();
    ASSERT_NE(map, nullptr);
    Canvas& canvas = window.canvas();
    canvas.fitAll();
    EXPECT_TRUE(map->showsEverything());
    EXPECT_FALSE(map->isVisible());
    canvas.zoomBy(6);
    EXPECT_TRUE(map->isVisible());
    EXPECT_LT(map->frame().width(), map->width());
    const QPointF before = canvas.inSight().center();
    const QPoint middle = map->frame().center().toPoint();
    QTest::mousePress(map, Qt::LeftButton, {}, middle);
    QTest::mouseMove(map, middle + QPoint(12, 0));
    QTest::mouseRelease(map, Qt::LeftButton, {}, middle + QPoint(12, 0));
    EXPECT_GT(canvas.inSight().center().x(), before.x());
    EXPECT_NEAR(canvas.inSight().center().y(), before.y(), 3 / canvas.zoom());
    EXPECT_NEAR(map->frame().center().x(), middle.x() + 12, 1.5); // the hand keeps hold of it
    map->setFocus();
    const double x = canvas.inSight().center().x();
    QTest::keyClick(map, Qt::Key_Left);
    EXPECT_LT(canvas.inSight().center().x(), x);
    window.actions().action("show-map")->trigger();
    EXPECT_FALSE(map->isVisible());
}

TEST_F(Guide, HeatMapsColourWhatTheEngineSays) {
    openSuperPod();
    const Id id = fabric();
    const auto heat = [&] {
        const auto* item = dynamic_cast<const FabricItem*>(
            window.canvas().items().item(QString::fromStdString(id)));
        return item == nullptr ? CardOverlay() : item->overlay();
    };
    window.actions().action("heat-power")->trigger();
    EXPECT_TRUE(window.actions().action("heat-power")->isChecked());
    const CardOverlay power = heat();
    ASSERT_FALSE(power.fills.empty());
    // By another road: a QM9700 with its modules, from the bill.
    double watts = 0, switches = 0;
    for (const BillLine& line : document.snapshot()->analysis.bill->lines) {
        if (line.scope == id && line.tier == "spine") {
            watts += inWatts(line.typical) * double(line.quantity);
            switches += line.kind == BillKind::Switch ? double(line.quantity) : 0;
        }
    }
    ASSERT_GT(switches, 0);
    for (const OverlayFill& fill : power.fills) {
        if (fill.at.on == Anchor::On::Row && fill.at.index == 0) { // spines stand on top
            EXPECT_NEAR(fill.value, watts / switches, watts / switches * 1e-9);
        }
        EXPECT_LE(fill.value, power.most);
    }
    EXPECT_TRUE(window.showControl().legendText().contains(QStringLiteral("Power of a device")));
    window.actions().action("heat-findings")->trigger();
    EXPECT_FALSE(window.actions().action("heat-power")->isChecked());
    EXPECT_EQ(placeTints(*document.snapshot(), window.showControl().choice()).contains(id),
              std::any_of(document.snapshot()->analysis.findings.begin(),
                          document.snapshot()->analysis.findings.end(),
                          [&](const Finding& finding) {
                              return finding.scope.substr(0, finding.scope.find('/')) == id;
                          }));
    window.actions().action("heat-none")->trigger();
    EXPECT_TRUE(heat().fills.empty());
}

} // namespace
} // namespace weft::ui
