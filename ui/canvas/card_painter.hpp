// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a fabric's card at any size: on the canvas, in the gallery of templates, in the library.
// What is drawn follows the room there is: a name and one figure, counted rows with fans, or single
// switches with names and ports.
#pragma once

#include "ui/canvas/card_model.hpp"
#include "ui/theme/theme.hpp"

#include <QRectF>

class QPainter;

namespace weft::ui {

struct CardOverlay;

// Below this scale a card is a name and one figure.
constexpr double kFarScale = 0.34;

struct CardStyle {
    const Theme& theme;
    double scale = 1; // device-independent pixels per scene unit
    QRectF exposed;   // in the card's coordinates; only this is drawn in detail
    bool selected = false, hovered = false, ghost = false, stale = false;
    QStringList selectedIds; // groups and nodes inside
    const CardOverlay* overlay = nullptr;
};

// Where the parts of a card lie; shared by the painter and by hit tests.
struct CardLayout {
    struct Row {
        double y = 0, left = 0, width = 0;
        double slot = 0;   // between neighbours
        double square = 0; // of a switch; 0: the row is one bar
        double x(double place) const { return left + place * width; } // of an anchor 0…1
    };
    QRectF body; // tiers and chips
    QRectF side; // figures to their right; null where there is no room
    std::vector<Row> rows;
    QRectF peers; // where the switches stand when they are not in rows
    std::vector<QRectF> chips;
};

// `framed`: with room for a header and, where it is wide enough, figures at the side.
CardLayout layOut(const CardModel& card, const QRectF& rect, double scale, bool framed = true);

void paintCard(QPainter& painter, const CardModel& card, const QRectF& rect,
               const CardStyle& style);
// Tiers and chips only, without frame and words: thumbnails.
void paintTiers(QPainter& painter, const CardModel& card, const CardLayout& layout,
                const CardStyle& style);

// Single switches and servers that have room for a name (card_detail.cpp).
void paintDetail(QPainter& painter, const CardModel& card, const CardLayout& layout,
                 const CardStyle& style);
// Drawn nodes and links of a free-form fabric (card_graph.cpp).
void paintGraph(QPainter& painter, const CardModel& card, const QRectF& rect,
                const CardStyle& style);
QRectF nodeRect(const DrawnNode& node, const QRectF& card);

// Small print keeps a readable size while the whole design is in sight.
QFont readable(TextStyle style, double scale);
QColor roleColour(const Theme& theme, NodeRole role);
QColor statusColour(const Theme& theme, CardStatus status);
QString statusWord(CardStatus status);
// One line, elided to its width. Fonts in scene units.
void drawLine(QPainter& painter, const QRectF& place, const QString& text, const QFont& font,
              const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace weft::ui
