// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic between whole groups of servers, and between them and the outside.
#pragma once

#include "core/workload/workload.hpp"

#include <map>

namespace weft {

// Ports of some servers on a fabric, by the switch they hang on.
struct GroupPorts {
    std::map<std::uint32_t, double> bySwitch; // bit/s
    Bandwidth total;
};
GroupPorts portsOf(const BuiltFabric& built, const ServerBlock& block);
// Of all servers of a fabric.
GroupPorts allPortsOf(const BuiltFabric& built);
// The switches through which traffic leaves: the top tier's.
GroupPorts borderOf(const BuiltFabric& built);

// `rate` in all from all ports of the one to all of the other, each in proportion to its own.
std::vector<Demand> demandsBetween(const GroupPorts& from, const GroupPorts& to, Bandwidth rate);

// The servers of a group on a fabric; null where it has none of them.
const ServerBlock* blockOf(const Fabric& fabric, const Id& group);

// The fabric of the roles given that both groups are on, roles earlier in the list first.
const BuiltFabric* fabricWith(std::span<const BuiltFabric> fabrics, const Id& a, const Id& b,
                              std::span<const FabricRole> roles);

// To and from outside; `in` and `out` are what comes and goes.
WorkloadFlow leavingFlow(TrafficKind kind, const Id& workload, const BuiltFabric& built,
                         const GroupPorts& servers, Bandwidth in, Bandwidth out);

} // namespace weft
