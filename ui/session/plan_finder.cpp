// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/plan_finder.hpp"

#include "core/workload/table.hpp"

namespace weft::ui {

namespace {

constexpr std::size_t kBest = 10;

// Its network refers to `built`, which must live as long.
Result<TrainingRun> runOf(const Snapshot& snapshot, const Id& id, BuiltFabric& built) {
    const Workload* workload = snapshot.design.workload(id);
    const FabricIntent* on = workload != nullptr ? fabricOf(snapshot.design, *workload) : nullptr;
    const AnalysedFabric* fabric = on != nullptr ? snapshot.analysis.fabric(on->id) : nullptr;
    if (fabric == nullptr || fabric->expansion == nullptr) {
        return fail(ErrorCode::Usage, "The workload has no fabric that can be built");
    }
    const auto& clos = fabric->shape->clos;
    built = {on, &fabric->works(), &fabric->shape->graph, clos ? &*clos : nullptr};
    return TrainingRun::of(
        {*workload, workload->id, snapshot.design, snapshot.catalog, {&built, 1}, &built, {}},
        kTraining);
}

Result<PlanSearch> search(const Snapshot& snapshot, const Id& workload, const std::stop_token& stop,
                          const std::function<void(double)>& progress) {
    BuiltFabric built;
    WEFT_TRY(TrainingRun run, runOf(snapshot, workload, built));
    return searchPlans(run, kBest, stop, progress);
}

} // namespace

void PlanFinder::find(const SnapshotPtr& snapshot, const Id& workload) {
    start([this, snapshot, workload](const Run& run) {
        Result<PlanSearch> best = search(*snapshot, workload, run.stop(), [&run](double share) {
            run.tell(static_cast<int>(100 * share));
        });
        if (best) {
            run.post([this, plans = std::make_shared<const FoundPlans>(
                                FoundPlans{snapshot->design, workload, *std::move(best)})] {
                emit found(plans);
            });
        } else {
            run.post([this, problem = QString::fromStdString(best.error().message)] {
                emit failed(problem);
            });
        }
    });
}

Result<RankedPlan> currentPlan(const Snapshot& snapshot, const Id& workload) {
    BuiltFabric built;
    WEFT_TRY(TrainingRun run, runOf(snapshot, workload, built));
    const TrainingJob& job = run.job();
    RankedPlan current{
        job.plan, trainingStep(job.plan, job.model, job.accelerator, job.overlap, run.network()),
        planMemory(job.plan, job.model)};
    if (!run.network().isConnected()) {
        return fail(ErrorCode::Usage, "The fabric does not join all ranks of the workload");
    }
    return current;
}

Edit planEdit(const Design& design, const Id& workload, const TrainingPlan& plan,
              const QString& label) {
    constexpr std::string_view kZero[] = {"none", "zero-1", "zero-2", "zero-3"};
    constexpr std::string_view kRecompute[] = {"none", "selective", "full"};
    Workload changed = *design.workload(workload);
    changed.params["tensor"] = plan.tensor;
    changed.params["pipeline"] = plan.pipeline;
    changed.params["context"] = plan.context;
    changed.params["expert"] = plan.expert;
    changed.params["interleave"] = plan.interleave;
    changed.params["micro-batch"] = plan.microBatch;
    changed.params["global-batch"] = plan.globalBatch;
    changed.params["zero"] = std::string(kZero[plan.zero]);
    changed.params["recompute"] = std::string(kRecompute[static_cast<std::size_t>(plan.recompute)]);
    changed.params["sequence-parallel"] = plan.sequenceParallel;
    return Batch{label.toStdString(), {PutWorkload{std::move(changed)}}};
}

} // namespace weft::ui
