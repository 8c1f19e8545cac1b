// SPDX-License-Identifier: GPL-3.0-or-later
// The parallelism that trains fastest among all that fit the memory.
#pragma once

#include "core/workload/training_memory.hpp"
#include "core/workload/training_run.hpp"

#include <functional>
#include <stop_token>

namespace weft {

struct RankedPlan {
    TrainingPlan plan;
    TrainingStep step;
    PlanMemory memory;
};

struct PlanSearch {
    std::vector<RankedPlan> best; // fastest first
    std::int64_t tried = 0, fitting = 0;
};

// Tries tensor, pipeline, context and expert parallelism, interleaving, micro-batches, ZeRO and
// recomputation at the job's global batch; the `most` fastest that fit. `progress` is called with a
// share from 0 to 1, on this thread. Cancelled where the token asks.
Result<PlanSearch> searchPlans(TrainingRun& run, std::size_t most, std::stop_token stop,
                               const std::function<void(double)>& progress);

} // namespace weft
