// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/collective_times.hpp"

#include "core/analysis/workloads.hpp"
#include "core/workload/workload.hpp"

#include <algorithm>

namespace weft {

// A fabric that no benchmark of the design speaks for is timed with the defaults.
void collectiveTimes(const PassInput& input, PassOutput& output) {
    const std::vector<BuiltFabric> fabrics = builtFabrics(input);
    const WorkloadKind* kind = findWorkloadKind("collective");
    for (const BuiltFabric& built : fabrics) {
        if (input.isStopped() || built.intent->role != FabricRole::Compute) {
            continue;
        }
        Workload usual;
        usual.kind = kind->id;
        usual.on = built.intent->id;
        const auto speaksFor = [&](const Workload& workload) {
            return workload.kind == kind->id && fabricOf(input.design, workload) == built.intent;
        };
        const auto& workloads = *input.design.workloads;
        const auto said = std::find_if(workloads.begin(), workloads.end(), speaksFor);
        const Workload& workload = said == workloads.end() ? usual : *said;
        const Result<void> done =
            kind->evaluate({workload, built.intent->id, input.design, input.catalog, fabrics,
                            &built, input.options.stop},
                           {output.metrics, output.findings, output.series});
        if (!done) {
            output.findings.push_back(notRun(workload, done.error()));
        }
    }
}

} // namespace weft
