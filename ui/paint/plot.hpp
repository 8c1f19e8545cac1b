// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a collective over message size, log-log, painted on any device: the report's vector
// chart. The window's own chart (ui/charts) shares ticks and colours with it.
#pragma once

#include "core/analysis/analysis.hpp"

#include <QColor>
#include <QRectF>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

struct PlotColours {
    QColor ground, grid, label;
    std::vector<QColor> lines; // taken in turn
};
const PlotColours& paperColours();

// Series of message size (B) against time (s) of one fabric's all-reduces, in the analysis' order.
std::vector<const Series*> collectiveSeries(const Analysis& analysis, std::string_view fabric);

// `em` is the height of a label in the device's units; everything else follows from it.
void paintPlot(QPainter& painter, const QRectF& area, const std::vector<const Series*>& series,
               const PlotColours& colours, double em);

// Label positions along the right edge, as near to `wanted` as a distance of `gap` allows, in the
// given order of `wanted`; kept within [top, bottom].
std::vector<double> spreadLabels(const std::vector<double>& wanted, double gap, double top,
                                 double bottom);

} // namespace weft::ui
