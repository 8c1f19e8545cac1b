// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workloads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace weft {

Finding notRun(const Workload& workload, const Error& error) {
    Finding finding;
    finding.id = "workload.not_run";
    finding.severity = Severity::Error;
    finding.scope = workload.id;
    finding.message =
        fmt::format("{} cannot be evaluated: {}",
                    workload.name.empty() ? workload.id : workload.name, error.message);
    if (!error.hint.empty()) {
        finding.message += ". " + error.hint;
    }
    if (!error.place.empty() && workload.params.contains(error.place)) {
        finding.fixes.push_back({fmt::format("Take {} back to its default", error.place),
                                 SetParameter{workload.id, error.place, std::nullopt}});
    }
    return finding;
}

std::vector<BuiltFabric> builtFabrics(const PassInput& input) {
    std::vector<BuiltFabric> fabrics;
    for (const AnalysedFabric& analysed : input.soFar.fabrics) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        if (analysed.expansion && intent != nullptr) {
            const auto& clos = analysed.shape->clos;
            fabrics.push_back({intent, &analysed.expansion->fabric, &analysed.shape->graph,
                               clos ? &*clos : nullptr});
        }
    }
    return fabrics;
}

void workloads(const PassInput& input, PassOutput& output) {
    const std::vector<BuiltFabric> fabrics = builtFabrics(input);
    std::set<const FabricIntent*> toldByFabric;
    for (const Workload& workload : *input.design.workloads) {
        if (input.isStopped()) {
            return;
        }
        const WorkloadKind* kind = findWorkloadKind(workload.kind);
        if (kind == nullptr) {
            output.findings.push_back(notRun(
                workload, Error{ErrorCode::Usage,
                                fmt::format("no kind of workload is called {}", workload.kind),
                                {},
                                {},
                                {}}));
            continue;
        }
        const FabricIntent* on = fabricOf(input.design, workload);
        const auto built = std::find_if(fabrics.begin(), fabrics.end(),
                                        [&](const BuiltFabric& f) { return f.intent == on; });
        const BuiltFabric* runsOn = built == fabrics.end() ? nullptr : &*built;
        const bool isToldByFabric = kind->id == "collective" && runsOn != nullptr &&
                                    on->role == FabricRole::Compute &&
                                    toldByFabric.insert(on).second;
        if (isToldByFabric) {
            continue;
        }
        const Result<void> done =
            kind->evaluate({workload, workload.id, input.design, input.catalog, fabrics, runsOn,
                            input.options.stop},
                           {output.metrics, output.findings, output.series});
        if (!done) {
            output.findings.push_back(notRun(workload, done.error()));
        }
    }
}

} // namespace weft
