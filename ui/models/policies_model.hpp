// SPDX-License-Identifier: GPL-3.0-or-later
// Policies of choosing optics side by side: what each costs, draws and takes, against the first.
#pragma once

#include "ui/session/policy_finder.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class PoliciesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Cost,
        CostChange,
        PowerDrawn,
        Modules,
        Cables,
        Unjoined,
        Unpriced,
        ColumnCount
    };
    static constexpr int kSortRole = Qt::UserRole + 1;
    // 1 better, -1 worse than as designed, 0 neither: for the delegate's ink.
    static constexpr int kStandingRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void show(const PolicyOutcomesPtr& outcomes);
    const PolicyOutcome& outcome(int row) const {
        return (*outcomes_)[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const PolicyOutcome& outcome, int column) const;
    double sortKey(const PolicyOutcome& outcome, int column) const;
    int standing(const PolicyOutcome& outcome, int column) const;

    PolicyOutcomesPtr outcomes_;
};

} // namespace weft::ui
