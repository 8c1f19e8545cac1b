// SPDX-License-Identifier: GPL-3.0-or-later
// Where the ranks of a job stand on a fabric: packed, server by server and rail by rail, unless
// `placed` says otherwise.
#pragma once

#include "core/base/result.hpp"
#include "core/fabric/switch_graph.hpp"

#include <optional>

namespace weft {

// `servers` × `perServer` ranks, each with `ports` endpoint ports.
struct RankLayout {
    std::int64_t servers = 0;
    std::int64_t perServer = 1;
    std::int64_t ports = 1;
    Bandwidth portRate;                  // of the slowest port
    std::vector<std::uint32_t> switchOf; // per port, by server and rail: the switch it hangs on
    bool railByRail = false; // ranks are numbered along the rails, not through the servers

    std::int64_t ranks() const { return servers * perServer; }
    Bandwidth rankRate() const { return portRate * static_cast<double>(ports); }
    std::int64_t serverOf(std::int64_t rank) const {
        return railByRail ? rank % servers : rank / perServer;
    }
    std::int64_t railOf(std::int64_t rank) const {
        return railByRail ? rank / servers : rank % perServer;
    }
    std::int64_t rankOf(std::int64_t server, std::int64_t rail) const {
        return railByRail ? rail * servers + server : server * perServer + rail;
    }
    std::uint32_t at(std::int64_t rank, std::int64_t port) const {
        const std::int64_t slot = railByRail ? serverOf(rank) * perServer + railOf(rank) : rank;
        return switchOf[static_cast<std::size_t>(slot * ports + port)];
    }
};

enum class RankPlacement : std::uint8_t {
    Packed,      // the servers in the fabric's order, ranks counted through each server
    RailAligned, // the same servers, ranks counted along the rails: neighbours share a rail
    Spread,      // servers dealt in turn over the leaves
    Custom       // the servers named, in their order
};

struct PlacementChoice {
    RankPlacement placement = RankPlacement::Packed;
    std::vector<std::int64_t> order;   // of Custom: server numbers from 0
    std::optional<std::int64_t> ranks; // fewer than all; whole servers
};

// The layout under another placement. Fails where the order names a server twice or one that is not
// there, or where `ranks` are more than there are or no whole servers.
Result<RankLayout> placed(RankLayout packed, const PlacementChoice& choice);

// "0-7,16,3" as numbers, for Custom. Fails on anything else and beyond a million numbers.
Result<std::vector<std::int64_t>> parseOrder(std::string_view text);

// Every port of the given blocks is a rank of its own, and so is every host merged into a switch.
RankLayout endpointRanks(const Fabric& fabric, const SwitchGraph& graph,
                         std::span<const ServerBlock* const> blocks);

// Every accelerator of the given blocks is a rank with an equal share of its server's ports, in
// their order. Blocks have the same accelerators and ports per server, and the one divides the
// other.
RankLayout acceleratorRanks(const Fabric& fabric, const SwitchGraph& graph,
                            std::span<const ServerBlock* const> blocks);

} // namespace weft
