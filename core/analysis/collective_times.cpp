// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/collective_times.hpp"

#include "core/analysis/workloads.hpp"

#include <algorithm>
#include <set>

namespace weft {
namespace {

constexpr std::string_view kKind = "collective";

} // namespace

// The first benchmark on a fabric tells the fabric's own numbers; a fabric without one is timed
// with the defaults; further benchmarks tell theirs.
void collectiveTimes(const PassInput& input, PassOutput& output) {
    const std::vector<BuiltFabric> fabrics = builtFabrics(input);
    std::set<const Workload*> told;
    for (const BuiltFabric& built : fabrics) {
        if (input.isStopped() || built.intent->role != FabricRole::Compute) {
            continue;
        }
        Workload usual;
        usual.kind = kKind;
        usual.on = built.intent->id;
        const auto& workloads = *input.design.workloads;
        const auto said =
            std::find_if(workloads.begin(), workloads.end(), [&](const Workload& workload) {
                return workload.kind == kKind && fabricOf(input.design, workload) == built.intent;
            });
        const Workload& workload = said == workloads.end() ? usual : *said;
        told.insert(&workload);
        evaluateWorkload(input, workload, built.intent->id, fabrics, output);
    }
    for (const Workload& workload : *input.design.workloads) {
        if (workload.kind == kKind && !told.contains(&workload) && !input.isStopped()) {
            evaluateWorkload(input, workload, workload.id, fabrics, output);
        }
    }
}

} // namespace weft
