// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/training_memory.hpp"

#include <array>

namespace weft {

StateBytes stateBytes(TrainingPrecision precision) {
    constexpr std::array<StateBytes, 3> kBytes{{
        {4, 16}, // fp16 weights and gradients; fp32 main weights, main gradients, two moments
        {6, 12}, // bf16 weights, fp32 gradients; fp32 main weights, two moments
        {8, 8},  // fp32 weights and gradients; two moments
    }};
    return kBytes.at(static_cast<std::size_t>(precision));
}

ActivationBytes activationBytes(const ActivationInput& in) {
    const double unit = in.seq * in.microBatch * in.hidden, t = in.tensor;
    const double attention = 5 * in.heads * in.seq / (in.hidden * t);
    double perUnit = 2; // full recomputation keeps the layer's input alone
    if (in.recompute != Recompute::Full) {
        perUnit = (in.sequenceParallel ? 34 / t : 10 + 24 / t) +
                  (in.recompute == Recompute::None ? attention : 0);
    }
    ActivationBytes out;
    out.perLayer = bytes(unit * perUnit);
    if (in.interleave > 1) {
        out.inFlight = 1 + (in.pipeline - 1) / (in.pipeline * in.interleave);
    }
    // A stage of l/p layers holds p micro-batches at once: l layers' worth.
    out.total = out.perLayer * (in.layers * out.inFlight);
    return out;
}

} // namespace weft
