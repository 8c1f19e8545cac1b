// SPDX-License-Identifier: GPL-3.0-or-later
// Sites laid out as on a map.
#include "ui/canvas/gesture_parts.hpp"
#include "ui/canvas/gestures.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weft::ui {

namespace {

using namespace gesture;

struct Spot {
    const Site* site = nullptr;
    QRectF rect; // where it goes
};

constexpr double kMapGap = 120; // between two sites: room for a link's words
constexpr int kMostRounds = 200;

// Kilometres east and south of the middle; a flat map, true near its middle parallel.
std::vector<QPointF> onPlane(const std::vector<Spot>& spots) {
    constexpr double kPerDegree = 6371.0088 * std::numbers::pi / 180;
    double south = 90, north = -90;
    for (const Spot& spot : spots) {
        south = std::min(south, spot.site->coordinates->latitude);
        north = std::max(north, spot.site->coordinates->latitude);
    }
    const double squeeze = std::cos((south + north) / 2 * std::numbers::pi / 180);
    std::vector<QPointF> points;
    for (const Spot& spot : spots) {
        points.emplace_back(spot.site->coordinates->longitude * kPerDegree * squeeze,
                            -spot.site->coordinates->latitude * kPerDegree);
    }
    return points;
}

// Two that overlap give way to each other along the shorter way out.
void partOverlaps(std::vector<Spot>& spots) {
    for (int round = 0; round < kMostRounds; ++round) {
        bool isClear = true;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            for (std::size_t j = i + 1; j < spots.size(); ++j) {
                QRectF &a = spots[i].rect, &b = spots[j].rect;
                const QPointF apart = b.center() - a.center();
                const double x = (a.width() + b.width()) / 2 + kMapGap - std::abs(apart.x());
                const double y = (a.height() + b.height()) / 2 + kMapGap - std::abs(apart.y());
                if (x <= 0.5 || y <= 0.5) {
                    continue;
                }
                isClear = false;
                const QPointF half = x < y ? QPointF((apart.x() < 0 ? -x : x) / 2, 0)
                                           : QPointF(0, (apart.y() < 0 ? -y : y) / 2);
                a.translate(-half);
                b.translate(half);
            }
        }
        if (isClear) {
            return;
        }
    }
}

} // namespace

std::optional<Edit> arrangeAsMap(const Design& design) {
    const Arrangement arrangement = arrange(design);
    std::vector<Spot> spots;
    double sizes = 0;
    for (const Site& site : *design.sites) {
        const QRectF rect = arrangement.of(site.id);
        if (site.coordinates && !rect.isNull()) {
            spots.push_back({&site, rect});
            sizes += std::max(rect.width(), rect.height()) + kMapGap;
        }
    }
    if (spots.size() < 2) {
        return std::nullopt;
    }
    const std::vector<QPointF> points = onPlane(spots);
    double extent = 0;
    for (const QPointF& a : points) {
        for (const QPointF& b : points) {
            extent = std::max(extent, QLineF(a, b).length());
        }
    }
    const double scale = extent > 0 ? sizes / extent : 0; // the farthest two side by side
    for (std::size_t i = 0; i < spots.size(); ++i) {
        spots[i].rect.moveCenter((points[i] - points.front()) * scale);
    }
    partOverlaps(spots);
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Arrange as a map")), {}};
    // About where the sites stand now: the rest of the drawing keeps its neighbours.
    QRectF before, after;
    for (const Spot& spot : spots) {
        before = before.united(arrangement.of(spot.site->id));
        after = after.united(spot.rect);
    }
    const QPointF back = before.center() - after.center();
    for (const Spot& spot : spots) {
        const QPointF delta =
            snapped(spot.rect.topLeft() + back) - arrangement.of(spot.site->id).topLeft();
        if (!delta.isNull()) {
            if (const auto edit =
                    moveItems(design, {QString::fromStdString(spot.site->id)}, delta)) {
                batch.edits.push_back(*edit);
            }
        }
    }
    return batch.edits.empty() ? std::nullopt : std::optional<Edit>(batch);
}

} // namespace weft::ui
