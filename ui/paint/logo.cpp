// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/logo.hpp"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace weft::ui {

namespace {

bool isSvg(const QByteArray& bytes) {
    return !bytes.startsWith("\x89PNG");
}

QImage bitmapOf(const QByteArray& bytes) {
    QImage image;
    image.loadFromData(bytes, "PNG");
    return image;
}

QRectF fitted(const QSizeF& size, const QRectF& place, bool atRight) {
    const QSizeF shown = size.scaled(place.size(), Qt::KeepAspectRatio);
    return {atRight ? place.right() - shown.width() : place.left(), place.top(), shown.width(),
            shown.height()};
}

} // namespace

QByteArray logoBytes(const std::string& logo) {
    return {logo.data(), static_cast<qsizetype>(logo.size())};
}

void paintLogo(QPainter& painter, const QByteArray& bytes, const QRectF& place, bool atRight) {
    if (bytes.isEmpty()) {
        return;
    }
    if (isSvg(bytes)) {
        QSvgRenderer renderer(bytes);
        if (renderer.isValid() && !renderer.defaultSize().isEmpty()) {
            renderer.render(&painter, fitted(renderer.defaultSize(), place, atRight));
        }
        return;
    }
    const QImage image = bitmapOf(bytes);
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(fitted(image.size(), place, atRight), image);
    }
}

QByteArray logoAsPng(const QByteArray& bytes, const QSizeF& most) {
    if (!canShowLogo(bytes)) {
        return {};
    }
    QImage image(logoSize(bytes).scaled(most, Qt::KeepAspectRatio).toSize().expandedTo({1, 1}),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintLogo(painter, bytes, QRectF(image.rect()), false);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

bool canShowLogo(const QByteArray& bytes) {
    return !logoSize(bytes).isEmpty();
}

QSizeF logoSize(const QByteArray& bytes) {
    if (bytes.isEmpty()) {
        return {};
    }
    if (isSvg(bytes)) {
        const QSvgRenderer renderer(bytes);
        return renderer.isValid() ? QSizeF(renderer.defaultSize()) : QSizeF();
    }
    return bitmapOf(bytes).size();
}

} // namespace weft::ui
