// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workload_plans.hpp"

#include "core/analysis/workloads.hpp"
#include "core/workload/table.hpp"
#include "core/workload/training_breakdown.hpp"
#include "core/workload/training_search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Weft: every plan that divides and fits, timed as the step time is"};
constexpr Formula kBest{"workload.plans.best", "s", "b",
                        "Time of a step by the fastest plan found that fits the memory.", kSources};
constexpr Formula kGain{"workload.plans.gain", "ratio", "t/b",
                        "How much faster than the plan chosen that is.", kSources};

constexpr std::size_t kShown = 10, kDrawn = 5;

ResultTable tableOf(const Id& scope, const std::vector<RankedPlan>& plans) {
    ResultTable table{"workload.plans",
                      scope,
                      "The fastest plans that fit",
                      {{"plan"},
                       {"step", "s"},
                       {"waiting for the network", "s"},
                       {"bubble", "s"},
                       {"MFU", "ratio"},
                       {"memory", "B"}},
                      {}};
    for (const RankedPlan& each : plans) {
        table.rows.push_back(
            {TableCell::words(planLabel(each.plan)), TableCell::number(inSeconds(each.step.time)),
             TableCell::number(inSeconds(each.step.exposed)),
             TableCell::number(inSeconds(each.step.bubble)), TableCell::number(each.step.mfu),
             TableCell::number(inBytes(each.memory.total()))});
    }
    return table;
}

void writePlans(const PassInput& input, const Workload& workload, TrainingRun& run,
                const PlanSearch& found, PassOutput& output) {
    output.tables.push_back(tableOf(workload.id, found.best));
    const TrainingJob& job = run.job();
    const TrainingStep chosen =
        trainingStep(job.plan, job.model, job.accelerator, job.overlap, run.network());
    std::vector<StepBar> bars = {{fmt::format("chosen: {}", planLabel(job.plan)), &chosen, {}}};
    for (std::size_t i = 0; i < std::min(kDrawn, found.best.size()); ++i) {
        bars.push_back({planLabel(found.best[i].plan), &found.best[i].step, {}});
    }
    for (Series& layer : stepBreakdown("workload.plans", workload.id, bars)) {
        output.series.push_back(std::move(layer));
    }
    if (found.best.empty()) {
        return;
    }
    const RankedPlan& best = found.best.front();
    const Term time{"b", inSeconds(best.step.time), "s", planLabel(best.plan), "its step", {}, {}};
    Metric fastest = metricOf(kBest, workload.id, time.value, Method::UpperBound, {time});
    fastest.witness =
        fmt::format("{}; {} plans tried, {} fit", planLabel(best.plan), found.tried, found.fitting);
    output.metrics.push_back(std::move(fastest));
    if (const Metric* now = input.soFar.find("workload.step.time", workload.id)) {
        output.metrics.push_back(
            metricOf(kGain, workload.id, now->value / time.value, Method::LowerBound,
                     {{"t", now->value, "s", now->id, "the plan chosen", now->id, {}},
                      {"b",
                       time.value,
                       "s",
                       std::string(kBest.id),
                       "the fastest found",
                       std::string(kBest.id),
                       {}}}));
    }
}

} // namespace

void trainingPlans(const PassInput& input, PassOutput& output) {
    const std::vector<BuiltFabric> fabrics = builtFabrics(input);
    for (const Workload& workload : *input.design.workloads) {
        const FabricIntent* on = fabricOf(input.design, workload);
        const auto built = std::find_if(fabrics.begin(), fabrics.end(),
                                        [&](const BuiltFabric& each) { return each.intent == on; });
        if (workload.kind != kTraining.id || built == fabrics.end() || input.isStopped()) {
            continue;
        }
        const WorkloadInput own{workload, workload.id, input.design,       input.catalog,
                                fabrics,  &*built,     input.options.stop, {}};
        auto run = TrainingRun::of(own, kTraining);
        if (!run) {
            continue; // the frame lane has said why
        }
        const auto found = searchPlans(*run, kShown, input.options.stop, input.report);
        if (found) {
            writePlans(input, workload, *run, *found, output);
        } else if (!input.isStopped()) {
            output.findings.push_back(
                notRun(workload.id, "plans", "The search for plans", found.error().message));
        }
    }
}

} // namespace weft
