// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/failures_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

constexpr std::string_view kFailures = "availability.failures.";

bool isFigure(int column) {
    return column >= FailuresModel::PerYear && column <= FailuresModel::Mending;
}

} // namespace

void FailuresModel::setSnapshot(const SnapshotPtr& snapshot) {
    std::vector<Row> rows;
    for (const ReliabilityClass& kind : reliabilityClasses()) {
        const std::string id = std::string(kFailures) + std::string(kind.id);
        const std::size_t before = rows.size();
        for (const Metric& metric : snapshot->analysis.metrics) {
            if (metric.id == id) {
                rows.push_back({&kind, &metric});
            }
        }
        if (rows.size() == before) { // its times still count, on ways between sites
            rows.push_back({&kind, nullptr});
        }
    }
    const auto same = [](const Row& a, const Row& b) {
        const bool both = (a.failures == nullptr) == (b.failures == nullptr);
        return a.kind == b.kind && both &&
               (a.failures == nullptr || a.failures->scope == b.failures->scope);
    };
    const bool keeps = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same);
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    snapshot_ = snapshot;
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

const Metric* FailuresModel::metric(int row) const {
    return rows_[static_cast<std::size_t>(row)].failures;
}

std::vector<const Metric*> FailuresModel::lostHours() const {
    std::vector<const Metric*> lost;
    for (const Metric& metric : snapshot_->analysis.metrics) {
        if (metric.id == "availability.lost") {
            lost.push_back(&metric);
        }
    }
    return lost;
}

int FailuresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const {
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) {
        return {};
    }
    const std::optional<KnownReliability> known = reliabilityOf(snapshot_->design, row.kind->id);
    switch (index.column()) {
    case Kind:
        return text(row.kind->title);
    case Where:
        return row.failures != nullptr ? scopeName(snapshot_->design, row.failures->scope)
                                       : QString(kDash);
    case PerYear:
        return row.failures == nullptr   ? QString(kDash)
               : role == Qt::ToolTipRole ? exactText(row.failures->value, row.failures->unit)
                                         : people(formatReal(row.failures->value, 3));
    case Between:
        return people(formatDuration(known->mtbf));
    case Mending:
        return people(formatDuration(known->mttr));
    default:
        return text(known->origin);
    }
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {
        tr("Part"),          tr("Fabric"), tr("Failures a year"), tr("One fails every"),
        tr("Mending takes"), tr("After")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

Qt::ItemFlags FailuresModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Between || index.column() == Mending ? usual | Qt::ItemIsEditable
                                                                  : usual;
}

bool FailuresModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString typed = value.toString().trimmed();
    if (role != Qt::EditRole || typed == data(index, Qt::EditRole).toString()) {
        return false;
    }
    const ReliabilityClass& kind = *rows_[static_cast<std::size_t>(index.row())].kind;
    const KnownReliability known = *reliabilityOf(snapshot_->design, kind.id);
    Reliability entry{Id(kind.id), known.mtbf, known.mttr};
    if (typed.isEmpty()) {
        emit edited(entry, false);
        return true;
    }
    const Result<Duration> time = parseDuration(fromPeople(typed));
    if (!time) {
        emit refused(text(time.error().message));
        return false;
    }
    (index.column() == Between ? entry.mtbf : entry.mttr) = *time;
    emit edited(entry, true);
    return true;
}

} // namespace weft::ui
