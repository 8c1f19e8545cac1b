// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/bars_view.hpp"

#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/paint/words.hpp"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weft::ui {

BarsView::BarsView(QWidget* parent)
    : ComparisonView(parent), chart_(new StackedBarChart(tr("Figures of all scenarios"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(chart_);
    column->addWidget(scroll);
}

void BarsView::showComparison(const Comparison& comparison) {
    const std::size_t scenarios = comparison.whatIfs->size();
    std::vector<StackPart> parts;
    for (std::size_t i = 0; i < scenarios; ++i) {
        parts.push_back({text(comparison.scenario(i).name), static_cast<int>(i)});
    }
    std::vector<StackRow> rows;
    for (const ComparedFigure& figure : comparison.figures) {
        double most = 0;
        for (const auto& value : figure.values) {
            most = std::max(most, std::abs(value.value_or(0)));
        }
        rows.push_back({figureName(figure, comparison.scenario(0).design),
                        {},
                        0,
                        std::vector<double>(scenarios, 0),
                        true});
        for (std::size_t i = 0; i < scenarios; ++i) {
            const std::optional<double>& value = figure.values[i];
            StackRow row{text(comparison.scenario(i).name),
                         value ? figureValue(figure, *value) : QString(kDash), 0,
                         std::vector<double>(scenarios, 0), false};
            row.parts[i] = value && most > 0 ? std::abs(*value) / most : 0;
            rows.push_back(std::move(row));
        }
    }
    chart_->setRows(
        std::move(parts), std::move(rows), [](double share) { return shareText(share); },
        tr("The scenarios do not differ in any figure of the table."));
}

} // namespace weft::ui
