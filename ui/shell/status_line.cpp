// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.hpp"

#include "ui/forms/bits.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace weft::ui {

namespace {
constexpr int kHeight = 26;
}

StatusLine::StatusLine(Document& document, QWidget* parent)
    : QFrame(parent), document_(document), words_(mutedLabel({}, this)),
      progress_(new QProgressBar(this)),
      cancel_(new LinkButton(tr("Cancel"), LinkButton::Look::Accent, this)),
      exports_(new ExportJob(this)) {
    setFixedHeight(kHeight);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    row->setSpacing(3 * kUnit);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setFixedSize(120, 4);
    progress_->setAccessibleName(tr("Computing"));
    cancel_->setAccessibleName(tr("Give up what is being computed"));
    row->addWidget(progress_);
    row->addWidget(words_);
    row->addWidget(cancel_);
    row->addStretch(1);
    row->addWidget(exports_->statusWidget());
    connect(cancel_, &QAbstractButton::clicked, &document_, &Document::cancelBackground);
    connect(&document_, &Document::backgroundProgress, this, &StatusLine::showProgress);
    connect(&document_, &Document::backgroundEnded, this, &StatusLine::showEnd);
    connect(&document_, &Document::snapshotChanged, this, [this] {
        if (!isBusy()) {
            showEnd(true);
        }
    });
    showEnd(true);
}

QString StatusLine::words() const {
    return words_->text();
}

bool StatusLine::isBusy() const {
    return !progress_->isHidden();
}

void StatusLine::showProgress(int percent, const QString& what) {
    progress_->show();
    cancel_->show();
    progress_->setValue(percent);
    words_->setText(tr("%1, %2 %").arg(what).arg(percent));
}

void StatusLine::showEnd(bool whole) {
    progress_->hide();
    cancel_->hide();
    const double milliseconds = double(document_.lastAnalysisDuration().count()) / 1000;
    const QString time = QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0);
    const bool givenUp = !whole && !document_.isStale(); // else a newer change has taken over
    words_->setText(document_.isEmpty() ? QString()
                    : givenUp ? tr("Answered in %1 ms; the longer searches were given up").arg(time)
                              : tr("Answered in %1 ms").arg(time));
}

} // namespace weft::ui
