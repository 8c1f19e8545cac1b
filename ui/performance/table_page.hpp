// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the analysis: fullest links, checks along paths, transports side by side.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class ResultTableModel;

class TablePage : public PerformancePage {
    Q_OBJECT

public:
    explicit TablePage(QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    ResultTableModel* model() const { return model_; }
    QComboBox* choice() const { return choice_; }

private:
    void showChosen();

    SnapshotPtr snapshot_;
    Id last_; // scope last in sight
    ResultTableModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QComboBox* choice_;
};

} // namespace weft::ui
