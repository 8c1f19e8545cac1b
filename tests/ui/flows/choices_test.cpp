// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/flows/choices_page.hpp"
#include "ui/models/choices_model.hpp"
#include "ui/models/standing.hpp"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

namespace weft::ui {
namespace {

class ChoicesTest : public FlowsTest {
protected:
    ChoicesPage* page = nullptr;
    void openOn(const char* flow) {
        openFactory();
        show();
        page = tab.showPage<ChoicesPage>();
        selection.set({QString::fromLatin1(flow)});
        ASSERT_NE(page->model()->placement(), nullptr);
    }
    int columnOf(const Id& place) const {
        for (int column = 0; column < page->model()->columnCount(); ++column) {
            if (page->model()->choice(column).to == place) {
                return column;
            }
        }
        return -1;
    }
};

TEST_F(ChoicesTest, LocalCoreAndCloudStandSideBySideAndTheCheapestFeasibleIsMarked) {
    openOn("robot-1");
    ASSERT_EQ(page->model()->columnCount(), 3);
    const FlowPlacement& placement = *page->model()->placement();
    // Looked for by hand: the least known cost among those that are good enough.
    int best = -1;
    for (int column = 0; column < 3; ++column) {
        const Choice& each = placement.choices[static_cast<std::size_t>(column)];
        const bool isCheaper =
            best < 0 ||
            *each.perMonth < *placement.choices[static_cast<std::size_t>(best)].perMonth;
        if (each.isFeasible && each.perMonth && isCheaper) {
            best = column;
        }
    }
    ASSERT_GE(best, 0);
    for (int column = 0; column < 3; ++column) {
        const int standing =
            page->model()->index(ChoicesModel::Verdict, column).data(kStandingRole).toInt();
        EXPECT_EQ(standing > 0, column == best);
        EXPECT_EQ(standing < 0, !placement.choices[static_cast<std::size_t>(column)].isFeasible);
    }
}

TEST_F(ChoicesTest, RunItHereMovesTheFlowAsOneStep) {
    openOn("robot-1");
    const Flow before = *document.design().flow("robot-1");
    const int column = columnOf("train");
    page->table()->selectColumn(column);
    ASSERT_TRUE(page->moveButton()->isEnabled());
    page->moveButton()->click();
    EXPECT_EQ(document.design().flow("robot-1")->to, "train");
    EXPECT_EQ(document.design().flow("robot-1")->processing, milliseconds(2));
    document.undoStack()->undo();
    EXPECT_EQ(*document.design().flow("robot-1"), before);
    waitForAnalysis();
}

TEST_F(ChoicesTest, WhatOnlyTheArchitectKnowsIsTypedInAndRefusedWhereItIsNoTime) {
    openOn("robot-1");
    ChoicesModel& model = *page->model();
    const QModelIndex cell = model.index(ChoicesModel::Processing, columnOf("train"));
    EXPECT_TRUE(model.flags(cell).testFlag(Qt::ItemIsEditable));
    EXPECT_TRUE(model.setData(cell, QStringLiteral("9 ms"), Qt::EditRole));
    EXPECT_EQ(document.design().flow("robot-1")->alternatives[1].processing, milliseconds(9));
    const int steps = document.undoStack()->count();
    EXPECT_FALSE(model.setData(cell, QStringLiteral("soon"), Qt::EditRole));
    EXPECT_EQ(document.undoStack()->count(), steps);
    waitForAnalysis();
}

TEST_F(ChoicesTest, AnotherPlaceIsComparedAndLeftOut) {
    openOn("robot-1");
    page->compareWith("core");
    waitForAnalysis();
    EXPECT_EQ(page->model()->columnCount(), 4);
    EXPECT_GE(columnOf("core"), 0);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(page->model()->columnCount(), 3);
}

} // namespace
} // namespace weft::ui
