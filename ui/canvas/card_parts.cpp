// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_parts.hpp"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kReach = 5; // pixels from a line that still mean it

bool isSingle(const CardModel& card, const CardLayout& layout, const Anchor& anchor) {
    switch (anchor.on) {
    case Anchor::On::Row:
        return layout.rows[anchor.index].square > 0 &&
               card.rows[anchor.index].nodes.size() <= kMostInRow;
    case Anchor::On::Spot:
        return card.peers.spots[anchor.index].switches == 1;
    case Anchor::On::Drawn:
        return true;
    default:
        return false;
    }
}

std::optional<NodeIndex> switchAt(const CardModel& card, const CardLayout& layout,
                                  const QRectF& rect, const QPointF& at, double scale) {
    const Fabric& fabric = card.expansion->fabric;
    if (card.isDrawn) {
        const Anchors anchors(card);
        for (std::uint32_t i = fabric.switches().begin; i < fabric.switches().end; ++i) {
            const Anchor anchor = anchors.of(NodeIndex(i));
            if (anchor.on == Anchor::On::Drawn &&
                nodeRect(card.graph.nodes[anchor.index], rect).contains(at)) {
                return NodeIndex(i);
            }
        }
        return std::nullopt;
    }
    if (!card.peers.isEmpty()) {
        const double reach = std::max(spotSize(card.peers, layout.peers) / 2, 4 / scale);
        for (std::size_t i = 0; i < card.peers.spots.size(); ++i) {
            const PeerSpot& spot = card.peers.spots[i];
            if (spot.switches == 1 &&
                QLineF(spotAt(card.peers, i, layout.peers), at).length() <= reach) {
                return NodeIndex(fabric.switches().begin + spot.first);
            }
        }
        return std::nullopt;
    }
    for (std::size_t i = 0; i < card.rows.size(); ++i) {
        const CardLayout::Row& row = layout.rows[i];
        const double reach = std::max(row.square / 2, 4 / scale);
        if (row.square > 0 && std::abs(at.y() - row.y) <= reach && at.x() >= row.left &&
            at.x() < row.left + row.width) {
            return NodeIndex(card.rows[i].nodes.begin +
                             static_cast<std::uint32_t>((at.x() - row.left) / row.slot));
        }
    }
    return std::nullopt;
}

double distanceTo(const QPainterPath& line, const QPointF& at) {
    double least = 1e9;
    constexpr int kSteps = 16; // a chord's bend is shallow
    QPointF last = line.pointAtPercent(0);
    for (int i = 1; i <= kSteps; ++i) {
        const QPointF next = line.pointAtPercent(double(i) / kSteps);
        const QPointF way = next - last, off = at - last;
        const double length2 = QPointF::dotProduct(way, way);
        const double share =
            length2 > 0 ? std::clamp(QPointF::dotProduct(off, way) / length2, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(last + way * share, at).length());
        last = next;
    }
    return least;
}

} // namespace

Anchors::Anchors(const CardModel& card) : card_(card) {
    for (std::uint32_t i = 0; card.isDrawn && i < card.graph.nodes.size(); ++i) {
        drawn_[card.graph.nodes[i].id] = i;
    }
}

Anchor Anchors::of(NodeIndex node) const {
    const Fabric& fabric = card_.expansion->fabric;
    if (card_.isDrawn) {
        const auto found =
            fabric.drawnIds.empty() ? drawn_.end() : drawn_.find(fabric.drawnIds[node.get()]);
        return found == drawn_.end() ? Anchor{} : Anchor{Anchor::On::Drawn, found->second, 0};
    }
    if (!card_.peers.isEmpty() && fabric.switches().contains(node)) {
        return {Anchor::On::Spot, card_.peers.spotOf[node.value - fabric.switches().begin], 0};
    }
    for (std::uint32_t i = 0; i < card_.rows.size(); ++i) {
        if (card_.rows[i].nodes.contains(node)) {
            return {Anchor::On::Row, i, placeInRow(card_.rows[i].nodes, node.value)};
        }
    }
    for (std::uint32_t i = 0; i < card_.chips.size(); ++i) {
        if (card_.chips[i].nodes.contains(node)) {
            return {Anchor::On::Chip, i, 0};
        }
    }
    return {};
}

QPointF pointOf(const CardModel& card, const CardLayout& layout, const QRectF& rect,
                const Anchor& anchor) {
    switch (anchor.on) {
    case Anchor::On::Row:
        return {layout.rows[anchor.index].x(double(anchor.place)), layout.rows[anchor.index].y};
    case Anchor::On::Chip: {
        const QRectF& chip = layout.chips[anchor.index];
        return {chip.center().x(), chip.top()};
    }
    case Anchor::On::Spot:
        return spotAt(card.peers, anchor.index, layout.peers);
    case Anchor::On::Drawn:
        return nodeRect(card.graph.nodes[anchor.index], rect).center();
    case Anchor::On::Nothing:
        break;
    }
    return {};
}

QPainterPath lineBetween(const CardModel& card, const CardLayout& layout, const QRectF& rect,
                         const Anchor& a, const Anchor& b) {
    QPointF from = pointOf(card, layout, rect, a), to = pointOf(card, layout, rect, b);
    const auto towards = [&](const Anchor& chip, QPointF& end, const QPointF& other) {
        if (chip.on == Anchor::On::Chip) { // straight down as far as the chip is wide
            const QRectF& box = layout.chips[chip.index];
            const double inset = std::min(10.0, box.width() / 4);
            end.setX(std::clamp(other.x(), box.left() + inset, box.right() - inset));
        }
    };
    towards(a, from, to);
    towards(b, to, from);
    double bend = 0;
    if (a.on == Anchor::On::Spot && b.on == Anchor::On::Spot) {
        for (const PeerLine& line : card.peers.lines) {
            if (std::minmax(line.a, line.b) == std::minmax(a.index, b.index)) {
                bend = double(line.bend);
                if (line.a != a.index) {
                    std::swap(from, to);
                }
                break;
            }
        }
    }
    return chord(from, to, bend);
}

std::optional<PartRef> partAt(const CardModel& card, const QRectF& rect, const QPointF& at,
                              double scale) {
    if (!card.expansion || scale <= kFarScale) {
        return std::nullopt;
    }
    const CardLayout layout = layOut(card, rect, scale);
    if (const auto node = switchAt(card, layout, rect, at, scale)) {
        return PartRef{*node, {}};
    }
    const Fabric& fabric = card.expansion->fabric;
    const Anchors anchors(card);
    const std::uint32_t first = fabric.switches().begin;
    constexpr std::size_t kMostLinks = 8192; // beyond which no line is a link by itself
    std::optional<PartRef> best;
    double least = kReach / scale;
    for (std::size_t i = 0; i < fabric.links.size() && fabric.links.size() <= kMostLinks; ++i) {
        const Link& link = fabric.links[i];
        if (link.a.value < first || link.b.value < first) {
            continue;
        }
        const Anchor a = anchors.of(link.a), b = anchors.of(link.b);
        if (!isSingle(card, layout, a) || !isSingle(card, layout, b)) {
            continue;
        }
        const QPainterPath line = lineBetween(card, layout, rect, a, b);
        if (!line.boundingRect().adjusted(-least, -least, least, least).contains(at)) {
            continue;
        }
        if (const double off = distanceTo(line, at); off < least) {
            least = off;
            best = PartRef{link.a, link.b};
        }
    }
    return best;
}

} // namespace weft::ui
