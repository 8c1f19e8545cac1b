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
    leaveBehind(start, {Rename{{}, "Found"},
                        PutSite{plant()}});
    const auto left = leftBehind();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->recovery.unsaved, 2);
    document.restore(*left);
    EXPECT_EQ(document.design().name, "Found");
    EXPECT_NE(document.design().site("plant"), nullptr);
    EXPECT_TRUE(document.isModified());
    EXPECT_FALSE(leftBehind()); // ours now, and locked
}

TEST_F(RecoveryTest, ARecoveredDesignSurvivesTheNextUnexpectedEndToo) {
    Autosave autosave;
    Design design = emptyDesign("Twice");
    autosave.beginRecovered(design, {});
    EXPECT_GT(autosave.state(), 0);
    autosave.finish();
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
