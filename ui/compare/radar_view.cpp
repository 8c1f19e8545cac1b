// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/radar_view.hpp"

#include "ui/charts/radar_chart.hpp"
#include "ui/paint/words.hpp"

#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr qsizetype kMostSpokes = 8; // more cannot be read

// How good a value is beside the best, 0 to 1: a ratio, so that no zero is invented.
double shareOf(const ComparedFigure& figure, double value, double best) {
    const double share = figure.better == Better::Higher ? value / best : best / value;
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
}

bool canBeDrawn(const ComparedFigure& figure) {
    return figure.better != Better::Neither &&
           std::all_of(figure.values.begin(), figure.values.end(),
                       [](const auto& value) { return value && *value > 0; });
}

} // namespace

RadarView::RadarView(QWidget* parent)
    : ComparisonView(parent), chart_(new RadarChart(tr("Figures of all scenarios"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(chart_);
}

void RadarView::showComparison(const Comparison& comparison) {
    QStringList spokes;
    std::vector<RadarLine> lines;
    for (const WhatIf& each : *comparison.whatIfs) {
        lines.push_back({text(each.name), {}, {}});
    }
    for (const ComparedFigure& figure : comparison.figures) {
        if (spokes.size() == kMostSpokes || !canBeDrawn(figure)) {
            continue;
        }
        spokes += figureName(figure, comparison.scenario(0).design);
        double best = *figure.values.front();
        for (const auto& value : figure.values) {
            best =
                figure.better == Better::Higher ? std::max(best, *value) : std::min(best, *value);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i].shares.push_back(shareOf(figure, *figure.values[i], best));
            lines[i].values += figureValue(figure, *figure.values[i]);
        }
    }
    chart_->setLines(std::move(spokes), std::move(lines),
                     tr("Shown when three figures or more differ between the scenarios."));
}

} // namespace weft::ui
