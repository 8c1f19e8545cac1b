// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_table_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui {

QString cellText(const Cell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) {
        return text(*words);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        return people(formatCount(*whole));
    }
    if (const auto* real = std::get_if<double>(&cell)) {
        return people(grouped(exactReal(*real)));
    }
    const auto* money = std::get_if<Money>(&cell);
    return money == nullptr ? QString() : exactMoney(*money);
}

void CellTableModel::show(const CellTablePtr& table, std::vector<std::uint32_t> rows) {
    beginResetModel();
    table_ = table;
    rows_ = std::move(rows);
    endResetModel();
}

const Cell& CellTableModel::cell(int row, std::string_view column) const {
    static const Cell kUnknown;
    const auto found = table_ == nullptr ? std::nullopt : table_->column(column);
    return found ? table_->at(rows_[static_cast<std::size_t>(row)], *found) : kUnknown;
}

QString CellTableModel::words(int row, std::string_view column) const {
    return cellText(cell(row, column));
}

int CellTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || table_ == nullptr ? 0 : static_cast<int>(table_->columns().size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Cell& cell = table_->at(rows_[static_cast<std::size_t>(index.row())],
                                  static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(cell);
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter |
            (std::holds_alternative<std::string>(cell) ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(table_->columns()[static_cast<std::size_t>(section)].title);
    case Qt::TextAlignmentRole: // as its first row
        return rows_.empty() ? QVariant(static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft))
                             : index(0, section).data(role);
    default:
        return {};
    }
}

void CellTableModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(column));
    descending_ = order == Qt::DescendingOrder;
    emit sortWanted();
}

} // namespace weft::ui
