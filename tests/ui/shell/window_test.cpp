// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/panels/inspector.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/session/autosave.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/contents.hpp"
#include "ui/shell/file_notices.hpp"
#include "ui/shell/library.hpp"
#include "ui/shell/notice_bar.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/shell/status_line.hpp"

#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>
#include <set>

namespace weft::ui {
namespace {

TEST_F(WindowTest, EmptyShowsTheGalleryAndATopologyFromTheLibraryShowsTheCanvasAndItsFigures) {
    EXPECT_TRUE(window.isGalleryShown());
    window.canvas().add({LibraryItem::Kind::Topology, QStringLiteral("leaf-spine")});
    waitForAnalysis();
    EXPECT_FALSE(window.isGalleryShown());
    ASSERT_FALSE(window.figures().cells().empty());
    EXPECT_TRUE(window.figures().isVisible());
    window.actions().action("undo")->trigger();
    EXPECT_TRUE(window.isGalleryShown());
}

TEST_F(WindowTest, EverythingThatTakesTheFocusSaysWhatItIs) {
    openSuperPod();
    EXPECT_EQ(namelessFocusable(window), QStringList());
}

TEST_F(WindowTest, IdsAndShortcutsOfActionsAreUnique) {
    std::set<QString> ids, keys;
    for (const ActionRow& row : actionTable()) {
        EXPECT_TRUE(ids.insert(QLatin1String(row.id)).second) << row.id;
        for (const QKeySequence& key : window.actions().action(row.id)->shortcuts()) {
            EXPECT_TRUE(keys.insert(key.toString()).second)
                << row.id << " " << qPrintable(key.toString());
            EXPECT_FALSE(key.toString().isEmpty()) << row.id;
        }
    }
}

TEST_F(WindowTest, TheLibraryFindsByEveryWordAndKeepsHeadingsOnlyOverSomething) {
    Library& library = window.library();
    const int all = library.shown();
    library.search()->setText(QStringLiteral("dgx h100"));
    EXPECT_LT(library.shown(), all);
    EXPECT_TRUE(
        library.indexOf({LibraryItem::Kind::Part, QStringLiteral("nvidia-dgx-h100")}).isValid());
    library.search()->setText(QStringLiteral("no such thing anywhere"));
    EXPECT_EQ(library.shown(), 0);
    library.search()->clear();
    EXPECT_EQ(library.shown(), all);
}

TEST_F(WindowTest, TheContentsMirrorTheCanvasBothWays) {
    openSuperPod();
    auto* contents = window.findChild<Contents*>();
    ASSERT_NE(contents, nullptr);
    selection.set({QString::fromStdString(fabric())});
    ASSERT_EQ(contents->selectedItems().size(), 1);
    EXPECT_EQ(contents->selectedItems().front()->text(0),
              QString::fromStdString(document.design().fabrics->front().name));
    contents->clearSelection();
    contents->topLevelItem(0)->setSelected(true);
    EXPECT_EQ(selection.ids(),
              QStringList(QString::fromStdString(document.design().sites->front().id)));
}

TEST_F(WindowTest, UndoIsNamedAndPossibleOnlyWhenThereIsSomething) {
    EXPECT_FALSE(window.actions().action("undo")->isEnabled());
    ASSERT_TRUE(document.commit(Rename{{}, "Named"}));
    EXPECT_TRUE(window.actions().action("undo")->isEnabled());
    EXPECT_TRUE(window.actions().action("undo")->text().contains(QStringLiteral("Named")));
}

TEST_F(WindowTest, ClosingWhatIsNotSavedAsks) {
    ASSERT_TRUE(document.commit(Rename{{}, "Precious"}));
    QString asked;
    QTimer::singleShot(0, &window, [&asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        asked = box->text();
        box->button(QMessageBox::Cancel)->click();
    });
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(asked.contains(QStringLiteral("Untitled")));
    EXPECT_TRUE(window.isVisible());
}

TEST_F(WindowTest, WhatAnUnexpectedEndLeftIsOfferedInOneBar) {
    {
        Autosave lost;
        const Design design = emptyDesign("Lost");
        lost.begin(design, {});
        lost.append(design, Rename{{}, "Found"});
    }
    window.notices().offerRecovery();
    auto* bar = window.findChild<NoticeBar*>();
    ASSERT_TRUE(bar && bar->isVisible());
    EXPECT_TRUE(bar->accessibleName().contains(QStringLiteral("Found")));
    bar->findChild<QPushButton*>()->click();
    EXPECT_EQ(document.design().name, "Found");
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(WindowTest, ThemesChangeAllAtOnceAndBack) {
    appearance.choose(ThemeChoice::Dark);
    EXPECT_LT(window.palette().color(QPalette::Window).lightness(), 128);
    EXPECT_LT(window.canvas().palette().color(QPalette::Window).lightness(), 128);
    appearance.choose(ThemeChoice::Light);
    EXPECT_GT(window.palette().color(QPalette::Window).lightness(), 128);
}

TEST_F(WindowTest, PagesFollowTheirKeys) {
    openSuperPod();
    window.actions().action("page-parts")->trigger();
    EXPECT_FALSE(window.figures().isVisible());
    window.actions().action("page-design")->trigger();
    EXPECT_TRUE(window.figures().isVisible());
    EXPECT_TRUE(window.canvas().isVisible());
}

class FailureTest : public WindowTest {
protected:
    void openTwoSpines() {
        openFabric("leaf-spine", {"leaves=4", "spines=2", "radix=32", "rate=400Gb/s"});
    }
    const Fabric& built() const {
        return document.snapshot()->analysis.fabrics.front().expansion->fabric;
    }
    std::string nameOf(NodeRole role, std::uint32_t number) const {
        return nodeName(built(), NodeIndex(built().range(role).begin + number));
    }
    QString idOf(const std::string& part) const {
        return QString::fromStdString(fabric() + "/" + part);
    }
    const CardOverlay& shown() const {
        const auto* card = dynamic_cast<const FabricItem*>(
            window.canvas().items().item(QString::fromStdString(fabric())));
        return card->overlay();
    }
};

TEST_F(FailureTest, ASwitchIsFailedDrawnSoAndRepairedAndUndoTakesEachBack) {
    openTwoSpines();
    const double whole = metric("fabric.bisection");
    ASSERT_GT(whole, 0);
    const std::string spine = nameOf(NodeRole::Spine, 1);
    selection.set({idOf(spine)});
    EXPECT_TRUE(window.actions().action("fail")->isEnabled());
    EXPECT_FALSE(window.actions().action("repair")->isEnabled());
    window.actions().action("fail")->trigger();
    waitForAnalysis();
    ASSERT_EQ(document.design().fabrics->front().failed.size(), 1u);
    EXPECT_EQ(document.design().fabrics->front().failed[0].a, spine);
    EXPECT_EQ(document.undoStack()->count(), 1);
    const Metric* left = document.snapshot()->analysis.find("fabric.bisection", fabric());
    const Metric* most = document.snapshot()->analysis.find("fabric.bisection.upper", fabric());
    ASSERT_TRUE(left || most);
    EXPECT_LT((left ? left : most)->value, whole);
    ASSERT_EQ(shown().marks.size(), 1u);
    EXPECT_EQ(shown().marks[0].look, OverlayMark::Look::Failed);
    EXPECT_FALSE(window.actions().action("fail")->isEnabled());
    ASSERT_TRUE(window.actions().action("repair")->isEnabled());
    window.actions().action("repair")->trigger();
    waitForAnalysis();
    EXPECT_TRUE(document.design().fabrics->front().failed.empty());
    EXPECT_EQ(metric("fabric.bisection"), whole);
    document.undoStack()->undo(); // of the repair
    EXPECT_EQ(document.design().fabrics->front().failed.size(), 1u);
    document.undoStack()->undo();
    EXPECT_TRUE(document.design().fabrics->front().failed.empty());
    waitForAnalysis();
}

TEST_F(FailureTest, ALinkIsFailedFromTheInspectorAndDrawnCrossedOut) {
    openTwoSpines();
    const std::string link = nameOf(NodeRole::Leaf, 0) + "~" + nameOf(NodeRole::Spine, 0);
    selection.set({idOf(link)});
    QPushButton* button = nullptr;
    for (QPushButton* each : window.findChildren<QPushButton*>()) {
        button = each->text() == Inspector::tr("Fail it") && each->isVisible() ? each : button;
    }
    ASSERT_NE(button, nullptr);
    button->click();
    waitForAnalysis();
    ASSERT_EQ(document.design().fabrics->front().failed.size(), 1u);
    ASSERT_EQ(shown().lines.size(), 1u);
    EXPECT_EQ(shown().lines[0].look, OverlayLine::Look::Failed);
    EXPECT_EQ(button->text(), Inspector::tr("Repair it"));
    button->click();
    EXPECT_TRUE(document.design().fabrics->front().failed.empty());
    EXPECT_EQ(document.undoStack()->count(), 2);
    waitForAnalysis();
}

TEST_F(FailureTest, TheSearchesShowThatTheyRunAndTheirLoadsCanBeShown) {
    openTwoSpines();
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.snapshot()->analysis.depth == Depth::Whole; },
                                20000));
    const auto choices = overlayChoices(*document.snapshot(), nullptr);
    const auto load = std::find_if(choices.begin(), choices.end(), [](const auto& each) {
        return each.first.kind == OverlayChoice::Kind::Load;
    });
    ASSERT_NE(load, choices.end());
    window.showControl().choose(load->first);
    EXPECT_FALSE(shown().lines.empty());
    double most = 0;
    for (const OverlayLine& line : shown().lines) {
        most = std::max(most, line.value);
    }
    EXPECT_GT(most, 0);
    EXPECT_TRUE(window.showControl().legendText().contains(QStringLiteral("Fullest")));
    const auto* status = window.findChild<StatusLine*>();
    EXPECT_FALSE(status->isBusy());
    window.showControl().choose({});
    EXPECT_TRUE(shown().lines.empty());
}

} // namespace
} // namespace weft::ui
