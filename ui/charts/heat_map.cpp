// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map.hpp"

#include "ui/paint/words.hpp"

#include <QKeyEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kEdge = 16, kScale = 26, kScaleWidth = 120, kRow = 20, kMostCell = 30, kLeastCell = 4;
constexpr int kMostNames = 140;
} // namespace

HeatMap::HeatMap(const QString& name, QWidget* parent) : ChartBase(name, parent) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(260, kScale + kRow + 8);
}

void HeatMap::setRows(std::vector<HeatRow> rows, double most, const QString& mostText,
                      const QString& emptyText) {
    rows_ = std::move(rows);
    most_ = most > 0 ? most : 1;
    mostText_ = mostText;
    empty_ = emptyText;
    hovered_ = {};
    fit();
    viewport()->update();
}

// Cells are as wide as there is room for, up to a square and a half.
void HeatMap::fit() {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    int names = 24;
    std::size_t columns = 1;
    for (const HeatRow& row : rows_) {
        names = std::max(names, metrics.horizontalAdvance(row.name) + 2);
        columns = std::max(columns, row.cells.size());
    }
    names_ = std::min(names, kMostNames);
    const double room = viewport()->width() - 2 * kEdge - names_ - 8;
    cell_ = std::clamp(room / static_cast<double>(columns), double(kLeastCell), double(kMostCell));
    setMinimumHeight(kScale + kRow * std::max(1, static_cast<int>(rows_.size())) + 8);
}

void HeatMap::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

const HeatCell& HeatMap::cellAt(Spot spot) const {
    return rows_[static_cast<std::size_t>(spot.row)].cells[static_cast<std::size_t>(spot.column)];
}

QRectF HeatMap::areaOf(Spot spot) const {
    return {kEdge + names_ + 8 + cell_ * spot.column, double(kScale + kRow * spot.row), cell_,
            kRow};
}

HeatMap::Spot HeatMap::spotAt(const QPointF& point) const {
    const double x = point.x() - kEdge - names_ - 8, y = point.y() - kScale;
    const Spot spot{static_cast<int>(y / kRow), static_cast<int>(x / cell_)};
    const bool isThere =
        x >= 0 && y >= 0 && spot.row < static_cast<int>(rows_.size()) &&
        spot.column < static_cast<int>(rows_[static_cast<std::size_t>(spot.row)].cells.size());
    return isThere ? spot : Spot();
}

void HeatMap::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        const auto columns = static_cast<int>(rows_[static_cast<std::size_t>(row)].cells.size());
        for (int column = 0; column < columns; ++column) {
            const HeatCell& cell = cellAt({row, column});
            const QRectF area = areaOf({row, column}).adjusted(0.5, 1, -0.5, -1);
            painter->fillRect(area, cell.isEmpty ? theme().field
                                                 : heatColour(theme(), cell.value / most_));
            if (cell.isOver) {
                painter->setPen(QPen(theme().bad, 2));
                painter->drawRect(area.adjusted(1, 1, -1, -1));
            }
        }
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void HeatMap::paintScale(QPainter& painter) const {
    const QRectF bar(kEdge + names_ + 8 + 14, 7, kScaleWidth, 8);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 4; ++i) {
        gradient.setColorAt(i / 4.0, heatColour(theme(), i / 4.0));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    painter.drawText(QRectF(bar.left() - 20, 2, 14, 18), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("0"));
    painter.drawText(QRectF(bar.right() + 8, 2, viewport()->width(), 18),
                     Qt::AlignLeft | Qt::AlignVCenter, mostText_);
}

void HeatMap::drawForeground(QPainter* painter, const QRectF&) {
    if (rows_.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintScale(*painter);
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        painter->drawText(
            QRectF(kEdge, kScale + kRow * row, names_, kRow), Qt::AlignRight | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(rows_[static_cast<std::size_t>(row)].name,
                                              Qt::ElideRight, static_cast<int>(names_)));
    }
    if (hovered_ != Spot()) {
        const QRectF cell = areaOf(hovered_);
        painter->setPen(QPen(theme().text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 1, -1, -1));
        paintReadout(*painter, cell.topRight(), cellAt(hovered_).readout.split(QLatin1Char('\n')),
                     {theme().text, theme().textMuted});
    }
}

void HeatMap::hover(Spot spot) {
    if (spot != hovered_) {
        hovered_ = spot;
        viewport()->update();
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent* event) {
    hover(spotAt(event->position()));
}

void HeatMap::mousePressEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->position());
    if (spot != Spot() && event->button() == Qt::LeftButton) {
        emit chosen(spot.row, spot.column);
    }
}

void HeatMap::leaveEvent(QEvent* event) {
    hover({});
    ChartBase::leaveEvent(event);
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool isThere = hovered_ != Spot();
    if (isThere && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit chosen(hovered_.row, hovered_.column);
        return;
    }
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (rows_.empty() || (across == 0 && down == 0)) {
        ChartBase::keyPressEvent(event);
        return;
    }
    Spot spot = isThere ? Spot{hovered_.row + down, hovered_.column + across} : Spot{0, 0};
    spot.row = std::clamp(spot.row, 0, static_cast<int>(rows_.size()) - 1);
    const auto cells = static_cast<int>(rows_[static_cast<std::size_t>(spot.row)].cells.size());
    spot.column = std::clamp(spot.column, 0, std::max(0, cells - 1));
    if (cells > 0) {
        hover(spot);
        setAccessibleDescription(cellAt(spot).readout);
    }
}

} // namespace weft::ui
