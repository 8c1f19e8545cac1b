// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/messages_page.hpp"

#include "ui/charts/collective_chart.hpp"
#include "ui/models/workload_facts.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr std::string_view kPrefix = "collective.";

// "collective.all_reduce.ring" -> "all_reduce"; empty for other series.
std::string operationOf(const Series& series) {
    const std::size_t end = series.id.find('.', kPrefix.size());
    return series.id.starts_with(kPrefix) && end != std::string::npos
               ? series.id.substr(kPrefix.size(), end - kPrefix.size())
               : std::string();
}

} // namespace

MessagesPage::MessagesPage(QWidget* parent)
    : PerformancePage(parent), operation_(new QComboBox(this)), chart_(new CollectiveChart(this)) {
    operation_->setAccessibleName(tr("Operation"));
    choices()->addWidget(operation_);
    chart_->setAccessibleName(tr("Time over message size"));
    chart_->setMarksFastest(true);
    body()->addWidget(chart_, 1);
    connect(operation_, &QComboBox::activated, this, &MessagesPage::showChosen);
    connect(chart_, &CollectiveChart::chosen, this,
            [this](int line) { ask(chart_->lineId(line) + ".time", scope_); });
}

void MessagesPage::fillOperations() {
    const QSignalBlocker blocker(operation_);
    const QString before = operation_->currentData().toString();
    operation_->clear();
    for (const Series& series : snapshot_->analysis.series) {
        const QString id = text(operationOf(series));
        if (series.scope == scope_ && !id.isEmpty() && operation_->findData(id) < 0) {
            QString words = algorithmName(utf8(id));
            words[0] = words[0].toUpper();
            operation_->addItem(words, id);
        }
    }
    operation_->setCurrentIndex(std::max(0, operation_->findData(before)));
    operation_->setVisible(operation_->count() > 0);
}

void MessagesPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    const Workload* workload = snapshot->design.workload(inSight.workload);
    scope_ = workload != nullptr && workload->kind == "collective"
                 ? workloadScope(snapshot->design, snapshot->analysis, *workload)
                 : inSight.fabric;
    fillOperations();
    showChosen();
}

void MessagesPage::showChosen() {
    const std::string operation = utf8(operation_->currentData().toString());
    std::vector<const Series*> lines;
    for (const Series& series : snapshot_->analysis.series) {
        if (series.scope == scope_ && !operation.empty() && operationOf(series) == operation) {
            lines.push_back(&series);
        }
    }
    chart_->setSeries(lines);
    const std::string best = "collective." + operation + ".auto.time";
    const Metric* fastest = snapshot_->analysis.find(best, scope_);
    setWhy(fastest != nullptr ? best : std::string(), scope_);
    setNote(fastest == nullptr
                ? QString()
                : tr("on %1 · %2")
                      .arg(scopeName(snapshot_->design, scope_), algorithmName(fastest->witness)));
}

} // namespace weft::ui
