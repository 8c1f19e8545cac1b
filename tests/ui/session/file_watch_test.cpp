// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "tests/ui/panels/fixture.hpp"
#include "ui/session/file_watch.hpp"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>

namespace weft::ui {
namespace {

class FileWatchTest : public PanelTest {
protected:
    FileWatch watch{document};
    QSignalSpy changed{&watch, &FileWatch::changedOutside};
    QSignalSpy elsewhere{&watch, &FileWatch::openElsewhere};
    QString path = folder.path() + QStringLiteral("/pod.weft");

    void SetUp() override {
        openFabric("leaf-spine", {"endpoints=64"});
        ASSERT_TRUE(document.saveAs(path));
    }
    void write(const Design& design) { ASSERT_TRUE(saveDesign(design, path.toStdString())); }
    FileWatch::Change said() const { return changed.last().front().value<FileWatch::Change>(); }
};

TEST_F(FileWatchTest, OurOwnSavesAreNoNews) {
    ASSERT_TRUE(document.commit(Rename{fabric(), "Mine"}));
    ASSERT_TRUE(document.save());
    QTest::qWait(600);
    EXPECT_EQ(changed.size(), 0);
}

TEST_F(FileWatchTest, AFileThatAnotherProgramReplacesOrRemovesIsSaid) {
    Design theirs = document.baseline();
    theirs.name = "Theirs";
    write(theirs);
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 1; }, 5000));
    EXPECT_EQ(said(), FileWatch::Change::Contents);
    theirs.name = "Theirs again"; // the watcher follows a file that was replaced
    write(theirs);
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 2; }, 5000));
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 3; }, 5000));
    EXPECT_EQ(said(), FileWatch::Change::Gone);
    QTest::qWait(400);
    EXPECT_EQ(changed.size(), 3) << "said once";
}

TEST_F(FileWatchTest, ASecondDocumentOnTheFileIsTold) {
    EXPECT_EQ(elsewhere.size(), 0);
    Document other(store);
    FileWatch theirs(other);
    QSignalSpy told(&theirs, &FileWatch::openElsewhere);
    ASSERT_TRUE(other.openFile(path));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().front().toString().contains(
        QString::number(QCoreApplication::applicationPid())));
    document.newDesign(); // gives it up
    ASSERT_TRUE(other.save());
    EXPECT_EQ(told.size(), 1);
    Document third(store);
    FileWatch thirds(third);
    QSignalSpy toldThird(&thirds, &FileWatch::openElsewhere);
    ASSERT_TRUE(third.openFile(path));
    EXPECT_EQ(toldThird.size(), 1) << "the second holds it now";
}

} // namespace
} // namespace weft::ui
