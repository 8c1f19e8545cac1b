// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/fabric_flows.hpp"

#include <algorithm>

namespace weft {
namespace {

void addServer(const BuiltFabric& built, std::uint32_t server, GroupPorts& ports) {
    for (const Arc& arc : built.fabric->neighbours(NodeIndex(std::size_t{server}))) {
        if (arc.node.value >= built.graph->firstNode) {
            const Bandwidth rate = built.fabric->capacityOf(built.fabric->link(arc.link));
            ports.bySwitch[arc.node.value - built.graph->firstNode] += inBitsPerSecond(rate);
            ports.total += rate;
        }
    }
}

} // namespace

GroupPorts portsOf(const BuiltFabric& built, const ServerBlock& block) {
    GroupPorts ports;
    for (std::uint32_t server = block.nodes.begin; server < block.nodes.end; ++server) {
        addServer(built, server, ports);
    }
    return ports;
}

GroupPorts allPortsOf(const BuiltFabric& built) {
    GroupPorts ports;
    const NodeRange servers = built.fabric->range(NodeRole::Server);
    for (std::uint32_t server = servers.begin; server < servers.end; ++server) {
        addServer(built, server, ports);
    }
    return ports;
}

GroupPorts borderOf(const BuiltFabric& built) {
    GroupPorts ports;
    for (const NodeRole role :
         {NodeRole::Core, NodeRole::Spine, NodeRole::Switch, NodeRole::Leaf}) {
        const NodeRange range = built.fabric->range(role);
        for (std::uint32_t node = range.begin; node < range.end; ++node) {
            ports.bySwitch[node - built.graph->firstNode] = 1;
            ports.total += bitsPerSecond(1);
        }
        if (range.size() > 0) {
            break;
        }
    }
    return ports;
}

std::vector<Demand> demandsBetween(const GroupPorts& from, const GroupPorts& to, Bandwidth rate) {
    std::vector<Demand> demands;
    const double sends = inBitsPerSecond(from.total), receives = inBitsPerSecond(to.total);
    if (!(sends > 0) || !(receives > 0)) {
        return demands;
    }
    demands.reserve(from.bySwitch.size() * to.bySwitch.size());
    for (const auto& [a, out] : from.bySwitch) {
        for (const auto& [b, in] : to.bySwitch) {
            demands.push_back({a, b, rate * (out / sends) * (in / receives)});
        }
    }
    return merged(std::move(demands));
}

const ServerBlock* blockOf(const Fabric& fabric, const Id& group) {
    const auto found = std::find_if(fabric.servers.begin(), fabric.servers.end(),
                                    [&](const ServerBlock& block) { return block.group == group; });
    return found == fabric.servers.end() ? nullptr : &*found;
}

const BuiltFabric* fabricWith(std::span<const BuiltFabric> fabrics, const Id& a, const Id& b,
                              std::span<const FabricRole> roles) {
    for (const FabricRole role : roles) {
        for (const BuiltFabric& built : fabrics) {
            if (built.intent->role == role && blockOf(*built.fabric, a) != nullptr &&
                blockOf(*built.fabric, b) != nullptr) {
                return &built;
            }
        }
    }
    return nullptr;
}

WorkloadFlow leavingFlow(TrafficKind kind, const Id& workload, const BuiltFabric& built,
                         const GroupPorts& servers, Bandwidth in, Bandwidth out) {
    WorkloadFlow flow;
    flow.kind = kind;
    flow.workload = workload;
    flow.fabric = built.intent->id;
    flow.leaves = true;
    const GroupPorts border = borderOf(built);
    flow.demands = demandsBetween(servers, border, out);
    std::vector<Demand> coming = demandsBetween(border, servers, in);
    flow.demands.insert(flow.demands.end(), coming.begin(), coming.end());
    flow.demands = merged(std::move(flow.demands));
    flow.injected = in + out;
    return flow;
}

} // namespace weft
