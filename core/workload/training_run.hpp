// SPDX-License-Identifier: GPL-3.0-or-later
// A training job with the network it runs on, ready for one step or for many plans.
#pragma once

#include "core/workload/training_params.hpp"

#include <memory>

namespace weft {

class TrainingRun {
public:
    // Fails where there is no fabric, the parameters do not fit or the plan does not multiply.
    static Result<TrainingRun> of(const WorkloadInput& input, const WorkloadKind& kind);

    const TrainingJob& job() const { return job_; }
    ParallelNetwork& network() { return network_->ranks; }
    std::int64_t perServer() const { return network_->job.layout.perServer; }

private:
    // What the network refers to; on the heap, so that a run may be moved.
    struct Network {
        Network(CollectiveJob made, const BuiltFabric& on, CollectiveSettings chosen,
                std::string name);
        CollectiveJob job;
        CollectiveSettings settings;
        PhaseMeter meter;
        ParallelNetwork ranks;
    };

    TrainingJob job_;
    std::unique_ptr<Network> network_;
};

} // namespace weft
