// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one fabric: name, tiers as counted rows with the links fanning between them, three
// key figures.
#pragma once

#include "core/export/picture.hpp"

namespace weft {

struct CardSize {
    double width = 560, height = 232;
};

// Adds the card's shapes. `fabric` is null where it could not be built: the card then says so.
void drawCard(const FabricIntent& intent, const Fabric* fabric, const Analysis& analysis,
              const Rect& place, std::vector<Shape>& shapes);

// A text shape, shortened with an ellipsis to about `width` units.
Shape textShape(std::string id, Style style, Point at, double size, Anchor anchor,
                std::string_view text, double width);

} // namespace weft
