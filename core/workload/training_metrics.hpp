// SPDX-License-Identifier: GPL-3.0-or-later
// A training step as metrics: workload.model.*, workload.step.*, workload.comm.<dimension>.*,
// workload.memory.*, workload.train.*.
#pragma once

#include "core/workload/training_memory.hpp"
#include "core/workload/training_params.hpp"

namespace weft {

// What is known of the checkpoints a job writes: null where none are.
struct CheckpointShare {
    const Metric* write = nullptr; // time to write one
    const Metric* every = nullptr; // interval between them
};

// Returns what a step pays for checkpoints.
Duration writeTraining(const TrainingJob& job, const TrainingStep& step, const PlanMemory& memory,
                       const CheckpointShare& checkpoints, const std::string& scope,
                       std::vector<Metric>& metrics);

} // namespace weft
