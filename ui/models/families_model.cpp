// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/families_model.hpp"

#include "ui/paint/words.hpp"

#include <limits>

namespace weft::ui {

namespace {

constexpr std::string_view kEndpoints[] = {"fabric.endpoints"};
constexpr std::string_view kSwitches[] = {"fabric.switches"};
constexpr std::string_view kLinks[] = {"fabric.links.switch_switch", "fabric.links"};
constexpr std::string_view kHops[] = {"fabric.hops.max"};
constexpr std::string_view kBisection[] = {"fabric.bisection", "fabric.bisection.lower",
                                           "fabric.bisection.upper"};
constexpr std::string_view kThroughput[] = {"fabric.throughput.max.all_to_all",
                                            "fabric.throughput.ecmp.all_to_all"};
constexpr std::string_view kPower[] = {"network.power.typical", "fabric.power.typical"};
constexpr std::string_view kCost[] = {"network.cost", "cost.capex"};

constexpr FamilyColumn kColumns[] = {
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Endpoints"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "At least as many as asked for"), kEndpoints},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Switches"), "", kSwitches},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Links"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Between switches"), kLinks},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Hops"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Switches passed, at most"), kHops},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Bisection"), "", kBisection},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Throughput"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel",
                       "Share of full rate at which all endpoints can send to all others at once"),
     kThroughput},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Power"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Of the network, typical"), kPower},
    {QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Cost"),
     QT_TRANSLATE_NOOP("weft::ui::FamiliesModel", "Of the network; unknown where no price is"),
     kCost},
};

} // namespace

std::span<const FamilyColumn> FamiliesModel::columns() {
    return kColumns;
}

std::vector<std::string> FamiliesModel::metricsShown() {
    std::vector<std::string> ids;
    for (const FamilyColumn& column : kColumns) {
        ids.insert(ids.end(), column.metrics.begin(), column.metrics.end());
    }
    return ids;
}

void FamiliesModel::setFamilies(const FamiliesPtr& families) {
    beginResetModel();
    families_ = families;
    endResetModel();
}

const Family* FamiliesModel::family(int row) const {
    const Family& found = (*families_)[static_cast<std::size_t>(row)];
    return found.problem.empty() ? &found : nullptr;
}

const Metric* FamiliesModel::metric(int row, int column) const {
    const Family* found = column > Name ? family(row) : nullptr;
    if (found != nullptr) {
        for (const std::string_view id : kColumns[column - 1].metrics) {
            if (const Metric* metric = found->find(id)) {
                return metric;
            }
        }
    }
    return nullptr;
}

int FamiliesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || families_ == nullptr ? 0 : static_cast<int>(families_->size());
}

int FamiliesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(std::size(kColumns)) + 1;
}

QVariant FamiliesModel::data(const QModelIndex& index, int role) const {
    const Family& row = (*families_)[static_cast<std::size_t>(index.row())];
    if (index.column() == Name) {
        switch (role) {
        case Qt::DisplayRole:
        case kSortRole:
            return text(row.topology->name);
        case Qt::ToolTipRole:
            return text(row.problem.empty() ? row.topology->summary
                                            : std::string_view(row.problem));
        default:
            return {};
        }
    }
    const Metric* found = metric(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return found != nullptr ? metricText(*found).joined() : QString(kDash);
    case kSortRole:
        return found != nullptr ? found->value : std::numeric_limits<double>::infinity();
    case Qt::ToolTipRole:
        return found != nullptr ? exactText(found->value, found->unit) + QLatin1Char('\n') +
                                      wordFor(found->method)
                                : text(row.problem);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FamiliesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return section == Name ? tr("Family") : tr(kColumns[section - 1].title);
    case Qt::ToolTipRole:
        return section == Name || *kColumns[section - 1].tip == '\0'
                   ? QString()
                   : tr(kColumns[section - 1].tip);
    case Qt::TextAlignmentRole:
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace weft::ui
