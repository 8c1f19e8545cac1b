// SPDX-License-Identifier: GPL-3.0-or-later
// From a Clos plan to an expanded fabric.
#pragma once

#include "core/topology/clos_plan.hpp"
#include "core/topology/server_blocks.hpp"

#include <functional>

namespace weft {

struct ClosWiring {
    const FabricIntent& intent;
    const ParamReader& params; // lengths are read from it
    const ClosDemand& demand;
    const ClosPlan& plan;
    const std::vector<AttachedServers>& blocks;
    // Leaf (0-based, counted on from plane to plane) of a server's port. Called for every endpoint,
    // block by block, server by server, port by port.
    std::function<std::int64_t(std::size_t block, std::int64_t server, std::int64_t port)> leafOf;
    std::int64_t serversPerPod =
        0; // of the first block: scalable units on the canvas; 0 where there are none
    std::int64_t rails = 0;  // leaves repeat over so many rails; 0 where there are none
    std::int64_t planes = 1; // the plan is built so many times, side by side
};

// Checks the size first. Spreads what does not divide as evenly as it can, with a finding
// `bundle.uneven`.
Result<Expansion> wireClos(const ClosWiring& wiring);

// The parameters every Clos family shares: lengths of cable until the floor plan says better.
constexpr std::string_view kEndpointLength = "endpoint-length";
constexpr std::string_view kUplinkLength = "uplink-length";
constexpr std::string_view kCoreLength = "core-length";

} // namespace weft
