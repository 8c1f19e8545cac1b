// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes an accelerator holds while it trains (ENGINE §5, §10).
#pragma once

#include "core/base/units.hpp"
#include "core/calc/training.hpp"

#include <cstdint>
#include <string_view>

namespace weft {

// Formats of parameters and gradients, as Megatron-LM's distributed optimizer tabulates them.
enum class TrainingPrecision : std::uint8_t { Fp16Fp16, Bf16Fp32, Fp32Fp32 };

// Of weights, gradients and optimizer state per parameter, in bytes: `whole` on every replica,
// `sharded` divided by d of them.
struct StateBytes {
    double whole = 0, sharded = 0;
    double over(double replicas) const { return whole + sharded / replicas; }
};
StateBytes stateBytes(TrainingPrecision precision);

// Activations that the first pipeline stage holds (Korthikanti et al. 2022, table 2, and the
// interleaved schedule's factor).
struct ActivationInput {
    double seq = 0, microBatch = 0, hidden = 0, heads = 0, layers = 0;
    double tensor = 1, pipeline = 1, interleave = 1;
    Recompute recompute = Recompute::None;
    bool sequenceParallel = false;
};
struct ActivationBytes {
    DataSize perLayer;
    double inFlight = 1; // 1 + (p-1)/(p·v) with an interleaved schedule
    DataSize total;
};
ActivationBytes activationBytes(const ActivationInput& in);

} // namespace weft
