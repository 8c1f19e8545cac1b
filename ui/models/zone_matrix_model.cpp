// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zone_matrix_model.hpp"

#include "ui/models/standing.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>

namespace weft::ui {

void ZoneMatrixModel::setSnapshot(const SnapshotPtr& snapshot) {
    const bool keeps = snapshot_ != nullptr && !snapshot->design.zones->empty() &&
                       snapshot_->design.zones->size() == snapshot->design.zones->size();
    if (!keeps) {
        beginResetModel();
    }
    snapshot_ = snapshot;
    book_ = std::make_unique<PolicyBook>(snapshot_->design);
    flows_.clear();
    if (const WideReport* wide = snapshot->analysis.wide.get()) {
        for (const FlowOutcome& flow : wide->flows) {
            const FlowPolicy& policy = flow.policy;
            if (policy.from != nullptr && policy.to != nullptr) {
                auto& [all, denied] = flows_[{policy.from->id, policy.to->id}];
                ++all;
                const bool isDenied =
                    policy.verdict == Verdict::Denied || policy.verdict == Verdict::Default;
                denied += isDenied ? 1 : 0;
            }
        }
    }
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

const Zone& ZoneMatrixModel::zone(int index) const {
    return (*snapshot_->design.zones)[static_cast<std::size_t>(index)];
}

int ZoneMatrixModel::indexOf(const Id& wanted) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (zone(i).id == wanted) {
            return i;
        }
    }
    return -1;
}

ZoneMatrixModel::Cell ZoneMatrixModel::cell(int from, int to) const {
    Cell cell;
    for (const FlowKind kind : allOf<FlowKind>()) {
        const Verdict verdict = book_->decide(&zone(from), &zone(to), kind).verdict;
        cell.kinds += verdict == Verdict::Allowed ? 1 : 0;
        cell.verdict = verdict == Verdict::Default ? cell.verdict : verdict;
    }
    const auto found = flows_.find({zone(from).id, zone(to).id});
    if (found != flows_.end()) {
        cell.flows = found->second.first;
        cell.notAllowed = found->second.second;
    }
    return cell;
}

int ZoneMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || snapshot_ == nullptr
               ? 0
               : static_cast<int>(snapshot_->design.zones->size());
}

int ZoneMatrixModel::columnCount(const QModelIndex& parent) const {
    return rowCount(parent);
}

QVariant ZoneMatrixModel::data(const QModelIndex& index, int role) const {
    const Cell at = cell(index.row(), index.column());
    const std::size_t all = allOf<FlowKind>().size();
    switch (role) {
    case Qt::DisplayRole: {
        const QString words =
            at.verdict == Verdict::Inside   ? tr("within")
            : at.verdict == Verdict::Denied ? QStringLiteral("✗ ") + wordFor(at.verdict)
            : at.kinds == 0                 ? QString(kDash)
            : at.kinds == all
                ? tr("✓ all")
                : counted(static_cast<std::int64_t>(at.kinds), tr("✓ 1 kind"), tr("✓ %1 kinds"));
        return at.notAllowed == 0 ? words
                                  : counted(static_cast<std::int64_t>(at.notAllowed),
                                            tr("✗ 1 flow"), tr("✗ %1 flows"));
    }
    case Qt::ToolTipRole:
        return at.notAllowed > 0 ? counted(static_cast<std::int64_t>(at.notAllowed),
                                           tr("1 flow goes there that no rule allows"),
                                           tr("%1 flows go there that no rule allows"))
                                 : counted(static_cast<std::int64_t>(at.flows),
                                           tr("1 flow goes there"), tr("%1 flows go there")) +
                                       QLatin1Char('\n') +
                                       tr("Double-click or Enter: allow, or take the rule back");
    case Qt::AccessibleTextRole:
        return tr("From %1 to %2: %3")
            .arg(scopeName(snapshot_->design, zone(index.row()).id),
                 scopeName(snapshot_->design, zone(index.column()).id),
                 data(index, Qt::DisplayRole).toString());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::FontRole:
        return at.notAllowed > 0 ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case kStandingRole:
        return at.notAllowed > 0 ? -1 : 0;
    default:
        return {};
    }
}

QVariant ZoneMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole || snapshot_ == nullptr) {
        return {};
    }
    const QString name = scopeName(snapshot_->design, zone(section).id);
    return orientation == Qt::Horizontal ? QStringLiteral("→ ") + name : name;
}

} // namespace weft::ui
