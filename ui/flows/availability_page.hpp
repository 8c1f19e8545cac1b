// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics, sites and flows with their availability against what is asked; a row asks why.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class AvailabilityModel;
class Selection;

class AvailabilityPage : public PerformancePage {
    Q_OBJECT

public:
    explicit AvailabilityPage(Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    AvailabilityModel* model() const { return model_; }
    QTableView* table() const { return table_; }

private:
    Selection& selection_;
    AvailabilityModel* model_;
    QTableView* table_;
};

} // namespace weft::ui
