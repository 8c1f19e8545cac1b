// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fit_model.hpp"

#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui {

namespace {

QString errorText(Duration predicted, Duration measured) {
    const double share = 100 * (predicted / measured - 1);
    return (share > 0 ? QStringLiteral("+") : QString()) +
           people(QString::number(share, 'f', 1).toStdString()) + QStringLiteral(" %");
}

} // namespace

void FitModel::show(const LogFitPtr& fit) {
    beginResetModel();
    fit_ = fit;
    endResetModel();
}

int FitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || fit_ == nullptr ? 0 : static_cast<int>(fit_->fit.points.size());
}

int FitModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant FitModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole) {
        const bool isWords = index.column() == Algorithm;
        return static_cast<int>(Qt::AlignVCenter | (isWords ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const CalibratedPoint& point = fit_->fit.points[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Size:
        return sizeLabel(inBytes(point.size));
    case Measured:
        return timeLabel(inSeconds(point.measured));
    case Before:
        return timeLabel(inSeconds(point.before));
    case BeforeError:
        return errorText(point.before, point.measured);
    case After:
        return timeLabel(inSeconds(point.after));
    case AfterError:
        return errorText(point.after, point.measured);
    default:
        return algorithmName(point.algorithm);
    }
}

QVariant FitModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (section == Algorithm ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Size"),       tr("Measured"),   tr("Predicted"), tr("Error"),
                              tr("Calibrated"), tr("Error left"), tr("Algorithm")};
    return titles[section];
}

} // namespace weft::ui
