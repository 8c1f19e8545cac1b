// SPDX-License-Identifier: GPL-3.0-or-later
// Failures to be expected in a year, by kind of part and fabric, with how often one fails and how
// long mending takes. Both can be typed over; emptied, they are the sourced default again.
#pragma once

#include "core/flows/reliability.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace weft::ui {

class FailuresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, Where, PerYear, Between, Mending, Origin, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const Metric* metric(int row) const; // null: nothing of that kind is counted
    // Fabrics with the accelerator-hours a year that failures cost them.
    std::vector<const Metric*> lostHours() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void edited(const weft::Reliability& entry, bool on);
    void refused(const QString& sentence);

private:
    struct Row {
        const ReliabilityClass* kind = nullptr;
        const Metric* failures = nullptr; // into the snapshot
    };
    SnapshotPtr snapshot_;
    std::vector<Row> rows_;
};

} // namespace weft::ui
