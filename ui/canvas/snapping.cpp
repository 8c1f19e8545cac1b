// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snapping.hpp"

#include "ui/canvas/arrangement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace weft::ui {

namespace {

struct Match {
    double shift = 0;
    double at = 0; // the coordinate both share
    QRectF neighbour;
};

std::array<double, 3> stops(const QRectF& rect, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? std::array{rect.left(), rect.center().x(), rect.right()}
                                  : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

// Edge meets edge, centre meets centre: an edge on a centre is a coincidence, not an alignment.
std::optional<Match> nearest(const QRectF& rect, const std::vector<QRectF>& neighbours,
                             double reach, Qt::Orientation axis) {
    std::optional<Match> best;
    const auto own = stops(rect, axis);
    for (const QRectF& neighbour : neighbours) {
        const auto theirs = stops(neighbour, axis);
        for (std::size_t i = 0; i < own.size(); ++i) {
            for (std::size_t j = 0; j < theirs.size(); ++j) {
                const double shift = theirs[j] - own[i];
                if ((i == 1) == (j == 1) && std::abs(shift) <= reach &&
                    (!best || std::abs(shift) < std::abs(best->shift))) {
                    best = Match{shift, theirs[j], neighbour};
                }
            }
        }
    }
    return best;
}

double toGrid(double value) {
    return std::round(value / kGrid) * kGrid - value;
}

} // namespace

Snap snapMove(const QRectF& moved, QPointF delta, const std::vector<QRectF>& neighbours,
              double reach) {
    const QRectF there = moved.translated(delta);
    const auto across = nearest(there, neighbours, reach, Qt::Horizontal);
    const auto along = nearest(there, neighbours, reach, Qt::Vertical);
    Snap snap;
    snap.delta = delta + QPointF(across ? across->shift : toGrid(there.left()),
                                 along ? along->shift : toGrid(there.top()));
    const QRectF rest = moved.translated(snap.delta);
    if (across) {
        const QRectF both = rest.united(across->neighbour);
        snap.guides.emplace_back(across->at, both.top() - kGap, across->at, both.bottom() + kGap);
    }
    if (along) {
        const QRectF both = rest.united(along->neighbour);
        snap.guides.emplace_back(both.left() - kGap, along->at, both.right() + kGap, along->at);
    }
    return snap;
}

} // namespace weft::ui
