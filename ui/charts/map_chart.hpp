// SPDX-License-Identifier: GPL-3.0-or-later
// A field of cells, each in the colour of what it holds: which algorithm is fastest for so many
// ranks and so large a message.
#pragma once

#include "ui/charts/cell_chart.hpp"

namespace weft::ui {

struct CellMap : CellGrid {
    QStringList names;      // what a cell may hold; the colour follows the place here
    std::vector<int> cells; // row by row from the bottom, index into names; -1: nothing
};

class MapChart : public CellChart {
    Q_OBJECT

public:
    explicit MapChart(const QString& name, QWidget* parent = nullptr);
    void setMap(CellMap map, const QString& emptyText);
    const CellMap& map() const { return map_; }

protected:
    QColor colourOf(int cell) const override;
    void paintLegend(QPainter& painter) const override;

private:
    CellMap map_;
};

} // namespace weft::ui
