// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli parallelism: the plans that train a workload fastest.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/workload/table.hpp"
#include "core/workload/training_search.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file, workload;
    bool asJson = false;
};

Result<const Workload*> trainingOf(const Design& design, const std::string& wanted) {
    for (const Workload& workload : *design.workloads) {
        if (workload.kind == kTraining.id && (wanted.empty() || workload.id == wanted)) {
            return &workload;
        }
    }
    return fail(ErrorCode::Usage,
                wanted.empty() ? "the design has no workload of kind training"
                               : fmt::format("no workload {} of kind training", wanted),
                {}, "Add one with weft-cli edit or in the window");
}

std::string_view recomputeWord(Recompute recompute) {
    constexpr std::string_view kWords[] = {"none", "selective", "full"};
    return kWords[static_cast<std::size_t>(recompute)];
}

Json toJson(const RankedPlan& each) {
    const TrainingPlan& plan = each.plan;
    return {{"tensor", plan.tensor},
            {"pipeline", plan.pipeline},
            {"context", plan.context},
            {"expert", plan.expert},
            {"data", plan.data()},
            {"interleave", plan.interleave},
            {"micro_batch", plan.microBatch},
            {"zero", plan.zero},
            {"recompute", recomputeWord(plan.recompute)},
            {"time", inSeconds(each.step.time)},
            {"exposed", inSeconds(each.step.exposed)},
            {"bubble", inSeconds(each.step.bubble)},
            {"mfu", each.step.mfu},
            {"memory", inBytes(each.memory.total())}};
}

std::string tableOf(const PlanSearch& found) {
    Table table({"step", "exposed", "bubble", "MFU", "memory", "tensor", "pipeline", "context",
                 "expert", "data", "interleave", "micro-batch", "ZeRO", "recompute"});
    for (const RankedPlan& each : found.best) {
        const TrainingPlan& plan = each.plan;
        table.add({formatDuration(each.step.time), formatDuration(each.step.exposed),
                   formatDuration(each.step.bubble), formatPercent(each.step.mfu),
                   formatDataSize(each.memory.total()), formatCount(plan.tensor),
                   formatCount(plan.pipeline), formatCount(plan.context), formatCount(plan.expert),
                   formatCount(plan.data()), formatCount(plan.interleave),
                   formatCount(plan.microBatch), std::to_string(plan.zero),
                   std::string(recomputeWord(plan.recompute))});
    }
    return fmt::format("{} plans tried, {} fit the memory\n\n", formatCount(found.tried),
                       formatCount(found.fitting)) +
           table.text({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    WEFT_TRY(const Workload* workload, trainingOf(design, options.workload));
    AnalysisOptions quick;
    quick.only = {"workload."};
    const Analysis analysis = analyse(design, session.catalog(), quick);
    const FabricIntent* on = fabricOf(design, *workload);
    const AnalysedFabric* fabric = on != nullptr ? analysis.fabric(on->id) : nullptr;
    if (fabric == nullptr || !fabric->expansion) {
        return fail(ErrorCode::Usage, "the workload has no fabric that can be built");
    }
    const auto& clos = fabric->shape->clos;
    const BuiltFabric built{on, &fabric->works(), &fabric->shape->graph, clos ? &*clos : nullptr};
    const Catalog pinned = session.catalog().withPinned(*design.parts);
    WEFT_TRY(TrainingRun search,
             TrainingRun::of({*workload, workload->id, design, pinned, {&built, 1}, &built, {}},
                             kTraining));
    const bool showsProgress = !session.quiet && isatty(STDERR_FILENO) != 0;
    WEFT_TRY(const PlanSearch found, searchPlans(search, 10, {}, [&](double share) {
                 if (showsProgress) {
                     fmt::print(stderr, "\rweft-cli: plans tried: {:3.0f} %{}", share * 100,
                                share >= 1 ? "\n" : "");
                 }
             }));
    if (!options.asJson) {
        return put(tableOf(found), {});
    }
    Json plans = Json::array();
    for (const RankedPlan& each : found.best) {
        plans.push_back(toJson(each));
    }
    return putJson({{"format", 1},
                    {"workload", workload->id},
                    {"tried", found.tried},
                    {"fitting", found.fitting},
                    {"plans", std::move(plans)}});
}

} // namespace

void addParallelism(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "parallelism", "The ten plans that train a workload fastest among those that fit");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("--workload", options->workload,
                        "Workload; the first training where not "
                        "said");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
