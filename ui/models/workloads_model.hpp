// SPDX-License-Identifier: GPL-3.0-or-later
// The workloads of the design, a row each, in the document's order. A name can be edited: the model
// says what was typed and changes nothing itself.
#pragma once

#include "ui/models/workload_facts.hpp"

#include <QAbstractListModel>

namespace weft::ui {

class WorkloadsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, KindRole, WhereRole, FigureRole, StateRole };

    using QAbstractListModel::QAbstractListModel;
    // The workloads of `design`, with what `snapshot` knows of them.
    void show(const Design& design, const SnapshotPtr& snapshot);
    const WorkloadLine& line(int row) const { return rows_[static_cast<std::size_t>(row)].line; }
    int rowOf(const QString& id) const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renamed(const QString& id, const QString& name);

private:
    struct Row {
        QString id;
        WorkloadLine line;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows_;
};

} // namespace weft::ui
