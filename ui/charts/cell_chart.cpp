// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_chart.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {
constexpr int kFoot = 44, kMostNames = 160;
}

CellChart::CellChart(const QString& name, QWidget* parent) : ChartBase(name, parent) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(260, 150);
}

void CellChart::setGrid(CellGrid grid, const QString& emptyText) {
    grid_ = std::move(grid);
    empty_ = emptyText;
    hovered_ = current_ = -1;
    fit();
    viewport()->update();
}

void CellChart::setCurrent(int row, int column) {
    current_ = row < 0 ? -1 : row * columnCount() + column;
    viewport()->update();
}

void CellChart::fit() {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    int rows = 30;
    for (const QString& label : grid_.rows) {
        rows = std::max(rows, metrics.horizontalAdvance(label));
    }
    setPlotMargins(QMarginsF(kEdge + std::min(rows, kMostNames) + 8, kLegend + 20, kEdge, kFoot));
}

void CellChart::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

QRectF CellChart::cellArea(int row, int column) const {
    const QRectF area = chart()->plotArea();
    const double width = area.width() / std::max(1, columnCount());
    const double height = area.height() / std::max<double>(1, double(grid_.rows.size()));
    return {area.left() + width * column, area.bottom() - height * (row + 1), width, height};
}

int CellChart::cellAt(const QPointF& point) const {
    const QRectF first = cellArea(0, 0);
    const double column = std::floor((point.x() - first.left()) / first.width());
    const double row = std::floor((first.bottom() - point.y()) / first.height());
    const bool isInside = column >= 0 && column < columnCount() && row >= 0 &&
                          row < static_cast<double>(grid_.rows.size());
    return cellCount() > 0 && isInside
               ? static_cast<int>(row) * columnCount() + static_cast<int>(column)
               : -1;
}

void CellChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int cell = 0; cell < cellCount(); ++cell) {
        painter->fillRect(areaOf(cell).adjusted(0.5, 0.5, -0.5, -0.5), colourOf(cell));
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void CellChart::paintLabels(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setPen(theme().textMuted);
    painter.setFont(ui::font(TextStyle::Small));
    const auto every = [](double pixels, double each) {
        return std::max(1, static_cast<int>(std::ceil(pixels / std::max(1.0, each))));
    };
    const auto within = [&](const QString& label, double room) {
        return painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(room));
    };
    const double height = cellArea(0, 0).height(), width = cellArea(0, 0).width();
    for (int row = 0; row < static_cast<int>(grid_.rows.size()); row += every(16, height)) {
        painter.drawText(QRectF(0, cellArea(row, 0).center().y() - 9, area.left() - 8, 18),
                         Qt::AlignRight | Qt::AlignVCenter,
                         within(grid_.rows[row], area.left() - kEdge - 8));
    }
    const int step = every(66, width);
    const double room = std::max(80.0, step * width - 8);
    for (int column = 0; column < columnCount(); column += step) {
        painter.drawText(
            QRectF(cellArea(0, column).center().x() - room / 2, area.bottom() + 4, room, 18),
            Qt::AlignCenter, within(grid_.columns[column], room));
    }
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.bottom() + 22, area.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, grid_.xTitle);
    painter.drawText(QRectF(kEdge, kLegend - 2, area.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     grid_.yTitle);
}

void CellChart::drawForeground(QPainter* painter, const QRectF&) {
    if (cellCount() == 0) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintLegend(*painter);
    paintLabels(*painter);
    paintOver(*painter);
    painter->setBrush(Qt::NoBrush);
    if (current_ >= 0) {
        painter->setPen(QPen(theme().card, 4)); // seen on any colour
        painter->drawRect(areaOf(current_));
        painter->setPen(QPen(theme().accent, 2));
        painter->drawRect(areaOf(current_));
    }
    if (hovered_ >= 0) {
        const QRectF cell = areaOf(hovered_);
        painter->setPen(QPen(theme().text, 2));
        painter->drawRect(cell);
        paintReadout(*painter, QPointF(cell.right(), cell.top()),
                     grid_.readouts[static_cast<std::size_t>(hovered_)].split(QLatin1Char('\n')),
                     {theme().text});
    }
}

void CellChart::mouseMoveEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position());
    if (cell != hovered_) {
        hovered_ = cell;
        viewport()->update();
    }
}

void CellChart::mousePressEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position());
    if (cell >= 0 && event->button() == Qt::LeftButton) {
        emit chosen(cell / columnCount(), cell % columnCount());
    }
}

void CellChart::leaveEvent(QEvent* event) {
    hovered_ = -1;
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void CellChart::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (cellCount() == 0) {
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
    const int rows = static_cast<int>(grid_.rows.size());
    const int from = std::max({0, hovered_, hovered_ < 0 ? current_ : -1});
    const int row = std::clamp(from / columnCount() + up, 0, rows - 1);
    const int column = std::clamp(from % columnCount() + by, 0, columnCount() - 1);
    hovered_ = row * columnCount() + column;
    setAccessibleDescription(grid_.readouts[static_cast<std::size_t>(hovered_)]);
    viewport()->update();
}

} // namespace weft::ui
