// SPDX-License-Identifier: GPL-3.0-or-later
// Families of topologies side by side, one per row. Columns are a table of metrics: to add one, add
// a row to it.
#pragma once

#include "ui/session/family_finder.hpp"

#include <QAbstractTableModel>

#include <span>

namespace weft::ui {

struct FamilyColumn {
    const char* title; // translated in context weft::ui::FamiliesModel
    const char* tip;
    // The first that a family has is shown.
    std::span<const std::string_view> metrics;
};

class FamiliesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole; // raw value; missing ones sort last
    enum Column { Name, Endpoints, Switches, Links, Hops, Bisection, Throughput, Power, Cost };

    using QAbstractTableModel::QAbstractTableModel;

    void setFamilies(const FamiliesPtr& families);
    const Family* family(int row) const;             // null for one that cannot be built
    const Metric* metric(int row, int column) const; // null where not known
    static std::span<const FamilyColumn> columns();  // from Endpoints on
    static std::vector<std::string> metricsShown();  // of all columns

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FamiliesPtr families_;
};

} // namespace weft::ui
