// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of cells, each in the heat of its value against the most, with a labelled scale: watts by
// rack. Pointer and arrow keys read cells off; a cell is a button.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <vector>

namespace weft::ui {

struct HeatCell {
    QString readout; // lines
    double value = 0;
    bool isOver = false;  // more than it may
    bool isEmpty = false; // nothing to colour
};
struct HeatRow {
    QString name;
    std::vector<HeatCell> cells;
};

class HeatMap : public ChartBase {
    Q_OBJECT

public:
    explicit HeatMap(const QString& name, QWidget* parent = nullptr);
    // The scale runs from 0 to `most`, whose words end it.
    void setRows(std::vector<HeatRow> rows, double most, const QString& mostText,
                 const QString& emptyText);
    const std::vector<HeatRow>& rows() const { return rows_; }

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
    struct Spot {
        int row = -1, column = -1;
        bool operator==(const Spot&) const = default;
    };
    const HeatCell& cellAt(Spot spot) const;
    QRectF areaOf(Spot spot) const;
    Spot spotAt(const QPointF& point) const;
    void hover(Spot spot);
    void paintScale(QPainter& painter) const;
    void fit();

    std::vector<HeatRow> rows_;
    double most_ = 1;
    QString mostText_, empty_;
    double names_ = 40, cell_ = 20; // pixels
    Spot hovered_;
};

} // namespace weft::ui
