// SPDX-License-Identifier: GPL-3.0-or-later
// What to watch: a row per counter of each class of devices, with its threshold and where that
// comes from.
#pragma once

#include "ui/session/telemetry_finder.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace weft::ui {

class TelemetryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Devices, Count, Rate, Counter, How, Interval, Alarm, Reason, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(const TelemetryPlanPtr& plan);
    const TelemetryPlan* plan() const { return plan_.get(); } // null until one was found

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t watched = 0, counter = 0;
    };
    TelemetryPlanPtr plan_;
    std::vector<Row> rows_;
};

} // namespace weft::ui
