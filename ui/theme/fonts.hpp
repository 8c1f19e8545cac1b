// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the bundled typeface, so that windows, pictures and reports look the same on every machine.
#pragma once

namespace weft::ui {

// After the QGuiApplication is made, before the first widget. Idempotent.
void loadFonts();

} // namespace weft::ui
