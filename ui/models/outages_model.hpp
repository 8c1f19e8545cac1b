// SPDX-License-Identifier: GPL-3.0-or-later
// What one or two failures between sites break: the worst first.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace weft::ui {

class OutagesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Lost, Slow, Late, FlowNames, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const OutageEffect& effect(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
    QStringList failing(int row) const; // ids on the canvas of what fails
    QStringList broken(int row) const;  // flows that suffer, the lost first
    std::size_t units() const;          // that were failed, one after the other

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
    std::vector<const OutageEffect*> rows_; // into the snapshot
};

} // namespace weft::ui
