// SPDX-License-Identifier: GPL-3.0-or-later
// What the gesture files share.
#pragma once

#include "core/design/edit.hpp"
#include "ui/canvas/arrangement.hpp"

#include <QPointF>
#include <QString>

#include <string>

namespace weft::ui::gesture {

QPointF snapped(QPointF at);
std::string label(const char* text); // translated; mark texts with QT_TRANSLATE_NOOP("Gesture", …)
Id siteAt(const Design& design, const Arrangement& arrangement, QPointF at); // empty on the ground
// What stands where the program put it is kept there from now on, so that the next thing does not
// move it.
void pinPlaces(const Design& design, const Arrangement& arrangement, const Id& except,
               Batch& batch);

} // namespace weft::ui::gesture
