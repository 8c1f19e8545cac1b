// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/series_compare.hpp"

#include "ui/charts/collective_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/plot.hpp"
#include "ui/paint/words.hpp"
#include "ui/performance/series_views.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr std::string_view kStepChart = "workload.step.breakdown";

// The least of all algorithms at each size: what a library that chooses well would run.
std::optional<Series> fastestOf(const Analysis& analysis, const std::string& chart,
                                const std::string& scope) {
    std::optional<Series> fastest;
    for (const Series& series : analysis.series) {
        if (series.chart != chart || series.scope != scope || series.kind != SeriesKind::Line) {
            continue;
        }
        if (!fastest) {
            fastest = series;
            continue;
        }
        for (std::size_t i = 0; i < series.x.size() && i < fastest->x.size(); ++i) {
            if (series.x[i] == fastest->x[i]) {
                fastest->y[i] = std::min(fastest->y[i], series.y[i]);
            }
        }
    }
    return fastest;
}

} // namespace

CollectivesView::CollectivesView(QWidget* parent)
    : ComparisonView(parent), fabric_(new QComboBox(this)), operation_(new QComboBox(this)),
      chart_(new CollectiveChart(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->setSpacing(2 * kUnit);
    head->addWidget(operation_);
    head->addWidget(mutedLabel(tr("by the fastest algorithm, on"), this));
    head->addWidget(fabric_);
    head->addStretch(1);
    operation_->setAccessibleName(tr("Operation"));
    fabric_->setAccessibleName(tr("Fabric"));
    column->addLayout(head);
    chart_->setAccessibleName(tr("Time over message size, a line per scenario"));
    chart_->setEmptyText(tr("Shown when a fabric has accelerators to reduce over."));
    column->addWidget(chart_, 1);
    for (QComboBox* choice : {fabric_, operation_}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(choice, &QComboBox::activated, this, &CollectivesView::showChosen);
    }
}

void CollectivesView::showComparison(const Comparison& comparison) {
    comparison_ = comparison;
    const QVariant fabric = fabric_->currentData(), operation = operation_->currentData();
    fabric_->clear();
    operation_->clear();
    for (const WhatIf& each : *comparison.whatIfs) {
        for (const Series& series : each.analysis.series) {
            if (!series.chart.starts_with("collective.") || series.kind != SeriesKind::Line) {
                continue;
            }
            if (fabric_->findData(text(series.scope)) < 0) {
                fabric_->addItem(scopeName(each.design, series.scope), text(series.scope));
            }
            if (operation_->findData(text(series.chart)) < 0) {
                operation_->addItem(series.title.empty() ? text(series.chart) : text(series.title),
                                    text(series.chart));
            }
        }
    }
    fabric_->setCurrentIndex(std::max(0, fabric_->findData(fabric)));
    operation_->setCurrentIndex(std::max(0, operation_->findData(operation)));
    showChosen();
}

void CollectivesView::showChosen() {
    const std::string chart = utf8(operation_->currentData().toString());
    const std::string scope = utf8(fabric_->currentData().toString());
    std::vector<Series> lines;
    for (const WhatIf& each : *comparison_.whatIfs) {
        if (std::optional<Series> line = fastestOf(each.analysis, chart, scope)) {
            line->id = each.id;
            line->name = each.name;
            lines.push_back(*std::move(line));
        }
    }
    std::vector<const Series*> shown;
    for (const Series& line : lines) {
        shown.push_back(&line);
    }
    chart_->setSeries(shown);
    for (QComboBox* choice : {fabric_, operation_}) {
        choice->setVisible(choice->count() > 0);
    }
}

StepsView::StepsView(QWidget* parent)
    : ComparisonView(parent), chart_(new StackedBarChart(tr("Training steps of all scenarios"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    column->addWidget(chart_, 1);
}

void StepsView::showComparison(const Comparison& comparison) {
    Stack all;
    for (const WhatIf& each : *comparison.whatIfs) {
        static constexpr std::string_view kCharts[] = {kStepChart};
        for (const SeriesGroup& group : seriesGroups(each.analysis, kCharts)) {
            Stack stack = stackOf(group.series);
            all.parts = stack.parts.size() > all.parts.size() ? stack.parts : all.parts;
            for (StackRow& row : stack.rows) {
                row.name = QStringLiteral("%1 · %2").arg(text(each.name),
                                                         scopeName(each.design, group.scope));
                all.rows.push_back(std::move(row));
            }
        }
    }
    for (StackRow& row : all.rows) {
        row.parts.resize(all.parts.size());
    }
    chart_->setRows(
        std::move(all.parts), std::move(all.rows),
        [](double seconds) { return timeLabel(seconds); },
        tr("Shown when the design has a training workload: add one in Workloads."));
}

} // namespace weft::ui
