// SPDX-License-Identifier: GPL-3.0-or-later
// A field of cells over two named axes. Pointer and arrow keys read cells off; a cell is a button.
// What colours the cells is its children's.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <vector>

namespace weft::ui {

struct CellGrid {
    QStringList columns, rows;     // labels; rows from the bottom
    std::vector<QString> readouts; // of each cell, row by row from the bottom; lines
    QString xTitle, yTitle;
};

class CellChart : public ChartBase {
    Q_OBJECT

public:
    void setCurrent(int row, int column); // ringed; -1: none

signals:
    void chosen(int row, int column);

protected:
    explicit CellChart(const QString& name, QWidget* parent);

    void setGrid(CellGrid grid, const QString& emptyText);
    const CellGrid& grid() const { return grid_; }
    int cellCount() const { return static_cast<int>(grid_.readouts.size()); }
    int columnCount() const { return static_cast<int>(grid_.columns.size()); }
    QRectF cellArea(int row, int column) const;
    virtual QColor colourOf(int cell) const = 0;
    virtual void paintLegend(QPainter& painter) const = 0; // above the field, kLegend high
    virtual void paintOver(QPainter&) const {}             // on the cells, below what is read off

    static constexpr int kEdge = 16, kLegend = 24;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int cellAt(const QPointF& point) const; // -1: none
    QRectF areaOf(int cell) const { return cellArea(cell / columnCount(), cell % columnCount()); }
    void paintLabels(QPainter& painter) const;
    void fit();

    CellGrid grid_;
    QString empty_;
    int hovered_ = -1, current_ = -1; // cells
};

} // namespace weft::ui
