// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/telemetry_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

namespace weft::ui {

namespace {

bool isFigure(int column) {
    return column == TelemetryModel::Count || column == TelemetryModel::Interval ||
           column == TelemetryModel::Rate;
}

QString alarmText(const WatchedCounter& counter) {
    if (!counter.threshold) {
        return QString(kDash);
    }
    const QString value = counter.unit == "ratio" ? shareText(*counter.threshold)
                                                  : people(exactReal(*counter.threshold)) +
                                                        QChar(0x202f) + text(counter.unit);
    return counter.isFloor ? TelemetryModel::tr("below %1").arg(value)
                           : TelemetryModel::tr("above %1").arg(value);
}

} // namespace

void TelemetryModel::setPlan(const TelemetryPlanPtr& plan) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < plan->classes.size(); ++i) {
        for (std::size_t j = 0; j < plan->classes[i].counters.size(); ++j) {
            rows.push_back({i, j});
        }
    }
    const bool keeps = !rows.empty() && rows.size() == rows_.size();
    if (!keeps) {
        beginResetModel();
    }
    plan_ = plan;
    rows_ = std::move(rows);
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int TelemetryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TelemetryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant TelemetryModel::data(const QModelIndex& index, int role) const {
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const WatchedClass& watched = plan_->classes[row.watched];
    const WatchedCounter& counter = watched.counters[row.counter];
    const bool isFirst = row.counter == 0;
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == Devices ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Counter  ? text(counter.path)
               : index.column() == Reason ? text(counter.reason)
                                          : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Devices) {
            return text(watched.title);
        }
        return data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Devices: // once for all counters of the class
        return isFirst ? text(watched.title) : QString();
    case Count:
        return isFirst ? people(formatCount(watched.devices)) : QString();
    case Counter:
        return text(counter.title);
    case How:
        return text(counter.how);
    case Interval:
        return people(formatDuration(counter.interval));
    case Alarm:
        return alarmText(counter);
    case Rate:
        return isFirst ? people(formatBandwidth(watched.rate(), 3)) : QString();
    default:
        return text(counter.reason);
    }
}

QVariant TelemetryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("Devices"), tr("Count"), tr("Telemetry"), tr("Counter"),
                              tr("Read by"), tr("Every"), tr("Alarm"),     tr("Because")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

} // namespace weft::ui
