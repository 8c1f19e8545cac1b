// SPDX-License-Identifier: GPL-3.0-or-later
// A figure over two settings: cells by how much it is there, with lines of equal value over them,
// as on a map of heights.
#pragma once

#include "ui/charts/cell_chart.hpp"

#include <QLineF>

namespace weft::ui {

struct FieldLine {
    QString label;
    std::vector<QLineF> pieces; // in cells: (0, 0) is the middle of the first column and row
};

struct FieldMap : CellGrid {
    std::vector<double> cells; // row by row from the bottom; NaN: not known
    std::vector<FieldLine> lines;
    QString least, most; // words for the ends of the scale
};

class FieldChart : public CellChart {
    Q_OBJECT

public:
    explicit FieldChart(const QString& name, QWidget* parent = nullptr);
    void setField(FieldMap field, const QString& emptyText);
    const FieldMap& field() const { return field_; }

protected:
    QColor colourOf(int cell) const override;
    void paintLegend(QPainter& painter) const override;
    void paintOver(QPainter& painter) const override;

private:
    QPointF at(const QPointF& cell) const;
    void paintLine(QPainter& painter, const FieldLine& line, std::vector<QRectF>& taken) const;

    FieldMap field_;
    double least_ = 0, most_ = 0; // of the cells that are known
};

} // namespace weft::ui
