// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/bits.hpp"

#include <QEvent>
#include <QLayout>
#include <QPainter>

namespace weft::ui {

namespace {

constexpr int kChevronWidth = 10;
constexpr int kBadgePadding = 5;

QFont badgeFont() {
    QFont cut = ui::font(TextStyle::Small);
    cut.setPixelSize(11);
    return cut;
}

} // namespace

QLabel* label(TextStyle style, const QString& words, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    made->setFont(font(style));
    made->setTextFormat(Qt::PlainText);
    return made;
}

QLabel* mutedLabel(const QString& words, QWidget* parent) {
    QLabel* made = label(TextStyle::Small, words, parent);
    made->setForegroundRole(QPalette::PlaceholderText);
    return made;
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setFont(ui::font(TextStyle::Small));
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {40, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

QLabel* errorLabel(QWidget* parent) {
    QLabel* made = label(TextStyle::Small, {}, parent);
    made->setForegroundRole(QPalette::BrightText);
    made->setWordWrap(true);
    made->hide();
    return made;
}

LinkButton::LinkButton(const QString& words, Look look, QWidget* parent)
    : QAbstractButton(parent), look_(look) {
    setText(words);
    setAccessibleName(words);
    setFont(ui::font(TextStyle::Body));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LinkButton::setAlignment(Qt::Alignment alignment) {
    alignment_ = alignment;
    update();
}

void LinkButton::setWithChevron(bool with) {
    chevron_ = with;
    updateGeometry();
}

QSize LinkButton::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + (chevron_ ? kChevronWidth : 0) + 6,
            metrics.height() + 2};
}

QSize LinkButton::minimumSizeHint() const {
    return {qMin(40, sizeHint().width()), sizeHint().height()};
}

bool LinkButton::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void LinkButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    const bool lit = isEnabled() && (underMouse() || hasFocus());
    const QColor plain = look_ == Look::Muted   ? theme.textMuted
                         : look_ == Look::Plain ? theme.text
                                                : theme.accent;
    QPainter painter(this);
    QFont cut = font();
    cut.setUnderline(lit);
    painter.setFont(cut);
    painter.setPen(!isEnabled() ? theme.textMuted : lit ? theme.accent : plain);
    const QRect words = rect().adjusted(1, 0, chevron_ ? -kChevronWidth : -1, 0);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width());
    painter.drawText(words, static_cast<int>(alignment_ | Qt::AlignVCenter), shown);
    if (chevron_) {
        cut.setUnderline(false);
        painter.setFont(cut);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("›"));
    }
}

int badgeWidth(const QString& words) {
    return QFontMetrics(badgeFont()).horizontalAdvance(words) + 2 * kBadgePadding;
}

void paintBadge(QPainter& painter, const QRect& place, const QString& words, const Theme& theme,
                Badge::Tone tone) {
    const QColor inks[] = {theme.textMuted, theme.good, theme.warning, theme.bad};
    const QColor fills[] = {Qt::transparent, theme.goodSoft, theme.warningSoft, theme.badSoft};
    const auto index = static_cast<int>(tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont());
    painter.setPen(QPen(tone == Badge::Tone::Quiet ? theme.hairline : fills[index], 1));
    painter.setBrush(fills[index]);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(inks[index]);
    painter.drawText(place, Qt::AlignCenter, words);
    painter.restore();
}

Badge::Badge(const QString& words, Tone tone, QWidget* parent) : QWidget(parent), tone_(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(words);
}

void Badge::setText(const QString& words) {
    words_ = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    return {badgeWidth(words_), QFontMetrics(badgeFont()).height() + 4};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBadge(painter, rect(), words_, themeFor(palette()), tone_);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), themeFor(palette()).hairline);
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        if (QWidget* widget = item->widget()) {
            widget->hide(); // deleted later: it may be the sender
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace weft::ui
