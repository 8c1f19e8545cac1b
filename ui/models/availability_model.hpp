// SPDX-License-Identifier: GPL-3.0-or-later
// How likely everything is there: fabrics, sites and flows with their availability, the minutes a
// year without, and the target where one is set.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace weft::ui {

struct AvailabilityRow {
    enum class Of : std::uint8_t { Fabric, Site, Flow };
    Of of = Of::Fabric;
    Id scope;
    QString name;        // of the scope: looked up once, for there may be ten thousand
    std::string towards; // of a site: the one it is measured to
    double share = 0;
    bool isExact = true; // else at least
    std::optional<double> target;
    bool misses() const { return target && share < *target; }
};

class AvailabilityModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, What, Share, Down, Target, Allowed, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const AvailabilityRow& row(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int missing() const; // targets

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString words(const AvailabilityRow& row, int column) const;
    void arrange(std::vector<AvailabilityRow>& rows) const;

    SnapshotPtr snapshot_;
    std::vector<AvailabilityRow> rows_;
    int sortColumn_ = -1; // fabrics, sites, flows
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

// The metric behind a row.
std::string_view availabilityMetric(AvailabilityRow::Of of);

} // namespace weft::ui
