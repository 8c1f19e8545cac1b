// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette offers of a window: commands that are possible now, all things of the design,
// topologies to add, and every figure with its reason.
#pragma once

#include "ui/shell/palette.hpp"

namespace weft::ui {

class Document;
class MainWindow;
class Selection;

std::vector<PaletteEntry> paletteEntries(MainWindow& window, const Document& document,
                                         Selection& selection);
// Single switches and servers by their exact name ("leaf-07"): there may be too many to list.
PaletteModel::Named paletteParts(const Document& document, Selection& selection);

} // namespace weft::ui
