// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/page.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QCursor>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace weft::ui {

PerformancePage::PerformancePage(QWidget* parent)
    : QWidget(parent), choices_(new QHBoxLayout), body_(new QVBoxLayout),
      note_(new ElidedLabel(this)),
      why_(new LinkButton(tr("Why?"), LinkButton::Look::Accent, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kUnit);
    column->setSpacing(kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 0);
    head->setSpacing(3 * kUnit);
    choices_->setSpacing(2 * kUnit);
    head->addLayout(choices_);
    head->addWidget(note_, 1);
    head->addWidget(why_);
    why_->setToolTip(tr("The formula behind it, with this design's values"));
    column->addLayout(head);
    column->addLayout(body_, 1);
    connect(why_, &QAbstractButton::clicked, this, [this] {
        emit whyRequested(text(metric_), text(scope_),
                          why_->mapToGlobal(QPoint(0, why_->height() + kUnit)));
    });
    setWhy({}, {});
}

void PerformancePage::setNote(const QString& words) {
    note_->setText(words);
    note_->setToolTip(words); // it may not fit
}

void PerformancePage::setContent(QWidget* content, const QString& emptyNote) {
    QLabel* empty = mutedLabel(emptyNote, this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setContentsMargins(4 * kUnit, kUnit, 4 * kUnit, 0);
    content_ = new QStackedWidget(this);
    content_->addWidget(content);
    content_->addWidget(empty);
    body_->addWidget(content_, 1);
}

void PerformancePage::setEmpty(bool empty) {
    content_->setCurrentIndex(empty ? 1 : 0);
}

void PerformancePage::setWhy(const std::string& metric, const std::string& scope) {
    metric_ = metric;
    scope_ = scope;
    why_->setVisible(!metric.empty());
}

void PerformancePage::ask(const std::string& metric, const std::string& scope) {
    if (!metric.empty()) {
        emit whyRequested(text(metric), text(scope), QCursor::pos());
    }
}

} // namespace weft::ui
