// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/chart_page.hpp"

#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kMostChoice = 380; // pixels; long names end in the list
}

ChartPage::ChartPage(Topic topic, QWidget* parent)
    : PerformancePage(parent), topic_(std::move(topic)), choice_(new QComboBox(this)),
      stack_(new QStackedWidget(this)), curves_(new CurveChart(topic_.name)),
      bars_(new StackedBarChart(topic_.name)) {
    choice_->setAccessibleName(tr("Chart"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice_->setMaximumWidth(kMostChoice);
    choices()->addWidget(choice_);
    auto* scroll = new QScrollArea(this); // many bars are taller than the page
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(bars_);
    stack_->addWidget(curves_);
    stack_->addWidget(scroll);
    body()->addWidget(stack_, 1);
    connect(choice_, &QComboBox::activated, this, &ChartPage::showChosen);
    connect(curves_, &CurveChart::chosen, this, [this] { ask(metric_, scope_); });
    connect(bars_, &StackedBarChart::chosen, this, [this](int, int part) {
        ask(part >= 0 ? layerMetrics_[static_cast<std::size_t>(part)] : metric_, scope_);
    });
    connect(bars_, &StackedBarChart::activated, this, [this] { ask(metric_, scope_); });
}

void ChartPage::fillChoice(const std::vector<SeriesGroup>& groups, const InSight& inSight) {
    const QSignalBlocker blocker(choice_);
    const Id seen = inSight.workload.empty() ? inSight.fabric : inSight.workload;
    const QString before = seen == last_ ? choice_->currentData().toString() : QString();
    last_ = seen;
    choice_->clear();
    const auto isSeen = [&](const SeriesGroup& group) {
        return group.scope == inSight.workload || group.scope == inSight.fabric;
    };
    for (const bool first : {true, false}) {
        for (const SeriesGroup& group : groups) {
            if (isSeen(group) == first) {
                choice_->addItem(
                    QStringLiteral("%1 · %2").arg(text(group.series.front()->title),
                                                  scopeName(snapshot_->design, group.scope)),
                    text(group.scope + "\n" + group.chart));
            }
        }
    }
    choice_->setCurrentIndex(std::max(0, choice_->findData(before)));
    choice_->setVisible(choice_->count() > 1);
}

void ChartPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    fillChoice(seriesGroups(snapshot->analysis, topic_.charts), inSight);
    showChosen();
}

void ChartPage::showChosen() {
    const std::vector<SeriesGroup> groups = seriesGroups(snapshot_->analysis, topic_.charts);
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const SeriesGroup& group) {
        return text(group.scope + "\n" + group.chart) == choice_->currentData().toString();
    });
    if (found == groups.end()) {
        stack_->setCurrentIndex(0);
        curves_->setCurves({}, topic_.empty);
        setWhy({}, {});
        setNote({});
        return;
    }
    scope_ = found->scope;
    metric_ = found->series.front()->metric;
    layerMetrics_.clear();
    for (const Series* series : found->series) {
        layerMetrics_.push_back(series->metric);
    }
    if (found->isStack()) {
        Stack stack = topic_.isWaterfall ? waterfallOf(found->series) : stackOf(found->series);
        bars_->setRows(
            std::move(stack.parts), std::move(stack.rows),
            [unit = stack.unit](double value) {
                return unit == "s" ? timeLabel(value) : valueText(value, unit, 3).joined();
            },
            topic_.empty);
    } else {
        curves_->setCurves(curvesOf(*found), topic_.empty);
    }
    stack_->setCurrentIndex(found->isStack() ? 1 : 0);
    setNote(choice_->count() > 1
                ? QString()
                : QStringLiteral("%1 · %2").arg(text(found->series.front()->title),
                                                scopeName(snapshot_->design, scope_)));
    const bool isKnown = snapshot_->analysis.find(metric_, scope_) != nullptr;
    setWhy(isKnown ? metric_ : std::string(), scope_);
}

} // namespace weft::ui
