// SPDX-License-Identifier: GPL-3.0-or-later
// Training: how long a step takes, what of it waits for the network, and what that costs.
#include "core/workload/table.hpp"
#include "core/workload/training_breakdown.hpp"
#include "core/workload/training_flows.hpp"
#include "core/workload/training_memory.hpp"
#include "core/workload/training_metrics.hpp"
#include "core/workload/training_run.hpp"
#include "core/workload/training_specs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

Finding doesNotFit(const WorkloadInput& input, const TrainingJob& job, const PlanMemory& memory) {
    Finding finding;
    finding.id = "workload.memory.exceeded";
    finding.severity = Severity::Error;
    finding.scope = input.scope;
    finding.value = inBytes(memory.total());
    finding.limit = inBytes(job.accelerator.memory);
    finding.unit = "B";
    finding.message = fmt::format(
        "{} needs {:.1f} GB of an accelerator's {:.1f} GB: more tensor or pipeline parallelism, "
        "ZeRO or recomputation would need less",
        job.model.name, inBytes(memory.total()) / 1e9, inBytes(job.accelerator.memory) / 1e9);
    if (job.plan.recompute != Recompute::Full) {
        finding.fixes.push_back({"Recompute all activations",
                                 SetParameter{input.workload.id, "recompute", ParamValue("full")}});
    }
    if (job.plan.zero < 3) {
        finding.fixes.push_back({"Divide weights among the replicas (ZeRO-3)",
                                 SetParameter{input.workload.id, "zero", ParamValue("zero-3")}});
    }
    return finding;
}

// The checkpoints of the same fabric, evaluated in an earlier turn.
CheckpointShare checkpointsOf(const WorkloadInput& input) {
    for (const Workload& other : *input.design.workloads) {
        if (other.kind != kCheckpoint.id || fabricOf(input.design, other) != input.on->intent) {
            continue;
        }
        const auto known = [&](std::string_view id) {
            const auto found =
                std::find_if(input.known.begin(), input.known.end(), [&](const Metric& metric) {
                    return metric.id == id && metric.scope == other.id;
                });
            return found == input.known.end() ? nullptr : &*found;
        };
        const Metric* write = known("workload.checkpoint.time");
        const Metric* every = known("workload.checkpoint.every");
        if (write != nullptr && every != nullptr) {
            return {write, every};
        }
    }
    return {};
}

Result<void> evaluateTraining(const WorkloadInput& input, const WorkloadOutput& output) {
    WEFT_TRY(TrainingRun run, TrainingRun::of(input, kTraining));
    const TrainingJob& job = run.job();
    const TrainingStep step =
        trainingStep(job.plan, job.model, job.accelerator, job.overlap, run.network());
    if (!run.network().isConnected()) {
        return fail(ErrorCode::Usage,
                    "the fabric does not join all ranks that talk to each other, or is too large "
                    "to route their traffic within the frame");
    }
    const PlanMemory memory = planMemory(job.plan, job.model);
    if (memory.total() > job.accelerator.memory) {
        output.findings.push_back(doesNotFit(input, job, memory));
    }
    const Duration paid =
        writeTraining(job, step, memory, checkpointsOf(input), input.scope, output.metrics);
    const StepBar bar{planLabel(job.plan), &step, paid};
    for (Series& layer : stepBreakdown("workload.step.breakdown", input.scope, {&bar, 1})) {
        output.series.push_back(std::move(layer));
    }
    addTrainingFlows(input, job.plan, step, run.network(), output.flows);
    return {};
}

} // namespace

constinit const WorkloadKind kTraining{"training", "Training",
                                       "steps, exposed communication, memory, days and dollars",
                                       training::kSpecs, evaluateTraining};

} // namespace weft
