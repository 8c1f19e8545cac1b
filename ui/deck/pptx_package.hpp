// SPDX-License-Identifier: GPL-3.0-or-later
// All of a PPTX but its slides: what it holds, one master, one layout, the theme.
#pragma once

#include "ui/deck/ooxml.hpp"
#include "ui/deck/slide.hpp"

namespace weft::ui {

void addPackage(std::vector<ZippedFile>& files, const Deck& deck);

// Pieces that slides, layout and master share.
QString officeFont();
QString hex(const QColor& colour);
QString number(qint64 value);
void putFill(Ooxml& xml, const QColor& colour);
void putPlace(Ooxml& xml, const char* name, const QRectF& place);
void putGroup(Ooxml& xml); // the head of a tree of shapes

} // namespace weft::ui
