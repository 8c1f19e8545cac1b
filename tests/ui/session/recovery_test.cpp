// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/fixture.hpp"
#include "ui/session/autosave.hpp"

#include <QDir>
#include <QUndoStack>

namespace weft::ui {
namespace {

using RecoveryTest = PanelTest;

Site plant() {
    Site made;
    made.id = "plant";
    made.name = "Plant";
    made.kind = SiteKind::Edge;
    return made;
}

// What a program that ends unexpectedly leaves: a journal that nobody removed.
void leaveBehind(const Design& start, const std::vector<Edit>& edits) {
    Autosave autosave;
    autosave.begin(start, {});
    Design design = start;
    for (const Edit& edit : edits) {
        autosave.append(design, edit);
        design = *weft::apply(design, edit);
    }
}

TEST_F(RecoveryTest, EditsOfAnUnexpectedEndAreOfferedRestoredAndStayUnsaved) {
    const Design start = emptyDesign("Lost and found");
    leaveBehind(start, {Rename{{}, "Found"}, PutSite{plant()}});
    const auto left = leftBehind();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->recovery.unsaved, 2);
    document.restore(*left);
    EXPECT_EQ(document.design().name, "Found");
    EXPECT_NE(document.design().site("plant"), nullptr);
    EXPECT_TRUE(document.isModified());
    EXPECT_FALSE(leftBehind()); // ours now, and locked
}

TEST_F(RecoveryTest, TheUndoHistoryIsRestoredWithIt) {
    const Design start = emptyDesign("Start");
    leaveBehind(start, {Rename{{}, "One"}, Rename{{}, "Two"}, PutSite{plant()}});
    document.restore(*leftBehind());
    QUndoStack& undo = *document.undoStack();
    ASSERT_EQ(undo.count(), 3);
    EXPECT_EQ(undo.undoText(), QStringLiteral("Add Plant"));
    undo.undo();
    EXPECT_EQ(document.design().site("plant"), nullptr);
    undo.undo();
    EXPECT_EQ(document.design().name, "One");
    undo.undo();
    EXPECT_EQ(document.design().name, "Start");
    EXPECT_TRUE(document.isModified()) << "the file, if there is one, is not known to hold this";
    undo.setIndex(3);
    EXPECT_NE(document.design().site("plant"), nullptr);
    waitForAnalysis();
}

TEST_F(RecoveryTest, ARecoveredDesignSurvivesTheNextUnexpectedEndWithItsHistory) {
    const Design start = emptyDesign("Twice");
    leaveBehind(start, {Rename{{}, "One"}, Rename{{}, "Two"}});
    const Recovery first = leftBehind()->recovery;
    discard(*leftBehind());
    {
        Autosave autosave;
        const std::vector<Autosave::State> states = autosave.beginRecovered(first);
        ASSERT_EQ(states.size(), 3u);
        autosave.returnTo(states[1]); // undone once, then the lights go out
    }
    const auto left = leftBehind();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->recovery.design.name, "One");
    document.restore(*left);
    EXPECT_EQ(document.design().name, "One");
    ASSERT_TRUE(document.undoStack()->canRedo());
    document.undoStack()->redo();
    EXPECT_EQ(document.design().name, "Two");
    waitForAnalysis();
}

TEST_F(RecoveryTest, ACleanCloseLeavesNothing) {
    {
        Document closing(store);
        ASSERT_TRUE(closing.commit(Rename{{}, "Closed in order"}));
    }
    EXPECT_FALSE(leftBehind());
}

TEST_F(RecoveryTest, DiscardedMeansGone) {
    leaveBehind(emptyDesign("Unwanted"), {Rename{{}, "Still unwanted"}});
    const auto left = leftBehind();
    ASSERT_TRUE(left);
    discard(*left);
    EXPECT_FALSE(leftBehind());
}

TEST_F(RecoveryTest, UndoneEditsAreNotRecovered) {
    Autosave autosave;
    const Design start = emptyDesign("Start");
    {
        Autosave writing;
        writing.begin(start, {});
        writing.append(start, Rename{{}, "One"});
        const Autosave::State one = writing.state();
        writing.append(*weft::apply(start, Rename{{}, "One"}), Rename{{}, "Two"});
        writing.returnTo(one);
    }
    const auto left = leftBehind();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->recovery.design.name, "One");
    discard(*left);
}

} // namespace
} // namespace weft::ui
