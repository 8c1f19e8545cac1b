// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a training job, read.
#pragma once

#include "core/workload/training_step.hpp"
#include "core/workload/workload.hpp"

namespace weft {

// A job as it was said, on the accelerators of a fabric.
struct TrainingJob {
    ModelSpec model;
    TrainingPlan plan;
    Accelerator accelerator;
    Overlap overlap;
    std::string modelOrigin, peakOrigin, memoryOrigin;
    std::string planOrigin; // of counts the engine chose: "sized to fit the memory"
    double tokens = 0;      // to train on
    double hourly = 0;      // USD per accelerator
};

// `accelerators`: ranks of the job; `perServer` of them share a scale-up network. Fails where
// counts do not multiply.
Result<TrainingJob> trainingJob(const ParamReader& params, const Fabric& fabric,
                                const Catalog& catalog, std::int64_t accelerators,
                                std::int64_t perServer);

} // namespace weft
