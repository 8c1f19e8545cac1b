// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_painter.hpp"

#include "ui/canvas/heat.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft::ui {

namespace {

constexpr double kHeader = 36, kPadding = 16, kSide = 120;
constexpr double kLargest = 11; // side of a switch in a row
constexpr double kWidestSlot = 44;

void paintFrame(QPainter& painter, const QRectF& rect, const CardStyle& style) {
    const Theme& theme = style.theme;
    const double pixel = 1 / style.scale;
    const double radius = std::min(double(kCardRadius), rect.height() / 4);
    if (!style.ghost) { // a soft edge below, instead of boxes in boxes
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.shadow);
        painter.drawRoundedRect(rect.translated(0, 1.5).adjusted(0, 0, 0, 0.5), radius, radius);
    }
    QPen pen(style.selected ? theme.accent : style.hovered ? theme.outline : theme.hairline);
    pen.setWidthF((style.selected ? 2 : 1) * pixel);
    if (style.ghost) {
        pen = QPen(theme.accent, 1.5 * pixel, Qt::DashLine);
    }
    painter.setPen(pen);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(rect, radius, radius);
}

void paintDot(QPainter& painter, const QPointF& centre, double radius, CardStatus status,
              const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusColour(theme, status));
    painter.drawEllipse(centre, radius, radius);
}

// Text as large as people read, whatever the zoom, in as much of the card as there is.
void paintFar(QPainter& painter, const CardModel& card, const QRectF& rect,
              const CardStyle& style) {
    const double pixel = 1 / style.scale;
    const QRectF inner = rect.adjusted(10 * pixel, 6 * pixel, -8 * pixel, -6 * pixel);
    if (rect.width() < 44 * pixel || rect.height() < 14 * pixel) {
        return;
    }
    QFont name = font(TextStyle::Strong), figure = font(TextStyle::Small);
    const double height = std::min(13 * pixel, inner.height());
    name.setPixelSize(std::max(1, int(std::lround(height))));
    figure.setPixelSize(std::max(1, int(std::lround(height * 0.9))));
    const bool both = inner.height() > 2.4 * height && rect.width() > 90 * pixel;
    const double top = inner.center().y() - (both ? 1.3 : 0.65) * height;
    paintDot(painter, {inner.left() + 3 * pixel, top + 0.65 * height}, 3.5 * pixel, card.status,
             style.theme);
    drawLine(painter, {inner.left() + 12 * pixel, top, inner.width() - 12 * pixel, 1.3 * height},
             card.name, name, style.theme.text);
    if (both) {
        drawLine(painter,
                 {inner.left() + 12 * pixel, top + 1.3 * height, inner.width() - 12 * pixel,
                  1.3 * height},
                 card.farFigure, figure, style.theme.textMuted);
    }
}

void paintHeader(QPainter& painter, const CardModel& card, const QRectF& rect,
                 const CardStyle& style) {
    const Theme& theme = style.theme;
    const QRectF line(rect.left() + 32, rect.top() + 8, rect.width() - 32 - kPadding, 22);
    paintDot(painter, {rect.left() + 19, line.center().y()}, 4,
             style.stale ? CardStatus::Unknown : card.status, theme);
    const QFont strong = readable(TextStyle::Strong, style.scale);
    const double nameWidth =
        std::min(QFontMetricsF(strong).horizontalAdvance(card.name) + 2, line.width());
    drawLine(painter, {line.topLeft(), QSizeF(nameWidth, line.height())}, card.name, strong,
             theme.text);
    if (line.width() - nameWidth > 48) {
        drawLine(painter, line.adjusted(nameWidth + 8, 0, 0, 0), card.words,
                 readable(TextStyle::Small, style.scale), theme.textMuted);
    }
}

void paintPair(QPainter& painter, const QRectF& place, double y, const QString& value,
               const QString& detail, const CardStyle& style) {
    const QFont strong = readable(TextStyle::Strong, style.scale),
                small = readable(TextStyle::Small, style.scale);
    drawLine(painter, {place.left(), y - 20, place.width(), 20}, value, strong, style.theme.text);
    drawLine(painter, {place.left(), y, place.width(), 18}, detail, small, style.theme.textMuted);
}

// A tier's count and part beside its row; the part only where the next row leaves room for it.
void paintSide(QPainter& painter, const CardModel& card, const CardLayout& layout,
               const CardStyle& style) {
    const double last =
        layout.chips.empty() ? layout.body.bottom() - 18 : layout.chips.front().center().y();
    const double line = 19 * std::clamp(0.86 / style.scale, 1.0, 1.4);
    for (std::size_t i = 0; i < card.rows.size(); ++i) {
        const double y = layout.rows[i].y;
        const double next = i + 1 < card.rows.size() ? layout.rows[i + 1].y : last;
        if (next - y >= 2 * line) {
            paintPair(painter, layout.side, y, card.rows[i].count, card.rows[i].part, style);
        } else {
            drawLine(painter, {layout.side.left(), y - line / 2, layout.side.width(), line},
                     card.rows[i].count, readable(TextStyle::Strong, style.scale),
                     style.theme.text);
        }
    }
    paintPair(painter, layout.side, last, card.figure, card.figureDetail, style);
}

void paintEmpty(QPainter& painter, const CardModel& card, const QRectF& body,
                const CardStyle& style) {
    const QString words = !card.problem.isEmpty() ? card.problem
                          : card.status == CardStatus::Unknown
                              ? QCoreApplication::translate("Card", "Analysing…")
                              : QCoreApplication::translate("Card", "Nothing in it yet");
    painter.setFont(font(TextStyle::Small));
    painter.setPen(card.status == CardStatus::Bad ? style.theme.bad : style.theme.textMuted);
    painter.drawText(body, int(Qt::AlignCenter) | Qt::TextWordWrap, words);
}

CardLayout::Row layOutRow(const TierRow& row, const QRectF& body, double y, double scale) {
    CardLayout::Row out;
    const double count = std::max(1U, row.nodes.size());
    out.slot = std::min(kWidestSlot, body.width() / count);
    out.width = out.slot * count;
    out.left = body.center().x() - out.width / 2;
    out.y = y;
    const bool each = row.nodes.size() <= kMostInRow || out.slot * scale >= 6;
    out.square = each ? std::min(kLargest, out.slot * 0.66) : 0;
    return out;
}

// Where many lines share a pixel, every n-th makes the same tone. Each upper anchor's lines follow
// one another, one per lower anchor: with a step that shares no divisor with these, what is left of
// one begins elsewhere than of the next, and the fan keeps its outline.
std::size_t thinning(std::size_t lines, std::uint32_t lower, double pixels) {
    constexpr double kPerPixel = 4;
    auto step = static_cast<std::size_t>(
        std::ceil(static_cast<double>(lines) / std::max(1.0, kPerPixel * pixels)));
    while (step % 2 == 0 || (lower > 0 && std::gcd(step, std::size_t{lower}) != 1)) {
        ++step;
    }
    return step;
}

} // namespace

CardLayout layOut(const CardModel& card, const QRectF& rect, double scale, bool framed) {
    CardLayout layout;
    const bool side = framed && rect.width() >= 240;
    const double sideWidth = std::min(kSide, rect.width() * 0.36);
    layout.body = rect.adjusted(kPadding, framed ? kHeader : 0,
                                side ? -kPadding - sideWidth - 12 : -kPadding, -12);
    layout.side = side ? QRectF(rect.right() - kPadding - sideWidth, layout.body.top(), sideWidth,
                                layout.body.height())
                       : QRectF();
    const double chipHeight = std::min(34.0, layout.body.height() * 0.28);
    const double lanes = double(card.rows.size()) + (card.chips.empty() ? 0 : 1);
    const double pitch = lanes > 1 ? (layout.body.height() - 20 - chipHeight) /
                                         (lanes - 1 + (card.chips.empty() ? 1 : 0))
                                   : layout.body.height() / 2;
    for (std::size_t i = 0; i < card.rows.size(); ++i) {
        layout.rows.push_back(layOutRow(card.rows[i], layout.body,
                                        layout.body.top() + 20 + double(i) * pitch, scale));
    }
    const double count = double(card.chips.size());
    const double width =
        count > 0 ? std::min(140.0, (layout.body.width() - 8 * (count - 1)) / count) : 0;
    double x = layout.body.center().x() - (width * count + 8 * (count - 1)) / 2;
    for (std::size_t i = 0; i < card.chips.size(); ++i, x += width + 8) {
        layout.chips.emplace_back(x, layout.body.bottom() - chipHeight, width, chipHeight);
    }
    layout.peers = layout.body.adjusted(0, 0, 0, layout.chips.empty() ? 0 : -chipHeight - 8);
    return layout;
}

void paintTiers(QPainter& painter, const CardModel& card, const CardLayout& layout,
                const CardStyle& style) {
    if (!card.peers.isEmpty()) {
        paintPeers(painter, card.peers, layout.peers, style.scale, style.theme);
        if (style.overlay != nullptr) {
            paintFills(painter, card, layout, {}, style, true);
            paintOverlayLines(painter, card, layout, {}, style);
        }
        paintDetail(painter, card, layout, style);
        if (style.overlay != nullptr) {
            paintOverlayMarks(painter, card, layout, {}, style);
        }
        return;
    }
    QPen pen(style.theme.link);
    pen.setWidthF(std::max(0.6, 0.8 / style.scale));
    painter.setPen(pen);
    QVector<QLineF> lines;
    for (std::size_t i = 0; i + 1 < card.rows.size() && i < card.fans.size(); ++i) {
        const Fan& fan = card.fans[i];
        const std::size_t step =
            thinning(fan.size(), card.rows[i + 1].nodes.size(), layout.body.width() * style.scale);
        for (std::size_t j = 0; j < fan.size(); j += step) {
            lines.append(QLineF(layout.rows[i].x(double(fan[j].upper)), layout.rows[i].y,
                                layout.rows[i + 1].x(double(fan[j].lower)), layout.rows[i + 1].y));
        }
    }
    if (!card.rows.empty() && !card.chips.empty()) {
        for (const FanLine& line : card.fans.back()) {
            const QRectF& chip = layout.chips[static_cast<std::size_t>(line.lower)];
            const double x = layout.rows.back().x(double(line.upper));
            const double inset = std::min(10.0, chip.width() / 4);
            lines.append(QLineF(x, layout.rows.back().y,
                                std::clamp(x, chip.left() + inset, chip.right() - inset),
                                chip.top()));
        }
    }
    // Many lines: fainter, so that a dense fan is a tone and not a blot.
    painter.save();
    painter.setOpacity(painter.opacity() * (lines.size() > 400   ? 0.45
                                            : lines.size() > 120 ? 0.7
                                                                 : 1));
    painter.drawLines(lines);
    painter.restore();
    if (style.overlay != nullptr) {
        paintFills(painter, card, layout, {}, style, false);
        paintOverlayLines(painter, card, layout, {}, style);
    }
    paintDetail(painter, card, layout, style);
    if (style.overlay != nullptr) {
        paintFills(painter, card, layout, {}, style, true);
        paintOverlayMarks(painter, card, layout, {}, style);
    }
}

void paintCard(QPainter& painter, const CardModel& card, const QRectF& rect,
               const CardStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.ghost) {
        painter.setOpacity(0.85);
    }
    paintFrame(painter, rect, style);
    if (style.scale < kFarScale) {
        paintFar(painter, card, rect, style);
        painter.restore();
        return;
    }
    paintHeader(painter, card, rect, style);
    const CardLayout layout = layOut(card, rect, style.scale);
    if (card.isDrawn) {
        paintGraph(painter, card, rect, style);
        if (card.graph.nodes.empty()) {
            paintEmpty(painter, card, rect.adjusted(kPadding, kHeader, -kPadding, -12), style);
        }
    } else if (card.rows.empty()) {
        paintEmpty(painter, card, rect.adjusted(kPadding, kHeader, -kPadding, -12), style);
    } else {
        paintTiers(painter, card, layout, style);
        if (!layout.side.isNull()) {
            paintSide(painter, card, layout, style);
        }
    }
    painter.restore();
}

QFont readable(TextStyle style, double scale) {
    QFont out = font(style);
    out.setPixelSize(int(std::lround(out.pixelSize() * std::clamp(0.86 / scale, 1.0, 1.4))));
    return out;
}

QColor roleColour(const Theme& theme, NodeRole role) {
    switch (role) {
    case NodeRole::Leaf:
        return theme.leaf;
    case NodeRole::Spine:
        return theme.spine;
    case NodeRole::Core:
        return theme.core;
    case NodeRole::Server:
        return theme.server;
    case NodeRole::Switch:
        break;
    }
    return theme.otherSwitch;
}

QColor statusColour(const Theme& theme, CardStatus status) {
    switch (status) {
    case CardStatus::Good:
        return theme.good;
    case CardStatus::Warning:
        return theme.warning;
    case CardStatus::Bad:
        return theme.bad;
    case CardStatus::Unknown:
        break;
    }
    return theme.outline;
}

QString statusWord(CardStatus status) {
    switch (status) {
    case CardStatus::Good:
        return QCoreApplication::translate("Card", "no problems");
    case CardStatus::Warning:
        return QCoreApplication::translate("Card", "has warnings");
    case CardStatus::Bad:
        return QCoreApplication::translate("Card", "has errors");
    case CardStatus::Unknown:
        break;
    }
    return QCoreApplication::translate("Card", "not analysed yet");
}

void drawLine(QPainter& painter, const QRectF& place, const QString& text, const QFont& font,
              const QColor& colour, Qt::Alignment alignment) {
    if (text.isEmpty() || place.width() < 4) {
        return;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width() + 0.5));
}

} // namespace weft::ui
