// SPDX-License-Identifier: GPL-3.0-or-later
// The workloads of the design, each by its kind's row.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/workload/workload.hpp"

namespace weft {

// All kinds but benchmarks of collectives, which are a pass of their own (collective_times).
void workloads(const PassInput& input, PassOutput& output);

// What the workloads run on: the fabrics that could be built.
std::vector<BuiltFabric> builtFabrics(const PassInput& input);

// What workloads share that are evaluated one after the other.
struct WorkloadRound {
    explicit WorkloadRound(const PassInput& input)
        : fabrics(builtFabrics(input)), known(input.soFar.metrics) {}

    std::vector<BuiltFabric> fabrics;
    std::vector<Metric> known; // of earlier passes and of the workloads before
    std::size_t told = 0;      // how many of the pass's own metrics are among them
    std::vector<WorkloadFlow> flows;
};

// One workload by its kind, its metrics under `scope`; a finding where it cannot be evaluated.
void evaluateWorkload(const PassInput& input, const Workload& workload, const Id& scope,
                      WorkloadRound& round, PassOutput& output);

} // namespace weft
