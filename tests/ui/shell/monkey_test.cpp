// SPDX-License-Identifier: GPL-3.0-or-later
// Random hands on the whole window, the same every time: no crash, the selection stays within the
// document, undoing everything leads back to the start and redoing everything to the end.
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/shell/actions.hpp"

#include <QDropEvent>
#include <QTimer>
#include <QUndoStack>
#include <QWheelEvent>

#include <random>

namespace weft::ui {
namespace {

constexpr int kEvents = 2000;

class Monkey {
public:
    Monkey(MainWindow& window, Document& document, unsigned seed)
        : window_(window), document_(document), random_(seed) {}

    void act() {
        switch (upTo(10)) {
        case 0:
            drop();
            break;
        case 1:
        case 2:
        case 3:
            drag();
            break;
        case 4:
            click();
            break;
        case 5:
            wheel();
            break;
        case 6:
        case 7:
            key();
            break;
        case 8:
            action();
            break;
        default:
            upTo(2) ? document_.undoStack()->undo() : document_.undoStack()->redo();
            break;
        }
    }

private:
    int upTo(int count) { return int(random_() % unsigned(count)); }
    QWidget* view() { return window_.canvas().viewport(); }
    QPoint point() {
        return {upTo(std::max(1, view()->width())), upTo(std::max(1, view()->height()))};
    }
    Qt::KeyboardModifiers keys() {
        static constexpr Qt::KeyboardModifiers kKeys[] = {Qt::NoModifier, Qt::NoModifier,
                                                          Qt::ControlModifier, Qt::ShiftModifier};
        return kKeys[upTo(4)];
    }

    void drop() {
        static const LibraryItem kItems[] = {
            {LibraryItem::Kind::Topology, QStringLiteral("leaf-spine")},
            {LibraryItem::Kind::Topology, QStringLiteral("fat-tree")},
            {LibraryItem::Kind::Topology, QStringLiteral("free-form")},
            {LibraryItem::Kind::Site, QStringLiteral("edge")},
            {LibraryItem::Kind::Site, QStringLiteral("cloud-region")},
            {LibraryItem::Kind::Part, QStringLiteral("nvidia-dgx-h100")},
            {LibraryItem::Kind::Part, QStringLiteral("nvidia-qm9700")}};
        const auto data = toMime(kItems[upTo(7)]);
        const QPoint to = point();
        QDragEnterEvent enter(to, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(view(), &enter);
        QDragMoveEvent move(to, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(view(), &move);
        if (upTo(4) == 0 || document_.design().fabrics->size() > 12) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(view(), &leave);
        } else {
            QDropEvent event(to, Qt::CopyAction, data.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(view(), &event);
        }
    }

    void drag() {
        static constexpr Qt::MouseButton kButtons[] = {Qt::LeftButton, Qt::LeftButton,
                                                       Qt::LeftButton, Qt::MiddleButton};
        const Qt::MouseButton button = kButtons[upTo(4)];
        const QPoint from = point(), to = point();
        const Qt::KeyboardModifiers held =
            document_.design().fabrics->size() > 12 ? Qt::NoModifier : keys();
        QTest::mousePress(view(), button, held, from);
        for (int i = 1; i <= 3; ++i) {
            const QPoint at = from + (to - from) * i / 3;
            QMouseEvent move(QEvent::MouseMove, at, view()->mapToGlobal(at), Qt::NoButton, button,
                             held);
            QCoreApplication::sendEvent(view(), &move);
        }
        if (upTo(8) == 0) {
            QTest::keyClick(&window_.canvas(), Qt::Key_Escape);
        }
        QTest::mouseRelease(view(), button, held, to);
    }

    void click() {
        const QPoint at = point();
        upTo(4) ? QTest::mouseClick(view(), Qt::LeftButton, keys(), at)
                : QTest::mouseDClick(view(), Qt::LeftButton, {}, at);
    }

    void wheel() {
        const QPoint at = point();
        QWheelEvent event(at, view()->mapToGlobal(at), {}, {0, (upTo(5) - 2) * 120}, Qt::NoButton,
                          keys(), Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view(), &event);
    }

    void key() {
        static constexpr Qt::Key kKeys[] = {Qt::Key_Tab,    Qt::Key_Left,  Qt::Key_Right,
                                            Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Home,
                                            Qt::Key_Escape, Qt::Key_Return};
        QTest::keyClick(&window_.canvas(), kKeys[upTo(8)], keys());
    }

    void action() {
        static const char* const kIds[] = {
            "delete",      "duplicate",     "select-all",   "align-left",     "align-middle",
            "zoom-in",     "zoom-out",      "zoom-fit",     "zoom-selection", "page-plant",
            "page-parts",  "page-design",   "show-results", "show-inspector", "theme-dark",
            "theme-light", "copy",          "cut",          "rename",         "why",
            "heat-power",  "heat-findings", "heat-load",    "heat-none",      "show-map"};
        QAction* chosen = window_.actions().action(kIds[upTo(int(std::size(kIds)))]);
        const bool grows = chosen->objectName() == QLatin1String("duplicate") &&
                           document_.design().fabrics->size() > 12;
        if (chosen->isEnabled() && !grows) {
            chosen->trigger();
        }
    }

    MainWindow& window_;
    Document& document_;
    std::mt19937 random_;
};

TEST_F(WindowTest, RandomHandsBreakNothing) {
    // Whatever dialog opens is answered with Escape.
    QTimer answers;
    QObject::connect(&answers, &QTimer::timeout, [] {
        if (QWidget* modal = QApplication::activeModalWidget()) {
            QTest::keyClick(modal, Qt::Key_Escape);
        }
        if (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    });
    answers.start(20);
    const Design start = document.design();
    const unsigned seed = qEnvironmentVariableIntValue("WEFT_MONKEY_SEED") + 20260917U;
    Monkey monkey(window, document, seed);
    for (int i = 0; i < kEvents; ++i) {
        monkey.act();
        if (i % 50 == 0) {
            QTest::qWait(1);
            for (const QString& id : selection.ids()) {
                const std::string head = id.section(QLatin1Char('/'), 0, 0).toStdString();
                const Design& design = document.design();
                EXPECT_TRUE(design.site(head) || design.fabric(head) || design.group(head) ||
                            design.wan(head))
                    << qPrintable(id) << " at event " << i << ", seed " << seed;
            }
        }
    }
    const Design end = document.design();
    const int last = document.undoStack()->index();
    document.undoStack()->setIndex(0);
    EXPECT_EQ(document.design(), start);
    document.undoStack()->setIndex(last);
    EXPECT_EQ(document.design(), end);
}

} // namespace
} // namespace weft::ui
