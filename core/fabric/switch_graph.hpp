// SPDX-License-Identifier: GPL-3.0-or-later
// The switches of a fabric by themselves, with the endpoints that hang on each: what searches and
// flows run over. Servers pass no traffic on, so nothing is lost, and most nodes of a fabric are
// servers.
#pragma once

#include "core/fabric/fabric.hpp"

namespace weft {

struct SwitchArc {
    std::uint32_t to = 0;    // switch
    std::uint32_t link = 0;  // index into Fabric::links
    std::uint32_t count = 1; // parallel links
    bool fromA = true;       // this end is the link's `a`
};

// Endpoints of one rate on one switch.
struct EndpointBundle {
    std::uint32_t at = 0; // switch
    std::int64_t count = 0;
    Bandwidth rate;
    bool rateAssumed = false; // hosts merged into a switch state no rate: that of the fastest
                              // switch link stands in
};

struct SwitchGraph {
    std::uint32_t firstNode = 0;         // node of switch 0; the others follow
    std::vector<std::uint32_t> firstArc; // switches + 1 entries
    std::vector<SwitchArc> arcs;         // loops left out
    std::vector<std::int64_t> endpoints; // per switch
    std::vector<EndpointBundle> bundles; // sorted by (at, rate)
    bool serversJoined = false; // a link joins two servers: those endpoints are not in here

    std::uint32_t size() const { return static_cast<std::uint32_t>(endpoints.size()); }
    std::int64_t endpointCount() const;
    std::span<const SwitchArc> neighbours(std::uint32_t at) const {
        return {arcs.data() + firstArc[at], arcs.data() + firstArc[at + std::size_t{1}]};
    }
    NodeIndex node(std::uint32_t at) const { return NodeIndex(std::size_t{firstNode} + at); }
};

SwitchGraph switchGraphOf(const Fabric& fabric);

} // namespace weft
