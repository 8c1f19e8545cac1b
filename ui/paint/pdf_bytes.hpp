// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace weft::ui {

// Takes out of a PDF by QPdfWriter what differs from run to run: the time it was made and its
// random id. No byte moves.
void makeRepeatable(QByteArray& pdf);

} // namespace weft::ui
