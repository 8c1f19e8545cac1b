// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of one book: the part, what the supplier asks, and what that is in dollars.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class PricesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PartTitle, Asked, Dollars, Note, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    // The catalog names the parts.
    void show(const PriceBook& book, const Catalog& catalog);
    const PriceBook& book() const { return book_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PriceBook book_;
    Catalog catalog_;
};

} // namespace weft::ui
