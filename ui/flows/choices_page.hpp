// SPDX-License-Identifier: GPL-3.0-or-later
// Local, core or cloud: the places where a flow's work could be done side by side, all computed,
// the cheapest that is good enough marked.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class ChoicesModel;
class Document;
class Selection;

class ChoicesPage : public PerformancePage {
    Q_OBJECT

public:
    ChoicesPage(Document& document, Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    ChoicesModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    QComboBox* choice() const { return choice_; }
    QPushButton* moveButton() const { return move_; }
    void compareWith(const Id& place); // one place more
    void moveThere();                  // the flow, to the place of the current column

private:
    void fillChoice(const Id& selected);
    void fillPlaces();
    void showChosen();
    void updateButtons();
    const Flow* chosen() const; // null: none
    void leaveOut();

    Document& document_;
    Selection& selection_;
    SnapshotPtr snapshot_;
    ChoicesModel* model_;
    QTableView* table_;
    QComboBox* choice_;
    QPushButton* with_;
    QMenu* places_;
    QPushButton* move_;
    QPushButton* leave_;
    QLabel* refusal_;
};

} // namespace weft::ui
