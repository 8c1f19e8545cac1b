// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/forms/bits.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/deck_dialog.hpp"
#include "ui/shell/presenter.hpp"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {
namespace {

using DeckWindowTest = WindowTest;

TEST_F(DeckWindowTest, TheDeckIsWrittenBesideTheWork) {
    openSuperPod();
    for (const char* name : {"/deck.pdf", "/deck.pptx"}) {
        const QString path = folder.path() + QLatin1String(name);
        QSignalSpy finished(&window.exports(), &ExportJob::finished);
        ASSERT_TRUE(window.commands().writeDeckTo(path));
        EXPECT_FALSE(window.commands().writeDeckTo(path)) << "one at a time";
        ASSERT_TRUE(finished.wait(60000));
        EXPECT_TRUE(finished[0][0].toBool()) << window.exports().sentence().toStdString();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(4);
        EXPECT_TRUE(head == "%PDF" || head.startsWith("PK")) << name;
    }
}

TEST_F(DeckWindowTest, ADeckGivenUpOrNotToBeWrittenLeavesNoFileAndSaysWhy) {
    openSuperPod();
    const QString path = folder.path() + QStringLiteral("/given-up.pptx");
    QSignalSpy finished(&window.exports(), &ExportJob::finished);
    ASSERT_TRUE(window.commands().writeDeckTo(path));
    window.exports().cancel();
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_FALSE(finished[0][0].toBool());
    EXPECT_FALSE(QFile::exists(path));
    ASSERT_TRUE(window.commands().writeDeckTo(QStringLiteral("/proc/no-such-place/deck.pptx")));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(window.exports().failed());
    EXPECT_TRUE(window.exports().sentence().contains(QStringLiteral("deck.pptx")));
    EXPECT_TRUE(QDir(folder.path()).entryList({QStringLiteral("*.pptx*")}, QDir::Files).isEmpty());
}

TEST_F(DeckWindowTest, TheDialogGivesBackWhatWasTypedAndRefusesWhatTheDesignWould) {
    Presentation said;
    said.author = "Jane Doe";
    DeckDialog dialog(said, QStringLiteral("Hall 2"));
    EXPECT_EQ(dialog.presentation(), said);
    EXPECT_EQ(namelessFocusable(dialog), QStringList());
    dialog.question()->setPlainText(QStringLiteral("Ring or Clos?"));
    dialog.recommendation()->setPlainText(QStringLiteral("Clos.\nNow."));
    EXPECT_EQ(dialog.presentation().question, "Ring or Clos?");
    EXPECT_EQ(dialog.presentation().recommendation, "Clos.\nNow.");
    EXPECT_TRUE(dialog.exportButton()->isEnabled());
    dialog.accent()->setText(QStringLiteral("reddish"));
    EXPECT_FALSE(dialog.exportButton()->isEnabled());
    EXPECT_FALSE(dialog.keepButton()->isEnabled());
    EXPECT_TRUE(dialog.problem().contains(QStringLiteral("#3b5bdb")));
    dialog.accent()->setText(QStringLiteral("#0d9488"));
    EXPECT_TRUE(dialog.exportButton()->isEnabled());
    dialog.question()->setPlainText(QString(5'000, QLatin1Char('x')));
    EXPECT_FALSE(dialog.exportButton()->isEnabled());
    dialog.question()->setPlainText(QStringLiteral("Ring or Clos?"));
    dialog.keepButton()->click();
    EXPECT_EQ(dialog.result(), DeckDialog::kKept);
}

TEST_F(DeckWindowTest, ALogoThatIsNoImageOrFarTooLargeIsOneSentence) {
    DeckDialog dialog({}, QStringLiteral("x"));
    const auto fileOf = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.path() + QLatin1Char('/') + QLatin1String(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    EXPECT_FALSE(dialog.takeLogo(fileOf("a.png", "no image")));
    EXPECT_FALSE(dialog.problem().isEmpty());
    const QString large = fileOf("b.png", "\x89PNG\r\n\x1a\n");
    ASSERT_TRUE(QFile::resize(large, 500LL << 20));
    EXPECT_FALSE(dialog.takeLogo(large));
    EXPECT_FALSE(dialog.takeLogo(folder.path()));
    EXPECT_TRUE(dialog.presentation().logo.empty());
    EXPECT_TRUE(dialog.takeLogo(
        fileOf("c.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>")));
    EXPECT_FALSE(dialog.presentation().logo.empty());
    EXPECT_TRUE(dialog.problem().isEmpty());
}

TEST_F(DeckWindowTest, ThePresentationGoesToTheBaselineAndCanBeUndone) {
    openSuperPod();
    ASSERT_TRUE(document.commit(PutScenario{{"wider", "Wider", {}, {}, {}}}));
    document.activate("wider");
    Presentation said;
    said.title = "Hall 2";
    ASSERT_TRUE(document.commit(SetPresentation{said}));
    EXPECT_EQ(document.baseline().presentation->title, "Hall 2");
    EXPECT_EQ(document.design().presentation->title, "Hall 2");
    EXPECT_TRUE(document.baseline().scenario("wider")->edits.empty());
    document.undoStack()->undo();
    EXPECT_EQ(document.baseline().presentation->title, "");
    waitForAnalysis();
}

TEST_F(DeckWindowTest, PresentsTheDesignAsItIsNow) {
    openSuperPod();
    auto* presenter = new Presenter(document);
    presenter->resize(960, 540);
    presenter->show();
    QTest::keyClick(presenter, Qt::Key_Right); // before there is anything to turn
    ASSERT_TRUE(QTest::qWaitFor([&] { return presenter->deck() != nullptr; }, 20000));
    EXPECT_EQ(presenter->slide(), 0U);
    QTest::keyClick(presenter, Qt::Key_Right);
    EXPECT_EQ(presenter->slide(), 1U);
    QTest::keyClick(presenter, Qt::Key_End);
    EXPECT_EQ(presenter->slide(), presenter->deck()->slides.size() - 1);
    QTest::keyClick(presenter, Qt::Key_Right);
    EXPECT_EQ(presenter->slide(), presenter->deck()->slides.size() - 1);
    QTest::keyClick(presenter, Qt::Key_Home);
    QTest::keyClick(presenter, Qt::Key_Left);
    EXPECT_EQ(presenter->slide(), 0U);
    EXPECT_LT(presenter->grab().toImage().pixelColor(900, 20).lightness(), 80);

    Presentation said;
    said.title = "Changed meanwhile";
    ASSERT_TRUE(document.commit(SetPresentation{said}));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return presenter->deck()->name == QStringLiteral("Changed meanwhile"); }, 20000));
    QTest::keyClick(presenter, Qt::Key_Escape);
    EXPECT_FALSE(presenter->isVisible());
    delete presenter;
    waitForAnalysis();
}

} // namespace
} // namespace weft::ui
