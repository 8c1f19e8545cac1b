// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/training_traffic.hpp"

namespace weft {

DataParallelBytes dataParallelBytes(double parameters, double tensor, double pipeline,
                                    double replicas, double bytesEach) {
    DataParallelBytes out;
    out.gradients = bytes(parameters / (tensor * pipeline) * bytesEach);
    out.onWire = out.gradients * (2 * (replicas - 1) / replicas);
    out.onWireZero3 = out.onWire * 1.5;
    return out;
}

TensorParallelBytes tensorParallelBytes(double seq, double microBatch, double hidden, double tensor,
                                        double bytesEach) {
    TensorParallelBytes out;
    out.tensor = bytes(seq * microBatch * hidden * bytesEach);
    out.onWirePerLayer = out.tensor * (8 * (tensor - 1) / tensor);
    return out;
}

DataSize pipelineBytes(double seq, double microBatch, double hidden, double tensor,
                       double bytesEach, bool scatters) {
    return bytes(seq * microBatch * hidden * bytesEach) / (scatters ? tensor : 1);
}

DataSize expertBytes(double tokens, double hidden, double topK, double ranks, double bytesEach) {
    return bytes(tokens * topK * hidden * bytesEach) * ((ranks - 1) / ranks);
}

} // namespace weft
