// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters, operations and time of training a GPT-like transformer (ENGINE §5, §10; Narayanan et
// al. 2021, equations 2 to 4; Korthikanti et al. 2022, equations 7 and 8).
#pragma once

#include "core/base/rates.hpp"

#include <cstdint>

namespace weft {

// Counts as doubles: they are multiplied, never indexed with.
struct Transformer {
    double layers = 0, hidden = 0, vocab = 0, seq = 0;
};

enum class Recompute : std::uint8_t { None, Selective, Full };

// 12 l h² (1 + 13/(12h) + (V+s)/(12lh)).
double parameterCount(const Transformer& model);

// Of one iteration over `batch` sequences: 72 B s l h² (1 + s/(6h) + V/(12lh)).
double modelFlops(const Transformer& model, double batch);

// With what recomputation adds: all of the forward pass (96 B s l h² (1 + s/(6h) + V/(16lh))), its
// attention (72 B s l h² (1 + s/(3h) + V/(12lh)), as Korthikanti et al. print it; the two products
// of attention alone would be s/(18h), not s/(6h)) or nothing.
double hardwareFlops(const Transformer& model, double batch, Recompute recompute);
// The same per token, layer, sequence and width of all heads: operations of attention done again.
// Korthikanti et al.'s equation 8, and the 2.7 % they state of GPT-3, count its backward pass too.
constexpr double attentionDoneAgain(Recompute recompute) {
    return recompute == Recompute::Full ? 4 : recompute == Recompute::Selective ? 12 : 0;
}

// 8TP/(nX): operations per parameter and token 8 with full recomputation, 6 without.
Duration trainingTime(double parameters, double tokens, double accelerators, ComputeRate achieved,
                      double flopsPerParameter);

// (p-1)/(v·m): idle over ideal time of a pipeline of p stages, m micro-batches, v model chunks per
// stage.
double pipelineBubble(std::int64_t stages, std::int64_t microBatches, std::int64_t interleave);

// Samples per second gained over accelerators added, from one run to another.
struct ScalingPoint {
    double accelerators = 0, batch = 0;
    Duration step;
};
double scalingEfficiency(const ScalingPoint& from, const ScalingPoint& to);

} // namespace weft
