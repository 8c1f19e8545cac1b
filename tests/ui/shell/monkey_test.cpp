// SPDX-License-Identifier: GPL-3.0-or-later
// Random hands on the whole window, the same every time: no crash, the selection stays within the
// document, undoing everything leads back to the start and redoing everything to the end.
// WEFT_MONKEY_SEED makes them other hands, WEFT_MONKEY_SECONDS goes on for so long.
#include "core/design/shape.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/shell/actions.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QTabBar>
#include <QTimer>
#include <QUndoStack>
#include <QWheelEvent>

#include <random>

namespace weft::ui {
namespace {

constexpr int kEvents = 600;

class Monkey {
public:
    Monkey(MainWindow& window, Document& document, unsigned seed)
        : window_(window), document_(document), random_(seed) {}

    void act() {
        switch (upTo(13)) {
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
        case 9:
        case 10:
        case 11:
            touch();
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
        if (upTo(4) == 0 || isCrowded()) {
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
        const Qt::KeyboardModifiers held = isCrowded() ? Qt::NoModifier : keys();
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

    bool isCrowded() const { return document_.design().fabrics->size() > 12; }

    // Any of them, but those that put another document in place of this one or end it, and those
    // that let it grow without end.
    void action() {
        static const QSet<QString> kEnds = {QStringLiteral("new"),  QStringLiteral("templates"),
                                            QStringLiteral("open"), QStringLiteral("close"),
                                            QStringLiteral("quit"), QStringLiteral("save")};
        static const QSet<QString> kGrows = {QStringLiteral("duplicate"), QStringLiteral("paste"),
                                             QStringLiteral("scenario-new"),
                                             QStringLiteral("scenario-duplicate")};
        const QList<QAction*> all = window_.actions().findChildren<QAction*>();
        QAction* chosen = all.at(upTo(int(all.size())));
        const bool isFull = isCrowded() || document_.design().scenarios->size() > 6;
        if (chosen->isEnabled() && !kEnds.contains(chosen->objectName()) &&
            !(isFull && kGrows.contains(chosen->objectName()))) {
            chosen->trigger();
        }
    }

    // Whatever is in sight: fields, lists, tabs, tables, dialogs.
    void touch() {
        QWidget* const top = upTo(3) == 0 && QApplication::activeWindow() != nullptr
                                 ? QApplication::activeWindow()
                                 : &window_;
        QWidgetList seen;
        for (QWidget* each : top->findChildren<QWidget*>()) {
            if (each->isVisible() && each->isEnabled() && !each->visibleRegion().isEmpty()) {
                seen.push_back(each);
            }
        }
        if (!seen.isEmpty()) {
            touch(seen.at(upTo(int(seen.size()))));
        }
    }

    // Any touch may take its own widget away.
    void touch(const QPointer<QWidget>& widget) {
        if (auto* field = qobject_cast<QLineEdit*>(widget); field && !field->isReadOnly()) {
            type(field);
        } else if (auto* tabs = qobject_cast<QTabBar*>(widget); tabs && tabs->count() > 0) {
            tabs->setCurrentIndex(upTo(tabs->count()));
        } else if (qobject_cast<QComboBox*>(widget)) {
            QTest::keyClick(widget, upTo(2) ? Qt::Key_Down : Qt::Key_Up);
        } else if (!(isCrowded() && qobject_cast<QAbstractButton*>(widget))) {
            press(widget);
            if (widget && qobject_cast<QAbstractItemView*>(widget->parentWidget())) {
                QTest::keyClick(widget->parentWidget(), upTo(2) ? Qt::Key_Down : Qt::Key_Return);
            }
        }
    }

    void type(const QPointer<QLineEdit>& field) {
        static constexpr const char* kTexts[] = {"",
                                                 "0",
                                                 "-1",
                                                 "4:1",
                                                 "16",
                                                 "400 Gb/s",
                                                 "12 m",
                                                 "0,5",
                                                 "3 kW",
                                                 "~",
                                                 "99999999999999999999"};
        field->setFocus();
        field->selectAll();
        for (const char* c = kTexts[upTo(int(std::size(kTexts)))]; *c != 0 && field; ++c) {
            QTest::keyClick(field, *c);
        }
        if (field) {
            QTest::keyClick(field, upTo(3) ? Qt::Key_Return : Qt::Key_Tab);
        }
    }

    void press(const QPointer<QWidget>& widget) {
        const QPoint at{upTo(std::max(1, widget->width())), upTo(std::max(1, widget->height()))};
        QTest::mouseMove(widget, at);
        if (widget) {
            QTest::mousePress(widget, Qt::LeftButton, keys(), at);
        }
        if (widget) {
            QTest::mouseRelease(widget, Qt::LeftButton, {}, at);
        }
        if (widget && upTo(4) == 0 && !isCrowded()) {
            QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
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
    Design start = document.design();
    const unsigned seed = qEnvironmentVariableIntValue("WEFT_MONKEY_SEED") + 20260917U;
    Monkey monkey(window, document, seed);
    const int seconds = qEnvironmentVariableIntValue("WEFT_MONKEY_SECONDS");
    QElapsedTimer since;
    since.start();
    for (int i = 0; seconds > 0 ? since.elapsed() < 1000LL * seconds : i < kEvents; ++i) {
        monkey.act();
        if (document.undoStack()->count() == 0) { // the gallery was touched: another document
            start = document.design();
        }
        if (i % 50 == 0) {
            QTest::qWait(1);
            for (const QString& id : selection.ids()) {
                const std::string head = id.section(QLatin1Char('/'), 0, 0).toStdString();
                const Design& design = document.design();
                EXPECT_FALSE(ownerOf(design, head).empty())
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
