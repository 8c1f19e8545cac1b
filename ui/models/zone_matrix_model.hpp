// SPDX-License-Identifier: GPL-3.0-or-later
// The allowed-flow matrix: from which zone to which. What no rule allows is denied.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

#include <map>
#include <memory>

namespace weft::ui {

class ZoneMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const Zone& zone(int index) const;
    int indexOf(const Id& zone) const; // -1: no such
    struct Cell {
        Verdict verdict = Verdict::Default; // of the kinds that are decided otherwise than denied
        std::size_t kinds = 0;              // allowed, of all there are
        std::size_t flows = 0, notAllowed = 0; // that go from the one to the other
    };
    Cell cell(int from, int to) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
    mutable std::unique_ptr<PolicyBook> book_; // keeps what it was asked
    std::map<std::pair<Id, Id>, std::pair<std::size_t, std::size_t>> flows_; // all, not allowed
};

} // namespace weft::ui
