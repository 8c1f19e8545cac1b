// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fabric_workloads.hpp"

#include "core/analysis/workloads.hpp"
#include "core/workload/table.hpp"

#include <algorithm>
#include <set>

namespace weft {
namespace {

// Every fabric that is meant is told of once; further workloads of the kind tell theirs.
void tellOfFabrics(const PassInput& input, const WorkloadKind& kind,
                   bool (*isMeant)(const FabricIntent&), PassOutput& output) {
    WorkloadRound round(input); // of these nobody looks at the flows: they add no traffic
    std::set<const Workload*> told;
    for (const BuiltFabric& built : round.fabrics) {
        if (input.isStopped() || !isMeant(*built.intent)) {
            continue;
        }
        Workload usual;
        usual.kind = kind.id;
        usual.on = built.intent->id;
        const auto& workloads = *input.design.workloads;
        const auto said =
            std::find_if(workloads.begin(), workloads.end(), [&](const Workload& workload) {
                return workload.kind == kind.id && fabricOf(input.design, workload) == built.intent;
            });
        const Workload& workload = said == workloads.end() ? usual : *said;
        told.insert(&workload);
        evaluateWorkload(input, workload, built.intent->id, round, output);
    }
    for (const Workload& workload : *input.design.workloads) {
        if (workload.kind == kind.id && !told.contains(&workload) && !input.isStopped()) {
            evaluateWorkload(input, workload, workload.id, round, output);
        }
    }
}

} // namespace

void collectiveTimes(const PassInput& input, PassOutput& output) {
    tellOfFabrics(
        input, kCollectiveBenchmark,
        [](const FabricIntent& fabric) { return fabric.role == FabricRole::Compute; }, output);
}

void losslessFabrics(const PassInput& input, PassOutput& output) {
    tellOfFabrics(
        input, kLossless,
        [](const FabricIntent& fabric) { return fabric.transport == Transport::RoceV2; }, output);
}

} // namespace weft
