// SPDX-License-Identifier: GPL-3.0-or-later
// Every requirement of the design's requirement sets: what is asked, what is, and the margin.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace weft::ui {

class RequirementsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Requirement, Set, Required, Actual, Margin, Verdict, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const Metric& metric(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
    int failed() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
    std::vector<const Metric*> rows_; // margins; into the snapshot
};

} // namespace weft::ui
