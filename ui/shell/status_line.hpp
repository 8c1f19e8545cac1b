// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the foot of the window: what is being computed and how far it is, with a way to give
// it up; else how long the last answer took. At its end, the file being written.
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QLabel;
class QProgressBar;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ExportJob;

class StatusLine : public QFrame {
    Q_OBJECT

public:
    explicit StatusLine(Document& document, QWidget* parent = nullptr);
    QString words() const;
    bool isBusy() const;
    QAbstractButton* cancelButton() const { return cancel_; }
    ExportJob& exports() const { return *exports_; }

private:
    void showProgress(int percent, const QString& what);
    void showEnd(bool whole);

    Document& document_;
    QLabel* words_;
    QProgressBar* progress_;
    QAbstractButton* cancel_;
    ExportJob* exports_;
};

} // namespace weft::ui
