// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a Picture (core/export) with a QPainter: on a page, in a bitmap. The picture says what
// each shape means; the theme says how that looks. Needs a QGuiApplication for its text.
#pragma once

#include "core/base/result.hpp"
#include "core/export/picture.hpp"

#include <QByteArray>
#include <QRectF>

#include <string>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

struct Theme;

// Fits the picture into `target`, centred, keeping its proportions; never larger than `most` times
// its own size.
void paintPicture(QPainter& painter, const Picture& picture, const QRectF& target,
                  const Theme& theme, double most = 1e9);

// A PNG at `scale` pixels per unit; less where the bitmap would exceed kMostPixels a side.
QByteArray pictureAsPng(const Picture& picture, const Theme& theme, double scale = 3);
constexpr int kMostPixels = 16384;

Result<void> writePng(const Picture& picture, const Theme& theme, const std::string& path);

} // namespace weft::ui
