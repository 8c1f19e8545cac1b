// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/minimap.hpp"

#include "ui/canvas/canvas.hpp"
#include "ui/canvas/texts.hpp"
#include "ui/theme/theme.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr QSize kSize(196, 128);
constexpr double kMargin = 10, kLeastSide = 2.5; // pixels
constexpr double kStep = 0.1;                    // of what is in sight, per arrow key

} // namespace

Minimap::Minimap(Canvas& canvas) : QWidget(&canvas), canvas_(canvas) {
    setAccessibleName(tr("Overview map"));
    setAccessibleDescription(tr("The whole design; arrow keys move what is in sight"));
    setToolTip(tr("Drag to move what is in sight"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    resize(sizeHint());
    connect(&canvas_, &Canvas::sightChanged, this, qOverload<>(&QWidget::update));
}

QSize Minimap::sizeHint() const {
    return kSize;
}

QTransform Minimap::toMap() const {
    const QRectF all = canvas_.items().contents();
    const double scale = std::min((width() - 2 * kMargin) / std::max(1.0, all.width()),
                                  (height() - 2 * kMargin) / std::max(1.0, all.height()));
    QTransform map;
    map.translate(width() / 2.0, height() / 2.0);
    map.scale(scale, scale);
    map.translate(-all.center().x(), -all.center().y());
    return map;
}

QRectF Minimap::frame() const {
    return toMap().mapRect(canvas_.inSight());
}

bool Minimap::showsEverything() const {
    return canvas_.inSight().contains(canvas_.items().contents());
}

void Minimap::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    painter.fillPath(card, theme.card);
    painter.setClipPath(card);
    const QTransform map = toMap();
    const auto place = [&](const QString& id) {
        QRectF at = map.mapRect(canvas_.items().rectOf(id));
        at.setSize(at.size().expandedTo(QSizeF(kLeastSide, kLeastSide)));
        return at;
    };
    const Design& design = canvas_.items().design();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.field);
    for (const Site& site : *design.sites) {
        painter.drawRoundedRect(place(QString::fromStdString(site.id)), 3, 3);
    }
    painter.setPen(QPen(theme.accent, 1));
    for (const WanLink& wan : *design.wans) {
        painter.drawLine(place(QString::fromStdString(wan.a)).center(),
                         place(QString::fromStdString(wan.b)).center());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.spine);
    for (const FabricIntent& fabric : *design.fabrics) {
        painter.drawRoundedRect(place(QString::fromStdString(fabric.id)), 2, 2);
    }
    painter.setPen(QPen(theme.accent, 1.5));
    for (const FabricJoin& join : *design.joins) { // over the cards, which stand close together
        if (joinsFabrics(design, join)) {
            painter.drawLine(place(QString::fromStdString(join.a.fabric)).center(),
                             place(QString::fromStdString(join.b.fabric)).center());
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.server);
    for (const ServerGroup& group : *design.groups) {
        if (isLoose(design, group)) {
            painter.drawRoundedRect(place(QString::fromStdString(group.id)), 2, 2);
        }
    }
    // What is out of sight is dimmed.
    QPainterPath around = card;
    QPainterPath sight;
    sight.addRoundedRect(frame(), 3, 3);
    QColor dim = theme.ground;
    dim.setAlphaF(0.62F);
    painter.fillPath(around.subtracted(sight), dim);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2 : 1.2));
    painter.drawPath(sight);
    painter.setClipping(false);
    painter.setPen(theme.hairline);
    painter.drawPath(card);
}

void Minimap::moveTo(QPointF at) {
    canvas_.lookAt(toMap().inverted().map(at));
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    dragging_ = true;
    const QRectF sight = frame();
    held_ = sight.contains(event->position()) ? event->position() - sight.center() : QPointF();
    moveTo(event->position() - held_);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_) {
        moveTo(event->position() - held_);
    }
}

void Minimap::mouseReleaseEvent(QMouseEvent*) {
    dragging_ = false;
}

void Minimap::keyPressEvent(QKeyEvent* event) {
    const QRectF sight = canvas_.inSight();
    const int key = event->key();
    const QPointF way(key == Qt::Key_Left    ? -1
                      : key == Qt::Key_Right ? 1
                                             : 0,
                      key == Qt::Key_Up     ? -1
                      : key == Qt::Key_Down ? 1
                                            : 0);
    if (way.isNull()) {
        QWidget::keyPressEvent(event);
        return;
    }
    canvas_.lookAt(sight.center() +
                   QPointF(way.x() * sight.width(), way.y() * sight.height()) * kStep);
}

} // namespace weft::ui
