// SPDX-License-Identifier: GPL-3.0-or-later
// Free-form fabrics: nodes and links where the hand has put them.
#include "core/base/text.hpp"
#include "ui/canvas/card_painter.hpp"
#include "ui/canvas/heat.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <map>
#include <string>

namespace weft::ui {

namespace {

constexpr double kNode = 32;

void paintLinkLabel(QPainter& painter, const QPointF& middle, const QString& text,
                    const CardStyle& style) {
    const QRectF place(middle.x() - 44, middle.y() - 8, 88, 16);
    QFont small = font(TextStyle::Small);
    small.setPixelSize(11);
    const double width = QFontMetricsF(small).horizontalAdvance(text) + 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme.card);
    painter.drawRect(QRectF(middle.x() - width / 2, middle.y() - 7, width, 14));
    drawLine(painter, place, text, small, style.theme.textMuted, Qt::AlignCenter);
}

void paintNode(QPainter& painter, const CardModel& card, const DrawnNode& node, const QRectF& box,
               const CardStyle& style) {
    const QColor hue = roleColour(style.theme, node.role);
    const QString id = card.id + QLatin1Char('/') + QString::fromStdString(node.id);
    const bool selected = style.selectedIds.contains(id);
    painter.setPen(QPen(selected ? style.theme.accent : hue, (selected ? 2.5 : 1.4) / style.scale));
    painter.setBrush(mixed(style.theme.card, hue, 0.2));
    painter.drawRoundedRect(box, 7, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue);
    painter.drawRoundedRect(QRectF(box.center() - QPointF(5, 5), QSizeF(10, 10)), 2.5, 2.5);
    const QRectF under(box.center().x() - 46, box.bottom() + 3, 92, 16);
    drawLine(painter, under, QString::fromStdString(node.name.empty() ? node.id : node.name),
             font(TextStyle::Small), style.theme.text, Qt::AlignCenter);
    if (node.endpoints > 0) {
        QFont small = font(TextStyle::Small);
        small.setPixelSize(11);
        drawLine(painter, under.translated(0, 14),
                 QCoreApplication::translate("Card", "%1 endpoints")
                     .arg(QLocale().toString(qlonglong(node.endpoints))),
                 small, style.theme.textMuted, Qt::AlignCenter);
    }
}

} // namespace

QRectF nodeRect(const DrawnNode& node, const QRectF& card) {
    return {card.x() + node.place.x - kNode / 2, card.y() + node.place.y - kNode / 2, kNode, kNode};
}

void paintGraph(QPainter& painter, const CardModel& card, const QRectF& rect,
                const CardStyle& style) {
    std::map<std::string, const DrawnNode*, std::less<>> byId;
    for (const DrawnNode& node : card.graph.nodes) {
        byId[node.id] = &node;
    }
    QVector<QLineF> lines;
    for (const DrawnLink& link : card.graph.links) {
        const auto a = byId.find(link.a), b = byId.find(link.b);
        if (a != byId.end() && b != byId.end()) {
            lines.append(
                QLineF(nodeRect(*a->second, rect).center(), nodeRect(*b->second, rect).center()));
        }
    }
    painter.setPen(QPen(style.theme.outline, 1.4));
    painter.drawLines(lines);
    const CardLayout layout = layOut(card, rect, style.scale);
    if (style.overlay != nullptr) {
        paintOverlayLines(painter, card, layout, rect, style);
    }
    const bool labels = style.scale > 0.7 && lines.size() <= 200;
    for (qsizetype i = 0; labels && i < lines.size(); ++i) {
        const DrawnLink& link = card.graph.links[static_cast<std::size_t>(i)];
        QString text = people(formatBandwidth(link.rate));
        if (link.count > 1) {
            text = QStringLiteral("%1 × ").arg(link.count) + text;
        }
        if (lines[i].length() > 110) {
            paintLinkLabel(painter, lines[i].center(), text, style);
        }
    }
    for (const DrawnNode& node : card.graph.nodes) {
        const QRectF box = nodeRect(node, rect);
        if (box.adjusted(-50, -4, 50, 36).intersects(style.exposed)) {
            paintNode(painter, card, node, box, style);
        }
    }
    if (style.overlay != nullptr) {
        paintFills(painter, card, layout, rect, style, true);
        paintOverlayMarks(painter, card, layout, rect, style);
    }
}

} // namespace weft::ui
