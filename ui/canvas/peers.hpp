// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics whose switches are joined to their like (rings, tori, dragonflies, meshes) have no tiers
// to draw as rows. What they look like is read off the fabric itself, whatever topology made it:
// groups that are joined to each other, a grid, or a ring of nodes with chords.
#pragma once

#include "core/fabric/fabric.hpp"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

class QPainter;
class QPainterPath;

namespace weft::ui {

struct Theme;

// Of one or several switches.
struct PeerSpot {
    QPointF at;              // 0…1 across the drawing
    std::uint32_t first = 0; // the first of them, counted from the fabric's first switch
    std::uint32_t switches = 0;
    NodeRole role = NodeRole::Switch;
};

struct PeerLine {
    std::uint32_t a = 0, b = 0; // spots
    float bend = 0; // of a chord round the spots between: sideways, as a share of its length
};

struct PeerDrawing {
    enum class Shape { None, Groups, Grid, Ring };
    Shape shape = Shape::None;
    std::vector<PeerSpot> spots;
    std::vector<PeerLine> lines;
    std::vector<std::uint32_t> spotOf; // of each switch, counted from the first one
    QString words;                     // "9 groups of 4 switches", "8 × 8 × 8"

    bool isEmpty() const { return shape == Shape::None; }
};

// Empty where no switch is joined to one of its own role, or where rows of tiers show it better.
// `dims`: what the intent says of its dimensions, such as "8x8x4"; may be empty.
PeerDrawing peerDrawing(const Fabric& fabric, std::string_view dims);

// From a to b, bent sideways by a share of its length.
QPainterPath chord(const QPointF& a, const QPointF& b, double bend);
// Where a spot lies in a rectangle, and how large it may be drawn.
QPointF spotAt(const PeerDrawing& drawing, std::size_t spot, const QRectF& place);
double spotSize(const PeerDrawing& drawing, const QRectF& place);
void paintPeers(QPainter& painter, const PeerDrawing& drawing, const QRectF& place, double scale,
                const Theme& theme);

} // namespace weft::ui
