// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workloads.hpp"

#include "core/analysis/workload_traffic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// Why a workload could not be evaluated, as a finding on it.
Finding cannotRun(const Workload& workload, const Error& error) {
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

} // namespace

std::vector<BuiltFabric> builtFabrics(const PassInput& input) {
    std::vector<BuiltFabric> fabrics;
    for (const AnalysedFabric& analysed : input.soFar.fabrics) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        if (analysed.expansion && intent != nullptr) {
            const auto& clos = analysed.shape->clos;
            fabrics.push_back(
                {intent, &analysed.works(), &analysed.shape->graph, clos ? &*clos : nullptr});
        }
    }
    return fabrics;
}

void evaluateWorkload(const PassInput& input, const Workload& workload, const Id& scope,
                      WorkloadRound& round, PassOutput& output) {
    const WorkloadKind* kind = findWorkloadKind(workload.kind);
    if (kind == nullptr) {
        output.findings.push_back(cannotRun(
            workload, Error{ErrorCode::Usage,
                            fmt::format("no kind of workload is called {}", workload.kind),
                            {},
                            {},
                            {}}));
        return;
    }
    const FabricIntent* on = fabricOf(input.design, workload);
    const auto built = std::find_if(round.fabrics.begin(), round.fabrics.end(),
                                    [&](const BuiltFabric& each) { return each.intent == on; });
    round.known.insert(round.known.end(),
                       output.metrics.begin() + static_cast<std::ptrdiff_t>(round.told),
                       output.metrics.end());
    round.told = output.metrics.size();
    const Result<void> done = kind->evaluate(
        {workload, scope, input.design, input.catalog, round.fabrics,
         built == round.fabrics.end() ? nullptr : &*built, input.options.stop, round.known},
        {output.metrics, output.findings, output.series, output.tables, round.flows});
    if (!done) {
        output.findings.push_back(cannotRun(workload, done.error()));
    }
}

void workloads(const PassInput& input, PassOutput& output) {
    WorkloadRound round(input);
    for (const WorkloadTurn turn : {WorkloadTurn::First, WorkloadTurn::Usual, WorkloadTurn::Last}) {
        for (const Workload& workload : *input.design.workloads) {
            const WorkloadKind* kind = findWorkloadKind(workload.kind);
            const bool isNow = kind != nullptr ? kind->turn == turn : turn == WorkloadTurn::Usual;
            const bool isFabrics = kind != nullptr && kind->tellsOfFabric;
            if (!isFabrics && isNow && !input.isStopped()) {
                evaluateWorkload(input, workload, workload.id, round, output);
            }
        }
    }
    writeTraffic(input, round.flows, output);
}

} // namespace weft
