// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map_chart.hpp"

#include <QPainter>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kSwatch = 10;
}

MapChart::MapChart(const QString& name, QWidget* parent) : CellChart(name, parent) {
}

void MapChart::setMap(CellMap map, const QString& emptyText) {
    map_ = std::move(map);
    setAccessibleDescription(map_.names.join(QStringLiteral(", ")));
    setGrid(map_, emptyText);
}

QColor MapChart::colourOf(int cell) const {
    const int what = map_.cells[static_cast<std::size_t>(cell)];
    return what < 0 ? theme().field : hue(what);
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

} // namespace weft::ui
