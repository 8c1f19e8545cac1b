// SPDX-License-Identifier: GPL-3.0-or-later
// What an accelerator holds under a plan.
#pragma once

#include "core/workload/training_step.hpp"

namespace weft {

struct PlanMemory {
    double shared = 0, routed = 0;           // weights of a rank: all hold, of its experts
    StateBytes each;                         // per weight
    double replicas = 1, expertReplicas = 1; // that divide the sharded part
    DataSize state;                          // weights, gradients, optimizer
    DataSize activations;                    // of the fullest stage
    DataSize gathered;                       // ZeRO-3: weights of a layer, whole for its turn
    DataSize total() const { return state + activations + gathered; }
};
PlanMemory planMemory(const TrainingPlan& plan, const ModelSpec& model);

// The fewest pipeline stages that divide the accelerators and with which the plan fits the memory,
// up to the model's layers; the most there may be where none does.
std::int64_t fewestStages(TrainingPlan plan, const ModelSpec& model, DataSize memory);

} // namespace weft
