// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bar.hpp"

#include "ui/theme/icons.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace weft::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), sentence_(new QLabel), answers_(new QHBoxLayout) {
    setObjectName(QStringLiteral("notice"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    auto* aside = new QToolButton;
    aside->setIcon(icon(QStringLiteral("close")));
    aside->setAccessibleName(tr("Put this notice aside"));
    aside->setToolTip(aside->accessibleName());
    connect(aside, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 10, 6);
    layout->addWidget(sentence_, 1);
    layout->addLayout(answers_);
    layout->addWidget(aside);
    hide();
}

void NoticeBar::say(const QString& sentence, const std::vector<Answer>& answers) {
    while (QLayoutItem* item = answers_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    sentence_->setText(sentence);
    setAccessibleName(sentence);
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text);
        button->setAccessibleName(answer.text);
        connect(button, &QPushButton::clicked, this, [this, run = answer.run] {
            hide();
            run();
        });
        answers_->addWidget(button);
    }
    show();
}

} // namespace weft::ui
