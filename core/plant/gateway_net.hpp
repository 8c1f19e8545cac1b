// SPDX-License-Identifier: GPL-3.0-or-later
// The links of a join with the gateways at their ends, as a small fabric: what deals ports, chooses
// media, counts pieces and lists cables of fabrics does so of joins.
#pragma once

#include "core/design/design.hpp"
#include "core/fabric/fabric.hpp"
#include "core/topology/topology.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace weft {

// Planning figure where nobody says how long the links of a join are: that of every other link.
constexpr Length kUsualJoinLength = metres(30);

struct GatewayNet {
    using Origin = std::pair<std::uint32_t, NodeIndex>; // fabric of the design, node of it

    Fabric fabric;              // under the join's id; its nodes bear their names over the design
    JoinEnd lower, upper;       // of its links, as the schedule's ends A and B
    std::vector<Origin> origin; // per node
    std::vector<Id> homes;      // per device: the fabric it is of
};

// One per join that can be made, in document order; analysis/joins says why others cannot.
// `expansions` parallel to design.fabrics, null where a fabric could not be built. O(links).
std::vector<GatewayNet>
gatewayNets(const Design& design, const std::vector<std::shared_ptr<const Expansion>>& expansions);

// What either fabric asks of optics, that of end A first.
OpticsRules opticsOf(const GatewayNet& net, const Design& design);

} // namespace weft
