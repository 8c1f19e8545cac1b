// SPDX-License-Identifier: GPL-3.0-or-later
// A log of nccl-tests held against the design: what it measured, what was predicted, and what is
// after the fit. Taking it over is one step that undo takes back.
#pragma once

#include "ui/session/log_fitter.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FitModel;

class CalibrationDialog : public QDialog {
    Q_OBJECT

public:
    // `fabric` empty: the first compute fabric.
    CalibrationDialog(Document& document, const Id& fabric, QString path,
                      QWidget* parent = nullptr);

    bool isBusy() const { return busy_; }
    QString problem() const; // empty: none
    FitModel* model() const { return model_; }
    QComboBox* operations() const { return operation_; }
    QPushButton* useButton() const { return use_; }
    void accept() override; // takes the fit over

private:
    void ask();
    void showFit(const LogFitPtr& fit);
    void showProblem(const QString& sentence);

    Document& document_;
    QString path_;
    LogFitter fitter_;
    LogFitPtr fit_;
    bool busy_ = false;
    FitModel* model_;
    QComboBox* fabric_;
    QComboBox* operation_;
    QLabel* summary_;
    QLabel* problem_;
    QTableView* table_;
    QPushButton* use_;
};

} // namespace weft::ui
