// SPDX-License-Identifier: GPL-3.0-or-later
// A log of nccl-tests beside what the engine predicts, before and after the fit.
#pragma once

#include "ui/session/log_fitter.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class FitModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Size, Measured, Before, BeforeError, After, AfterError, Algorithm, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const LogFitPtr& fit); // null: nothing

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LogFitPtr fit_;
};

} // namespace weft::ui
