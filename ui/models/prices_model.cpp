// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/prices_model.hpp"

#include "core/base/text.hpp"
#include "core/plant/buying.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui {

void PricesModel::show(const PriceBook& book, const Catalog& catalog) {
    beginResetModel();
    book_ = book;
    catalog_ = catalog;
    endResetModel();
}

int PricesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(book_.prices.size());
}

int PricesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PricesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const BookPrice& price = book_.prices[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() == Asked || index.column() == Dollars;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case PartTitle: {
        const Part* part = catalog_.find(price.part);
        const QString title = text(part == nullptr ? price.part : part->title());
        return role == Qt::ToolTipRole ? text(price.part) : title;
    }
    case Asked:
        return QStringLiteral("%1 %2").arg(people(grouped(exactReal(price.price))),
                                           text(book_.currency));
    case Dollars:
        return moneyText(priceOf(book_, price));
    default:
        return text(price.note);
    }
}

QVariant PricesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Asked || section == Dollars;
        return static_cast<int>(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("Part"), tr("Asked"), tr("In dollars"), tr("Note")};
    return role == Qt::DisplayRole ? titles[section] : QVariant();
}

} // namespace weft::ui
