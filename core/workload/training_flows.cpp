// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_flows.hpp"

namespace weft {

void addTrainingFlows(const WorkloadInput& input, const TrainingPlan& plan,
                      const TrainingStep& step, const ParallelNetwork& network,
                      std::vector<WorkloadFlow>& flows) {
    WorkloadFlow flow;
    flow.kind = TrafficKind::Accelerators;
    flow.workload = input.workload.id;
    flow.fabric = input.on->intent->id;
    const auto mean = [&](Dimension dimension, DataSize DimensionTraffic::*each) {
        const DimensionTraffic& traffic = step.traffic[static_cast<std::size_t>(dimension)];
        return traffic.times * (traffic.*each) / step.time;
    };
    const auto shared = [&](Dimension dimension) {
        return mean(dimension, &DimensionTraffic::each);
    };
    const std::int64_t replicas = plan.data() * plan.context;
    GroupDemands sum;
    network.ringDemands({plan.tensor, 1}, shared(Dimension::Tensor), sum);
    network.ringDemands({plan.context, plan.tensor}, shared(Dimension::Context), sum);
    network.exchangeDemands({plan.expert, plan.tensor}, shared(Dimension::Expert), sum);
    // Sends go one stage on and back: half of the bytes each way.
    network.shiftDemands(plan.accelerators / plan.pipeline, 0.5 * shared(Dimension::Pipeline), sum);
    network.ringDemands({replicas, plan.tensor}, shared(Dimension::Data), sum);
    network.ringDemands({replicas / plan.expert, plan.tensor * plan.expert},
                        mean(Dimension::Data, &DimensionTraffic::eachExpert), sum);
    flow.demands = merged(std::move(sum.demands));
    flow.injected = sum.injected;
    flows.push_back(std::move(flow));
}

} // namespace weft
