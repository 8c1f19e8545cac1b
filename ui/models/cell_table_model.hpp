// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a deliverable as an item model: what its files say, cell by cell. It keeps places of rows
// and formats what is in sight; filtering and sorting are asked for, for they take a while.
#pragma once

#include "ui/session/schedule_finder.hpp"

#include <QAbstractTableModel>

#include <optional>

namespace weft::ui {

class CellTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const CellTablePtr& table, std::vector<std::uint32_t> rows);
    const CellTablePtr& table() const { return table_; }
    const Cell& cell(int row, std::string_view column) const; // the unknown where there is none
    QString words(int row, std::string_view column) const;
    std::optional<std::size_t> sortColumn() const { return sortColumn_; }
    bool isDescending() const { return descending_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; // asks for it

signals:
    void sortWanted();

private:
    CellTablePtr table_;
    std::vector<std::uint32_t> rows_;
    std::optional<std::size_t> sortColumn_;
    bool descending_ = false;
};

// As a person reads it; empty where unknown.
QString cellText(const Cell& cell);

} // namespace weft::ui
