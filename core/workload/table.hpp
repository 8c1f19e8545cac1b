// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table of workloads, each defined in the file of its kind.
#pragma once

#include "core/workload/workload.hpp"

namespace weft {

extern const WorkloadKind kTraining, kCheckpoint, kInference, kCollectiveBenchmark, kRequirements,
    kLossless, kServices;

} // namespace weft
