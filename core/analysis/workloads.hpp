// SPDX-License-Identifier: GPL-3.0-or-later
// The workloads of the design, each by its kind's row.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/workload/workload.hpp"

namespace weft {

// The first benchmark of collectives on a fabric is told as that fabric's own numbers
// (collective_times); further ones, and all other kinds, as the workload's.
void workloads(const PassInput& input, PassOutput& output);

// What the workloads run on: the fabrics that could be built.
std::vector<BuiltFabric> builtFabrics(const PassInput& input);
// Why a workload could not be evaluated, as a finding on it.
Finding notRun(const Workload& workload, const Error& error);

} // namespace weft
