// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.hpp"

#include "ui/forms/bits.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kWidth = 360, kGap = 14, kEdge = 16; // pixels

} // namespace

Tour::Tour(std::vector<TourStep> steps, QWidget* parent)
    : QWidget(parent), steps_(std::move(steps)), card_(new QFrame(this)),
      count_(mutedLabel({}, card_)), title_(label(TextStyle::Heading, {}, card_)),
      words_(label(TextStyle::Body, {}, card_)), skip_(new QPushButton(tr("Skip the tour"), card_)),
      back_(new QPushButton(tr("Back"), card_)), next_(new QPushButton(card_)) {
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    card_->setObjectName(QStringLiteral("popover"));
    card_->setStyleSheet(QStringLiteral("#popover { border-radius: 10px; }"));
    card_->setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(card_);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(2 * kUnit);
    column->addWidget(count_);
    column->addWidget(title_);
    words_->setWordWrap(true);
    column->addWidget(words_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 2 * kUnit, 0, 0);
    skip_->setFlat(true);
    next_->setDefault(true);
    row->addWidget(skip_);
    row->addStretch(1);
    row->addWidget(back_);
    row->addWidget(next_);
    column->addLayout(row);
    connect(skip_, &QPushButton::clicked, this, [this] { end(false); });
    connect(back_, &QPushButton::clicked, this, &Tour::back);
    connect(next_, &QPushButton::clicked, this, &Tour::next);
    for (QPushButton* button : {skip_, back_, next_}) {
        button->installEventFilter(this);
    }
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    QWidget::show();
    show(0);
}

void Tour::show(std::size_t step) {
    step_ = step;
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
    title_->setText(steps_[step].title);
    words_->setText(steps_[step].words);
    back_->setEnabled(step > 0);
    next_->setText(step + 1 < steps_.size() ? tr("Next") : tr("Done"));
    setAccessibleDescription(steps_[step].title + QStringLiteral(". ") + steps_[step].words);
    place();
    raise();
    next_->setFocus();
}

void Tour::next() {
    if (step_ + 1 < steps_.size()) {
        show(step_ + 1);
    } else {
        end(true);
    }
}

void Tour::back() {
    if (step_ > 0) {
        show(step_ - 1);
    }
}

void Tour::end(bool wholeSeen) {
    parentWidget()->removeEventFilter(this);
    hide();
    deleteLater();
    emit ended(wholeSeen);
}

// Beside the place it speaks of, on the side that has most room; in the middle where there is none.
void Tour::place() {
    const QWidget* target = steps_[step_].place ? steps_[step_].place() : nullptr;
    hole_ = target != nullptr && target->isVisible()
                ? QRect(target->mapTo(parentWidget(), QPoint()), target->size()) & rect()
                : QRect();
    words_->setFixedHeight(words_->heightForWidth(kWidth - 10 * kUnit - 2));
    card_->adjustSize();
    const QSize size = card_->size();
    QPoint at = rect().center() - QPoint(size.width() / 2, size.height() / 2);
    if (!hole_.isEmpty()) {
        const int right = width() - hole_.right(), left = hole_.left(),
                  below = height() - hole_.bottom(), above = hole_.top();
        const int most = std::max({right, left, below, above});
        const bool across = most == right || most == left;
        if (most < (across ? size.width() : size.height()) + 2 * kGap) {
            at = hole_.center() - QPoint(size.width() / 2, size.height() / 2); // it fills all
        } else if (across) {
            at = {most == right ? hole_.right() + kGap : hole_.left() - kGap - size.width(),
                  hole_.center().y() - size.height() / 2};
        } else {
            at = {hole_.center().x() - size.width() / 2,
                  most == below ? hole_.bottom() + kGap : hole_.top() - kGap - size.height()};
        }
    }
    card_->move(std::clamp(at.x(), kEdge, std::max(kEdge, width() - size.width() - kEdge)),
                std::clamp(at.y(), kEdge, std::max(kEdge, height() - size.height() - kEdge)));
    update();
}

void Tour::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath veil;
    veil.addRect(rect());
    QPainterPath hole;
    if (!hole_.isEmpty()) {
        hole.addRoundedRect(QRectF(hole_).adjusted(-3, -3, 3, 3), 8, 8);
    }
    painter.fillPath(veil.subtracted(hole), QColor(8, 12, 20, theme.isDark ? 150 : 110));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawPath(hole);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        end(false);
        return;
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        return;
    case Qt::Key_Left:
        back();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Tour::mousePressEvent(QMouseEvent* event) {
    event->accept(); // what lies beneath is shown, not worked with
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        place();
    }
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button != nullptr && event->type() == QEvent::KeyPress) { // else arrows go from one to one
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            button->click();
            return true;
        }
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool Tour::focusNextPrevChild(bool next) {
    const std::vector<QPushButton*> buttons =
        back_->isEnabled() ? std::vector{skip_, back_, next_} : std::vector{skip_, next_};
    const auto now = std::find(buttons.begin(), buttons.end(), focusWidget());
    const std::size_t at =
        now == buttons.end() ? 0 : static_cast<std::size_t>(now - buttons.begin());
    buttons[(at + (next ? 1 : buttons.size() - 1)) % buttons.size()]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace weft::ui
