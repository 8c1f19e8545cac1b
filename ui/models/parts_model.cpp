// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/parts_model.hpp"

#include "core/base/text.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/paint/words.hpp"

#include <QMimeData>

#include <algorithm>

namespace weft::ui {

namespace {

QString display(const Part& part, int column) {
    switch (column) {
    case PartsModel::Title:
        return text(part.title());
    case PartsModel::Kind:
        return wordFor(part.kind());
    case PartsModel::Ports:
        return partPorts(part);
    case PartsModel::Speed:
        return partSpeed(part) > Bandwidth() ? rateText(partSpeed(part)) : QString(kDash);
    case PartsModel::FormFactor: {
        const QString all = partFormFactors(part).join(QStringLiteral(", "));
        return all.isEmpty() ? QString(kDash) : all;
    }
    case PartsModel::PowerDrawn: {
        const std::optional<Power> power = partPower(part);
        return power ? people(formatPower(*power)) : QString(kDash);
    }
    case PartsModel::Cost:
        return moneyText(part.price);
    case PartsModel::GradeOf:
        return text(toString(part.own ? Grade::User : part.provenance.grade));
    default:
        return {};
    }
}

QVariant sortKey(const Part& part, int column) {
    switch (column) {
    case PartsModel::Speed:
        return inGbps(partSpeed(part));
    case PartsModel::PowerDrawn:
        return inWatts(partPower(part).value_or(Power()));
    case PartsModel::Cost:
        return QVariant::fromValue<qlonglong>(part.price.typical.inMicros());
    default:
        return display(part, column);
    }
}

bool isNumber(int column) {
    return column == PartsModel::Speed || column == PartsModel::PowerDrawn ||
           column == PartsModel::Cost;
}

template <class Visit>
void eachOfKind(const Catalog& catalog, std::optional<PartKind> kind, Visit visit) {
    for (const Part& part : catalog.parts()) {
        if (!kind || part.kind() == *kind) {
            visit(part);
        }
    }
}

} // namespace

void PartsModel::setCatalog(const Catalog& catalog) {
    beginResetModel();
    catalog_ = catalog;
    endResetModel();
}

int PartsModel::rowOf(const PartId& id) const {
    const std::vector<Part>& parts = catalog_.parts();
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
}

int PartsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(catalog_.parts().size());
}

int PartsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Part& row = part(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == GradeOf ? meaningOf(row.own ? Grade::User : row.provenance.grade)
                                         : display(row, index.column());
    case kSortRole:
        return sortKey(row, index.column());
    case kIdRole:
        return text(row.id);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("Part"),        tr("Kind"),  tr("Ports"), tr("Speed"),
                              tr("Form factor"), tr("Power"), tr("Price"), tr("Grade")};
    return role == Qt::DisplayRole && section >= 0 && section < ColumnCount
               ? QVariant(titles[section])
               : QVariant();
}

Qt::ItemFlags PartsModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList PartsModel::mimeTypes() const {
    return {QLatin1String(kPartMime)};
}

QMimeData* PartsModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (!indexes.isEmpty()) {
        const Part& dragged = part(indexes.front().row());
        data->setData(QLatin1String(kPartMime), QByteArray::fromStdString(dragged.id));
        data->setText(text(dragged.title()));
    }
    return data;
}

PartsFilter::PartsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(PartsModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void PartsFilter::setWords(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void PartsFilter::setKind(std::optional<PartKind> kind) {
    kind_ = kind;
    invalidateFilter();
}

void PartsFilter::setVendor(const QString& vendor) {
    vendor_ = vendor;
    invalidateFilter();
}

void PartsFilter::setSpeed(Bandwidth speed) {
    speed_ = speed;
    invalidateFilter();
}

void PartsFilter::setFormFactor(const QString& formFactor) {
    formFactor_ = formFactor;
    invalidateFilter();
}

void PartsFilter::setOwnOnly(bool own) {
    ownOnly_ = own;
    invalidateFilter();
}

bool PartsFilter::hasWords(const Part& part) const {
    const QString all = text(part.title() + "\n" + part.id + "\n" + part.notes + "\n") +
                        partPorts(part) + QLatin1Char('\n') +
                        partFormFactors(part).join(QLatin1Char(' '));
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

bool PartsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const Part& part = static_cast<const PartsModel*>(sourceModel())->part(row);
    return (!kind_ || part.kind() == *kind_) &&
           (vendor_.isEmpty() || text(part.vendor) == vendor_) &&
           (speed_ == Bandwidth() || partSpeed(part) == speed_) &&
           (formFactor_.isEmpty() || partFormFactors(part).contains(formFactor_)) &&
           (!ownOnly_ || part.own) && hasWords(part);
}

QStringList vendorsOf(const Catalog& catalog, std::optional<PartKind> kind) {
    QStringList vendors;
    eachOfKind(catalog, kind, [&](const Part& part) { vendors += text(part.vendor); });
    vendors.removeDuplicates();
    vendors.removeAll(QString());
    vendors.sort(Qt::CaseInsensitive);
    return vendors;
}

QStringList formFactorsOf(const Catalog& catalog, std::optional<PartKind> kind) {
    QStringList all;
    eachOfKind(catalog, kind, [&](const Part& part) { all += partFormFactors(part); });
    all.removeDuplicates();
    all.sort(Qt::CaseInsensitive);
    return all;
}

std::vector<Bandwidth> speedsOf(const Catalog& catalog, std::optional<PartKind> kind) {
    std::vector<Bandwidth> speeds;
    eachOfKind(catalog, kind, [&](const Part& part) {
        if (partSpeed(part) > Bandwidth()) {
            speeds.push_back(partSpeed(part));
        }
    });
    std::sort(speeds.begin(), speeds.end());
    speeds.erase(std::unique(speeds.begin(), speeds.end()), speeds.end());
    return speeds;
}

} // namespace weft::ui
