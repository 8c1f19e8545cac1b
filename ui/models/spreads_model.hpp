// SPDX-License-Identifier: GPL-3.0-or-later
// Totals by scenario where prices and rates are ranges: as designed, and what one, five and nine
// draws of ten stay below.
#pragma once

#include "ui/session/range_finder.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class SpreadsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Figure, Scenario, Plain, P10, P50, P90, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const FoundRangesPtr& found);
    const FoundRangesPtr& found() const { return found_; }
    std::size_t totalOf(int row) const { return rows_[static_cast<std::size_t>(row)].total; }
    std::size_t scenarioOf(int row) const { return rows_[static_cast<std::size_t>(row)].scenario; }
    QString nameOf(std::size_t total) const;
    QString valueOf(std::size_t total, double value) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t total = 0, scenario = 0;
    };
    FoundRangesPtr found_;
    std::vector<Row> rows_; // those that are known
};

} // namespace weft::ui
