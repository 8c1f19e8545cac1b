// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/performance.hpp"

#include "ui/performance/chart_page.hpp"
#include "ui/performance/crossover_page.hpp"
#include "ui/performance/messages_page.hpp"
#include "ui/performance/requirements_page.hpp"
#include "ui/performance/step_page.hpp"
#include "ui/performance/table_page.hpp"

namespace weft::ui {

Performance::Performance(Document& document, Selection& selection, QWidget* parent)
    : TopicPages(tr("Performance"), tr("Topics of performance"), document, selection, parent) {
    const auto charts = [this](const QString& title, const QString& empty,
                               std::vector<std::string_view> prefixes, bool isWaterfall = false) {
        add(title, [=] { return new ChartPage({title, empty, prefixes, isWaterfall}); });
    };
    add(tr("Message sizes"), [] { return new MessagesPage; });
    add(tr("Fastest algorithm"), [] { return new CrossoverPage; });
    add(tr("Training step"), [&document] { return new StepPage(document); });
    charts(tr("Checkpoints"),
           tr("Shown when the design has checkpoints and storage: add Checkpoints in Workloads."),
           {"workload.goodput", "workload.checkpoint"});
    charts(tr("Serving"), tr("Shown when the design serves a model: add Inference in Workloads."),
           {"workload.serving", "workload.kv", "workload.request", "workload.batch"});
    charts(tr("Latency"), tr("Shown when a fabric has a path between two endpoints."),
           {"fabric.latency"}, true);
    charts(tr("Traffic by tier"), tr("Shown when something runs on the network: add a workload."),
           {"traffic."});
    add(tr("Requirements"), [] { return new RequirementsPage; });
    add(tr("Tables"), [] { return new TablePage; });
}

} // namespace weft::ui
