// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture for elsewhere: a bitmap, or SVG whose text stays text.
#pragma once

#include "core/base/result.hpp"

#include <QByteArray>
#include <QImage>

QT_BEGIN_NAMESPACE
class QGraphicsView;
QT_END_NAMESPACE

namespace weft::ui {

// As it is seen now, on `ground`.
QImage imageOf(QGraphicsView& view, const QColor& ground, double scale = 3);
QByteArray svgOf(QGraphicsView& view, const QColor& ground, const QString& title);
// SVG where the path ends so, else PNG; the file is as before or wholly new.
Result<void> writeView(QGraphicsView& view, const QColor& ground, const QString& path);

} // namespace weft::ui
