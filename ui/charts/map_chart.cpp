// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map_chart.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {
constexpr int kSwatch = 10, kLegend = 24, kFoot = 44, kEdge = 16;
}

MapChart::MapChart(const QString& name, QWidget* parent) : ChartBase(name, parent) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(260, 150);
}

void MapChart::setMap(CellMap map, const QString& emptyText) {
    map_ = std::move(map);
    empty_ = emptyText;
    hovered_ = -1;
    fit();
    setAccessibleDescription(map_.names.join(QStringLiteral(", ")));
    viewport()->update();
}

void MapChart::fit() {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    int rows = 30;
    for (const QString& label : map_.rows) {
        rows = std::max(rows, metrics.horizontalAdvance(label));
    }
    setPlotMargins(QMarginsF(kEdge + rows + 8, kLegend + 20, kEdge, kFoot));
}

void MapChart::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

QRectF MapChart::cellArea(int row, int column) const {
    const QRectF area = chart()->plotArea();
    const double width = area.width() / std::max(1, columnCount());
    const double height = area.height() / std::max<double>(1, double(map_.rows.size()));
    return {area.left() + width * column, area.bottom() - height * (row + 1), width, height};
}

int MapChart::cellAt(const QPointF& point) const {
    for (int cell = 0; cell < static_cast<int>(map_.cells.size()); ++cell) {
        if (cellArea(cell / columnCount(), cell % columnCount()).contains(point)) {
            return cell;
        }
    }
    return -1;
}

void MapChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int cell = 0; cell < static_cast<int>(map_.cells.size()); ++cell) {
        const int what = map_.cells[static_cast<std::size_t>(cell)];
        const QRectF area = cellArea(cell / columnCount(), cell % columnCount());
        painter->fillRect(area.adjusted(0.5, 0.5, -0.5, -0.5),
                          what < 0 ? theme().field : hue(what));
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void MapChart::paintLegend(QPainter& painter) const {
    double x = kEdge;
    painter.setFont(ui::font(TextStyle::Small));
    for (int i = 0; i < static_cast<int>(map_.names.size()); ++i) {
        if (std::find(map_.cells.begin(), map_.cells.end(), i) == map_.cells.end()) {
            continue;
        }
        const double width = painter.fontMetrics().horizontalAdvance(map_.names[i]);
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue(i));
        painter.drawRoundedRect(QRectF(x, 4, kSwatch, kSwatch), 2, 2);
        painter.setPen(theme().textMuted);
        painter.drawText(QRectF(x + kSwatch + 6, 0, width + 2, 18),
                         Qt::AlignLeft | Qt::AlignVCenter, map_.names[i]);
        x += kSwatch + width + 22;
    }
}

void MapChart::drawForeground(QPainter* painter, const QRectF&) {
    if (map_.cells.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintLegend(*painter);
    const QRectF area = chart()->plotArea();
    painter->setPen(theme().textMuted);
    const auto every = [](double pixels, double each) {
        return std::max(1, static_cast<int>(std::ceil(pixels / std::max(1.0, each))));
    };
    const double height = cellArea(0, 0).height(), width = cellArea(0, 0).width();
    for (int row = 0; row < static_cast<int>(map_.rows.size()); row += every(16, height)) {
        painter->drawText(QRectF(0, cellArea(row, 0).center().y() - 9, area.left() - 8, 18),
                          Qt::AlignRight | Qt::AlignVCenter, map_.rows[row]);
    }
    for (int column = 0; column < columnCount(); column += every(66, width)) {
        painter->drawText(QRectF(cellArea(0, column).center().x() - 40, area.bottom() + 4, 80, 18),
                          Qt::AlignCenter, map_.columns[column]);
    }
    painter->setPen(theme().text);
    painter->drawText(QRectF(area.left(), area.bottom() + 22, area.width(), 18),
                      Qt::AlignRight | Qt::AlignVCenter, map_.xTitle);
    painter->drawText(QRectF(kEdge, kLegend - 2, area.width(), 18),
                      Qt::AlignLeft | Qt::AlignVCenter, map_.yTitle);
    if (hovered_ >= 0) {
        const QRectF cell = cellArea(hovered_ / columnCount(), hovered_ % columnCount());
        painter->setPen(QPen(theme().text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell);
        paintReadout(*painter, QPointF(cell.right(), cell.top()),
                     map_.readouts[static_cast<std::size_t>(hovered_)].split(QLatin1Char('\n')),
                     {theme().text});
    }
}

void MapChart::mouseMoveEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position());
    if (cell != hovered_) {
        hovered_ = cell;
        viewport()->update();
    }
}

void MapChart::mousePressEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position());
    if (cell >= 0 && event->button() == Qt::LeftButton) {
        emit chosen(cell / columnCount(), cell % columnCount());
    }
}

void MapChart::leaveEvent(QEvent* event) {
    hovered_ = -1;
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void MapChart::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (map_.cells.empty()) {
        ChartBase::keyPressEvent(event);
        return;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && hovered_ >= 0) {
        emit chosen(hovered_ / columnCount(), hovered_ % columnCount());
        return;
    }
    const int by = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (by == 0 && up == 0) {
        ChartBase::keyPressEvent(event);
        return;
    }
    const int rows = static_cast<int>(map_.rows.size());
    const int from = std::max(0, hovered_);
    const int row = std::clamp(from / columnCount() + up, 0, rows - 1);
    const int column = std::clamp(from % columnCount() + by, 0, columnCount() - 1);
    hovered_ = row * columnCount() + column;
    setAccessibleDescription(map_.readouts[static_cast<std::size_t>(hovered_)]);
    viewport()->update();
}

} // namespace weft::ui
