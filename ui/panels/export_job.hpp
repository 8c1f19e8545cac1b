// SPDX-License-Identifier: GPL-3.0-or-later
// One export at a time, off the UI thread, with a quiet line that says what is going on and how it
// went.
#pragma once

#include "core/base/result.hpp"

#include <QObject>
#include <QString>

#include <functional>
#include <thread>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QWidget;
QT_END_NAMESPACE

namespace weft::ui {

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QWidget* parent);
    ~ExportJob() override;

    // `work` runs on a thread of its own and touches nothing that others change. Refused while one
    // is running.
    bool start(const QString& what, const QString& path, std::function<Result<void>()> work);
    bool isRunning() const { return running_; }
    QWidget* statusWidget() const { return status_; } // owned by the parent given
    QString sentence() const;                         // what the line says
    bool failed() const { return failed_; }

signals:
    void finished(bool ok);

private:
    void finish(const QString& path, const Result<void>& result);

    QWidget* status_;
    QLabel* words_;
    QProgressBar* progress_;
    bool running_ = false;
    bool failed_ = false;
    std::jthread thread_;
};

} // namespace weft::ui
