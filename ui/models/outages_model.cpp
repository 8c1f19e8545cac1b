// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outages_model.hpp"

#include "ui/models/standing.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>
#include <tuple>

namespace weft::ui {

void OutagesModel::setSnapshot(const SnapshotPtr& snapshot) {
    const SnapshotPtr kept = std::exchange(snapshot_, snapshot); // what rows_ points into
    std::vector<const OutageEffect*> rows;
    if (const WideReport* wide = snapshot->analysis.wide.get()) {
        for (const OutageEffect& each : wide->outages) {
            if (each.breaks()) {
                rows.push_back(&each);
            }
        }
    }
    // Singles before pairs: one failure that breaks as much is the graver.
    std::stable_sort(rows.begin(), rows.end(), [](const OutageEffect* a, const OutageEffect* b) {
        const auto key = [](const OutageEffect& each) {
            return std::tuple(each.units.size(), -static_cast<long>(each.lost.size()),
                              -static_cast<long>(each.slow.size() + each.late.size()));
        };
        return key(*a) < key(*b);
    });
    const bool keeps = std::equal(
        rows.begin(), rows.end(), rows_.begin(), rows_.end(),
        [](const OutageEffect* a, const OutageEffect* b) { return a->units == b->units; });
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

std::size_t OutagesModel::units() const {
    return snapshot_ == nullptr || snapshot_->analysis.wide == nullptr
               ? 0
               : snapshot_->analysis.wide->units.size();
}

QStringList OutagesModel::failing(int row) const {
    QStringList ids;
    const WideReport& wide = *snapshot_->analysis.wide;
    const Design& design = snapshot_->design;
    const auto add = [&](const Id& id) {
        // A gateway has no card: the site it stands at.
        const Gateway* gateway = design.gateway(id);
        ids += text(gateway != nullptr ? gateway->site : id);
    };
    for (const std::size_t unit : effect(row).units) {
        const RiskGroup* group = riskGroup(design, wide.units[unit].id);
        if (group == nullptr) {
            add(wide.units[unit].id);
            continue;
        }
        std::for_each(group->members.begin(), group->members.end(), add);
    }
    ids.removeDuplicates();
    return ids;
}

QStringList OutagesModel::broken(int row) const {
    QStringList ids;
    for (const auto* flows : {&effect(row).lost, &effect(row).slow, &effect(row).late}) {
        for (const std::size_t flow : *flows) {
            ids += text(snapshot_->analysis.wide->flows[flow].id);
        }
    }
    ids.removeDuplicates();
    return ids;
}

int OutagesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int OutagesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant OutagesModel::data(const QModelIndex& index, int role) const {
    const OutageEffect& at = effect(index.row());
    const bool isCount = index.column() >= Lost && index.column() <= Late;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isCount ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == kStandingRole) {
        return index.column() == Lost && !at.lost.empty() ? -1 : 0;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto count = [](const std::vector<std::size_t>& flows) {
        return flows.empty() ? QString(kDash) : QLocale().toString(qlonglong(flows.size()));
    };
    switch (index.column()) {
    case What: {
        QStringList names;
        for (const std::size_t unit : at.units) {
            names += text(snapshot_->analysis.wide->units[unit].name);
        }
        QString words = names.join(tr(" and "));
        words[0] = words[0].toUpper();
        return words;
    }
    case Lost:
        return count(at.lost);
    case Slow:
        return count(at.slow);
    case Late:
        return count(at.late);
    default: {
        constexpr qsizetype kMost = 3;
        QStringList names;
        const QStringList ids = broken(index.row());
        for (const QString& id : ids.mid(0, role == Qt::ToolTipRole ? 20 : kMost)) {
            names += scopeName(snapshot_->design, utf8(id));
        }
        const qsizetype more = ids.size() - names.size();
        return more > 0 ? tr("%1 and %2 more").arg(names.join(QStringLiteral(", "))).arg(more)
                        : names.join(QStringLiteral(", "));
    }
    }
}

QVariant OutagesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool isCount = section >= Lost && section <= Late;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isCount ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("What fails"), tr("Flows lost"), tr("Too slow"), tr("Too late"),
                              tr("Which")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

} // namespace weft::ui
