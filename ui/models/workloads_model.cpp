// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workloads_model.hpp"

#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

void WorkloadsModel::show(const Design& design, const SnapshotPtr& snapshot) {
    std::vector<Row> rows;
    for (const Workload& workload : *design.workloads) {
        rows.push_back({text(workload.id), workloadLine(design, snapshot->analysis, workload)});
    }
    // A drag comes by thirty times a second with the same rows: keep the selection and the scroll.
    if (rows == rows_) {
        return;
    }
    const bool keeps = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                                  [](const Row& a, const Row& b) { return a.id == b.id; });
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    if (!keeps) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
    }
}

int WorkloadsModel::rowOf(const QString& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.id == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int WorkloadsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant WorkloadsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.line.name;
    case Qt::ToolTipRole: {
        QStringList words{row.line.name, row.line.figureTip, row.line.stateWords};
        words.removeAll({});
        return words.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2 on %3: %4. %5")
            .arg(row.line.name, row.line.kind, row.line.where, row.line.figure,
                 row.line.stateWords);
    case IdRole:
        return row.id;
    case KindRole:
        return row.line.kind;
    case WhereRole:
        return row.line.where;
    case FigureRole:
        return row.line.figure;
    case StateRole:
        return static_cast<int>(row.line.state);
    default:
        return {};
    }
}

bool WorkloadsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty() ||
        name == index.data().toString()) {
        return false;
    }
    emit renamed(index.data(IdRole).toString(), name);
    return true;
}

Qt::ItemFlags WorkloadsModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

} // namespace weft::ui
