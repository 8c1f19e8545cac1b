// SPDX-License-Identifier: GPL-3.0-or-later
// Where the ranks of a job stand on a fabric: packed, server by server and rail by rail.
#pragma once

#include "core/fabric/switch_graph.hpp"

namespace weft {

// `servers` × `perServer` ranks, each with `ports` endpoint ports. Rank s × perServer + c is rail c
// of server s.
struct RankLayout {
    std::int64_t servers = 0;
    std::int64_t perServer = 1;
    std::int64_t ports = 1;
    Bandwidth portRate;                  // of the slowest port
    std::vector<std::uint32_t> switchOf; // per port of each rank: the switch it hangs on

    std::int64_t ranks() const { return servers * perServer; }
    Bandwidth rankRate() const { return portRate * static_cast<double>(ports); }
    std::uint32_t at(std::int64_t rank, std::int64_t port) const {
        return switchOf[static_cast<std::size_t>(rank * ports + port)];
    }
};

// Every port of the given blocks is a rank of its own, and so is every host merged into a switch.
RankLayout endpointRanks(const Fabric& fabric, const SwitchGraph& graph,
                         std::span<const ServerBlock* const> blocks);

// Every accelerator of the given blocks is a rank with an equal share of its server's ports, in
// their order. Blocks have the same accelerators and ports per server, and the one divides the
// other.
RankLayout acceleratorRanks(const Fabric& fabric, const SwitchGraph& graph,
                            std::span<const ServerBlock* const> blocks);

} // namespace weft
