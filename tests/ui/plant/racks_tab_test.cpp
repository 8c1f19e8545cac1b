// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/moving.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/charts/heat_map.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/rack_view.hpp"
#include "ui/plant/racks_tab.hpp"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUndoStack>

#include <map>

namespace weft::ui {

namespace {

class RacksTabTest : public PlantTest {
protected:
    RacksTab* tab = nullptr;

    void showRacks() {
        openPod();
        showPage();
        tab = page.showTab<RacksTab>();
        ASSERT_NE(tab, nullptr);
    }
    void drawRoom() {
        tab->drawButton()->click();
        waitForAnalysis();
    }
    const Standing& standing() const { return document.snapshot()->analysis.plant->standing; }
    std::uint32_t box(const QString& name) const {
        for (std::uint32_t i = 0; i < standing().boxes.size(); ++i) {
            if (tab->racks()->nameOf(i) == name) {
                return i;
            }
        }
        ADD_FAILURE() << "no " << name.toStdString();
        return 0;
    }
    std::map<QString, std::pair<std::string, int>> places() const {
        std::map<QString, std::pair<std::string, int>> all;
        for (std::uint32_t i = 0; i < standing().boxes.size(); ++i) {
            const Box& at = standing().boxes[i];
            all[tab->racks()->nameOf(i)] = {
                standing().racks[static_cast<std::size_t>(at.rack)].name(), at.unit};
        }
        return all;
    }
    std::uint32_t rackOf(const QString& name) const {
        return static_cast<std::uint32_t>(standing().boxes[box(name)].rack);
    }
    void drag(const QPointF& from, const QPointF& to) {
        QWidget* view = tab->racks()->viewport();
        QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
        for (int step = 1; step <= 8; ++step) {
            QMouseEvent move(QEvent::MouseMove, from + (to - from) * step / 8,
                             view->mapToGlobal(from + (to - from) * step / 8), Qt::LeftButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(view, &move);
        }
        QTest::mouseRelease(view, Qt::LeftButton, {}, to.toPoint());
    }
    // A box, and the highest unit of its rack it may stand at instead.
    std::pair<std::uint32_t, std::int64_t> roomAbove() const {
        for (std::uint32_t i = 0; i < standing().boxes.size(); ++i) {
            const Box& at = standing().boxes[i];
            const auto rack = static_cast<std::uint32_t>(at.rack);
            for (std::int64_t unit = standing().racks[rack].units; unit > at.unit; --unit) {
                if (mayStand(document.design(), *document.snapshot()->analysis.plant, i, rack,
                             unit)) {
                    return {i, unit};
                }
            }
        }
        ADD_FAILURE() << "every rack is full";
        return {0, 1};
    }
    QPointF middleOf(const QString& name) const {
        const Box& at = standing().boxes[box(name)];
        return tab->racks()->unitRect(static_cast<std::uint32_t>(at.rack), at.unit).center();
    }
};

TEST_F(RacksTabTest, everyRackIsOnTheMapWithItsWatts) {
    showRacks();
    std::size_t cells = 0, used = 0;
    double all = 0;
    for (const HeatRow& row : tab->map()->rows()) {
        for (const HeatCell& cell : row.cells) {
            ++cells;
            used += cell.isEmpty ? 0 : 1;
            all += cell.value;
        }
    }
    const Id site = document.design().sites->front().id;
    EXPECT_EQ(cells, standing().racks.size());
    EXPECT_EQ(static_cast<double>(used), metric("site.racks", site));
    EXPECT_NEAR(all, metric("site.power.it", site), 1e-6 * all);
}

TEST_F(RacksTabTest, racksThatNobodyDrewAreDrawnBeforeAnythingMoves) {
    showRacks();
    EXPECT_TRUE(tab->drawButton()->isVisible());
    const QString first = tab->racks()->nameOf(0);
    EXPECT_FALSE(tab->racks()->moveTo(0, rackOf(first) + 1, 1));
    EXPECT_TRUE(tab->sentence().contains(QLatin1String("draw the racks"))) << utf8(tab->sentence());
    EXPECT_EQ(document.undoStack()->count(), 0);
    drawRoom();
    EXPECT_FALSE(tab->drawButton()->isVisible());
    EXPECT_TRUE(tab->holdButton()->isVisible());
}

TEST_F(RacksTabTest, aDragMovesTheDeviceAndUndoPutsItBack) {
    showRacks();
    drawRoom();
    const auto before = places();
    const auto [index, free] = roomAbove();
    const QString name = tab->racks()->nameOf(index);
    const std::uint32_t from = rackOf(name);
    const Box at = standing().boxes[index];
    tab->racks()->bringIntoSight(from);
    drag(tab->racks()->unitRect(from, at.unit).center(),
         tab->racks()->unitRect(from, free).center());
    waitForAnalysis();
    auto expected = before;
    expected[name].second = static_cast<int>(free);
    EXPECT_EQ(places(), expected) << utf8(tab->sentence());
    EXPECT_TRUE(standing().boxes[box(name)].byHand);
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(places(), before);
    document.undoStack()->redo();
    waitForAnalysis();
    EXPECT_EQ(places(), expected);
}

TEST_F(RacksTabTest, aRefusedDragSaysWhyAndChangesNothing) {
    showRacks();
    drawRoom();
    const auto before = places();
    const int steps = document.undoStack()->count();
    const QString one = tab->racks()->nameOf(0), other = tab->racks()->nameOf(1);
    drag(middleOf(one), middleOf(other));
    EXPECT_TRUE(tab->sentence().contains(other)) << utf8(tab->sentence());
    EXPECT_EQ(document.undoStack()->count(), steps);
    EXPECT_EQ(places(), before);
}

TEST_F(RacksTabTest, keysWalkAndMove) {
    showRacks();
    drawRoom();
    tab->racks()->setFocus();
    QTest::keyClick(tab->racks(), Qt::Key_Down);
    ASSERT_TRUE(tab->racks()->selected().has_value());
    const QString name = tab->racks()->nameOf(*tab->racks()->selected());
    QTest::keyClick(tab->racks(), Qt::Key_Up);
    ASSERT_TRUE(tab->racks()->selected().has_value());
    EXPECT_NE(tab->racks()->nameOf(*tab->racks()->selected()), name);
    // Into what is free above it.
    const QString moved = tab->racks()->nameOf(roomAbove().first);
    tab->racks()->select(box(moved));
    const int before = standing().boxes[box(moved)].unit;
    QTest::keyClick(tab->racks(), Qt::Key_Up, Qt::ControlModifier);
    waitForAnalysis();
    const int after = standing().boxes[box(moved)].unit;
    EXPECT_GT(after, before) << utf8(tab->sentence());
    EXPECT_EQ(tab->racks()->nameOf(*tab->racks()->selected()), moved); // still selected
    EXPECT_TRUE(tab->racks()->accessibleDescription().contains(moved));
    EXPECT_TRUE(tab->releaseButton()->isVisible());
    tab->releaseButton()->click();
    waitForAnalysis();
    EXPECT_FALSE(standing().boxes[box(moved)].byHand);
}

TEST_F(RacksTabTest, findsADeviceAndBringsItIntoSight) {
    showRacks();
    const QString last = tab->racks()->nameOf(
        static_cast<std::uint32_t>(standing().boxes.size() - 1)); // of the last rack
    tab->search()->setText(last);
    ASSERT_TRUE(tab->racks()->selected().has_value());
    EXPECT_EQ(tab->racks()->nameOf(*tab->racks()->selected()), last);
    EXPECT_TRUE(QRectF(tab->racks()->viewport()->rect()).contains(QPointF(middleOf(last).x(), 10)));
}

TEST_F(RacksTabTest, aFindingAboutARackLeadsToIt) {
    openPod();
    Site site = document.design().sites->front();
    site.floor.write().rules.rack.feedPower = kilowatts(5); // less than any server draws
    ASSERT_TRUE(document.commit(PutSite{site}));
    waitForAnalysis();
    std::string scope;
    for (const Finding& finding : document.snapshot()->analysis.findings) {
        scope = finding.id == "rack.feed" ? finding.scope : scope;
    }
    ASSERT_FALSE(scope.empty());
    showPage();
    ASSERT_TRUE(page.reveal(text(scope))) << scope;
    EXPECT_NE(dynamic_cast<RacksTab*>(page.current()), nullptr);
    EXPECT_FALSE(page.reveal(QStringLiteral("compute/leaf-01")));
    EXPECT_FALSE(page.reveal(text(site.id)));
}

TEST_F(RacksTabTest, holdingIsOneStepThatMovesNothing) {
    showRacks();
    drawRoom();
    const auto before = places();
    const int steps = document.undoStack()->count();
    tab->holdButton()->click();
    waitForAnalysis();
    EXPECT_EQ(document.undoStack()->count(), steps + 1);
    EXPECT_EQ(places(), before);
    for (const Box& each : standing().boxes) {
        EXPECT_TRUE(each.byHand);
    }
}

TEST_F(RacksTabTest, anEmptyDesignSaysWhatToDo) {
    showPage();
    tab = page.showTab<RacksTab>();
    tab->racks()->grab();
    EXPECT_FALSE(tab->drawButton()->isVisible());
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
