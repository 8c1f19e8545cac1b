// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/serving.hpp"

#include "core/workload/fabric_flows.hpp"

#include <algorithm>

namespace weft {
namespace {

// The vector database named, or the first storage that shares a fabric with the servers.
const ServerGroup* vectorsOf(const WorkloadInput& input, const std::string& wanted) {
    for (const ServerGroup& group : *input.design.groups) {
        const Part* part = input.catalog.find(group.part);
        const bool isStorage = part != nullptr && part->kind() == PartKind::Storage;
        if (wanted.empty() ? isStorage : group.id == wanted) {
            return &group;
        }
    }
    return nullptr;
}

} // namespace

// Half of the accelerators pass keys and values to the other half; what is retrieved comes from the
// vector database; users come in from outside, a few bytes a token.
void addServingFlows(const WorkloadInput& input, const Serving& serving, const std::string& vectors,
                     std::vector<WorkloadFlow>& flows) {
    constexpr double kBytesPerToken = 4; // of text
    const double calls = serving.requests * serving.calls;
    const auto computes =
        std::find_if(input.on->fabric->servers.begin(), input.on->fabric->servers.end(),
                     [](const ServerBlock& block) { return block.accelerators > 0; });
    if (computes == input.on->fabric->servers.end() || calls <= 0) {
        return;
    }
    WorkloadFlow flow;
    flow.workload = input.workload.id;
    if (serving.isDisaggregated) {
        const ModelSpec& model = *serving.model;
        const double width = model.latentKv > 0 ? model.latentKv : 2 * model.widthOfKv();
        const DataSize kv = bytes(model.layers * width * serving.kvBytes * serving.prompt);
        flow.kind = TrafficKind::Accelerators;
        flow.fabric = input.on->intent->id;
        flow.injected = calls * (kv / seconds(1));
        const GroupPorts ports = portsOf(*input.on, *computes);
        flow.demands = demandsBetween(ports, ports, flow.injected);
        flows.push_back(flow);
    }
    const ServerGroup* database = vectorsOf(input, vectors);
    constexpr FabricRole kOfRetrieval[] = {FabricRole::FrontEnd, FabricRole::Storage,
                                           FabricRole::Compute, FabricRole::InBand};
    const BuiltFabric* shared =
        database != nullptr ? fabricWith(input.fabrics, computes->group, database->id, kOfRetrieval)
                            : nullptr;
    if (shared != nullptr && serving.retrievals > 0) {
        flow.kind = TrafficKind::Retrieval;
        flow.fabric = shared->intent->id;
        flow.injected = calls * serving.retrievals * (serving.retrieved / seconds(1));
        flow.demands = demandsBetween(portsOf(*shared, *blockOf(*shared->fabric, database->id)),
                                      portsOf(*shared, *blockOf(*shared->fabric, computes->group)),
                                      flow.injected);
        flows.push_back(flow);
    }
    constexpr FabricRole kOfUsers[] = {FabricRole::FrontEnd, FabricRole::InBand,
                                       FabricRole::Compute};
    if (const BuiltFabric* front =
            fabricWith(input.fabrics, computes->group, computes->group, kOfUsers)) {
        const DataSize asked = bytes(kBytesPerToken * serving.prompt),
                       answered = bytes(kBytesPerToken * serving.output);
        flows.push_back(leavingFlow(TrafficKind::Users, input.workload.id, *front,
                                    portsOf(*front, *blockOf(*front->fabric, computes->group)),
                                    serving.requests * (asked / seconds(1)),
                                    serving.requests * (answered / seconds(1))));
    }
}

} // namespace weft
