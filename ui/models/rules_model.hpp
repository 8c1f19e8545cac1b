// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the zones as rows: from where to where, which kinds, allowed or forbidden, and how
// what is allowed must go.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class RulesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { From, To, Kinds, Effect, Demands, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const FlowRule& rule(int row) const;
    int rowOf(std::string_view rule) const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
};

} // namespace weft::ui
