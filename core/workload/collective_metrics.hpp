// SPDX-License-Identifier: GPL-3.0-or-later
// Measured collectives as metrics at 1 GiB and as series over sizes.
#pragma once

#include "core/workload/measured_collectives.hpp"
#include "core/workload/workload.hpp"

namespace weft {

// collective.<op>.<algorithm>.bandwidth, .time, .algbw, .busbw of every algorithm, and of auto,
// which names the fastest at each size. `origin` as in measureCollectives.
void writeCollectives(const MeasuredCollectives& measured, const CollectiveJob& job,
                      const CollectiveSettings& settings, const std::string& scope,
                      const std::string& origin, const WorkloadOutput& output);

} // namespace weft
