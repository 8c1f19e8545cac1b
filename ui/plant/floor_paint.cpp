// SPDX-License-Identifier: GPL-3.0-or-later
// How a floor looks: rooms behind rows behind racks, trays over them, a scale in the corner.
#include "core/base/text.hpp"
#include "core/plant/floor_plan.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/floor_view.hpp"
#include "ui/theme/theme.hpp"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr double kNamed = 34; // pixels of a rack's longer side from which its number is written

QColor inkOn(const Theme& theme, const QColor& ground) {
    const bool isDark = ground.lightnessF() < 0.5;
    return isDark == theme.isDark ? theme.text : theme.card;
}

} // namespace

void FloorView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeFor(palette());
    painter.fillRect(rect(), theme.ground);
    if (snapshot_ == nullptr || site() == nullptr ||
        (tiles_.empty() && site()->floor->rooms.empty())) {
        painter.setFont(ui::font(TextStyle::Small));
        painter.setPen(theme.textMuted);
        painter.drawText(rect().adjusted(16, 12, -16, 0), Qt::AlignTop | Qt::TextWordWrap,
                         tr("Nothing stands on this floor yet. Add a room, or put servers and "
                            "fabrics into the site."));
        return;
    }
    paintRooms(painter, theme);
    paintTiles(painter, theme);
    paintTrays(painter, theme);
    painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
    for (const double x : guidesX_) {
        painter.drawLine(QPointF(toPixels({x, 0}).x(), 0), QPointF(toPixels({x, 0}).x(), height()));
    }
    for (const double y : guidesY_) {
        painter.drawLine(QPointF(0, toPixels({0, y}).y()), QPointF(width(), toPixels({0, y}).y()));
    }
    paintScale(painter, theme);
}

void FloorView::paintRooms(QPainter& painter, const Theme& theme) const {
    for (const Room& room : site()->floor->rooms) {
        const FloorSpot spot{room.id, {}, 0};
        QRectF area = pixelsOf(spot);
        if (drag_ && drag_->moving && drag_->what == spot) {
            area.translate((drag_->now - drag_->place) * scale_);
        }
        const bool isChosen = selected_ == spot;
        painter.setPen(QPen(isChosen ? theme.accent : theme.outline, isChosen ? 2 : 1));
        painter.setBrush(theme.site);
        painter.drawRoundedRect(area, 4, 4);
        painter.setFont(ui::font(TextStyle::Strong));
        painter.setPen(theme.text);
        const QString name = text(room.name.empty() ? room.id : room.name);
        painter.drawText(QRectF(area.left(), area.top() - 22, std::max(60.0, area.width()), 20),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         room.level == 0 ? name : tr("%1, storey %2").arg(name).arg(room.level));
        painter.setFont(ui::font(TextStyle::Small));
        for (const FloorRow& row : room.rows) {
            const FloorSpot its{room.id, row.id, 0};
            QRectF place = pixelsOf(its);
            const bool isMoved =
                drag_ && drag_->moving && (drag_->what == its || drag_->what == spot);
            place.translate(isMoved ? (drag_->now - drag_->place) * scale_ : QPointF());
            const bool isRow = selected_.row == row.id;
            painter.setPen(isRow ? theme.accent : theme.textMuted);
            const QString words = row.name.empty() || row.name == row.id
                                      ? text(row.id)
                                      : QStringLiteral("%1 · %2").arg(text(row.id), text(row.name));
            painter.drawText(
                QRectF(place.left(), place.top() - 17, std::max(90.0, place.width()), 16),
                Qt::AlignLeft | Qt::AlignVCenter, words);
            painter.setPen(QPen(isRow ? theme.accent : theme.hairline, isRow ? 2 : 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.adjusted(-2, -2, 2, 2));
        }
    }
}

void FloorView::paintTiles(QPainter& painter, const Theme& theme) const {
    QFont small = ui::font(TextStyle::Small);
    small.setPixelSize(11);
    painter.setFont(small);
    for (const Tile& tile : tiles_) {
        QRectF area = pixels(tile.ground);
        const bool isMoved = drag_ && drag_->moving && !drag_->what.room.empty() &&
                             drag_->what.room == tile.spot.room &&
                             (drag_->what.row.empty() || drag_->what.row == tile.spot.row);
        area.translate(isMoved ? (drag_->now - drag_->place) * scale_ : QPointF());
        if (!area.intersects(QRectF(rect()))) {
            continue;
        }
        const Rack& rack = snapshot_->analysis.plant->standing.racks[tile.rack];
        const RackSum& sum = sums_[tile.rack];
        const bool isOver = rack.power && sum.most > *rack.power;
        const bool isChosen = !tile.spot.room.empty() && selected_ == tile.spot;
        const QColor ground =
            sum.boxes.empty() ? theme.field : heatColour(theme, inWatts(sum.most) / most_);
        painter.setPen(QPen(isChosen ? theme.accent
                            : isOver ? theme.bad
                                     : theme.card,
                            isChosen || isOver ? 2 : 1,
                            tile.spot.room.empty() ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(ground);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
        if (rack.blocked) {
            painter.fillRect(area, QBrush(theme.outline, Qt::BDiagPattern));
        }
        if (std::max(area.width(), area.height()) > kNamed &&
            std::min(area.width(), area.height()) > 16) {
            painter.setPen(sum.boxes.empty() ? theme.textMuted : inkOn(theme, ground));
            painter.drawText(area, Qt::AlignCenter, QString::number(rack.number));
        }
    }
}

// Along each row, and where they cross; where that is not said cables take the shortest way.
void FloorView::paintTrays(QPainter& painter, const Theme& theme) const {
    const QRectF all = everything();
    painter.setPen(QPen(theme.otherSwitch, 2, Qt::DotLine));
    for (const Length crossing : site()->floor->rules.tray.crossings) {
        const double x = inMetres(crossing);
        painter.drawLine(toPixels({x, all.top()}), toPixels({x, all.bottom()}));
    }
    painter.setPen(QPen(theme.otherSwitch, 1, Qt::DotLine));
    for (const Room& room : site()->floor->rooms) {
        for (const FloorRow& row : room.rows) {
            const bool isMoved = drag_ && drag_->moving && drag_->what.room == room.id &&
                                 (drag_->what.row.empty() || drag_->what.row == row.id);
            if (isMoved) {
                continue; // it follows when the row is put down
            }
            const QRectF place = groundOfSpot({room.id, row.id, 0});
            const QPointF middle = place.center();
            if (row.turned) {
                painter.drawLine(toPixels({middle.x(), all.top()}),
                                 toPixels({middle.x(), all.bottom()}));
            } else if (!place.isEmpty()) {
                painter.drawLine(toPixels({place.left(), place.bottom()}),
                                 toPixels({place.right(), place.bottom()}));
            }
        }
    }
}

// How long a metre is, and what the heat means.
void FloorView::paintScale(QPainter& painter, const Theme& theme) const {
    double step = 1;
    for (const double wider : {2.0, 5.0, 10.0, 20.0, 50.0}) {
        step = step * scale_ < 60 ? wider : step;
    }
    constexpr double kEdge = 16;
    const double y = height() - kEdge;
    painter.setFont(ui::font(TextStyle::Small));
    QPen line(theme.textMuted, 1);
    painter.setPen(line);
    painter.drawLine(QPointF(kEdge, y), QPointF(kEdge + step * scale_, y));
    painter.drawLine(QPointF(kEdge, y - 4), QPointF(kEdge, y));
    painter.drawLine(QPointF(kEdge + step * scale_, y - 4), QPointF(kEdge + step * scale_, y));
    painter.drawText(QRectF(kEdge, y - 22, 200, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     lengthWords(weft::metres(step)));
    const QString words = tr("up to %1 a rack").arg(people(formatPower(watts(most_))));
    const double width = painter.fontMetrics().horizontalAdvance(words);
    constexpr double kBar = 120;
    const QRectF bar(this->width() - kEdge - width - 10 - kBar, y - 9, kBar, 8);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 4; ++i) {
        gradient.setColorAt(i / 4.0, heatColour(theme, i / 4.0));
    }
    painter.drawText(QRectF(bar.left() - 20, y - 14, 14, 18), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("0"));
    painter.drawText(QRectF(bar.right() + 10, y - 14, width + 4, 18),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace weft::ui
