// SPDX-License-Identifier: GPL-3.0-or-later
// Puts blocks on slides: text in the largest size that fits, tables over as many slides as they
// need.
#pragma once

#include "ui/deck/slide.hpp"

namespace weft::ui {

constexpr double kCellPad = 6;  // left and right of a cell's words
constexpr double kCellRise = 4; // above and below

Slide& addSlide(Deck& deck, const QString& title);

// The text in the largest size from `block.size` down to `least` that fits, cut where none does.
void addText(Slide& slide, const QRectF& place, TextBlock block, int least = 10);

// With its rows' heights, at a width. Words of a cell beyond what a page holds are cut.
TableBlock measured(TableBlock table, double width);
double heightOf(const TableBlock& table);
// The slide's table where it fits, else slides after it with the same title; `lead` stands above
// the first.
void addTable(Deck& deck, const QString& title, const QString& lead, const TableBlock& table);
// Long text over as many slides as it needs.
void addStatement(Deck& deck, const QString& title, const QString& words);

void addDrawing(Slide& slide, const QRectF& place, DrawnBlock block);

} // namespace weft::ui
