// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/result_table_model.hpp"

#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

namespace weft::ui {

void ResultTableModel::show(const ResultTable& table) {
    beginResetModel();
    table_ = table;
    endResetModel();
}

std::string ResultTableModel::metricAt(int row) const {
    for (const TableCell& cell : table_.rows[static_cast<std::size_t>(row)]) {
        if (!cell.metric.empty()) {
            return cell.metric;
        }
    }
    return {};
}

bool ResultTableModel::isFigures(int column) const {
    return !table_.columns[static_cast<std::size_t>(column)].unit.empty();
}

int ResultTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const {
    const TableCell& cell =
        table_
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const std::string& unit = table_.columns[static_cast<std::size_t>(index.column())].unit;
    switch (role) {
    case Qt::DisplayRole:
        return !cell.isNumber    ? text(cell.text)
               : unit == "ratio" ? shareText(cell.value)
                                 : valueText(cell.value, unit).joined();
    case Qt::ToolTipRole:
        return cell.isNumber ? exactText(cell.value, unit) : text(cell.text);
    case Qt::FontRole:
        return cell.isBad ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigures(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case kSortRole:
        return cell.isNumber ? QVariant(cell.value) : QVariant(text(cell.text));
    default:
        return {};
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigures(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    QString name = text(table_.columns[static_cast<std::size_t>(section)].name);
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

} // namespace weft::ui
