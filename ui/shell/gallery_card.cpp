// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gallery_card.hpp"

#include "ui/canvas/card_painter.hpp"
#include "ui/shell/library_list.hpp"

#include <QPainter>

namespace weft::ui {

namespace {

constexpr int kLargeHeight = 264, kSmallHeight = 64;
constexpr double kPicture = 132;

// Broken at a word; what does not fit into the second line is elided.
void paintTwoLines(QPainter& painter, const QRectF& place, const QString& words,
                   const QColor& colour) {
    const QFont small = ui::font(TextStyle::Small);
    const QFontMetricsF metrics(small);
    qsizetype end = 0;
    for (qsizetype at = words.indexOf(QLatin1Char(' '));;
         at = words.indexOf(QLatin1Char(' '), at + 1)) {
        const QString line = at < 0 ? words : words.left(at);
        if (metrics.horizontalAdvance(line) > place.width()) {
            break;
        }
        end = line.size();
        if (at < 0) {
            break;
        }
    }
    const QRectF line(place.x(), place.y(), place.width(), place.height() / 2);
    drawLine(painter, line, end > 0 ? words.left(end) : words, small, colour);
    if (end > 0) {
        drawLine(painter, line.translated(0, line.height()), words.mid(end).trimmed(), small,
                 colour);
    }
}

} // namespace

GalleryCard::GalleryCard(const QString& name, const QString& detail, QWidget* parent)
    : QAbstractButton(parent), detail_(detail) {
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(detail);
    setToolTip(detail);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize GalleryCard::sizeHint() const {
    return {small_ ? 200 : 300, small_ ? kSmallHeight : kLargeHeight};
}

void GalleryCard::setSketch(const TopologyPicture& sketch) {
    small_ = true;
    sketch_ = sketch;
    updateGeometry();
}

void GalleryCard::setPicture(CardModel model, const QStringList& numbers) {
    model_ = std::move(model);
    numbers_ = numbers;
    setAccessibleDescription(detail_ + QLatin1Char(' ') + numbers.join(QStringLiteral(", ")));
    update();
}

void GalleryCard::enterEvent(QEnterEvent*) {
    update();
}
void GalleryCard::leaveEvent(QEvent*) {
    update();
}

void GalleryCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeFor(palette());
    const bool lit = underMouse() || hasFocus();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.shadow);
    painter.drawRoundedRect(frame.translated(0, 1), kCardRadius, kCardRadius);
    painter.setPen(QPen(lit ? theme.accent : theme.hairline, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? theme.accentSoft : theme.card);
    painter.drawRoundedRect(frame, kCardRadius, kCardRadius);
    if (small_) {
        paintSmall(painter, frame.adjusted(14, 10, -14, -10));
    } else {
        paintLarge(painter, frame.adjusted(16, 12, -16, -12));
    }
}

void GalleryCard::paintSmall(QPainter& painter, const QRectF& inner) const {
    const Theme& theme = themeFor(palette());
    paintThumbnail(painter, {inner.x(), inner.center().y() - 15, 42, 30}, sketch_, theme);
    const QRectF words = inner.adjusted(56, 0, 0, 0);
    drawLine(painter, {words.x(), words.center().y() - 18, words.width(), 18}, text(),
             ui::font(TextStyle::Strong), theme.text);
    drawLine(painter, {words.x(), words.center().y(), words.width(), 18}, detail_,
             ui::font(TextStyle::Small), theme.textMuted);
}

void GalleryCard::paintLarge(QPainter& painter, const QRectF& inner) const {
    const Theme& theme = themeFor(palette());
    const QRectF picture(inner.x() - 8, inner.y(), inner.width() + 16, kPicture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ground);
    painter.drawRoundedRect(picture, 8, 8);
    if (!model_.rows.empty()) {
        CardModel bare = model_;
        if (bare.chips.size() > 2) { // names of chips need room that a picture has not
            bare.chips.clear();
            bare.fans.resize(bare.rows.size() - 1);
        }
        const QRectF body =
            bare.chips.empty() ? picture.adjusted(0, 16, 0, 0) : picture.adjusted(0, 4, 0, 4);
        const CardStyle style{.theme = theme, .scale = 1, .exposed = picture, .selectedIds = {}};
        painter.save();
        painter.setClipRect(picture);
        paintTiers(painter, bare, layOut(bare, body, 1, false), style);
        painter.restore();
    }
    double y = picture.bottom() + 12;
    drawLine(painter, {inner.x(), y, inner.width(), 20}, text(), ui::font(TextStyle::Heading),
             theme.text);
    y += 22;
    paintTwoLines(painter, {inner.x(), y, inner.width(), 32}, detail_, theme.textMuted);
    const double width = inner.width() / 3;
    for (qsizetype i = 0; i < numbers_.size(); ++i) { // "1,016 accelerators": figure above its word
        const QRectF place(inner.x() + double(i) * width, inner.bottom() - 36, width - 6, 18);
        drawLine(painter, place, numbers_[i].section(QLatin1Char(' '), 0, 0),
                 ui::font(TextStyle::Strong), theme.text);
        drawLine(painter, place.translated(0, 17), numbers_[i].section(QLatin1Char(' '), 1),
                 ui::font(TextStyle::Small), theme.textMuted);
    }
}

} // namespace weft::ui
