// SPDX-License-Identifier: GPL-3.0-or-later
// What a training job sends between servers in the mean of a step.
#pragma once

#include "core/workload/training_step.hpp"
#include "core/workload/workload.hpp"

namespace weft {

void addTrainingFlows(const WorkloadInput& input, const TrainingPlan& plan,
                      const TrainingStep& step, const ParallelNetwork& network,
                      std::vector<WorkloadFlow>& flows);

} // namespace weft
