// SPDX-License-Identifier: GPL-3.0-or-later
// The logo that heads deck and report: the bytes of a PNG or SVG, as the presentation keeps them.
#pragma once

#include <QByteArray>
#include <QRectF>

#include <string>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

QByteArray logoBytes(const std::string& logo); // of a presentation
// Fitted into `place`, at its left top or right top; nothing where it cannot be read.
void paintLogo(QPainter& painter, const QByteArray& bytes, const QRectF& place, bool atRight);
QByteArray logoAsPng(const QByteArray& bytes, const QSizeF& most); // empty: cannot be read
QSizeF logoSize(const QByteArray& bytes);  // its own; empty: cannot be read. Decodes it wholly
bool canShowLogo(const QByteArray& bytes); // likewise

} // namespace weft::ui
