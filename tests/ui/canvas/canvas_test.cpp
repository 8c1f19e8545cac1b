// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the canvas with the events a mouse and a keyboard send.
#include "tests/ui/panels/fixture.hpp"
#include "ui/canvas/canvas.hpp"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QUndoStack>
#include <QWheelEvent>

#include <cmath>

namespace weft::ui {
namespace {

class CanvasTest : public PanelTest {
protected:
    Canvas canvas{document, selection};

    void SetUp() override {
        canvas.resize(1000, 700);
        canvas.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    }

    QPoint at(const QString& id) const {
        return canvas.mapFromScene(canvas.items().rectOf(id).center());
    }
    QPoint titleOf(const QString& id) const {
        return canvas.mapFromScene(canvas.items().rectOf(id).topLeft() + QPointF(60, 18));
    }
    QString id(std::size_t fabric) const {
        return QString::fromStdString(document.design().fabrics->at(fabric).id);
    }

    void carry(const LibraryItem& item, QPoint to, bool drop = true) {
        const auto data = toMime(item);
        QDragEnterEvent enter(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas.viewport(), &enter);
        QDragMoveEvent move(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas.viewport(), &move);
        if (drop) {
            QDropEvent event(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(canvas.viewport(), &event);
        }
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton) {
        QTest::mousePress(canvas.viewport(), button, keys, from);
        for (int i = 1; i <= 4; ++i) {
            const QPoint step = from + (to - from) * i / 4;
            QMouseEvent move(QEvent::MouseMove, step, canvas.viewport()->mapToGlobal(step),
                             Qt::NoButton, button, keys);
            QCoreApplication::sendEvent(canvas.viewport(), &move);
        }
        QTest::mouseRelease(canvas.viewport(), button, keys, to);
    }

    void dropLeafSpine(QPoint to) {
        carry({LibraryItem::Kind::Topology, QStringLiteral("leaf-spine")}, to);
        waitForAnalysis();
    }
};

TEST_F(CanvasTest, ADragFromTheLibraryChangesDesignAndFiguresAndUndoRestoresBoth) {
    const Design before = document.design();
    carry({LibraryItem::Kind::Topology, QStringLiteral("leaf-spine")}, {500, 350}, false);
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.snapshot()->isPreview; }, 5000))
        << "figures answer mid-drag";
    EXPECT_EQ(document.design(), before);
    dropLeafSpine({500, 350});
    ASSERT_EQ(document.design().fabrics->size(), 1U);
    EXPECT_GT(metric("fabric.endpoints"), 0);
    EXPECT_EQ(selection.ids(), QStringList(id(0)));
    EXPECT_TRUE(canvas.items().rectOf(id(0)).contains(canvas.mapToScene(QPoint(500, 350))));
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(document.design(), before);
    EXPECT_TRUE(document.snapshot()->analysis.fabrics.empty());
}

TEST_F(CanvasTest, ACarriedCardThatLeavesIsForgotten) {
    const Design before = document.design();
    carry({LibraryItem::Kind::Topology, QStringLiteral("leaf-spine")}, {500, 350}, false);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(canvas.viewport(), &leave);
    waitForAnalysis();
    EXPECT_EQ(document.design(), before);
    EXPECT_TRUE(canvas.items().order().size() <= 1);
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(CanvasTest, ACardIsMovedByItsTitleOnTheGridAsOneUndoStep) {
    dropLeafSpine({500, 350});
    const QRectF before = canvas.items().rectOf(id(0));
    const int steps = document.undoStack()->count();
    drag(titleOf(id(0)), titleOf(id(0)) + QPoint(83, 45));
    const QRectF after = canvas.items().rectOf(id(0));
    EXPECT_NE(before, after);
    EXPECT_EQ(std::fmod(after.x(), 8), 0);
    EXPECT_EQ(document.undoStack()->count(), steps + 1);
    document.undoStack()->undo();
    EXPECT_EQ(canvas.items().rectOf(id(0)), before);
}

TEST_F(CanvasTest, AMarqueeToTheRightTakesWhatIsInsideToTheLeftWhatItTouches) {
    dropLeafSpine({500, 350});
    canvas.zoomBy(0.5);
    selection.set({});
    const QRect card = canvas.mapFromScene(canvas.items().rectOf(id(0))).boundingRect();
    drag({4, 4}, card.center());
    EXPECT_FALSE(selection.ids().contains(id(0)));
    drag({996, 690}, card.center());
    EXPECT_TRUE(selection.ids().contains(id(0)));
    drag({4, 4}, {996, 690});
    EXPECT_TRUE(selection.ids().contains(id(0)));
}

TEST_F(CanvasTest, TheWheelZoomsAtThePointer) {
    dropLeafSpine({500, 350});
    const QPoint pointer(310, 240);
    for (const int delta : {120, 120, 360, -240, -120}) {
        const QPointF before = canvas.mapToScene(pointer);
        QWheelEvent wheel(pointer, canvas.viewport()->mapToGlobal(pointer), {}, {0, delta},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &wheel);
        const QPointF moved = (canvas.mapToScene(pointer) - before) * canvas.zoom();
        EXPECT_LE(std::hypot(moved.x(), moved.y()), 1.5) << "pixels, at zoom " << canvas.zoom();
    }
}

TEST_F(CanvasTest, MiddleAndRightDragsPanAndChangeNothing) {
    dropLeafSpine({500, 350});
    const Design before = document.design();
    for (const Qt::MouseButton button : {Qt::MiddleButton, Qt::RightButton}) {
        const QPointF corner = canvas.mapToScene(QPoint(0, 0));
        drag({500, 350}, {560, 390}, {}, button);
        const QPointF moved = (corner - canvas.mapToScene(QPoint(0, 0))) * canvas.zoom();
        EXPECT_NEAR(moved.x(), 60, 2);
        EXPECT_NEAR(moved.y(), 40, 2);
    }
    EXPECT_EQ(document.design(), before);
}

TEST_F(CanvasTest, ARightClickWithoutMovementAsksForTheMenu) {
    dropLeafSpine({500, 350});
    int asked = 0;
    QObject::connect(&canvas, &Canvas::contextMenuWanted, [&asked] { ++asked; });
    selection.set({});
    QTest::mouseClick(canvas.viewport(), Qt::RightButton, {}, titleOf(id(0)));
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(selection.ids(), QStringList(id(0)));
}

TEST_F(CanvasTest, DeleteDuplicateAndRename) {
    dropLeafSpine({500, 350});
    canvas.duplicateSelected();
    ASSERT_EQ(document.design().fabrics->size(), 2U);
    EXPECT_EQ(selection.ids(), QStringList(id(1)));
    canvas.removeSelected();
    EXPECT_EQ(document.design().fabrics->size(), 1U);
    document.undoStack()->undo();
    EXPECT_EQ(document.design().fabrics->size(), 2U);
    selection.set({id(0)});
    canvas.renameSelected();
    auto* edit = canvas.findChild<QLineEdit*>();
    ASSERT_TRUE(edit && edit->isVisible());
    edit->setText(QStringLiteral("Backbone"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(document.design().fabrics->front().name, "Backbone");
    EXPECT_FALSE(edit->isVisible());
}

TEST_F(CanvasTest, CtrlDragDuplicates) {
    dropLeafSpine({500, 350});
    drag(titleOf(id(0)), titleOf(id(0)) + QPoint(40, 160), Qt::ControlModifier);
    EXPECT_EQ(document.design().fabrics->size(), 2U);
}

TEST_F(CanvasTest, DraggingAHandleFromSiteToSiteJoinsThem) {
    dropLeafSpine({200, 350});
    carry({LibraryItem::Kind::Site, QStringLiteral("cloud-region")}, {950, 350});
    canvas.fitAll();
    const QString a = QString::fromStdString(document.design().sites->front().id),
                  b = selection.ids().front();
    selection.set({a});
    const QRectF from = canvas.items().rectOf(a);
    const QPoint handle = canvas.mapFromScene(QPointF(from.right(), from.center().y()));
    QTest::mouseMove(canvas.viewport(), handle);
    drag(handle, at(b));
    ASSERT_EQ(document.design().wans->size(), 1U);
    EXPECT_EQ(QString::fromStdString(document.design().wans->front().b), b);
}

class JoinTest : public CanvasTest {
protected:
    void SetUp() override {
        CanvasTest::SetUp();
        dropLeafSpine({300, 350});
        dropLeafSpine({300, 350});
        canvas.fitAll();
    }
    QPoint handleOf(const QString& card) {
        selection.set({card});
        const QRectF from = canvas.items().rectOf(card);
        const QPoint handle = canvas.mapFromScene(QPointF(from.right(), from.center().y()));
        QTest::mouseMove(canvas.viewport(), handle);
        return handle;
    }
    const FabricJoin& join() const { return document.design().joins->front(); }
    QString joinId() const { return QString::fromStdString(join().id); }
};

TEST_F(JoinTest, DraggingAHandleFromCardToCardJoinsThemThroughGateways) {
    const int steps = document.undoStack()->count();
    drag(handleOf(id(0)), at(id(1)));
    ASSERT_EQ(document.design().joins->size(), 1U);
    EXPECT_EQ(document.undoStack()->count(), steps + 1);
    EXPECT_EQ(QString::fromStdString(join().a.fabric), id(0));
    EXPECT_EQ(QString::fromStdString(join().b.fabric), id(1));
    EXPECT_EQ(selection.ids(), QStringList(joinId()));
    EXPECT_TRUE(canvas.items().order().contains(joinId()));
    EXPECT_TRUE(canvas.items().isLine(joinId()));
    waitForAnalysis();
    EXPECT_EQ(document.snapshot()->analysis.joined.size(), 1U);
    EXPECT_TRUE(
        canvas.items().describe(joinId()).contains(QStringLiteral("%1 × ").arg(join().count)));
    const QString first = joinId();
    drag(handleOf(id(0)), at(id(1))); // once more: a second one beside it
    EXPECT_EQ(document.design().joins->size(), 2U);
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_TRUE(document.design().joins->empty());
    EXPECT_FALSE(canvas.items().item(first));
}

TEST_F(JoinTest, IsChosenByAClickByTabAndByAFindingWithinIt) {
    selection.set({id(0), id(1)});
    canvas.joinSelected(); // from the keyboard
    ASSERT_EQ(document.design().joins->size(), 1U);
    waitForAnalysis();
    selection.set({});
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at(joinId()));
    EXPECT_EQ(selection.ids(), QStringList(joinId()));
    selection.set({canvas.items().order()[canvas.items().order().indexOf(joinId()) - 1]});
    canvas.selectNext(1);
    EXPECT_EQ(selection.ids(), QStringList(joinId()));
    selection.set({});
    selection.reveal(joinId() + QLatin1Char('/') + id(0)); // as findings about one side say it
    EXPECT_EQ(selection.ids(), QStringList(joinId()));
    EXPECT_TRUE(canvas.inSight().contains(canvas.items().rectOf(joinId())));
    EXPECT_LE(canvas.zoom(), 2);
    canvas.renameSelected();
    auto* edit = canvas.findChild<QLineEdit*>();
    edit->setText(QStringLiteral("Backbone"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(join().name, "Backbone");
    canvas.removeSelected();
    EXPECT_TRUE(document.design().joins->empty());
}

TEST_F(JoinTest, GoesWithItsFabricsAndComesWithTheirCopies) {
    selection.set({id(0), id(1)});
    canvas.joinSelected();
    ASSERT_EQ(document.design().joins->size(), 1U);
    selection.set({QString::fromStdString(document.design().sites->front().id)});
    canvas.duplicateSelected();
    ASSERT_EQ(document.design().joins->size(), 2U);
    const FabricJoin& copy = document.design().joins->back();
    EXPECT_NE(copy.a.fabric, join().a.fabric);
    EXPECT_NE(document.design().fabric(copy.a.fabric), nullptr);
    selection.set({id(0), joinId()});
    canvas.removeSelected();
    EXPECT_EQ(document.design().joins->size(), 1U);
}

TEST_F(JoinTest, WithShiftAFlowIsWantedAndNothingIsJoined) {
    QStringList drawn;
    QObject::connect(&canvas, &Canvas::flowDrawn, [&](const QString& from, const QString& to) {
        drawn = {from, to};
    });
    const int steps = document.undoStack()->count();
    drag(handleOf(id(0)), at(id(1)), Qt::ShiftModifier);
    EXPECT_EQ(drawn, (QStringList{id(0), id(1)}));
    EXPECT_EQ(document.undoStack()->count(), steps);
    drawn.clear();
    drag(handleOf(id(0)), {4, 4}, Qt::ShiftModifier);
    EXPECT_TRUE(drawn.isEmpty());
}

TEST_F(CanvasTest, KeysWalkMoveAndLetGo) {
    dropLeafSpine({500, 350});
    selection.set({});
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(selection.ids(), QStringList(canvas.items().order().front()));
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_EQ(selection.ids(), QStringList(id(0)));
    const QRectF before = canvas.items().rectOf(id(0));
    QTest::keyClick(&canvas, Qt::Key_Right);
    EXPECT_EQ(canvas.items().rectOf(id(0)), before.translated(8, 0));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    EXPECT_TRUE(selection.ids().isEmpty());
}

TEST_F(CanvasTest, CopiesTravelThroughTheClipboard) {
    dropLeafSpine({500, 350});
    canvas.copySelected();
    document.newDesign();
    canvas.paste();
    EXPECT_EQ(document.design().fabrics->size(), 1U);
}

TEST_F(CanvasTest, CopiesBringTheirOwnPartsAndLeaveThoseThatAreThere) {
    openSuperPod();
    // A part of this design alone, and one that the other design has pinned otherwise.
    Part own = *document.catalog().find("nvidia-qm9700");
    own.id = "my-qm9700";
    own.model = "Mine";
    ASSERT_TRUE(document.commit(PinPart{own}));
    ASSERT_TRUE(document.commit(
        SetParameter{document.design().fabrics->front().id, "spine", ParamValue("my-qm9700")}));
    waitForAnalysis();
    const double spines = metric("fabric.switches.spine");
    selection.set({id(0)});
    canvas.copySelected();

    openFabric("leaf-spine", {"leaves=4", "spines=2", "leaf=nvidia-qm9700", "spine=nvidia-qm9700"});
    Part there = *document.catalog().find("nvidia-qm9700");
    there.model = "Kept";
    ASSERT_TRUE(document.commit(PinPart{there}));
    waitForAnalysis();
    const double before = metric("fabric.power.typical");
    const auto pinned = [&](std::string_view id) -> const Part* {
        for (const Part& part : *document.design().parts) {
            if (part.id == id) {
                return &part;
            }
        }
        return nullptr;
    };
    canvas.paste();
    waitForAnalysis();
    ASSERT_EQ(document.design().fabrics->size(), 2U);
    ASSERT_NE(pinned("my-qm9700"), nullptr); // came along
    EXPECT_EQ(pinned("my-qm9700")->model, "Mine");
    ASSERT_NE(pinned("nvidia-qm9700"), nullptr);
    EXPECT_EQ(pinned("nvidia-qm9700")->model, "Kept"); // not overwritten
    EXPECT_EQ(metric("fabric.power.typical"), before);
    EXPECT_EQ(metric("fabric.switches.spine", (*document.design().fabrics)[1].id), spines);
    document.undoStack()->undo();
    EXPECT_EQ(pinned("my-qm9700"), nullptr); // one step, whole
    EXPECT_EQ(document.design().fabrics->size(), 1U);
}

TEST_F(CanvasTest, EveryZoomPaints) {
    openSuperPod();
    canvas.fitAll();
    for (double zoom = 0.05; zoom < 60; zoom *= 2.5) {
        canvas.zoomBy(zoom / canvas.zoom());
        EXPECT_FALSE(canvas.grab().isNull());
    }
}

// From the second frame on a card is a bitmap of itself.
TEST_F(CanvasTest, ACardShownAgainAndAgainFollowsWhatBecomesOfIt) {
    openSuperPod();
    canvas.fitAll();
    const auto frame = [this] { return canvas.grab().toImage(); };
    frame();
    frame();
    const QImage plain = frame();
    EXPECT_EQ(frame(), plain);
    selection.set({id(0)});
    const QImage chosen = frame();
    EXPECT_NE(chosen, plain);
    frame();
    EXPECT_NE(frame(), plain);
    selection.set({});
    const FabricIntent fabric = document.design().fabrics->front();
    ASSERT_TRUE(document.commit(Rename{fabric.id, "Quite another name"}));
    waitForAnalysis();
    EXPECT_NE(frame(), plain);
    document.undoStack()->undo();
    waitForAnalysis();
    frame();
    frame();
    EXPECT_EQ(frame(), plain);
}

TEST_F(CanvasTest, ASecondClickSelectsTheSwitchUnderThePointerAndADragStillMovesTheCard) {
    openFabric("leaf-spine", {"leaves=4", "spines=2", "radix=32", "rate=400Gb/s"});
    canvas.fitAll();
    const Fabric& built = document.snapshot()->analysis.fabrics.front().expansion->fabric;
    const std::string name = nodeName(built, NodeIndex(built.range(NodeRole::Leaf).begin + 1));
    const QString part = id(0) + QLatin1Char('/') + QString::fromStdString(name);
    const QPoint there = at(part);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, there);
    EXPECT_EQ(selection.ids(), QStringList(id(0)));
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, there);
    EXPECT_EQ(selection.ids(), QStringList(part));
    const QRectF before = canvas.items().rectOf(id(0));
    drag(there, there + QPoint(60, 40));
    EXPECT_NE(canvas.items().rectOf(id(0)).topLeft(), before.topLeft());
    EXPECT_EQ(selection.ids(), QStringList(id(0)));
    waitForAnalysis();
    const Design kept = document.design();
    selection.set({part});
    canvas.removeSelected(); // a switch that was sized cannot be deleted
    EXPECT_EQ(document.design(), kept);
}

} // namespace
} // namespace weft::ui
