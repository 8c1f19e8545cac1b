// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that parallel training moves (ENGINE §5; Narayanan et al. 2021, section 3; Rajbhandari et
// al. 2020). Counts as doubles.
#pragma once

#include "core/base/units.hpp"

namespace weft {

// Gradients of an accelerator: parameters/(t·p) of so many bytes each, and what a ring over d
// replicas sends of them: all-reduce 2(d-1)/d; ZeRO-3 (weights gathered twice) 3(d-1)/d.
struct DataParallelBytes {
    DataSize gradients, onWire, onWireZero3;
};
DataParallelBytes dataParallelBytes(double parameters, double tensor, double pipeline,
                                    double replicas, double bytesEach);

// Of a layer and micro-batch: the tensor that each of four all-reduces (two forward, two backward)
// carries, and what a rank sends for all of them: 8 b s h (t-1)/t elements.
struct TensorParallelBytes {
    DataSize tensor, onWirePerLayer;
};
TensorParallelBytes tensorParallelBytes(double seq, double microBatch, double hidden, double tensor,
                                        double bytesEach);

// Between two pipeline stages, per micro-batch and direction: b s h elements, 1/t of them where the
// tensor ranks scatter and gather.
DataSize pipelineBytes(double seq, double microBatch, double hidden, double tensor,
                       double bytesEach, bool scatters);

// What an accelerator sends to experts elsewhere, per layer: k copies of its tokens to (e-1)/e of
// the ranks; dispatch and combine, forward and backward, are four such.
DataSize expertBytes(double tokens, double hidden, double topK, double ranks, double bytesEach);

} // namespace weft
