// SPDX-License-Identifier: GPL-3.0-or-later
// Weft's own icons: one SVG per concept in resources/icons, drawn in the text colour of whatever
// theme is on when they are painted. Icon themes of the desktop are not asked: they may be missing
// or change shape with the scale.
#pragma once

#include <QIcon>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace weft::ui {

QIcon icon(const QString& name);
// For custom painting in a colour of the caller's choice.
void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour);

} // namespace weft::ui
