// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bill_model.hpp"

#include "core/base/text.hpp"
#include "core/export/cells.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

void add(BillTotals& totals, const BillLine& line) {
    ++totals.lines;
    totals.pieces += line.quantity;
    totals.unpriced += line.price.basis == PriceBasis::None && !isRented(line) ? 1 : 0;
    totals.planned += line.powerIsPlanned ? 1 : 0;
    totals.cost += extendedOf(line);
    totals.typical += line.typical * static_cast<double>(line.quantity);
}

bool isNumber(int column) {
    return column == BillModel::Quantity || column == BillModel::UnitPrice ||
           column == BillModel::Extended || column == BillModel::PowerDrawn;
}

} // namespace

void BillModel::setSnapshot(const SnapshotPtr& snapshot) {
    if (bill_ != nullptr && snapshot != nullptr && bill_ == snapshot->analysis.bill) {
        snapshot_ = snapshot;
        return;
    }
    beginResetModel();
    snapshot_ = snapshot;
    bill_ = snapshot ? snapshot->analysis.bill : nullptr;
    endResetModel();
}

const BillLine& BillModel::line(int row) const {
    return bill_->lines[static_cast<std::size_t>(row)];
}

const Part* BillModel::part(int row) const {
    return snapshot_->catalog.find(line(row).part);
}

int BillModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || bill_ == nullptr ? 0 : static_cast<int>(bill_->lines.size());
}

int BillModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString BillModel::display(const BillLine& line, int column) const {
    switch (column) {
    case Title:
        return text(line.title);
    case Kind:
        return wordFor(line.kind);
    case Scope:
        return scopeName(snapshot_->design, line.scope);
    case Use:
        return text(line.use);
    case Quantity:
        return people(formatCount(line.quantity));
    case UnitPrice:
        return moneyText(line.price);
    case Basis:
        return line.price.basis == PriceBasis::None && isRented(line) ? tr("rented")
                                                                      : wordFor(line.price.basis);
    case Extended:
        return line.price.basis == PriceBasis::None ? QString(kDash) : exactMoney(extendedOf(line));
    case PowerDrawn: {
        if (!line.powerIsKnown) {
            return QString(kDash);
        }
        const Power drawn = line.typical * static_cast<double>(line.quantity);
        return (line.powerIsPlanned ? QStringLiteral("≈ ") : QString()) +
               people(formatPower(drawn));
    }
    case GradeOf: {
        const Part* part = snapshot_->catalog.find(line.part);
        return part == nullptr ? QString(kDash) : text(toString(part->provenance.grade));
    }
    default:
        return {};
    }
}

QVariant BillModel::sortKey(const BillLine& line, int column) const {
    switch (column) {
    case Kind:
        return static_cast<int>(line.kind);
    case Quantity:
        return QVariant::fromValue<qlonglong>(line.quantity);
    case UnitPrice:
        return QVariant::fromValue<qlonglong>(line.price.typical.inMicros());
    case Extended:
        return QVariant::fromValue<qlonglong>(extendedOf(line).inMicros());
    case PowerDrawn:
        return inWatts(line.typical) * static_cast<double>(line.quantity);
    default:
        return display(line, column);
    }
}

QString BillModel::tip(const BillLine& line, int column) const {
    switch (column) {
    case UnitPrice:
    case Basis:
    case Extended:
        if (line.price.basis == PriceBasis::None && isRented(line)) {
            return tr("Paid by the hour; no part of a purchase.");
        }
        if (line.price.basis == PriceBasis::None) {
            return tr(
                "No price is known; the totals name such lines instead of counting them as zero.");
        }
        return tr("%1 from %2 to %3. %4")
            .arg(wordFor(line.price.basis), moneyWords(line.price.low), moneyWords(line.price.high),
                 text(line.price.note));
    case PowerDrawn:
        return tr("%1 a piece, at most %2%3")
            .arg(people(formatPower(line.typical)), people(formatPower(line.max)),
                 line.powerIsPlanned ? tr("; a planning figure, the part's own is unknown")
                                     : QString());
    case GradeOf: {
        const Part* part = snapshot_->catalog.find(line.part);
        return part == nullptr ? QString() : meaningOf(part->provenance.grade);
    }
    case Title:
        return text(line.part.empty() ? line.title : line.title + " (" + line.part + ")");
    default:
        return display(line, column);
    }
}

QVariant BillModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || bill_ == nullptr) {
        return {};
    }
    const BillLine& row = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case kSortRole:
        return sortKey(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant BillModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Part"),     tr("Kind"),       tr("Where"), tr("Use"),
                              tr("Quantity"), tr("Unit price"), tr("Basis"), tr("Extended"),
                              tr("Power"),    tr("Grade")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

BillFilter::BillFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(BillModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void BillFilter::setWords(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void BillFilter::setKind(std::optional<BillKind> kind) {
    kind_ = kind;
    invalidateFilter();
}

bool BillFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* model = static_cast<const BillModel*>(sourceModel());
    if (kind_ && model->line(row).kind != *kind_) {
        return false;
    }
    QString all;
    for (const int column : {BillModel::Title, BillModel::Kind, BillModel::Scope, BillModel::Use}) {
        all += model->index(row, column).data().toString() + QLatin1Char('\n');
    }
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

Money extendedOf(const BillLine& line) {
    return line.price.basis == PriceBasis::None ? Money()
                                                : wholeCents(line.price.typical) * line.quantity;
}

BillTotals totalsOf(const BillModel& model, const QSortFilterProxyModel& shown) {
    BillTotals totals;
    for (int row = 0; row < shown.rowCount(); ++row) {
        add(totals, model.line(shown.mapToSource(shown.index(row, 0)).row()));
    }
    return totals;
}

BillTotals totalsOf(const Bill& bill) {
    BillTotals totals;
    for (const BillLine& line : bill.lines) {
        add(totals, line);
    }
    return totals;
}

} // namespace weft::ui
