// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/spreads_model.hpp"

#include "ui/models/what_ifs_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

namespace weft::ui {

void SpreadsModel::show(const FoundRangesPtr& found) {
    beginResetModel();
    found_ = found;
    rows_.clear();
    for (std::size_t total = 0; total < found_->answer.totals.size(); ++total) {
        for (std::size_t scenario = 0; scenario < found_->answer.spreads.size(); ++scenario) {
            if (found_->answer.spreads[scenario][total]) {
                rows_.push_back({total, scenario});
            }
        }
    }
    endResetModel();
}

QString SpreadsModel::nameOf(std::size_t total) const {
    const SweepFigure& figure = found_->answer.totals[total];
    return figureName({figure.metric, figure.scope, {}, {}, {}}, found_->whatIfs->front().design);
}

QString SpreadsModel::valueOf(std::size_t total, double value) const {
    return metricText(found_->answer.totals[total].metric, Method::Exact, value,
                      found_->answer.units[total])
        .joined();
}

int SpreadsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SpreadsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant SpreadsModel::data(const QModelIndex& index, int role) const {
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const Spread& spread = *found_->answer.spreads[row.scenario][row.total];
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((index.column() <= Scenario ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    const double values[] = {spread.plain, spread.p10, spread.p50, spread.p90};
    if (role == Qt::FontRole) {
        return ui::font(index.column() == P50 ? TextStyle::Strong : TextStyle::Body);
    }
    if (role == Qt::ToolTipRole && index.column() >= Plain) {
        return exactText(values[index.column() - Plain], found_->answer.units[row.total]);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Figure: // once, above its scenarios
        return index.row() == 0 || totalOf(index.row() - 1) != row.total ? nameOf(row.total)
                                                                         : QString();
    case Scenario:
        return text((*found_->whatIfs)[row.scenario].name);
    default:
        return valueOf(row.total, values[index.column() - Plain]);
    }
}

QVariant SpreadsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section <= Scenario ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return section == P10   ? tr("One draw of ten comes to less")
               : section == P50 ? tr("Half of the draws come to less")
               : section == P90 ? tr("Nine draws of ten come to less")
                                : QString();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Total"),           tr("Scenario"),        tr("As designed"),
                              QStringLiteral("P10"), QStringLiteral("P50"), QStringLiteral("P90")};
    return titles[section];
}

} // namespace weft::ui
