// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/hinted_edit.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kMargin = 10;
constexpr std::int64_t kBigStep = 10;
} // namespace

HintedEdit::HintedEdit(QWidget* parent) : QLineEdit(parent) {
    setFont(ui::font(TextStyle::Body));
}

void HintedEdit::setHint(const QString& hint) {
    hint_ = hint;
    update();
}

void HintedEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (hint_.isEmpty()) {
        return;
    }
    const QString shown = text().isEmpty() ? placeholderText() : text();
    const int taken = fontMetrics().horizontalAdvance(shown) + 2 * kMargin + 8;
    const int room = width() - taken - kMargin;
    if (room < 40) {
        return; // what was typed needs the place
    }
    QPainter painter(this);
    painter.setPen(themeFor(palette()).textMuted);
    painter.setFont(font());
    painter.drawText(QRect(taken, 0, room, height()), Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(hint_, Qt::ElideRight, room));
}

bool HintedEdit::step(std::int64_t by) {
    const auto count = parseCount(fromPeople(text().isEmpty() ? placeholderText() : text()));
    if (!steps_ || isReadOnly() || !count) {
        return false;
    }
    setText(people(formatCount(std::max<std::int64_t>(0, *count + by))));
    emit stepped();
    return true;
}

void HintedEdit::wheelEvent(QWheelEvent* event) {
    // Only where the user is already editing: a form that is scrolled must not change numbers on
    // its way.
    const int turn = event->angleDelta().y();
    const std::int64_t size = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigStep : 1;
    if (hasFocus() && turn != 0 && step(turn > 0 ? size : -size)) {
        event->accept();
    } else {
        event->ignore();
    }
}

void HintedEdit::keyPressEvent(QKeyEvent* event) {
    const std::int64_t size = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigStep : 1;
    if (event->key() == Qt::Key_Escape) {
        emit escaped();
        return;
    }
    if ((event->key() == Qt::Key_Up && step(size)) ||
        (event->key() == Qt::Key_Down && step(-size))) {
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace weft::ui
