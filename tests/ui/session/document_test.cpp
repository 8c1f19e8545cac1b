// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "tests/ui/panels/fixture.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {
namespace {

using DocumentTest = PanelTest;

TEST_F(DocumentTest, ANewDesignIsEmptyUnmodifiedAndHasASnapshot) {
    EXPECT_TRUE(document.isEmpty());
    EXPECT_FALSE(document.isModified());
    ASSERT_NE(document.snapshot(), nullptr);
    EXPECT_EQ(document.snapshot()->design, document.design());
}

TEST_F(DocumentTest, CommitIsOneUndoStepAndUndoRestoresTheDesignAndItsFigures) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    const Design before = document.design();
    const double endpoints = metric("fabric.endpoints");
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "endpoints", std::int64_t{128}}));
    waitForAnalysis();
    EXPECT_EQ(document.undoStack()->count(), 1);
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(metric("fabric.endpoints"), 128);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(document.design(), before);
    EXPECT_EQ(metric("fabric.endpoints"), endpoints);
    EXPECT_FALSE(document.isModified());
}

TEST_F(DocumentTest, TwoCommitsToOneFieldAreTwoStepsUnlessTheSecondGoesOn) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    const auto set = [this](std::int64_t endpoints) {
        return SetParameter{fabric(), "endpoints", endpoints};
    };
    ASSERT_TRUE(document.commit(set(96)));
    ASSERT_TRUE(document.commit(set(128)));
    EXPECT_EQ(document.undoStack()->count(), 2);
    ASSERT_TRUE(document.commit(set(160), Step::GoesOn));
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    EXPECT_EQ(std::get<std::int64_t>(document.design().fabrics->front().params.at("endpoints")),
              96);
    waitForAnalysis();
}

TEST_F(DocumentTest, APreviewShowsWithoutBeingKept) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    const Design before = document.design();
    document.preview(SetParameter{fabric(), "endpoints", std::int64_t{96}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.snapshot()->isPreview; }, 5000));
    EXPECT_EQ(metric("fabric.endpoints"), 96);
    EXPECT_EQ(document.design(), before);
    EXPECT_TRUE(document.isPreviewing());
    document.cancelPreview();
    waitForAnalysis();
    EXPECT_EQ(metric("fabric.endpoints"), 64);
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(DocumentTest, TheNewestOfManyPreviewsWins) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    for (std::int64_t endpoints = 65; endpoints <= 120; ++endpoints) {
        document.preview(SetParameter{fabric(), "endpoints", endpoints});
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return metric("fabric.endpoints") == 120; }, 5000));
}

TEST_F(DocumentTest, ACommittedChangeIsAnsweredTwiceFrameFirst) {
    std::vector<SnapshotPtr> answers;
    QObject::connect(&document, &Document::snapshotChanged, &document,
                     [&](const SnapshotPtr& snapshot) { answers.push_back(snapshot); });
    QSignalSpy ended(&document, &Document::backgroundEnded);
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    const auto isWhole = [&] { return document.snapshot()->analysis.depth == Depth::Whole; };
    ASSERT_TRUE(QTest::qWaitFor(isWhole, 10000)); // else its second answer comes in between
    answers.clear();
    ended.clear();
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "endpoints", std::int64_t{128}}));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !answers.empty() && answers.back()->analysis.depth == Depth::Whole; }, 10000));
    ASSERT_GE(answers.size(), 2U);
    const SnapshotPtr frame = answers[answers.size() - 2], whole = answers.back();
    EXPECT_EQ(frame->analysis.depth, Depth::Frame);
    EXPECT_EQ(frame->revision, whole->revision);
    EXPECT_FALSE(document.isDeepening());
    EXPECT_TRUE(ended.back().front().toBool());
}

TEST_F(DocumentTest, SearchesAreGivenUpOnRequestAndANewerChangeIsAnswered) {
    QSignalSpy ended(&document, &Document::backgroundEnded);
    const auto giveUp = QObject::connect(&document, &Document::backgroundProgress, &document,
                                         &Document::cancelBackground);
    openFabric("fat-tree", {"radix=32"});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.empty(); }, 10000));
    EXPECT_FALSE(document.isDeepening());
    QObject::disconnect(giveUp);
    ASSERT_TRUE(document.commit(SetParameter{fabric(), "radix", std::int64_t{16}}));
    waitForAnalysis();
    EXPECT_EQ(metric("fabric.endpoints"), 16 * 16 * 16 / 4);
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.snapshot()->analysis.depth == Depth::Whole; },
                                60000));
}

TEST_F(DocumentTest, AnEditThatDoesNotApplyIsSaidAndChangesNothing) {
    const Design before = document.design();
    QSignalSpy errors(&document, &Document::errorRaised);
    EXPECT_FALSE(document.commit(RemoveItem{"nothing-of-that-name"}));
    EXPECT_EQ(errors.count(), 1);
    EXPECT_EQ(document.design(), before);
}

TEST_F(DocumentTest, SavedAndOpenedAgainItIsTheSameAndUndoSurvivesSaving) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    ASSERT_TRUE(document.commit(Rename{{}, "Kept"}));
    const QString path = folder.filePath(QStringLiteral("kept.weft"));
    ASSERT_TRUE(document.saveAs(path));
    EXPECT_FALSE(document.isModified());
    EXPECT_TRUE(document.undoStack()->canUndo());
    document.undoStack()->undo();
    EXPECT_TRUE(document.isModified());
    document.undoStack()->redo();
    EXPECT_FALSE(document.isModified());
    const Design saved = document.design();
    ASSERT_TRUE(document.openFile(path));
    EXPECT_EQ(document.design(), saved);
    EXPECT_EQ(document.displayName(), QStringLiteral("kept.weft"));
}

TEST_F(DocumentTest, AFileThatCannotBeReadLeavesTheOpenDesignAlone) {
    openFabric("leaf-spine", {"endpoints=64", "radix=32", "rate=400Gb/s"});
    const Design before = document.design();
    QFile bad(folder.filePath(QStringLiteral("bad.weft")));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{\"format\": 1, \"name\": ");
    bad.close();
    QSignalSpy errors(&document, &Document::errorRaised);
    EXPECT_FALSE(document.openFile(bad.fileName()));
    ASSERT_EQ(errors.count(), 1);
    EXPECT_TRUE(errors[0][1].toString().contains(QStringLiteral("bad.weft")));
    EXPECT_EQ(document.design(), before);
}

} // namespace
} // namespace weft::ui
