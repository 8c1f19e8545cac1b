// SPDX-License-Identifier: GPL-3.0-or-later
// QPdfWriter says when it wrote, and embeds its fonts in an order that changes from run to run.
#pragma once

#include <QByteArray>

namespace weft::ui {

// The same PDF without either: objects stand in the order the document refers to them, and the date
// is a fixed one. What is no whole PDF by QPdfWriter comes back as it is.
QByteArray repeatable(const QByteArray& pdf);

} // namespace weft::ui
