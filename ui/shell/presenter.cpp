// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/presenter.hpp"

#include "core/design/presentation.hpp"
#include "ui/deck/slide_painter.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/theme.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace weft::ui {

Presenter::Presenter(Document& document, QWidget* parent)
    : QWidget(parent, Qt::Window), document_(document), maker_(this) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presentation"));
    setAccessibleName(tr("Presentation"));
    setCursor(Qt::BlankCursor);
    setFocusPolicy(Qt::StrongFocus);
    connect(&maker_, &DeckMaker::made, this, &Presenter::take);
    connect(&document_, &Document::designChanged, this, &Presenter::ask);
    ask();
}

void Presenter::ask() {
    maker_.make(document_.baseline(), document_.catalog(), DeckColours::Dark);
}

void Presenter::take(const DeckPtr& deck) {
    deck_ = deck;
    turnTo(static_cast<std::ptrdiff_t>(slide_)); // there may be fewer now
}

void Presenter::turnTo(std::ptrdiff_t slide) {
    if (deck_ == nullptr) {
        return;
    }
    slide_ = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(slide, 0, std::ssize(deck_->slides) - 1));
    setAccessibleDescription(wordsOf(deck_->slides[slide_]).join(QStringLiteral(". ")));
    update();
}

void Presenter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), darkTheme().card);
    if (deck_ == nullptr) {
        painter.setFont(ui::font(TextStyle::Title));
        painter.setPen(darkTheme().textMuted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Computing the slides…"));
        return;
    }
    const QSizeF size = QSizeF(kSlideWidth, kSlideHeight).scaled(this->size(), Qt::KeepAspectRatio);
    paintSlide(painter,
               QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size),
               *deck_, slide_);
}

void Presenter::keyPressEvent(QKeyEvent* event) {
    const auto now = static_cast<std::ptrdiff_t>(slide_);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
        return turnTo(now + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return turnTo(now - 1);
    case Qt::Key_Home:
        return turnTo(0);
    case Qt::Key_End:
        return turnTo(deck_ != nullptr ? std::ssize(deck_->slides) - 1 : 0);
    case Qt::Key_Escape:
        close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Presenter::mousePressEvent(QMouseEvent* event) {
    turnTo(static_cast<std::ptrdiff_t>(slide_) + (event->button() == Qt::LeftButton ? 1 : -1));
}

} // namespace weft::ui
