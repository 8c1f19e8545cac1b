// SPDX-License-Identifier: GPL-3.0-or-later
// The look in one place: colours by meaning, text styles, spacing. A view asks themeFor(its
// palette) while painting, so that it follows a theme change with nothing but the palette event
// every widget gets. Text colours keep 4.5:1 on every surface of their theme, graphics 3:1; a test
// holds them to it.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QVector>

namespace weft::ui {

// Surfaces, from back to front: ground (canvas, pages), site (containers on the canvas), card
// (bars, docks, cards, popovers), field (inputs, chips). Soft colours are fills behind text of the
// full one.
struct Theme {
    bool isDark = false;
    QColor ground, site, card, field;
    QColor hairline; // separators and quiet borders: decoration, no contrast promised
    QColor outline;  // borders that must be seen: inputs in focus order, drop targets (3:1)
    QColor gridDot;
    QColor shadow; // translucent

    QColor text, textMuted;
    QColor accent, accentSoft, onAccent;
    QColor good, goodSoft, warning, warningSoft, bad, badSoft; // status only
    QColor leaf, spine, core, server, otherSwitch; // tiers, and series of charts that show tiers
    QColor link;                                   // lines of a fan between tiers
    QVector<QColor> heat;   // from empty to full: one hue, ever further from the card, so that it
                            // reads without colour sight
    QVector<QColor> series; // charts, in order; neighbours differ for colour-blind readers too
};

const Theme& lightTheme();
const Theme& darkTheme();
const Theme& themeFor(const QPalette& palette); // the one whose palette this is
QPalette paletteOf(const Theme& theme);

QColor mixed(const QColor& a, const QColor& b, double share); // share of b
QColor heatColour(const Theme& theme, double share);          // 0…1

enum class TextStyle {
    Body,    // 13 px
    Strong,  // 13 px semibold: names, values in running text
    Small,   // 12 px: labels above values, second lines (with textMuted)
    Heading, // 15 px semibold: titles of panels and cards
    Title,   // 22 px semibold: pages, gallery
    Figure,  // 21 px semibold: the KPI strip's values
    Code,    // 12 px fixed pitch: formulas
};
QFont font(TextStyle style); // figures are tabular

// Everything is placed on this rhythm, in device-independent pixels.
constexpr int kUnit = 4;
constexpr int kFieldRadius = 6;
constexpr int kCardRadius = 10;

} // namespace weft::ui
