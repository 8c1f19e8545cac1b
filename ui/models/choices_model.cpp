// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/choices_model.hpp"

#include "core/base/text.hpp"
#include "ui/models/standing.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

QString dollars(double amount) {
    return exactMoney(Money::fromDollars(std::round(amount)));
}

} // namespace

void ChoicesModel::show(const SnapshotPtr& snapshot, const Id& flow) {
    const SnapshotPtr kept = std::exchange(snapshot_, snapshot); // what placement_ points into
    const FlowPlacement* next = nullptr;
    if (const WideReport* wide = snapshot->analysis.wide.get()) {
        const auto found = std::find_if(
            wide->placements.begin(), wide->placements.end(),
            [&](const FlowPlacement& each) { return wide->flows[each.flow].id == flow; });
        next = found == wide->placements.end() ? nullptr : &*found;
    }
    const bool keeps = placement_ != nullptr && next != nullptr &&
                       std::equal(placement_->choices.begin(), placement_->choices.end(),
                                  next->choices.begin(), next->choices.end(),
                                  [](const Choice& a, const Choice& b) { return a.to == b.to; });
    if (!keeps) {
        beginResetModel();
    }
    placement_ = next;
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(kRows - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

const Flow& ChoicesModel::flow() const {
    return *snapshot_->analysis.wide->flows[placement_->flow].demand.flow;
}

const FlowAlternative* ChoicesModel::said(int column) const {
    const std::vector<FlowAlternative>& ways = flow().alternatives;
    const auto found = std::find_if(ways.begin(), ways.end(), [&](const FlowAlternative& way) {
        return way.to == choice(column).to;
    });
    return found == ways.end() ? nullptr : &*found;
}

QString ChoicesModel::words(int row, int column) const {
    const Choice& each = choice(column);
    const bool isTimed = each.isReachable && each.fits;
    switch (row) {
    case Place: {
        const ServerGroup* group = snapshot_->design.group(each.to);
        const QString name = scopeName(snapshot_->design, each.to);
        return group == nullptr
                   ? name
                   : QStringLiteral("%1, %2").arg(name, scopeName(snapshot_->design, group->site));
    }
    case Tail:
        return isTimed ? timeLabel(inSeconds(each.p99)) : QString(kDash);
    case Mean:
        return isTimed ? timeLabel(inSeconds(each.mean)) : QString(kDash);
    case Processing: {
        const FlowAlternative* way = said(column);
        const std::optional<Duration> own =
            way != nullptr && way->processing ? way->processing : flow().processing;
        return own ? people(formatDuration(*own)) : tr("not said");
    }
    case Availability:
        return each.isReachable ? availabilityText(each.availability.lower) : QString(kDash);
    case Network:
        return each.network.isWhole ? dollars(each.network.circuits + each.network.egress)
                                    : QString(kDash);
    case Compute:
        return each.compute ? exactMoney(*each.compute) : tr("not said");
    case Total:
        return each.perMonth ? dollars(*each.perMonth) : QString(kDash);
    default:
        return each.isFeasible ? placement_->best == static_cast<std::size_t>(column)
                                     ? tr("✓ cheapest that is good enough")
                                     : tr("✓ good enough")
                               : QStringLiteral("✗ ") + text(each.why);
    }
}

int ChoicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || placement_ == nullptr ? 0 : kRows;
}

int ChoicesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || placement_ == nullptr ? 0
                                                     : static_cast<int>(placement_->choices.size());
}

QVariant ChoicesModel::data(const QModelIndex& index, int role) const {
    const Choice& each = choice(index.column());
    const bool isBest = placement_->best == static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return words(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.row() == Processing || index.row() == Compute
                   ? tr("Double-click or F2 to say it")
                   : words(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::FontRole:
        return index.row() == Place || index.row() == Verdict || (isBest && index.row() == Total)
                   ? QVariant(ui::font(TextStyle::Strong))
                   : QVariant();
    case kStandingRole:
        return index.row() == Verdict ? (!each.isFeasible ? -1 : isBest ? 1 : 0) : 0;
    default:
        return {};
    }
}

QVariant ChoicesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (role == Qt::TextAlignmentRole) {
            return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
        }
        if (role != Qt::DisplayRole || placement_ == nullptr) {
            return {};
        }
        const Choice& each = choice(section);
        return each.isCurrent ? tr("%1 · where it goes now").arg(wordFor(each.venue))
                              : wordFor(each.venue);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Place"),        tr("Latency, p99"),     tr("Mean"),
                              tr("Processing"),   tr("Available"),        tr("Network a month"),
                              tr("Work a month"), tr("Together a month"), tr("Verdict")};
    return titles[section];
}

Qt::ItemFlags ChoicesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.row() == Processing || index.row() == Compute ? usual | Qt::ItemIsEditable : usual;
}

bool ChoicesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || value.toString() == words(index.row(), index.column())) {
        return false;
    }
    Flow changed = flow();
    const Id place = choice(index.column()).to;
    if (said(index.column()) == nullptr) {
        changed.alternatives.push_back({place, {}, {}});
    }
    const auto way = std::find_if(changed.alternatives.begin(), changed.alternatives.end(),
                                  [&](const FlowAlternative& each) { return each.to == place; });
    const std::string typed = fromPeople(value.toString().trimmed());
    const auto take = [&](auto& into, auto parsed) {
        if (typed.empty()) {
            into.reset();
            return true;
        }
        if (!parsed) {
            emit refused(text(parsed.error().message));
            return false;
        }
        into = *parsed;
        return true;
    };
    const bool isTaken = index.row() == Processing ? take(way->processing, parseDuration(typed))
                                                   : take(way->perMonth, parseMoney(typed));
    if (isTaken) {
        emit edited(changed);
    }
    return isTaken;
}

} // namespace weft::ui
