// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ranges_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kMost = 10; // times what the design says

double& end(Range& range, int column) {
    return column == RangesModel::Low      ? range.low
           : column == RangesModel::Likely ? range.likely
                                           : range.high;
}

bool isWide(const Range& range) {
    return range.high > range.low;
}

// "90 %", "90" and "0,9"? The first two: a share of a hundred is what the column says.
std::optional<double> shareFrom(const QString& typed) {
    QString number = typed.trimmed();
    if (number.endsWith(QLatin1Char('%'))) {
        number.chop(1);
    }
    const Result<double> value = parseReal(fromPeople(number.trimmed()));
    return value && *value >= 0 && *value <= 100 * kMost ? std::optional(*value / 100)
                                                         : std::nullopt;
}

} // namespace

QString quantityName(std::string_view quantity) {
    const std::pair<std::string_view, QString> kNames[] = {
        {"price.switch", RangesModel::tr("Prices of switches")},
        {"price.transceiver", RangesModel::tr("Prices of transceivers")},
        {"price.cable", RangesModel::tr("Prices of cables")},
        {"price.panel", RangesModel::tr("Prices of patch panels")},
        {"price.nic", RangesModel::tr("Prices of network cards")},
        {"price.server", RangesModel::tr("Prices of servers")},
        {"price.storage", RangesModel::tr("Prices of storage")},
        {"power", RangesModel::tr("Power of all equipment")},
        {"pue", RangesModel::tr("PUE")},
        {"usd-per-kwh", RangesModel::tr("Price of electricity")},
        {"maintenance", RangesModel::tr("Maintenance")},
        {"usd-per-rack-year", RangesModel::tr("Rent of a rack")},
        {"accelerator-hour", RangesModel::tr("Price of an accelerator hour")},
        {"utilisation", RangesModel::tr("Utilisation")}};
    for (const auto& [id, name] : kNames) {
        if (id == quantity) {
            return name;
        }
    }
    return text(quantity);
}

void RangesModel::setUsual(std::vector<Range> usual) {
    if (usual == usual_) {
        return; // a field being typed into stays open
    }
    usual_ = std::move(usual);
    showAll();
}

void RangesModel::setStated(const StatedRanges& stated) {
    if (!(stated == stated_)) {
        stated_ = stated;
        showAll();
    }
}

void RangesModel::showAll() {
    std::vector<Range> ranges = usual_;
    for (Range& range : ranges) {
        const auto said =
            std::find_if(stated_.ranges.begin(), stated_.ranges.end(),
                         [&](const Range& each) { return each.quantity == range.quantity; });
        range = said == stated_.ranges.end() ? range : *said;
    }
    if (ranges.size() != ranges_.size()) {
        beginResetModel();
        ranges_ = std::move(ranges);
        endResetModel();
    } else if (ranges != ranges_) { // a field being typed into stays open
        ranges_ = std::move(ranges);
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int RangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ranges_.size());
}

int RangesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RangesModel::data(const QModelIndex& index, int role) const {
    Range range = ranges_[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::DisplayRole:
        return isName ? quantityName(range.quantity) : shareText(end(range, index.column()));
    case Qt::EditRole:
        return isName ? QVariant()
                      : QVariant(people(formatReal(100 * end(range, index.column()), 4)));
    case Qt::FontRole:
        return ui::font(isWide(range) ? TextStyle::Strong : TextStyle::Body);
    case Qt::ToolTipRole:
        return range.quantity.starts_with("price.")
                   ? tr("Of the typical prices; unasked, from the ends of their bands")
                   : tr("Of what the design says");
    default:
        return {};
    }
}

bool RangesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() == Name) {
        return false;
    }
    const std::optional<double> share = shareFrom(value.toString());
    if (!share) {
        emit refused(tr("“%1” is no share: from 0 % to 1,000 % of what the design says.")
                         .arg(value.toString()));
        return false;
    }
    Range range = ranges_[static_cast<std::size_t>(index.row())];
    end(range, index.column()) = *share;
    // The others make way: a range never turns round.
    if (index.column() == Low) {
        range.likely = std::max(range.likely, range.low);
    } else if (index.column() == High) {
        range.likely = std::min(range.likely, range.high);
    }
    range.low = std::min(range.low, range.likely);
    range.high = std::max(range.high, range.likely);
    emit refused({});
    StatedRanges stated = stated_;
    if (range == usual_[static_cast<std::size_t>(index.row())]) {
        std::erase_if(stated.ranges,
                      [&](const Range& each) { return each.quantity == range.quantity; });
    } else {
        stateRange(stated, std::move(range));
    }
    emit edited(stated);
    return true;
}

Qt::ItemFlags RangesModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) |
           (index.column() == Name ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

QVariant RangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Of what the design says"), tr("Low"), tr("Likely"), tr("High")};
    return titles[section];
}

} // namespace weft::ui
