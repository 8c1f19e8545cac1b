// SPDX-License-Identifier: GPL-3.0-or-later
// One export at a time, off the UI thread, with a quiet line that says what is going on and how it
// went; one that takes long shows how far it is and can be cancelled.
#pragma once

#include "core/export/exporter.hpp"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QLabel;
class QProgressBar;
class QThread;
class QTimer;
class QWidget;
QT_END_NAMESPACE

namespace weft::ui {

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QWidget* parent);
    ~ExportJob() override;

    // `work` runs on a thread of its own, touches nothing that others change, and tells its
    // progress. Refused while one is running.
    using Work = std::function<Result<void>(const ExportProgress& progress)>;
    bool start(const QString& what, const QString& path, Work work);
    void cancel();
    bool isRunning() const { return running_; }
    int percent() const;
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
    QAbstractButton* cancel_;
    QTimer* patience_;
    bool running_ = false;
    bool failed_ = false;
    std::stop_source stop_;
    std::unique_ptr<QThread> thread_; // Qt's own: laying a report out wants its timers
};

} // namespace weft::ui
