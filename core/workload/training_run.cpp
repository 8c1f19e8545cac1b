// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_run.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

// A benchmark on the same fabric knows what was measured there.
Result<CollectiveSettings> settingsOf(const WorkloadInput& input, const ParamReader& params) {
    WEFT_TRY(CollectiveSettings settings, collectiveSettings(params, *input.on->intent));
    const WorkloadKind* benchmark = findWorkloadKind("collective");
    for (const Workload& workload : *input.design.workloads) {
        if (workload.kind != benchmark->id ||
            fabricOf(input.design, workload) != input.on->intent) {
            continue;
        }
        const auto said = ParamReader::of(*benchmark, workload);
        const auto measured = said ? collectiveSettings(*said, *input.on->intent)
                                   : Result<CollectiveSettings>(CollectiveSettings());
        if (measured && !measured->calibratedOn.empty()) {
            settings.calibrations = measured->calibrations;
            settings.calibratedOn = measured->calibratedOn;
            break;
        }
    }
    return settings;
}

} // namespace

TrainingRun::Network::Network(CollectiveJob made, const BuiltFabric& on, CollectiveSettings chosen,
                              std::string name)
    : job(std::move(made)), settings(std::move(chosen)),
      meter(*on.fabric, *on.graph, job.layout, on.clos, settings.routing),
      ranks(job, settings, meter, std::move(name)) {
}

Result<TrainingRun> TrainingRun::of(const WorkloadInput& input, const WorkloadKind& kind) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to run on", "on",
                    "Add a fabric, or name one");
    }
    const Fabric& fabric = *input.on->fabric;
    WEFT_TRY(const ParamReader params, ParamReader::of(kind, input.workload));
    WEFT_TRY(CollectiveSettings settings, settingsOf(input, params));
    const SwitchGraph& graph = *input.on->graph;
    WEFT_TRY(CollectiveJob job, collectiveJob(fabric, graph, input.catalog, settings));
    if (job.layout.ranks() < 1 || graph.serversJoined || !(job.layout.portRate > Bandwidth())) {
        return fail(ErrorCode::Usage, "the fabric has no accelerators that could train", "on");
    }
    TrainingRun run;
    const std::int64_t together = job.scaleUp ? job.layout.perServer : 1;
    WEFT_TRY(run.job_, trainingJob(params, fabric, input.catalog, job.layout.ranks(), together));
    const FabricIntent& intent = *input.on->intent;
    run.network_ = std::make_unique<Network>(
        std::move(job), *input.on, std::move(settings),
        fmt::format("fabric {}", intent.name.empty() ? intent.id : intent.name));
    return run;
}

} // namespace weft
