// SPDX-License-Identifier: GPL-3.0-or-later
// A training step as metrics: workload.model.*, workload.step.*, workload.comm.<dimension>.*,
// workload.memory.*, workload.train.*.
#pragma once

#include "core/workload/training_memory.hpp"
#include "core/workload/training_params.hpp"

namespace weft {

void writeTraining(const TrainingJob& job, const TrainingStep& step, const PlanMemory& memory,
                   const std::string& scope, std::vector<Metric>& metrics);

} // namespace weft
