// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/what_ifs_model.hpp"

#include "core/base/text.hpp"
#include "ui/models/standing.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kMostWeight = 10;

// What most meetings are about weighs something before anybody has said so.
bool weighsUnasked(const ComparedFigure& figure) {
    return (figure.metric == "cost.capex" && figure.scope == "design") ||
           figure.metric == "network.power.max" || figure.metric == "workload.step.time";
}

bool isEqualEverywhere(const ComparedFigure& figure) {
    return std::all_of(figure.values.begin(), figure.values.end(),
                       [&](const auto& value) { return value == figure.values.front(); });
}

} // namespace

QString figureName(const ComparedFigure& figure, const Design& design) {
    const QString name = metricName(figure.metric);
    return figure.scope == "design"
               ? name
               : WhatIfsModel::tr("%1, %2").arg(name, scopeName(design, figure.scope));
}

QString changeText(double from, double to) {
    if (from == to || from == 0) {
        return {};
    }
    const double change = 100 * (to - from) / std::abs(from);
    return QStringLiteral("%1%2 %")
        .arg(change > 0 ? QStringLiteral("+") : QString())
        .arg(people(formatReal(change, std::abs(change) < 10 ? 2 : 3)));
}

WhatIfsModel::WhatIfsModel(QObject* parent) : QAbstractTableModel(parent) {
}

void WhatIfsModel::setWhatIfs(const WhatIfsPtr& whatIfs) {
    beginResetModel();
    whatIfs_ = whatIfs;
    all_ = whatIfs_ != nullptr ? figures(*whatIfs_) : std::vector<ComparedFigure>();
    choose();
    rank();
    endResetModel();
}

void WhatIfsModel::setOnlyDifferences(bool only) {
    beginResetModel();
    onlyDifferences_ = only;
    choose();
    endResetModel();
}

void WhatIfsModel::choose() {
    shown_.clear();
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!onlyDifferences_ || !isEqualEverywhere(all_[i])) {
            shown_.push_back(i);
        }
    }
}

void WhatIfsModel::rank() {
    std::vector<Goal> goals;
    for (const ComparedFigure& figure : all_) {
        if (const double weight = weightOf(figure); weight > 0) {
            goals.push_back({figure.metric, figure.scope, weight});
        }
    }
    scores_ = scores(all_, goals, whatIfs_ != nullptr ? whatIfs_->size() : 0);
}

const ComparedFigure* WhatIfsModel::figure(int row) const {
    return row > kScoreRow && row <= static_cast<int>(shown_.size())
               ? &all_[shown_[static_cast<std::size_t>(row - 1)]]
               : nullptr;
}

double WhatIfsModel::score(int scenario) const {
    return scores_[static_cast<std::size_t>(scenario)];
}

double WhatIfsModel::weightOf(const ComparedFigure& figure) const {
    const auto typed = weights_.find({figure.metric, figure.scope});
    return figure.better == Better::Neither ? 0
           : typed != weights_.end()        ? typed->second
           : weighsUnasked(figure)          ? 1
                                            : 0;
}

QString WhatIfsModel::valueOf(const ComparedFigure& figure, std::size_t scenario) const {
    const std::optional<double>& value = figure.values[scenario];
    if (!value) {
        return QString(kDash);
    }
    const QString words = metricText(figure.metric, Method::Exact, *value, figure.unit).joined();
    const std::optional<double>& first = figure.values.front();
    const QString change = scenario > 0 && first ? changeText(*first, *value) : QString();
    return change.isEmpty() ? words : QStringLiteral("%1  %2").arg(words, change);
}

QVariantList WhatIfsModel::sharesOf(const ComparedFigure& figure) const {
    double most = 0;
    for (const std::optional<double>& value : figure.values) {
        most = std::max(most, std::abs(value.value_or(0)));
    }
    QVariantList shares;
    for (const std::optional<double>& value : figure.values) {
        shares += !value ? -1.0 : most > 0 ? std::abs(*value) / most : 0.0;
    }
    return shares;
}

int WhatIfsModel::standingOf(const ComparedFigure& figure, std::size_t scenario) const {
    const std::optional<double>&value = figure.values[scenario], &first = figure.values.front();
    if (!value || !first || *value == *first || figure.better == Better::Neither) {
        return 0;
    }
    return (*value > *first) == (figure.better == Better::Higher) ? 1 : -1;
}

int WhatIfsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || whatIfs_ == nullptr ? 0 : static_cast<int>(shown_.size()) + 1;
}

int WhatIfsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || whatIfs_ == nullptr ? 0 : First + static_cast<int>(whatIfs_->size());
}

QVariant WhatIfsModel::data(const QModelIndex& index, int role) const {
    const ComparedFigure* shown = figure(index.row());
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (shown == nullptr) {
        if (role != Qt::DisplayRole) {
            return role == Qt::ToolTipRole
                       ? tr("The weighted mean of where each figure lies between the worst (0) "
                            "and the best (100) of all scenarios")
                       : QVariant();
        }
        return index.column() == Name ? tr("Score by the weights")
               : index.column() < First
                   ? QString()
                   : people(formatReal(100 * score(index.column() - First), 3));
    }
    const std::size_t scenario = static_cast<std::size_t>(std::max(0, index.column() - First));
    if (index.column() == Name) {
        return role == Qt::DisplayRole   ? QVariant(figureName(*shown, whatIfs_->front().design))
               : role == Qt::ToolTipRole ? QVariant(text(shown->metric))
                                         : QVariant();
    }
    if (index.column() == Spark) {
        return role == kSharesRole ? QVariant(sharesOf(*shown)) : QVariant();
    }
    if (index.column() == Weight) {
        if (role == Qt::EditRole) {
            return weightOf(*shown);
        }
        if (role == Qt::ToolTipRole) {
            return shown->better == Better::Neither
                       ? tr("Neither more nor less of it is better")
                       : tr("How much it counts in the score, 0 to 10");
        }
        return role == Qt::DisplayRole && shown->better != Better::Neither
                   ? QVariant(people(formatReal(weightOf(*shown), 2)))
                   : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return valueOf(*shown, scenario);
    case kStandingRole:
        return standingOf(*shown, scenario);
    case Qt::FontRole:
        return ui::font(standingOf(*shown, scenario) > 0 ? TextStyle::Strong : TextStyle::Body);
    case Qt::ToolTipRole: {
        const int standing = standingOf(*shown, scenario);
        const QString exact = shown->values[scenario]
                                  ? exactText(*shown->values[scenario], shown->unit)
                                  : tr("not known here");
        return standing == 0  ? exact
               : standing > 0 ? tr("%1\nbetter than the baseline").arg(exact)
                              : tr("%1\nworse than the baseline").arg(exact);
    }
    default:
        return {};
    }
}

bool WhatIfsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const ComparedFigure* shown = figure(index.row());
    bool isNumber = false;
    const double weight = value.toDouble(&isNumber);
    if (role != Qt::EditRole || shown == nullptr || !isNumber || !(weight >= 0) ||
        weight > kMostWeight) {
        return false;
    }
    weights_[{shown->metric, shown->scope}] = weight;
    rank();
    emit dataChanged(index, index);
    emit dataChanged(this->index(kScoreRow, First), this->index(kScoreRow, columnCount() - 1));
    return true;
}

Qt::ItemFlags WhatIfsModel::flags(const QModelIndex& index) const {
    const ComparedFigure* shown = figure(index.row());
    const bool isEditable =
        index.column() == Weight && shown != nullptr && shown->better != Better::Neither;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant WhatIfsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || whatIfs_ == nullptr) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Name     ? tr("Figure")
           : section == Spark  ? QString()
           : section == Weight ? tr("Weight")
           : section == First  ? tr("Baseline")
                               : text((*whatIfs_)[static_cast<std::size_t>(section - First)].name);
}

} // namespace weft::ui
