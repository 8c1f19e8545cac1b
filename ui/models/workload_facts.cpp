// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workload_facts.hpp"

#include "core/workload/workload.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Workloads)
};

// What heads a workload, whatever its kind: the first of these that it has.
constexpr std::string_view kHeads[] = {
    "workload.step.time",       "workload.goodput",       "workload.checkpoint.time",
    "workload.request.network", "workload.services.rate", "collective.all_reduce.auto.time"};
// Checks of which some fail, by how many there are or by how many pass.
struct Checks {
    std::string_view count, failed;
    bool countsAll = false;
};
constexpr Checks kChecks[] = {
    {"workload.requirements.met", "workload.requirements.failed"},
    {"fabric.lossless.checks", "fabric.lossless.failed", true},
};

// Parts that Why opens from the results, and that would bury them here.
constexpr std::string_view kParts[] = {"workload.comm.",        "workload.model.",
                                       "workload.step.flops",   "workload.step.hardware_flops",
                                       "workload.requirement.", "collective."};

// Ratios of workloads are shares of a whole.
QString figureText(const Metric& metric) {
    return metric.unit == "ratio" && metric.value <= 1 ? shareText(metric.value)
                                                       : metricText(metric).joined();
}

bool isOfFabric(const Workload& workload) {
    const WorkloadKind* kind = findWorkloadKind(workload.kind);
    return kind != nullptr && kind->tellsOfFabric;
}

// Whether a metric of the fabric is what a workload that is told as its fabric's came to.
bool isToldOf(const Workload& workload, std::string_view metric) {
    return isOfFabric(workload) && metric.find(workload.kind) != std::string_view::npos;
}

bool isAccepted(const Design& design, const Finding& finding) {
    const std::string key = finding.key();
    return std::any_of(design.accepted->begin(), design.accepted->end(),
                       [&](const Acceptance& each) { return each.key == key; });
}

void judge(const Design& design, const Analysis& analysis, const Id& id, WorkloadLine& line) {
    int errors = 0, warnings = 0;
    QString first;
    for (const Finding& finding : analysis.findings) {
        const bool here = finding.scope == id || finding.scope.starts_with(id + "/");
        if (!here || finding.severity == Severity::Info || isAccepted(design, finding)) {
            continue;
        }
        (finding.severity == Severity::Error ? errors : warnings)++;
        first = first.isEmpty() ? text(finding.message) : first;
    }
    if (errors + warnings > 0) {
        line.state = errors > 0 ? WorkloadState::Bad : WorkloadState::Warning;
        line.stateWords = first;
    } else if (!line.metric.empty()) {
        line.state = WorkloadState::Good;
        line.stateWords = Words::tr("Nothing found against it");
    }
}

} // namespace

QString workloadKindName(std::string_view kind) {
    const WorkloadKind* row = findWorkloadKind(kind);
    return text(row != nullptr ? row->name : kind);
}

Id workloadScope(const Design& design, const Analysis& analysis, const Workload& workload) {
    const std::vector<Metric>& metrics = analysis.metrics;
    const bool own = std::any_of(metrics.begin(), metrics.end(),
                                 [&](const Metric& each) { return each.scope == workload.id; });
    const FabricIntent* on = fabricOf(design, workload);
    return own || on == nullptr || !isOfFabric(workload) ? workload.id : on->id;
}

WorkloadLine workloadLine(const Design& design, const Analysis& analysis,
                          const Workload& workload) {
    WorkloadLine line;
    line.name = text(workload.name.empty() ? workload.id : workload.name);
    line.kind = workloadKindName(workload.kind);
    const FabricIntent* on = fabricOf(design, workload);
    line.where = !workload.on.empty() ? scopeName(design, workload.on)
                 : on != nullptr      ? text(on->name)
                                      : Words::tr("no fabric yet");
    line.figure = kDash;
    line.scope = workloadScope(design, analysis, workload);
    bool fails = false;
    for (const Checks& checks : kChecks) {
        const Metric* count = analysis.find(checks.count, line.scope);
        const Metric* failed = analysis.find(checks.failed, line.scope);
        const bool isOwn = line.scope == workload.id || isToldOf(workload, checks.count);
        if (count != nullptr && failed != nullptr && isOwn) {
            const double all = count->value + (checks.countsAll ? 0 : failed->value);
            line.figure = Words::tr("%1 of %2 met")
                              .arg(valueText(all - failed->value, "count").number,
                                   valueText(all, "count").number);
            line.metric = count->id;
            fails = failed->value > 0;
        }
    }
    for (const std::string_view id : kHeads) {
        const Metric* metric = line.metric.empty() ? analysis.find(id, line.scope) : nullptr;
        if (metric != nullptr && (line.scope == workload.id || isToldOf(workload, id))) {
            line.figure = figureText(*metric);
            line.figureTip =
                metricName(id) + QStringLiteral(": ") + exactText(metric->value, metric->unit);
            line.metric = metric->id;
        }
    }
    judge(design, analysis, workload.id, line);
    if (fails && line.state == WorkloadState::Good) { // told by findings on the fabric
        line.state = WorkloadState::Warning;
        line.stateWords = Words::tr("Problems says which fail");
    }
    return line;
}

std::vector<Fact> workloadFacts(const Snapshot& snapshot, const Workload& workload) {
    std::vector<Fact> facts;
    const auto isPart = [](const Metric& metric) {
        return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view prefix) {
            return std::string_view(metric.id).starts_with(prefix);
        });
    };
    for (const Metric& metric : snapshot.analysis.metrics) {
        if (metric.scope == workload.id && !isPart(metric)) {
            facts.push_back(
                {metricName(metric.id), metricText(metric).joined(),
                 exactText(metric.value, metric.unit) + QLatin1Char('\n') + text(metric.meaning),
                 metric.id, metric.scope});
        }
    }
    const WorkloadLine line = workloadLine(snapshot.design, snapshot.analysis, workload);
    if (facts.empty() && !line.metric.empty()) { // told by its fabric
        facts.push_back(
            {metricName(line.metric), line.figure, line.figureTip, line.metric, line.scope});
    }
    std::stable_partition(facts.begin(), facts.end(),
                          [&](const Fact& fact) { return fact.metric == line.metric; });
    return facts;
}

} // namespace weft::ui
