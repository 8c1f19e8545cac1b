// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/kept_picture.hpp"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace weft::ui {

namespace {

constexpr double kLargest = 3e6; // device pixels: larger ones are few, and seen in part

QPointF rounded(const QPointF& at) {
    return {std::round(at.x()), std::round(at.y())};
}

} // namespace

bool KeptPicture::paint(QPainter& painter, const QRectF& room, const void* theme,
                        const Draw& draw) {
    const QTransform world = painter.worldTransform();
    const double ratio = painter.device()->devicePixelRatio();
    const QRectF place = world.mapRect(room);
    const QPointF corner = place.topLeft() * ratio;
    const QSizeF size = place.size() * ratio;
    if (world.type() > QTransform::TxScale || size.width() * size.height() > kLargest ||
        painter.paintEngine()->type() != QPaintEngine::Raster) {
        return false;
    }
    const Look look{world.m11(), ratio, theme};
    if (look != look_) { // while one zooms, none is shown twice
        look_ = look;
        key_ = {};
        return false;
    }
    QPixmap picture;
    if (!QPixmapCache::find(key_, &picture)) {
        phase_ = corner - QPointF(std::floor(corner.x()), std::floor(corner.y()));
        picture = QPixmap(int(std::ceil(size.width())) + 1, int(std::ceil(size.height())) + 1);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter on(&picture);
        on.translate(phase_ / ratio);
        on.scale(world.m11(), world.m22());
        on.translate(-room.topLeft());
        draw(on, room);
        on.end();
        key_ = QPixmapCache::insert(picture);
    }
    painter.setWorldTransform(QTransform());
    painter.drawPixmap(rounded(corner - phase_) / ratio, picture);
    painter.setWorldTransform(world);
    return true;
}

} // namespace weft::ui
