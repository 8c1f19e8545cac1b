// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the analysis as an item model: words and numbers with their units, sortable.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class ResultTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void show(const ResultTable& table); // copied
    const ResultTable& table() const { return table_; }
    std::string metricAt(int row) const; // the first a cell of the row names; may be empty

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isFigures(int column) const;

    ResultTable table_;
};

} // namespace weft::ui
