// SPDX-License-Identifier: GPL-3.0-or-later
// The bill of one snapshot as a table, a row per line, no widget per row.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace weft::ui {

class BillModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Title,
        Kind,
        Scope,
        Use,
        Quantity,
        UnitPrice,
        Basis,
        Extended,
        PowerDrawn,
        GradeOf,
        ColumnCount
    };
    static constexpr int kSortRole = Qt::UserRole; // raw values, so that 1,016 sorts after 127

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const SnapshotPtr& snapshot);
    const BillLine& line(int row) const;
    const Part* part(int row) const; // null where the line names none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const BillLine& line, int column) const;
    QVariant sortKey(const BillLine& line, int column) const;
    QString tip(const BillLine& line, int column) const;

    SnapshotPtr snapshot_;
    std::shared_ptr<const Bill> bill_;
};

// Lines whose part, use, scope or kind contain every word typed, of one kind or of all.
class BillFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit BillFilter(QObject* parent = nullptr);
    void setWords(const QString& words);
    void setKind(std::optional<BillKind> kind);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList words_;
    std::optional<BillKind> kind_;
};

// Quantity times the unit price in whole cents, as the exports write it; 0 where the price is
// unknown.
Money extendedOf(const BillLine& line);

// Sums over the lines that pass the filter, by the same money and power the lines show. Maxima are
// left out: a switch's published maximum already holds its modules, so lines would not add up.
struct BillTotals {
    std::int64_t lines = 0, pieces = 0, planned = 0;
    std::int64_t unpriced =
        0; // lines to buy whose price is not known; what is rented is not bought
    Money cost;
    Power typical;
    bool operator==(const BillTotals&) const = default;
};
BillTotals totalsOf(const BillModel& model, const QSortFilterProxyModel& shown);
BillTotals totalsOf(const Bill& bill);

} // namespace weft::ui
