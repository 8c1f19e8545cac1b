// SPDX-License-Identifier: GPL-3.0-or-later
// Heat maps over devices and places: what each draws, and what was found about it. How full links
// are is drawn on the links themselves (overlay.hpp).
#pragma once

#include "ui/canvas/overlay.hpp"

namespace weft::ui {

// What the devices of a card draw, or what was found about them.
void addHeat(CardOverlay& overlay, const CardModel& card, const Snapshot& snapshot,
             OverlayChoice::Kind kind);
// Of sites, fabrics, groups and WAN links as a whole: the worst finding, or the hottest device.
PlaceTints heatTints(const Snapshot& snapshot, OverlayChoice::Kind kind);
OverlayLegend heatLegend(const Snapshot& snapshot, OverlayChoice::Kind kind);

// Beneath switches in rows; `over` what is painted already: chips, drawn nodes, spots.
void paintFills(QPainter& painter, const CardModel& card, const CardLayout& layout,
                const QRectF& rect, const CardStyle& style, bool over);

} // namespace weft::ui
