// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/palette.hpp"

#include <QLineEdit>
#include <QUndoStack>
#include <QUndoView>

namespace weft::ui {
namespace {

TEST(PaletteMatch, WordsMustAllBeThereAndBeginningsCountMore) {
    const PaletteEntry zoom{QStringLiteral("Zoom in"), QStringLiteral("Ctrl++"), {}, {}};
    EXPECT_EQ(matchOf(zoom, {}), 0);
    EXPECT_FALSE(matchOf(zoom, QStringLiteral("zoom out")));
    EXPECT_GT(*matchOf(zoom, QStringLiteral("in")), *matchOf(zoom, QStringLiteral("oom")));
    EXPECT_GT(*matchOf(zoom, QStringLiteral("ZOOM")), *matchOf(zoom, QStringLiteral("ctrl")));
}

class PaletteTest : public WindowTest {
protected:
    Palette* open(const QString& typed) {
        window.actions().action("palette")->trigger();
        auto* palette = window.findChild<Palette*>();
        if (palette != nullptr) {
            palette->field()->setText(typed);
        }
        return palette;
    }
};

TEST_F(PaletteTest, RunsACommandThatIsPossible) {
    openSuperPod();
    Palette* palette = open(QStringLiteral("plant"));
    ASSERT_NE(palette, nullptr);
    ASSERT_GT(palette->model()->rowCount(), 0);
    palette->runCurrent();
    EXPECT_EQ(window.page(), MainWindow::Page::Plant);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    palette = open(QStringLiteral("redo"));
    for (int row = 0; row < palette->model()->rowCount(); ++row) {
        EXPECT_NE(palette->model()->entry(row).text, QStringLiteral("Redo"))
            << "nothing was undone";
    }
}

TEST_F(PaletteTest, FindsThingsOfTheDesignDownToASingleSwitch) {
    openSuperPod();
    open(QString::fromStdString(document.design().fabrics->front().name))->runCurrent();
    EXPECT_EQ(selection.ids(), QStringList(QString::fromStdString(fabric())));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open(QStringLiteral("leaf-07"))->runCurrent();
    EXPECT_EQ(selection.ids(),
              QStringList(QString::fromStdString(fabric()) + QStringLiteral("/leaf-07")));
}

TEST_F(PaletteTest, KeysMoveThroughWhatFitsAndEnterRuns) {
    openSuperPod();
    Palette* palette = open(QStringLiteral("theme"));
    ASSERT_GE(palette->model()->rowCount(), 3);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    EXPECT_EQ(palette->field()->accessibleDescription(), palette->model()->entry(2).text);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(appearance.choice(), ThemeChoice::Dark);
}

TEST_F(WindowTest, TheHistoryGoesBackToAnyStep) {
    openSuperPod();
    const Design before = document.baseline();
    for (const double ratio : {2.0, 3.0, 4.0}) {
        ASSERT_TRUE(document.commit(SetParameter{fabric(), "oversubscription", ratio}));
    }
    window.actions().action("history")->trigger();
    auto* steps = window.findChild<QUndoView*>();
    ASSERT_NE(steps, nullptr);
    EXPECT_TRUE(steps->isVisible());
    steps->setCurrentIndex(steps->model()->index(0, 0));
    EXPECT_EQ(document.undoStack()->index(), 0);
    EXPECT_EQ(document.baseline(), before);
}

} // namespace
} // namespace weft::ui
