// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/waterfall_view.hpp"

#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

QString signedValue(double value, const std::string& unit) {
    const QString words = valueText(value, unit, 4).joined();
    return value > 0 ? QStringLiteral("+") + words : words;
}

} // namespace

WaterfallView::WaterfallView(QWidget* parent)
    : ComparisonView(parent), title_(label(TextStyle::Strong, {}, this)),
      against_(new QComboBox(this)),
      back_(new LinkButton(tr("Back"), LinkButton::Look::Accent, this)),
      chart_(new StackedBarChart(tr("Why the figure differs"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->addWidget(title_, 1);
    head->addWidget(back_);
    head->addWidget(mutedLabel(tr("baseline to"), this));
    head->addWidget(against_);
    against_->setAccessibleName(tr("What-if to explain"));
    against_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    column->addLayout(head);
    back_->hide();
    column->addWidget(chart_, 1);
    connect(against_, &QComboBox::activated, this, &WaterfallView::showWhy);
    connect(chart_, &StackedBarChart::chosen, this, [this](int row, int) { enter(row); });
    connect(chart_, &StackedBarChart::activated, this, &WaterfallView::enter);
    connect(back_, &QAbstractButton::clicked, this, [this] {
        path_.pop_back();
        showSteps();
    });
}

void WaterfallView::setAgainst(const Id& scenario) {
    const int known = against_->findData(text(scenario));
    if (known >= 0 && known != against_->currentIndex()) {
        against_->setCurrentIndex(known);
        showWhy();
    }
}

void WaterfallView::showComparison(const Comparison& comparison) {
    comparison_ = comparison;
    const QString before = against_->currentData().toString();
    against_->clear();
    for (std::size_t i = 1; i < comparison.whatIfs->size(); ++i) {
        against_->addItem(text(comparison.scenario(i).name), text(comparison.scenario(i).id));
    }
    against_->setCurrentIndex(std::max(0, against_->findData(before)));
    showWhy();
}

void WaterfallView::showWhy() {
    const auto other = static_cast<std::size_t>(against_->currentIndex() + 1);
    why_ = {};
    path_.clear();
    if (comparison_.chosen && other > 0) {
        const ComparedFigure& figure = comparison_.figures[*comparison_.chosen];
        const Analysis& from = comparison_.scenario(0).analysis;
        const Analysis& to = comparison_.scenario(other).analysis;
        const Metric* a = from.find(figure.metric, figure.scope);
        const Metric* b = to.find(figure.metric, figure.scope);
        if (a != nullptr && b != nullptr) {
            why_ = waterfall(from, *a, to, *b);
        }
    }
    showSteps();
}

void WaterfallView::enter(int row) {
    const std::vector<WaterfallStep>* steps = &why_.steps;
    for (const std::size_t step : path_) {
        steps = &(*steps)[step].behind;
    }
    const auto step = static_cast<std::size_t>(row - 1); // the first row is where it begins
    if (row > 0 && step < steps->size() && !(*steps)[step].behind.empty()) {
        path_.push_back(step);
        showSteps();
    }
}

// The steps as bars that begin where the last ended. Bars stand on a floor beneath all levels, so
// that a change of one in a hundred can be seen; the axis says where that floor is.
void WaterfallView::showSteps() {
    const std::vector<WaterfallStep>* steps = &why_.steps;
    QString title = why_.metric.empty() ? QString() : metricName(why_.metric);
    double level = why_.from;
    for (const std::size_t step : path_) {
        title = text((*steps)[step].label);
        level = 0;
        steps = &(*steps)[step].behind;
    }
    title_->setText(title_->fontMetrics().elidedText(title, Qt::ElideRight, 420));
    title_->setToolTip(title);
    back_->setVisible(!path_.empty());
    double least = level, most = level, reached = level;
    for (const WaterfallStep& step : *steps) {
        reached += step.contribution;
        least = std::min(least, reached);
        most = std::max(most, reached);
    }
    const double room = most - least;
    const double unitOfAxis = room > 0 ? std::pow(10, std::floor(std::log10(room))) : 1;
    const double floor = least > 0 && least < 4 * room
                             ? 0
                             : unitOfAxis * std::floor((least - 0.15 * room) / unitOfAxis);
    const std::string unit = why_.unit;
    std::vector<StackRow> rows;
    const auto total = [&](const QString& name, double value) {
        rows.push_back({name, valueText(value, unit, 4).joined(), 0, {value - floor, 0, 0}, true});
    };
    if (!steps->empty()) {
        total(path_.empty() ? tr("Baseline") : tr("From"), level);
        for (const WaterfallStep& step : *steps) {
            const double next = level + step.contribution, size = std::abs(step.contribution);
            const bool isMore = step.contribution > 0;
            rows.push_back(
                {text(step.label) + (step.behind.empty() ? QString() : QStringLiteral(" ›")),
                 QStringLiteral("%1  (%2)")
                     .arg(signedValue(step.contribution, unit), people(step.detail)),
                 std::min(level, next) - floor,
                 {0, isMore ? size : 0, isMore ? 0 : size},
                 false});
            level = next;
        }
        total(path_.empty() ? against_->currentText() : tr("To"), level);
    }
    chart_->setRows(
        {{tr("Level"), 3}, {tr("More"), 1}, {tr("Less"), 0}}, std::move(rows),
        [floor, unit](double value) { return valueText(value + floor, unit, 3).joined(); },
        !comparison_.chosen ? tr("Choose a figure to see why it differs.")
                            : tr("This figure does not differ."));
}

} // namespace weft::ui
