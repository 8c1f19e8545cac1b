// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/floor_plan.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/plant/floor_tab.hpp"
#include "ui/plant/floor_view.hpp"
#include "ui/plant/rules_form.hpp"

#include <QPushButton>
#include <QUndoStack>

namespace weft::ui {

namespace {

class FloorTabTest : public PlantTest {
protected:
    FloorTab* tab = nullptr;

    void showFloor() {
        openSuperPod();
        showPage();
        tab = page.showTab<FloorTab>();
        ASSERT_NE(tab, nullptr);
    }
    void drawRoom() {
        tab->drawButton()->click();
        waitForAnalysis();
    }
    const Site& site() const { return document.design().sites->front(); }
    const Room& room(std::size_t i = 0) const { return site().floor->rooms.at(i); }
    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys = {}) {
        FloorView* view = tab->floor();
        QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
        for (int step = 1; step <= 8; ++step) {
            const QPointF at = from + (to - from) * step / 8;
            QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::LeftButton,
                             Qt::LeftButton, keys);
            QApplication::sendEvent(view, &move);
        }
        QTest::mouseRelease(view, Qt::LeftButton, keys, to.toPoint());
    }
    void type(const char* key, const QString& words) {
        FormField* field = tab->form()->form()->field(key);
        ASSERT_NE(field, nullptr) << key;
        field->setTyped(words);
        emit tab->form()->form()->committed(field, words);
        waitForAnalysis();
    }
};

TEST_F(FloorTabTest, drawsTheRacksThereAreAndUndoTakesThemBack) {
    showFloor();
    const double used = metric("site.racks", site().id);
    EXPECT_TRUE(site().floor->rooms.empty());
    drawRoom();
    EXPECT_EQ(static_cast<double>(site().floor->racks()), used);
    EXPECT_EQ(metric("site.racks", site().id), used);
    EXPECT_FALSE(tab->drawButton()->isVisible());
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_TRUE(site().floor->rooms.empty());
}

TEST_F(FloorTabTest, aRowIsDraggedToScaleAndSnapsToTiles) {
    showFloor();
    drawRoom();
    const FloorRow before = room().rows.front();
    const FloorSpot spot{room().id, before.id, 0};
    const QPointF from = tab->floor()->pixelsOf(spot).center();
    const double perMetre = tab->floor()->toPixels({1, 0}).x() - tab->floor()->toPixels({0, 0}).x();
    drag(from, from + QPointF(3.05 * perMetre, 0));
    waitForAnalysis();
    const FloorRow after = room().rows.front();
    EXPECT_NEAR(inMetres(after.x), inMetres(before.x) + 3.0, 0.35);
    EXPECT_NEAR(std::remainder(inMetres(room().x + after.x), 0.6), 0, 1e-6);
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(room().rows.front(), before);
}

TEST_F(FloorTabTest, aRoomIsDraggedWithItsRows) {
    showFloor();
    drawRoom();
    const Room before = room();
    tab->floor()->select({before.id, {}, 0});
    const QRectF area = tab->floor()->pixelsOf({before.id, {}, 0});
    const QPointF from = area.topLeft() + QPointF(4, 4);
    drag(from, from + QPointF(60, 0), Qt::AltModifier);
    waitForAnalysis();
    EXPECT_GT(inMetres(room().x), inMetres(before.x));
    EXPECT_EQ(room().rows, before.rows);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(room(), before);
}

TEST_F(FloorTabTest, arrowKeysMoveByATile) {
    showFloor();
    drawRoom();
    const FloorRow before = room().rows.front();
    tab->floor()->select({room().id, before.id, 0});
    tab->floor()->setFocus();
    QTest::keyClick(tab->floor(), Qt::Key_Right);
    waitForAnalysis();
    EXPECT_NEAR(inMetres(room().rows.front().x), inMetres(before.x) + 0.6, 1e-9);
    EXPECT_TRUE(tab->floor()->accessibleDescription().contains(QLatin1String("Row")));
    QTest::keyClick(tab->floor(), Qt::Key_Down, Qt::ShiftModifier);
    waitForAnalysis();
    EXPECT_NEAR(inMetres(room().rows.front().y), inMetres(before.y) + 0.1, 1e-9);
}

TEST_F(FloorTabTest, limitsAndPolicyAreSetInTheForm) {
    showFloor();
    drawRoom();
    type("policy", QStringLiteral("network-rows"));
    EXPECT_EQ(site().floor->rules.policy, RackPolicy::NetworkRows);
    type("power", QStringLiteral("45 kW"));
    EXPECT_EQ(site().floor->rules.rack.power, kilowatts(45));
    type("crossings", QStringLiteral("0m, 6m"));
    EXPECT_EQ(site().floor->rules.tray.crossings.size(), 2u);
    const std::string row = room().rows.front().id;
    tab->floor()->select({room().id, row, 0});
    type("racks", QStringLiteral("30"));
    EXPECT_EQ(site().floor->row(row)->racks, 30);
    type("power", QStringLiteral("30 kW"));
    EXPECT_EQ(site().floor->row(row)->spec.power, kilowatts(30));
    tab->floor()->select({room().id, row, 2});
    type("blocked", QStringLiteral("on"));
    ASSERT_EQ(site().floor->row(row)->changes.size(), 1u);
    EXPECT_TRUE(site().floor->row(row)->changes.front().blocked);
    const int steps = document.undoStack()->count();
    FormField* field = tab->form()->form()->field("power");
    field->setTyped(QStringLiteral("45"));
    emit tab->form()->form()->committed(field, QStringLiteral("45"));
    EXPECT_FALSE(field->error().isEmpty());
    EXPECT_EQ(document.undoStack()->count(), steps);
}

TEST_F(FloorTabTest, roomsAndRowsAreAddedAndRemoved) {
    showFloor();
    tab->addRoomButton()->click();
    waitForAnalysis();
    ASSERT_EQ(site().floor->rooms.size(), 1u);
    tab->addRowButton()->click();
    waitForAnalysis();
    ASSERT_EQ(room().rows.size(), 2u);
    EXPECT_NE(room().rows[0].id, room().rows[1].id);
    const Ground a = groundOf(site(), room(), room().rows[0]);
    const Ground b = groundOf(site(), room(), room().rows[1]);
    EXPECT_GE(inMetres(b.y), inMetres(a.y + a.depth)); // no rack in another
    tab->removeButton()->click();
    waitForAnalysis();
    EXPECT_EQ(room().rows.size(), 1u);
    tab->floor()->select({room().id, {}, 0});
    tab->removeButton()->click();
    waitForAnalysis();
    EXPECT_TRUE(site().floor->rooms.empty());
}

TEST_F(FloorTabTest, whereRacksStandIsWhereTheEngineHasThem) {
    showFloor();
    drawRoom();
    for (const Rack& rack : drawnRacks(site())) {
        const QRectF area = tab->floor()->pixelsOf({rack.room, rack.row, rack.number});
        const QPointF middle = tab->floor()->toPixels({inMetres(rack.x), inMetres(rack.y)});
        EXPECT_NEAR(area.center().x(), middle.x(), 0.01) << rack.name();
        EXPECT_NEAR(area.center().y(), middle.y(), 0.01) << rack.name();
    }
}

TEST_F(FloorTabTest, anEmptyDesignSaysWhatToDo) {
    showPage();
    tab = page.showTab<FloorTab>();
    tab->floor()->grab();
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
