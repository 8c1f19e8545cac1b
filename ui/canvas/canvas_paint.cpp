// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kHandleRadius = 4.5; // pixels

} // namespace

void Canvas::drawBackground(QPainter* painter, const QRectF& rect) {
    const Theme& theme = themeFor(palette());
    painter->fillRect(rect, theme.ground);
    // Dots keep their distance on screen within a factor of two, so that the ground stays calm at
    // every zoom.
    const double spacing = 24 * std::exp2(std::round(-std::log2(zoom())));
    QVector<QPointF> dots;
    for (double x = std::floor(rect.left() / spacing) * spacing; x < rect.right(); x += spacing) {
        for (double y = std::floor(rect.top() / spacing) * spacing; y < rect.bottom();
             y += spacing) {
            dots.append({x, y});
        }
    }
    QPen pen(theme.gridDot, 1.6);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void Canvas::drawForeground(QPainter* painter, const QRectF&) {
    const Theme& theme = themeFor(palette());
    painter->setRenderHint(QPainter::Antialiasing);
    paintMarks(*painter, theme, zoom(), marks_);
    if (carried_) {
        paintGhost(*painter);
        return;
    }
    if (tool_) {
        tool_->paint(*painter, theme);
        return;
    }
    if (!revealed_.isNull()) {
        painter->setPen(QPen(theme.accent, 2.5 / zoom()));
        painter->setBrush(Qt::NoBrush);
        const double gap = 5 / zoom();
        painter->drawRoundedRect(revealed_.adjusted(-gap, -gap, gap, gap), gap, gap);
    }
    painter->save();
    painter->resetTransform();
    for (const Handle& handle : handles_) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(theme.card);
        if (handle.isResize) {
            painter->drawRoundedRect(QRectF(handle.at - QPointF(4, 4), QSizeF(8, 8)), 2, 2);
        } else {
            painter->drawEllipse(handle.at, kHandleRadius, kHandleRadius);
        }
    }
    painter->restore();
}

QImage Canvas::picture(double ratio) {
    constexpr double kLargest = 12000; // pixels a side
    const QRectF all = scene_.contents().adjusted(-2 * kSitePadding, -2 * kSitePadding,
                                                  2 * kSitePadding, 2 * kSitePadding);
    const double scale = std::min({ratio, kLargest / all.width(), kLargest / all.height()});
    QImage image((all.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(themeFor(palette()).ground);
    QPainter painter(&image);
    scene_.render(&painter, image.rect(), all);
    return image;
}

void Canvas::paintGhost(QPainter& painter) const {
    if (ghostRect_.isNull() || scene_.item(ghostId_)) {
        return; // the preview's own card is in sight
    }
    const Theme& theme = themeFor(palette());
    QColor fill = theme.accentSoft;
    fill.setAlphaF(0.6F);
    painter.setPen(QPen(theme.accent, 1.5 / zoom(), Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(ghostRect_, kCardRadius, kCardRadius);
}

// Join handles in the middle of each side and a resize corner, for what one points at or has
// selected alone.
std::vector<Canvas::Handle> Canvas::handlesOf(const QString& id) const {
    std::vector<Handle> handles;
    const bool isNode = id.contains(QLatin1Char('/'));
    const bool joins = isNode ? scene_.order().contains(id) : scene_.item(id) && !scene_.isLine(id);
    if (!joins) {
        return handles;
    }
    const QRectF rect = scene_.rectOf(id);
    const QRectF onScreen(mapFromScene(rect.topLeft()), mapFromScene(rect.bottomRight()));
    if (onScreen.width() < 24) {
        return handles;
    }
    const QPointF centre = onScreen.center();
    for (const QPointF& at :
         {QPointF(onScreen.right(), centre.y()), QPointF(onScreen.left(), centre.y()),
          QPointF(centre.x(), onScreen.top()), QPointF(centre.x(), onScreen.bottom())}) {
        handles.push_back({id, at, false});
    }
    const bool sizes =
        document_.design().site(id.toStdString()) || document_.design().fabric(id.toStdString());
    if (sizes && selection_.ids() == QStringList(id)) {
        handles.push_back({id, onScreen.bottomRight(), true});
    }
    return handles;
}

const Canvas::Handle* Canvas::handleAt(QPointF viewport) {
    for (const Handle& handle : handles_) {
        if (QLineF(handle.at, viewport).length() <= 10) {
            return &handle;
        }
    }
    return nullptr;
}

} // namespace weft::ui
