// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rules_model.hpp"

#include "ui/models/standing.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

void RulesModel::setSnapshot(const SnapshotPtr& snapshot) {
    const auto ids = [](const SnapshotPtr& of) {
        std::vector<Id> list;
        for (const FlowRule& rule : of != nullptr ? *of->design.rules : std::vector<FlowRule>()) {
            list.push_back(rule.id);
        }
        return list;
    };
    const bool keeps = snapshot_ != nullptr && ids(snapshot_) == ids(snapshot);
    if (!keeps) {
        beginResetModel();
    }
    snapshot_ = snapshot;
    if (!keeps) {
        endResetModel();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

const FlowRule& RulesModel::rule(int row) const {
    return (*snapshot_->design.rules)[static_cast<std::size_t>(row)];
}

int RulesModel::rowOf(std::string_view wanted) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (rule(row).id == wanted) {
            return row;
        }
    }
    return -1;
}

int RulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || snapshot_ == nullptr
               ? 0
               : static_cast<int>(snapshot_->design.rules->size());
}

int RulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
    const FlowRule& at = rule(index.row());
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (role == kStandingRole) {
        return index.column() == Effect && !at.allow ? -1 : 0;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto zone = [&](const Id& id) {
        return id.empty() ? tr("Any zone") : scopeName(snapshot_->design, id);
    };
    switch (index.column()) {
    case From:
        return zone(at.from);
    case To:
        return zone(at.to);
    case Effect:
        return at.allow ? tr("✓ allowed") : tr("✗ forbidden");
    case Kinds: {
        QStringList kinds;
        for (const FlowKind kind : at.kinds) {
            kinds += wordFor(kind);
        }
        return kinds.isEmpty() ? tr("All kinds") : kinds.join(QStringLiteral(", "));
    }
    default: {
        QStringList demands;
        if (at.allow && at.inspected) {
            demands += tr("inspected");
        }
        if (at.allow && at.encrypted) {
            demands += tr("encrypted");
        }
        return demands.isEmpty() ? QString(kDash) : demands.join(QStringLiteral(", "));
    }
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    }
    const QString titles[] = {tr("From"), tr("To"), tr("Kinds"), tr("Is"), tr("Must be")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(titles[section])
                                                                    : QVariant();
}

} // namespace weft::ui
