// SPDX-License-Identifier: GPL-3.0-or-later
// Links that lie in no fabric, with the switches at their ends, as a small fabric: those of a join,
// and the circuits of a WAN link from a gateway to the provider's hand-offs. What deals ports,
// chooses media, counts pieces and lists cables of fabrics does so of these.
#pragma once

#include "core/design/design.hpp"
#include "core/fabric/fabric.hpp"
#include "core/plant/ports.hpp"
#include "core/topology/topology.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace weft {

struct GatewayNet {
    // The design's fabrics are numbered first, then its gateways; of those a node is a device.
    using Origin = std::pair<std::uint32_t, NodeIndex>;
    static constexpr std::uint32_t kProvider = ~0u; // whose hand-offs are no box of ours

    struct Home {
        Id id; // of the fabric or gateway; empty: the provider's
        Id site;
        bool isGateway = false;
        CageChoice cages = kEveryGroup; // that its links may take
    };

    Fabric fabric;              // under the join's or WAN link's id; its nodes bear their names
    bool isOfWan = false;       // circuits of a WAN link: nodes A are ours, nodes B the provider's
    JoinEnd lower, upper;       // of a join: of its links, as the schedule's ends A and B
    std::vector<Origin> origin; // per node
    std::vector<Home> homes;    // per device
    std::vector<std::string> uses; // per link class, as the bill has it: "east spine to west spine"

    const Home& homeOf(NodeIndex node) const { return homes[fabric.node(node).device]; }
};

// One per join that can be made, in document order, then one per WAN link with circuits that end at
// a gateway; analysis/joins and analysis/gateways say why others cannot. `expansions` parallel to
// design.fabrics, null where a fabric could not be built. O(links).
std::vector<GatewayNet>
gatewayNets(const Design& design, const Catalog& catalog,
            const std::vector<std::shared_ptr<const Expansion>>& expansions);

// The devices of a gateway as switches without links; bare where the part's cages are not known.
Device gatewayDevice(const Gateway& gateway, const Catalog& catalog);
Fabric gatewayFabric(const Gateway& gateway, const Catalog& catalog);

// What the fabrics at both ends of a join ask of optics, that of end A first; of a gateway and of
// circuits, what the design asks. A provider's hand-off is of long reach, whatever family is
// preferred.
OpticsRules opticsOf(const GatewayNet& net, const Design& design);

// What the switches at an end of a join speak: the fabric's transport, the gateway's part.
bool speaksInfiniBand(const JoinEnd& end, const Design& design, const Catalog& catalog);

} // namespace weft
