// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/availability_model.hpp"

#include "ui/models/standing.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>

namespace weft::ui {

namespace {

using Of = AvailabilityRow::Of;

bool isFigure(int column) {
    return column >= AvailabilityModel::Share;
}

std::vector<AvailabilityRow> rowsOf(const Snapshot& snapshot) {
    std::vector<AvailabilityRow> rows;
    const Design& design = snapshot.design;
    for (const FabricIntent& fabric : *design.fabrics) {
        if (const Metric* metric =
                snapshot.analysis.find(availabilityMetric(Of::Fabric), fabric.id)) {
            rows.push_back({Of::Fabric,
                            fabric.id,
                            scopeName(design, fabric.id),
                            {},
                            metric->value,
                            metric->method == Method::Exact,
                            {}});
        }
    }
    if (const WideReport* wide = snapshot.analysis.wide.get()) {
        for (const SiteOutcome& site : wide->sites) {
            rows.push_back({Of::Site,
                            site.site,
                            scopeName(design, site.site),
                            site.towards,
                            site.availability.lower,
                            site.availability.isExact(),
                            {}});
        }
        for (const FlowOutcome& outcome : wide->flows) {
            const Flow& flow = *outcome.demand.flow;
            rows.push_back({Of::Flow,
                            flow.id,
                            text(flow.name.empty() ? flow.id : flow.name),
                            {},
                            outcome.availability.lower,
                            outcome.availability.isExact(),
                            flow.availability});
        }
    }
    return rows;
}

} // namespace

std::string_view availabilityMetric(AvailabilityRow::Of of) {
    return of == Of::Fabric ? "fabric.availability"
           : of == Of::Site ? "site.availability"
                            : "flow.availability";
}

void AvailabilityModel::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    std::vector<AvailabilityRow> rows = rowsOf(*snapshot);
    arrange(rows);
    const bool keeps = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                                  [](const AvailabilityRow& a, const AvailabilityRow& b) {
                                      return a.of == b.of && a.scope == b.scope;
                                  });
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    if (!keeps) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

void AvailabilityModel::arrange(std::vector<AvailabilityRow>& rows) const {
    if (sortColumn_ < 0) {
        return;
    }
    const auto number = [&](const AvailabilityRow& row) {
        return sortColumn_ == Share  ? row.share
               : sortColumn_ == Down ? -row.share
                                     : row.target.value_or(2); // none: behind all
    };
    std::stable_sort(
        rows.begin(), rows.end(), [&](const AvailabilityRow& a, const AvailabilityRow& b) {
            const bool rises = sortOrder_ == Qt::AscendingOrder;
            const AvailabilityRow &x = rises ? a : b, &y = rises ? b : a;
            return isFigure(sortColumn_)
                       ? number(x) < number(y)
                       : words(x, sortColumn_).compare(words(y, sortColumn_), Qt::CaseInsensitive) <
                             0;
        });
}

void AvailabilityModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    if (snapshot_ != nullptr) {
        setSnapshot(snapshot_);
    }
}

int AvailabilityModel::missing() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(),
                                          [](const AvailabilityRow& row) { return row.misses(); }));
}

QString AvailabilityModel::words(const AvailabilityRow& row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case What:
        return row.of == Of::Fabric ? tr("Fabric: two servers farthest apart")
               : row.of == Of::Site
                   ? tr("Site: reaches %1").arg(scopeName(snapshot_->design, row.towards))
                   : tr("Flow: has a way");
    case Share:
        return (row.isExact ? QString() : QStringLiteral("≥ ")) + availabilityText(row.share);
    case Down:
        return (row.isExact ? QString() : QStringLiteral("≤ ")) + downtimeText(row.share);
    case Target:
        return row.target ? availabilityText(*row.target) : QString(kDash);
    default:
        return row.target ? downtimeText(*row.target) : QString(kDash);
    }
}

int AvailabilityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int AvailabilityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant AvailabilityModel::data(const QModelIndex& index, int role) const {
    const AvailabilityRow& at = row(index.row());
    const bool isMissed = at.misses() && (index.column() == Share || index.column() == Down);
    switch (role) {
    case Qt::DisplayRole:
        return isMissed ? QStringLiteral("✗ ") + words(at, index.column())
                        : words(at, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return isMissed ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case kStandingRole:
        return isMissed ? -1 : 0;
    default:
        return {};
    }
}

QVariant AvailabilityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("Name"),      tr("What is asked"),
                              tr("Available"), tr("Without, a year"),
                              tr("Target"),    tr("Allowed a year")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

} // namespace weft::ui
