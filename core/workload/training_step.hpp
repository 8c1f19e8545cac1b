// SPDX-License-Identifier: GPL-3.0-or-later
// One step of training: compute, pipeline bubble and what each kind of parallelism moves, where and
// for how long. Narayanan et al. 2021 (Megatron-LM), Korthikanti et al. 2022, Rajbhandari et al.
// 2020 (ZeRO). Ranks are numbered tensor first, then context, data, pipeline (Megatron-LM).
#pragma once

#include "core/base/result.hpp"
#include "core/calc/training_memory.hpp"
#include "core/workload/model.hpp"
#include "core/workload/parallel_network.hpp"

#include <array>
#include <string>

namespace weft {

struct TrainingPlan {
    std::int64_t accelerators = 1;
    std::int64_t tensor = 1, pipeline = 1, context = 1, expert = 1;
    std::int64_t interleave = 1;  // model chunks per pipeline stage
    std::int64_t microBatch = 1;  // sequences
    std::int64_t globalBatch = 1; // sequences
    int zero = 1;                 // 0 to 3: what of weights (3), gradients (2), optimizer (1) is
                                  // divided among replicas
    Recompute recompute = Recompute::Selective;
    bool sequenceParallel = true;

    std::int64_t data() const { return accelerators / (tensor * pipeline * context); }
    std::int64_t microBatches() const { return globalBatch / (data() * microBatch); }
};

// The accelerator, and how much of its peak kernels reach.
struct Accelerator {
    ComputeRate peak;      // dense, at the training precision
    double achievable = 1; // share of it that matrix kernels reach
    DataSize memory;
};

// Share of the compute at hand under which each kind of communication can hide.
struct Overlap {
    double tensor = 0, context = 1, expert = 0, pipeline = 0, data = 1;
};

enum class Dimension : std::uint8_t { Tensor, Context, Expert, Pipeline, Data };
constexpr std::size_t kDimensions = 5;
std::string_view toString(Dimension dimension); // "tensor", …

struct DimensionTraffic {
    double times = 0;          // operations in a step
    DataSize each, eachExpert; // one accelerator sends in one: of what all hold, of its experts
    Duration once, onceExpert; // one alone
    DataSize bytes;            // in a step: times × (each + eachExpert)
    Duration time;             // times × (once + onceExpert)
    Duration window;           // compute under which it may hide
    Duration exposed;          // max(0, time - overlap × window)
    Bandwidth rate;            // what the network gives a rank of it; 0 where nothing is sent
    std::string where;         // "scale-up network of NVIDIA DGX H100", "fabric Compute, …"
};

struct TrainingStep {
    double flopsPerToken = 0;         // of the model: forward and backward
    double hardwareFlopsPerToken = 0; // with what is computed twice
    double unevenness = 1;            // layers of the fullest stage over the mean
    Duration computePerMicroBatch, compute, bubble, exposed, time;
    std::array<DimensionTraffic, kDimensions> traffic;
    double tokens = 0; // of a step
    double utilisation = 0, mfu = 0;
};

// Counts multiply and divide as they must; the error says which do not, with both numbers.
Result<void> checkPlan(const TrainingPlan& plan, const ModelSpec& model);

// `plan` has passed checkPlan; `network` is of as many ranks.
TrainingStep trainingStep(const TrainingPlan& plan, const ModelSpec& model,
                          const Accelerator& accelerator, const Overlap& overlap,
                          ParallelNetwork& network);

} // namespace weft
