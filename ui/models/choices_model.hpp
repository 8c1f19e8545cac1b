// SPDX-License-Identifier: GPL-3.0-or-later
// Where one flow's work could be done: a column per place, side by side. What only the architect
// knows of a place (how long the work takes there, what it costs) can be typed in.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class ChoicesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Row {
        Place,
        Tail,
        Mean,
        Processing,
        Availability,
        Network,
        Compute,
        Total,
        Verdict,
        kRows
    };

    using QAbstractTableModel::QAbstractTableModel;
    // An unknown flow, or one that names no other places: no columns.
    void show(const SnapshotPtr& snapshot, const Id& flow);
    const FlowPlacement* placement() const { return placement_; } // null: none
    const Choice& choice(int column) const {
        return placement_->choices[static_cast<std::size_t>(column)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void edited(const weft::Flow& flow);
    void refused(const QString& sentence);

private:
    const Flow& flow() const;
    const FlowAlternative* said(int column) const; // null: nothing is said of the place
    QString words(int row, int column) const;

    SnapshotPtr snapshot_;
    const FlowPlacement* placement_ = nullptr; // into the snapshot
};

} // namespace weft::ui
