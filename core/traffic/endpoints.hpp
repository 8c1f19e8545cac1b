// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints of a fabric one by one: server ports in the order of nodes and links, then hosts
// merged into switches, in the order of those.
#pragma once

#include "core/fabric/switch_graph.hpp"

#include <stop_token>

namespace weft {

struct EndpointList {
    std::vector<std::uint32_t> at;     // switch of the graph
    std::vector<Bandwidth> rate;       // of its link; merged hosts: of the fastest switch link
    std::vector<std::uint32_t> server; // node; the switch's own node of merged hosts
    std::vector<std::uint32_t> port;   // number within its server or switch
    std::size_t merged = 0;            // from here on hosts without a link of their own

    std::size_t size() const { return at.size(); }
    bool hasLink(std::size_t endpoint) const { return endpoint < merged; }
};

// Void once stopped.
EndpointList endpointList(const Fabric& fabric, const SwitchGraph& graph,
                          const std::stop_token& stop = {});

} // namespace weft
