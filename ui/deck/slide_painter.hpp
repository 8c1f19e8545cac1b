// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a slide on any device: a page of the PDF, the window's presentation.
#pragma once

#include "ui/deck/slide.hpp"

namespace weft::ui {

// Into `target`, which should be 16:9; `index` from 0, for the number at its foot.
void paintSlide(QPainter& painter, const QRectF& target, const Deck& deck, std::size_t index);

// A drawing alone, `scale` pixels per point.
QByteArray drawingAsPng(const DrawnBlock& block, const QSizeF& size, const DeckLook& look,
                        double scale = 3);

} // namespace weft::ui
