// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks when one thing, or two, fail between sites. A row selects what fails on the canvas.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class OutagesModel;
class Selection;

class OutagesPage : public PerformancePage {
    Q_OBJECT

public:
    explicit OutagesPage(Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    OutagesModel* model() const { return model_; }
    QTableView* table() const { return table_; }

private:
    void openMenu(const QPoint& at);

    Selection& selection_;
    SnapshotPtr snapshot_;
    OutagesModel* model_;
    QTableView* table_;
};

} // namespace weft::ui
