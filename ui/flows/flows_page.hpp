// SPDX-License-Identifier: GPL-3.0-or-later
// Every flow with what it asks for and gets; the chosen one's time as a waterfall beside the table.
// What is chosen here is selected: the canvas shows its way, the inspector its form.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FlowsModel;
class Selection;
class StackedBarChart;

class FlowsPage : public PerformancePage {
    Q_OBJECT

public:
    FlowsPage(Document& document, Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    FlowsModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    StackedBarChart* chart() const { return chart_; }
    QLineEdit* search() const { return search_; }
    QCheckBox* onlyFailing() const { return onlyFailing_; }

signals:
    void newWanted();

private:
    QWidget* makeSide();
    void chooseRow(const QModelIndex& index);
    void follow(); // the table's current row is the selected flow's
    void showChosen();
    void openMenu(const QPoint& at);

    Document& document_;
    Selection& selection_;
    SnapshotPtr snapshot_;
    Id chosen_;
    FlowsModel* model_;
    QTableView* table_;
    QLineEdit* search_;
    QCheckBox* onlyFailing_;
    QLabel* title_;
    QLabel* way_;
    StackedBarChart* chart_;
    bool following_ = false;
};

} // namespace weft::ui
