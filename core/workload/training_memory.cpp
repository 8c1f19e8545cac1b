// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_memory.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

double asReal(std::int64_t count) {
    return static_cast<double>(count);
}

// BF16 weights, FP32 gradients, Adam's state in FP32: 18 bytes, of which ZeRO divides first the
// optimizer's, then the gradients, then all (Rajbhandari et al. 2020).
StateBytes stateBytesOf(int zero) {
    switch (zero) {
    case 1:
        return stateBytes(TrainingPrecision::Bf16Fp32);
    case 2:
        return {2, 16};
    case 3:
        return {0, 18};
    default:
        return {18, 0};
    }
}

} // namespace

PlanMemory planMemory(const TrainingPlan& plan, const ModelSpec& model) {
    const ModelWeights weights = weightsOf(model);
    const double stages = asReal(plan.pipeline);
    const double ofStage = std::ceil(model.layers / stages) / model.layers / asReal(plan.tensor);
    PlanMemory memory;
    memory.shared = (weights.total - weights.routed) * ofStage;
    memory.routed = weights.routed * ofStage / asReal(plan.expert);
    memory.each = stateBytesOf(plan.zero);
    memory.replicas = asReal(plan.data() * plan.context);
    memory.expertReplicas = std::max(1.0, memory.replicas / asReal(plan.expert));
    memory.state = bytes(memory.shared * memory.each.over(memory.replicas) +
                         memory.routed * memory.each.over(memory.expertReplicas));
    if (plan.zero == 3) { // FSDP frees a layer's weights once they were used
        const double dense = weights.attention + (model.plainLayers() > 0 ? weights.dense : 0);
        const double mixed =
            model.moeLayers() > 0
                ? weights.attention + weights.router +
                      weights.expert * (model.sharedExperts + model.experts / asReal(plan.expert))
                : 0;
        memory.gathered = bytes(2 * std::max(dense, mixed) / asReal(plan.tensor));
    }
    ActivationInput in;
    in.seq = model.seq / asReal(plan.context);
    in.microBatch = asReal(plan.microBatch);
    in.hidden = model.hidden;
    in.heads = model.heads;
    in.layers = model.layers;
    in.tensor = asReal(plan.tensor);
    in.pipeline = stages;
    in.interleave = asReal(plan.interleave);
    in.recompute = plan.recompute;
    in.sequenceParallel = plan.sequenceParallel;
    // No more micro-batches are under way than there are.
    const double underWay =
        plan.globalBatch > 1 ? std::min(1.0, asReal(plan.microBatches()) / stages) : 1;
    memory.activations = activationBytes(in).total * underWay;
    return memory;
}

std::int64_t fewestStages(TrainingPlan plan, const ModelSpec& model, DataSize memory) {
    const std::int64_t most =
        plan.accelerators / std::max<std::int64_t>(1, plan.tensor * plan.context);
    std::int64_t fewest = 1;
    for (std::int64_t stages = 1; stages <= most && asReal(stages) <= model.layers; ++stages) {
        if (most % stages != 0) {
            continue;
        }
        plan.pipeline = fewest = stages;
        if (planMemory(plan, model).total() <= memory) {
            break;
        }
    }
    return fewest;
}

} // namespace weft
