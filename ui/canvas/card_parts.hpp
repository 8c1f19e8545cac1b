// SPDX-License-Identifier: GPL-3.0-or-later
// Single switches and links of a card: where they are drawn and which one a point hits.
#pragma once

#include "ui/canvas/card_painter.hpp"
#include "ui/session/fabric_parts.hpp"

#include <compare>
#include <map>
#include <optional>

namespace weft::ui {

// What stands for a node in a card's drawing.
struct Anchor {
    enum class On : std::uint8_t { Nothing, Row, Chip, Spot, Drawn };
    On on = On::Nothing;
    std::uint32_t index = 0; // of the row, chip, spot or drawn node
    float place = 0;         // 0…1 along a row
    auto operator<=>(const Anchor&) const = default;
};

// Finds anchors of many nodes of one card. The card outlives it.
class Anchors {
public:
    explicit Anchors(const CardModel& card);
    Anchor of(NodeIndex node) const;

private:
    const CardModel& card_;
    std::map<std::string_view, std::uint32_t> drawn_;
};

QPointF pointOf(const CardModel& card, const CardLayout& layout, const QRectF& rect,
                const Anchor& anchor);
// The line between two anchors as the card draws it.
QPainterPath lineBetween(const CardModel& card, const CardLayout& layout, const QRectF& rect,
                         const Anchor& a, const Anchor& b);

// The single switch, or else the link between two that are drawn singly, within reach of a point.
std::optional<PartRef> partAt(const CardModel& card, const QRectF& rect, const QPointF& at,
                              double scale);

} // namespace weft::ui
