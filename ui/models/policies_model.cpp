// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policies_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui {

void PoliciesModel::show(const PolicyOutcomesPtr& outcomes) {
    beginResetModel();
    outcomes_ = outcomes;
    endResetModel();
}

int PoliciesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || outcomes_ == nullptr ? 0 : static_cast<int>(outcomes_->size());
}

int PoliciesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString PoliciesModel::display(const PolicyOutcome& outcome, int column) const {
    switch (column) {
    case Name:
        return text(outcome.policy.name);
    case Cost:
        return moneyWords(outcome.cost);
    case CostChange: {
        const Money change = outcome.cost - outcomes_->front().cost;
        if (change == Money()) {
            return {};
        }
        const QString words = moneyWords(change);
        return change > Money() ? QLatin1Char('+') + words : words;
    }
    case PowerDrawn:
        return people(formatPower(outcome.power));
    case Modules:
        return people(formatCount(outcome.modules));
    case Cables:
        return people(formatCount(outcome.cables));
    case Unjoined:
        return outcome.unjoined == 0 ? QString(kDash) : people(formatCount(outcome.unjoined));
    case Unpriced:
        return outcome.unpriced == 0 ? QString(kDash) : people(formatCount(outcome.unpriced));
    default:
        return {};
    }
}

double PoliciesModel::sortKey(const PolicyOutcome& outcome, int column) const {
    switch (column) {
    case Cost:
    case CostChange:
        return outcome.cost.inDollars();
    case PowerDrawn:
        return inWatts(outcome.power);
    case Modules:
        return static_cast<double>(outcome.modules);
    case Cables:
        return static_cast<double>(outcome.cables);
    case Unjoined:
        return static_cast<double>(outcome.unjoined);
    default:
        return static_cast<double>(outcome.unpriced);
    }
}

// Money and watts count only where everything is joined and priced as it was.
int PoliciesModel::standing(const PolicyOutcome& outcome, int column) const {
    const PolicyOutcome& designed = outcomes_->front();
    if (column == Unjoined && outcome.unjoined != designed.unjoined) {
        return outcome.unjoined > designed.unjoined ? -1 : 1;
    }
    const bool isComparable =
        outcome.unjoined == designed.unjoined && outcome.unpriced == designed.unpriced;
    if (isComparable && (column == Cost || column == CostChange || column == PowerDrawn)) {
        const double change = sortKey(outcome, column) - sortKey(designed, column);
        return change < 0 ? 1 : change > 0 ? -1 : 0;
    }
    return 0;
}

QVariant PoliciesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || outcomes_ == nullptr) {
        return {};
    }
    const PolicyOutcome& its = outcome(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(its, index.column());
    case kSortRole:
        return index.column() == Name ? QVariant(text(its.policy.name))
                                      : QVariant(sortKey(its, index.column()));
    case kStandingRole:
        return standing(its, index.column());
    case Qt::ToolTipRole:
        return index.column() == Unjoined && its.unjoined > 0
                   ? tr("Nothing in the catalog joins these links under this policy")
               : index.column() == Unpriced && its.unpriced > 0
                   ? tr("Lines of modules and cables without a known price: not in the cost")
                   : display(its, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant PoliciesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Policy"),  tr("Cost"),   tr("Change"),           tr("Power"),
                              tr("Modules"), tr("Cables"), tr("Links not joined"), tr("No price")};
    return titles[section];
}

} // namespace weft::ui
