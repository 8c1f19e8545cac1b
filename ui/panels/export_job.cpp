// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_job.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMetaObject>
#include <QProgressBar>

namespace weft::ui {

ExportJob::ExportJob(QWidget* parent)
    : QObject(parent), status_(new QWidget(parent)), words_(mutedLabel({}, status_)),
      progress_(new QProgressBar(status_)) {
    auto* row = new QHBoxLayout(status_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kUnit);
    row->addWidget(words_);
    row->addWidget(progress_);
    progress_->setRange(0, 0); // how far is unknown; that it moves is enough
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Export under way"));
    progress_->hide();
}

ExportJob::~ExportJob() = default; // waits for the thread: a file is whole or not there

bool ExportJob::start(const QString& what, const QString& path,
                      std::function<Result<void>()> work) {
    if (running_) {
        return false;
    }
    running_ = true;
    failed_ = false;
    words_->setForegroundRole(QPalette::PlaceholderText);
    words_->setText(tr("Writing %1…").arg(what));
    progress_->show();
    thread_ = std::jthread([this, path, job = std::move(work)] {
        const Result<void> result = job();
        QMetaObject::invokeMethod(
            this, [this, path, result] { finish(path, result); }, Qt::QueuedConnection);
    });
    return true;
}

void ExportJob::finish(const QString& path, const Result<void>& result) {
    thread_.join();
    running_ = false;
    failed_ = !result;
    progress_->hide();
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
