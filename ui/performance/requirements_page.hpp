// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements with what is asked, what is, and the margin; Enter or a click asks why.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class RequirementsModel;

class RequirementsPage : public PerformancePage {
    Q_OBJECT

public:
    explicit RequirementsPage(QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    RequirementsModel* model() const { return model_; }
    QTableView* table() const { return table_; }

private:
    RequirementsModel* model_;
    QTableView* table_;
};

} // namespace weft::ui
