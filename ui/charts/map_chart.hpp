// SPDX-License-Identifier: GPL-3.0-or-later
// A field of cells, each in the colour of what it holds: which algorithm is fastest for so many
// ranks and so large a message. Pointer and arrow keys read cells off; a cell is a button.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <vector>

namespace weft::ui {

struct CellMap {
    QStringList columns, rows;     // labels; rows from the bottom
    QStringList names;             // what a cell may hold; the colour follows the place here
    std::vector<int> cells;        // row by row from the bottom, index into names; -1: nothing
    std::vector<QString> readouts; // as cells
    QString xTitle, yTitle;
};

class MapChart : public ChartBase {
    Q_OBJECT

public:
    explicit MapChart(const QString& name, QWidget* parent = nullptr);
    void setMap(CellMap map, const QString& emptyText);
    const CellMap& map() const { return map_; }

signals:
    void chosen(int row, int column);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF cellArea(int row, int column) const;
    int cellAt(const QPointF& point) const; // -1: none
    int columnCount() const { return static_cast<int>(map_.columns.size()); }
    void paintLegend(QPainter& painter) const;
    void fit();

    CellMap map_;
    QString empty_;
    int hovered_ = -1; // cell
};

} // namespace weft::ui
