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

// One workload by its kind, its metrics under `scope`, what it sends added to `flows`; a finding
// where it cannot be evaluated.
void evaluateWorkload(const PassInput& input, const Workload& workload, const Id& scope,
                      std::span<const BuiltFabric> fabrics, std::vector<WorkloadFlow>& flows,
                      PassOutput& output);

} // namespace weft
