// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_job.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMetaObject>
#include <QProgressBar>
#include <QThread>
#include <QTimer>

namespace weft::ui {

namespace {
constexpr int kPatienceMs = 300; // what is over sooner needs no bar
}

ExportJob::ExportJob(QWidget* parent)
    : QObject(parent), status_(new QWidget(parent)), words_(mutedLabel({}, status_)),
      progress_(new QProgressBar(status_)),
      cancel_(new LinkButton(tr("Cancel"), LinkButton::Look::Accent, status_)),
      patience_(new QTimer(this)) {
    auto* row = new QHBoxLayout(status_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kUnit);
    row->addWidget(words_);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Export under way"));
    progress_->hide();
    cancel_->setAccessibleName(tr("Cancel the export"));
    cancel_->hide();
    connect(cancel_, &QAbstractButton::clicked, this, &ExportJob::cancel);
    patience_->setSingleShot(true);
    patience_->setInterval(kPatienceMs);
    connect(patience_, &QTimer::timeout, this, [this] {
        progress_->show();
        cancel_->show();
    });
}

// Cancels and waits: a file is whole or not there.
ExportJob::~ExportJob() {
    stop_.request_stop();
    if (thread_) {
        thread_->wait();
    }
}

void ExportJob::cancel() {
    stop_.request_stop();
}

int ExportJob::percent() const {
    return progress_->value();
}

bool ExportJob::start(const QString& what, const QString& path, Work work) {
    if (running_) {
        return false;
    }
    running_ = true;
    failed_ = false;
    words_->setForegroundRole(QPalette::PlaceholderText);
    words_->setText(tr("Writing %1…").arg(what));
    progress_->setValue(0);
    patience_->start();
    stop_ = std::stop_source();
    thread_.reset(QThread::create([this, path, job = std::move(work), stop = stop_.get_token()] {
        const Result<void> result = job([this, &stop](double share) {
            QMetaObject::invokeMethod(
                this, [this, share] { progress_->setValue(static_cast<int>(100 * share)); },
                Qt::QueuedConnection);
            return !stop.stop_requested();
        });
        QMetaObject::invokeMethod(
            this, [this, path, result] { finish(path, result); }, Qt::QueuedConnection);
    }));
    thread_->start();
    return true;
}

void ExportJob::finish(const QString& path, const Result<void>& result) {
    thread_->wait();
    running_ = false;
    patience_->stop();
    progress_->hide();
    cancel_->hide();
    if (!result && result.error().code == ErrorCode::Cancelled) {
        words_->setText(tr("Cancelled; nothing was written"));
        emit finished(false);
        return;
    }
    failed_ = !result;
    words_->setForegroundRole(failed_ ? QPalette::BrightText : QPalette::PlaceholderText);
    words_->setText(result ? tr("Written: %1").arg(QFileInfo(path).fileName())
                           : text(result.error().toString()));
    words_->setToolTip(result ? path : words_->text());
    emit finished(result.has_value());
}

QString ExportJob::sentence() const {
    return words_->text();
}

} // namespace weft::ui
