// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/step_page.hpp"

#include "core/base/text.hpp"
#include "core/workload/training_breakdown.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"
#include "ui/performance/series_views.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr std::string_view kChart = "workload.step.breakdown";
constexpr std::string_view kKind = "training";

std::vector<const Series*> layersOf(const Analysis& analysis, const Id& workload) {
    std::vector<const Series*> layers;
    for (const Series& series : analysis.series) {
        if (series.scope == workload && series.chart == kChart) {
            layers.push_back(&series);
        }
    }
    return layers;
}

// What checkpoints add to a step, over the step: the same for every plan of the workload.
double checkpointShare(const std::vector<const Series*>& layers) {
    double step = 0, checkpoints = 0;
    for (const Series* layer : layers) {
        (layer->id.ends_with(".checkpoint") ? checkpoints : step) += layer->y.front();
    }
    return step > 0 ? checkpoints / step : 0;
}

} // namespace

StepPage::StepPage(Document& document, QWidget* parent)
    : PerformancePage(parent), document_(document), workloads_(new QComboBox(this)),
      search_(new QPushButton(tr("Find the best plans"), this)),
      use_(new QPushButton(tr("Use this plan"), this)), progress_(new QProgressBar(this)),
      cancel_(new LinkButton(tr("Cancel"), LinkButton::Look::Accent, this)),
      chart_(new StackedBarChart(tr("What a step is made of"))) {
    workloads_->setAccessibleName(tr("Training workload"));
    search_->setToolTip(tr("Tries tensor, pipeline, context and expert parallelism, micro-batches, "
                           "ZeRO and recomputation; lists the fastest that fit the memory"));
    use_->setToolTip(tr("The selected plan becomes the workload's; undo takes it back"));
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Searching for plans"));
    cancel_->setAccessibleName(tr("Give up the search"));
    choices()->addWidget(workloads_);
    choices()->addWidget(search_);
    choices()->addWidget(progress_);
    choices()->addWidget(cancel_);
    choices()->addWidget(use_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the chart takes the keyboard
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(chart_);
    body()->addWidget(scroll, 1);

    connect(workloads_, &QComboBox::activated, this, [this] {
        finder_.cancel();
        showRows();
    });
    connect(search_, &QAbstractButton::clicked, this, &StepPage::search);
    connect(cancel_, &QAbstractButton::clicked, &finder_, &PlanFinder::cancel);
    connect(use_, &QAbstractButton::clicked, this, [this] { use(chart_->current()); });
    connect(chart_, &StackedBarChart::chosen, this, [this](int row, int part) {
        showState();
        const std::vector<const Series*> layers = layersOf(snapshot_->analysis, workload());
        if (row == 0 && part >= 0 && part < static_cast<int>(layers.size())) {
            ask(layers[static_cast<std::size_t>(part)]->metric, workload());
        }
    });
    connect(chart_, &StackedBarChart::activated, this, &StepPage::use);
    connect(&finder_, &PlanFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &PlanFinder::found, this, &StepPage::showFound);
    connect(&finder_, &PlanFinder::failed, this,
            [this](const QString& sentence) { problem_ = sentence; });
    connect(&finder_, &PlanFinder::ended, this, &StepPage::showState);
    showState();
}

Id StepPage::workload() const {
    return utf8(workloads_->currentData().toString());
}

bool StepPage::isCurrent() const {
    return found_ != nullptr && found_->workload == workload() &&
           std::find(holdsFor_.begin(), holdsFor_.end(), document_.design()) != holdsFor_.end();
}

void StepPage::fillWorkloads(const Id& selected) {
    const QSignalBlocker blocker(workloads_);
    const QString before = workloads_->currentData().toString();
    workloads_->clear();
    for (const Workload& each : *snapshot_->design.workloads) {
        if (each.kind == kKind) {
            workloads_->addItem(text(each.name), text(each.id));
        }
    }
    const int asked = workloads_->findData(text(selected));
    workloads_->setCurrentIndex(asked >= 0 ? asked : std::max(0, workloads_->findData(before)));
    workloads_->setVisible(workloads_->count() > 1);
}

void StepPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    problem_.clear();
    fillWorkloads(inSight.workload);
    showRows();
}

void StepPage::search() {
    problem_.clear();
    progress_->setValue(0);
    finder_.find(document_.snapshot(), workload());
    showState();
}

void StepPage::showFound(const FoundPlansPtr& found) {
    found_ = found;
    holdsFor_ = {found->design};
    showRows();
}

void StepPage::showRows() {
    std::vector<const Series*> layers = layersOf(snapshot_->analysis, workload());
    Stack stack;
    if (!layers.empty()) {
        stack = stackOf(layers);
        stack.rows.front().name = tr("As it is: %1").arg(text(layers.front()->labels.front()));
        stack.rows.front().isMarked = true;
    }
    if (isCurrent() && !stack.rows.empty()) {
        std::vector<StepBar> bars;
        for (const RankedPlan& each : found_->search.best) {
            bars.push_back(
                {planLabel(each.plan), &each.step, each.step.time * checkpointShare(layers)});
        }
        const std::vector<Series> made = stepBreakdown("plans", workload(), bars);
        std::vector<const Series*> found;
        for (const Series& series : made) {
            found.push_back(&series);
        }
        for (StackRow& row : bars.empty() ? std::vector<StackRow>() : stackOf(found).rows) {
            row.parts.resize(stack.parts.size()); // layer by layer the same
            stack.rows.push_back(std::move(row));
        }
    }
    chart_->setRows(
        std::move(stack.parts), std::move(stack.rows),
        [](double seconds) { return timeLabel(seconds); },
        workloads_->count() == 0
            ? tr("Shown when the design has a training workload: add one in Workloads.")
            : tr("This workload cannot be evaluated yet; Problems says why."));
    setWhy(layers.empty() ? std::string() : "workload.step.time", workload());
    showState();
}

void StepPage::showState() {
    const bool isBusy = finder_.isRunning();
    const bool hasRows = !chart_->rows().empty();
    search_->setVisible(!isBusy && hasRows);
    progress_->setVisible(isBusy);
    cancel_->setVisible(isBusy);
    use_->setVisible(!isBusy && chart_->rows().size() > 1);
    use_->setEnabled(chart_->current() > 0);
    QString words = problem_;
    if (isBusy) {
        words = tr("Trying plans…");
    } else if (words.isEmpty() && isCurrent()) {
        words = tr("%1 plans tried, %2 fit the memory")
                    .arg(people(formatCount(found_->search.tried)),
                         people(formatCount(found_->search.fitting)));
    }
    setNote(words);
}

bool StepPage::use(int row) {
    if (row < 1 || !isCurrent() || row > static_cast<int>(found_->search.best.size())) {
        return false;
    }
    const TrainingPlan plan = found_->search.best[static_cast<std::size_t>(row - 1)].plan;
    const Edit edit = planEdit(document_.design(), workload(), plan,
                               tr("Train by %1").arg(text(planLabel(plan))));
    const Result<Design> after = weft::apply(document_.design(), edit);
    if (after) {
        holdsFor_.push_back(*after); // another plan asks the same question
    }
    return document_.commit(edit);
}

} // namespace weft::ui
