// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/training.hpp"

namespace weft {
namespace {

// B s l h².
double unit(const Transformer& m, double batch) {
    return batch * m.seq * m.layers * m.hidden * m.hidden;
}

} // namespace

double parameterCount(const Transformer& m) {
    // Multiplied out, so that a count of parameters comes out whole.
    return m.layers * m.hidden * (12 * m.hidden + 13) + (m.vocab + m.seq) * m.hidden;
}

double modelFlops(const Transformer& m, double batch) {
    return 72 * unit(m, batch) *
           (1 + m.seq / (6 * m.hidden) + m.vocab / (12 * m.layers * m.hidden));
}

double hardwareFlops(const Transformer& m, double batch, Recompute recompute) {
    switch (recompute) {
    case Recompute::None:
        break;
    case Recompute::Selective:
        return 72 * unit(m, batch) *
               (1 + m.seq / (3 * m.hidden) + m.vocab / (12 * m.layers * m.hidden));
    case Recompute::Full:
        return 96 * unit(m, batch) *
               (1 + m.seq / (6 * m.hidden) + m.vocab / (16 * m.layers * m.hidden));
    }
    return modelFlops(m, batch);
}

Duration trainingTime(double parameters, double tokens, double accelerators, ComputeRate achieved,
                      double flopsPerParameter) {
    return seconds(flopsPerParameter * tokens * parameters /
                   (accelerators * inFlopsPerSecond(achieved)));
}

double pipelineBubble(std::int64_t stages, std::int64_t microBatches, std::int64_t interleave) {
    return static_cast<double>(stages - 1) /
           (static_cast<double>(microBatches) * static_cast<double>(interleave));
}

double scalingEfficiency(const ScalingPoint& from, const ScalingPoint& to) {
    const double faster = (to.batch / inSeconds(to.step)) / (from.batch / inSeconds(from.step));
    return faster / (to.accelerators / from.accelerators);
}

} // namespace weft
