// SPDX-License-Identifier: GPL-3.0-or-later
// Where a dragged rectangle comes to rest: on the edges and centres of its neighbours first, else
// on the grid.
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace weft::ui {

struct Snap {
    QPointF delta;              // what to move by
    std::vector<QLineF> guides; // lines to show, in scene units
};

// `moved` is the dragged bounds before the move; `reach` in scene units. Without guides in reach:
// the grid.
Snap snapMove(const QRectF& moved, QPointF delta, const std::vector<QRectF>& neighbours,
              double reach);

} // namespace weft::ui
