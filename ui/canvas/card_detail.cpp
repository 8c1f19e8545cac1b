// SPDX-License-Identifier: GPL-3.0-or-later
// The nearer one looks the more is drawn, and only of what is in sight: bars, switches, names,
// ports; chips, servers, their names. At most kBudget pieces a frame.
#include "core/base/text.hpp"
#include "ui/canvas/card_painter.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kNameRoom = 58; // device pixels from which a switch or server bears its name
constexpr double kPortRoom = 90; // from which its ports are drawn
constexpr double kRoundFrom = 3; // from which its corners can be seen
constexpr int kBudget = 8000;    // pieces a frame

double devicePixels(const CardStyle& style, double units) {
    return units * style.scale;
}

// Text of one size on screen, whatever the zoom.
void drawScreenText(QPainter& painter, const QRectF& place, const QString& text, TextStyle style,
                    double pixels, const QColor& colour) {
    const QTransform world = painter.worldTransform();
    const QRectF mapped = world.mapRect(place);
    painter.save();
    painter.setWorldTransform(QTransform());
    QFont out = font(style);
    out.setPixelSize(int(pixels));
    drawLine(painter, mapped, text, out, colour, Qt::AlignCenter);
    painter.restore();
}

void paintBar(QPainter& painter, const CardModel& card, std::size_t index,
              const CardLayout::Row& row, const CardStyle& style) {
    const TierRow& tier = card.rows[index];
    const QColor hue = roleColour(style.theme, tier.role);
    const QRectF bar(row.left, row.y - 8, row.width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.theme.card, hue, 0.16));
    painter.drawRoundedRect(bar, 5, 5);
    painter.setBrush(hue);
    for (std::uint32_t i = 0; i < 3; ++i) { // the first and last few, as in "1, 2, 3, …, n"
        const double step = 15;
        painter.drawRoundedRect(QRectF(bar.left() + 5 + i * step, row.y - 4, 8, 8), 2, 2);
        painter.drawRoundedRect(QRectF(bar.right() - 13 - i * step, row.y - 4, 8, 8), 2, 2);
    }
    drawLine(painter, bar, tier.count, font(TextStyle::Small), style.theme.text, Qt::AlignCenter);
}

// Ports along the lower and upper edge: one tick per neighbour, as many as there is room for.
void paintPorts(QPainter& painter, const Fabric& fabric, NodeIndex node, const QRectF& box,
                const QColor& hue, const CardStyle& style, int& budget) {
    const auto arcs = fabric.neighbours(node);
    const std::size_t most =
        static_cast<std::size_t>(std::max(0.0, devicePixels(style, box.width()) / 4));
    const std::size_t count = std::min({arcs.size(), most, std::size_t(128)});
    if (count == 0) {
        return;
    }
    const double step = box.width() / double(count + 1),
                 side = std::min(step * 0.6, box.height() * 0.08);
    painter.setBrush(hue);
    for (std::size_t i = 0; i < count; ++i) {
        painter.drawRect(QRectF(box.left() + step * double(i + 1) - side / 2,
                                box.bottom() - side * 2, side, side));
    }
    budget -= int(count);
}

void paintSwitches(QPainter& painter, const CardModel& card, std::size_t index,
                   const CardLayout::Row& row, const CardStyle& style, int& budget) {
    const TierRow& tier = card.rows[index];
    const QColor hue = roleColour(style.theme, tier.role);
    const auto at = [&](double x) { return std::int64_t(std::floor((x - row.left) / row.slot)); };
    const std::int64_t first =
        std::clamp<std::int64_t>(at(style.exposed.left()) - 1, 0, tier.nodes.size());
    const std::int64_t last =
        std::clamp<std::int64_t>(at(style.exposed.right()) + 2, 0, tier.nodes.size());
    const bool named = devicePixels(style, row.slot) >= kNameRoom;
    const double width = named ? row.slot * 0.86 : row.square;
    const double height = named ? std::min(row.slot * 0.86, 16.0) : row.square;
    const QColor fill = named ? mixed(style.theme.card, hue, 0.18) : hue;
    QPen pen(named ? QPen(hue, 1.2 / style.scale) : QPen(Qt::NoPen));
    const double corner = devicePixels(style, std::min(width, height)) < kRoundFrom ? 0
                          : named                                                   ? 0.2
                                                                                    : 0.24;
    for (std::int64_t i = first; i < last && budget > 0; ++i, --budget) {
        const NodeIndex node(tier.nodes.begin + static_cast<std::uint32_t>(i));
        const QRectF box(row.left + (double(i) + 0.5) * row.slot - width / 2, row.y - height / 2,
                         width, height);
        painter.setPen(pen);
        painter.setBrush(fill);
        if (corner == 0) {
            painter.drawRect(box);
        } else {
            const double radius = std::min(width, height) * corner;
            painter.drawRoundedRect(box, radius, radius);
        }
        if (!named) {
            continue;
        }
        const QString name = QString::fromStdString(nodeName(card.expansion->fabric, node));
        drawScreenText(painter, box, name, TextStyle::Small, 12, style.theme.text);
        if (devicePixels(style, width) >= kPortRoom) {
            painter.setPen(Qt::NoPen);
            paintPorts(painter, card.expansion->fabric, node, box, hue, style, budget);
        }
    }
}

void paintPeerNames(QPainter& painter, const CardModel& card, const QRectF& place,
                    const CardStyle& style, int& budget) {
    const double size = spotSize(card.peers, place);
    if (devicePixels(style, size) < kNameRoom / 2) {
        return;
    }
    const Fabric& fabric = card.expansion->fabric;
    for (std::size_t i = 0; i < card.peers.spots.size() && budget > 0; ++i) {
        const PeerSpot& spot = card.peers.spots[i];
        const QPointF at = spotAt(card.peers, i, place);
        const QRectF below(at.x() - size, at.y() + size / 2, 2 * size, 14 / style.scale);
        if (spot.switches == 1 && below.intersects(style.exposed)) {
            const NodeIndex node(fabric.switches().begin + spot.first);
            drawScreenText(painter, below, QString::fromStdString(nodeName(fabric, node)),
                           TextStyle::Small, 11, style.theme.text);
            --budget;
        }
    }
}

// A chip opened: its servers as a grid, with names when they have room.
void paintServers(QPainter& painter, const CardModel& card, const ServerChip& chip,
                  const QRectF& room, const CardStyle& style, int& budget) {
    const double count = std::max(1U, chip.nodes.size());
    const double columns =
        std::max(1.0, std::ceil(std::sqrt(count * room.width() / room.height() / 2)));
    const double rows = std::ceil(count / columns);
    const QSizeF cell(room.width() / columns, room.height() / rows);
    if (devicePixels(style, std::min(cell.width(), cell.height())) < 3) {
        return;
    }
    const bool named =
        devicePixels(style, cell.width()) >= kNameRoom && devicePixels(style, cell.height()) >= 14;
    painter.setPen(Qt::NoPen);
    for (std::uint32_t i = 0; i < chip.nodes.size() && budget > 0; ++i) {
        const double column = std::fmod(i, columns), line = std::floor(i / columns);
        const QRectF box = QRectF(room.left() + column * cell.width(),
                                  room.top() + line * cell.height(), cell.width(), cell.height())
                               .adjusted(cell.width() * 0.1, cell.height() * 0.12,
                                         -cell.width() * 0.1, -cell.height() * 0.12);
        if (!box.intersects(style.exposed)) {
            continue;
        }
        --budget;
        painter.setBrush(named ? mixed(style.theme.card, style.theme.server, 0.25)
                               : style.theme.server);
        const double radius = std::min(box.width(), box.height()) * 0.2;
        painter.drawRoundedRect(box, radius, radius);
        if (named) {
            const std::string name =
                nodeName(card.expansion->fabric, NodeIndex(chip.nodes.begin + i));
            drawScreenText(painter, box, QString::fromStdString(name), TextStyle::Small, 11,
                           style.theme.text);
            painter.setPen(Qt::NoPen);
        }
    }
}

void paintChip(QPainter& painter, const CardModel& card, std::size_t index,
               const CardLayout& layout, const CardStyle& style, int& budget) {
    const ServerChip& chip = card.chips[index];
    const QRectF& rect = layout.chips[index];
    const bool selected = !chip.group.isEmpty() && style.selectedIds.contains(chip.group);
    QPen pen(selected ? style.theme.accent : style.theme.hairline);
    pen.setWidthF((selected ? 2 : 1) / style.scale);
    painter.setPen(pen);
    painter.setBrush(style.theme.field);
    painter.drawRoundedRect(rect, 5, 5);
    if (style.scale > 2.4) {
        QFont heading = font(TextStyle::Small);
        heading.setPixelSize(6);
        drawLine(painter, {rect.left() + 4, rect.top() + 1, rect.width() - 8, 9}, chip.text,
                 heading, style.theme.text, Qt::AlignCenter);
        paintServers(painter, card, chip, rect.adjusted(4, 10, -4, -2), style, budget);
        return;
    }
    const QRectF inner = rect.adjusted(5, 2, -5, -2);
    const bool both = inner.height() >= 28 && !chip.detail.isEmpty() && style.scale > 0.8;
    const double half = inner.height() / 2;
    drawLine(painter, both ? QRectF(inner.left(), inner.top(), inner.width(), half) : inner,
             chip.text, readable(TextStyle::Small, style.scale), style.theme.text, Qt::AlignCenter);
    if (both) {
        QFont small = font(TextStyle::Small);
        small.setPixelSize(11);
        drawLine(painter, {inner.left(), inner.center().y() - 1, inner.width(), half}, chip.detail,
                 small, style.theme.textMuted, Qt::AlignCenter);
    }
}

} // namespace

void paintDetail(QPainter& painter, const CardModel& card, const CardLayout& layout,
                 const CardStyle& style) {
    int budget = kBudget;
    if (!card.peers.isEmpty()) {
        paintPeerNames(painter, card, layout.peers, style, budget);
    }
    for (std::size_t i = 0; card.peers.isEmpty() && i < card.rows.size(); ++i) {
        if (layout.rows[i].square > 0) {
            paintSwitches(painter, card, i, layout.rows[i], style, budget);
        } else {
            paintBar(painter, card, i, layout.rows[i], style);
        }
    }
    for (std::size_t i = 0; i < card.chips.size(); ++i) {
        if (layout.chips[i].intersects(style.exposed)) {
            paintChip(painter, card, i, layout, style, budget);
        }
    }
}

} // namespace weft::ui
