// SPDX-License-Identifier: GPL-3.0-or-later
// The findings of one snapshot, errors first, those the user has accepted last. No widget per row.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractListModel>

namespace weft::ui {

class ProblemsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole,
        ScopeRole,
        ScopeNameRole,
        FixesRole,
        AcceptedRole,
        NoteRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setSnapshot(const SnapshotPtr& snapshot);
    void setOnly(std::string prefix) {
        only_ = std::move(prefix);
    } // of the checks; before the rows
    const Finding& finding(int row) const;
    int openCount() const { return open_; } // not accepted
    int openCount(Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        const Finding* finding = nullptr;       // lives in snapshot_
        const Acceptance* acceptance = nullptr; // null: open
    };
    std::vector<Row> rowsOf(const Snapshot& snapshot) const;

    std::string only_;
    SnapshotPtr snapshot_;
    std::vector<Row> rows_;
    int open_ = 0;
};

} // namespace weft::ui
