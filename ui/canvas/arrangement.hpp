// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on the canvas. What a hand has placed stays there; what has no place yet
// is put beside it without overlap, in document order, so that adding one more never moves the
// others. Pure geometry in scene units.
#pragma once

#include "core/design/design.hpp"

#include <QRectF>

#include <map>
#include <string>

namespace weft::ui {

struct Arrangement {
    std::map<std::string, QRectF, std::less<>> rects; // sites, fabrics, groups no fabric attaches

    QRectF of(std::string_view id) const {
        const auto found = rects.find(id);
        return found == rects.end() ? QRectF() : found->second;
    }
};

constexpr double kGrid = 8;         // snapping
constexpr double kGap = 16;         // between cards
constexpr double kSitePadding = 20; // round the cards of a site
constexpr double kSiteHeader = 60;  // name and summary above them

Arrangement arrange(const Design& design);

bool isPlaced(const Rect& rect);
// Groups that no fabric attaches have cards of their own; others are chips in the fabrics' cards.
bool isLoose(const Design& design, const ServerGroup& group);
QSizeF cardSize(const Design& design,
                const FabricIntent& fabric); // where it has no size of its own
// A drawn graph whose nodes have no places yet (listed, imported) in rows by role.
DrawnGraph placedGraph(DrawnGraph graph);
QSizeF emptySiteSize(SiteKind kind);
// The free place nearest to `wanted` for a card of `size` in the site; the site grows when it is
// full.
QRectF freePlace(const Design& design, const Arrangement& arrangement, std::string_view site,
                 QSizeF size, QPointF wanted);

inline Rect toRect(const QRectF& rect) {
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}
inline QRectF fromRect(const Rect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace weft::ui
