// SPDX-License-Identifier: GPL-3.0-or-later
// What all workloads together lay on each fabric: by kind, by tier, east-west against north-south,
// and the fullest links by name.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/workload/flow.hpp"

namespace weft {

void writeTraffic(const PassInput& input, const std::vector<WorkloadFlow>& flows,
                  PassOutput& output);

} // namespace weft
