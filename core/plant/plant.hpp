// SPDX-License-Identifier: GPL-3.0-or-later
// From links to pieces: which ports a link takes, which cages those lie in, which modules fill the
// cages and which cable joins them. Counted per kind of join for the bill, listed per cable for the
// schedule; both walk one plan, so they agree to the piece.
#pragma once

#include "core/plant/bill.hpp"
#include "core/plant/device_names.hpp"
#include "core/plant/gateway_net.hpp"
#include "core/plant/media.hpp"
#include "core/plant/ports.hpp"
#include "core/plant/standing.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weft {

// How links of one class between two kinds of cage are cabled.
struct Join {
    std::uint16_t linkClass = 0;
    PlaceKind lower, upper; // the lower end is the one nearer to the servers
    Length length;          // that its cables must span
    std::int64_t links = 0;
    LinkEnd lowerEnd, upperEnd;
    Medium medium;
};

// The cabling of one fabric or net. The parts it points to live as long as the catalog it
// was planned with.
struct Cabling {
    PortPlan ports;
    std::vector<Join> joins;     // sorted by (class, lower, upper, length)
    std::vector<Length> lengths; // per link, that its cables must span; empty: its class's
    std::vector<Finding> findings;

    Length lengthOf(const Fabric& fabric, LinkIndex link) const {
        return lengths.empty() ? fabric.classOf(fabric.link(link)).length : lengths[link.get()];
    }
};

// One plan per fabric of the design, in order, then one per net; `expansions` parallel to
// design.fabrics, null (and an empty plan) where a fabric could not be built. Servers that several
// fabrics share number their ports on from fabric to fabric, and nets take what the fabrics and
// earlier nets left of a switch, so that no port of a design is used twice. `catalog` has the
// design's pinned parts over it. Where racks are drawn (`standing`), cables are as long as the way
// between them. O(links).
std::vector<Cabling> planCabling(const Design& design, const Catalog& catalog,
                                 const std::vector<std::shared_ptr<const Expansion>>& expansions,
                                 const std::vector<GatewayNet>& nets = {},
                                 const Standing* standing = nullptr);

// One piece of cable.
struct CableRow {
    NodeIndex nodeA, nodeB;
    std::string id; // "compute-0001"
    Id fabric;      // or the join or WAN link
    std::string linkClass;
    std::string deviceA, deviceB; // names, unique over the design
    PortPlace portA, portB;
    // Null: the cable has ends of its own, a copper patch goes into the port, or the module is the
    // provider's.
    const Part* moduleA = nullptr;
    const Part* moduleB = nullptr;
    const Part* cable = nullptr; // null: nothing in the catalog; cableTitle says what is needed
    std::string_view cableTitle; // valid during the visit
    Bandwidth rate;
    Length length;               // of the cord at the A end where there is a trunk
    std::optional<Length> trunk; // over panels
    const Medium* medium = nullptr;
};

// Calls `visit` for every cable of the fabric or net, in the order of links; returns how
// many it was called for. Stops when visit returns false.
std::int64_t forEachCable(const Fabric& fabric, const Cabling& cabling,
                          const std::function<bool(const CableRow&)>& visit);

// The bill of a whole design: fabrics as expanded, joins, groups, gateways, WAN services and the
// ends of their circuits. `expansions` parallel to design.fabrics, null where a fabric could not be
// built; `cabling` of them and of `nets`; `catalog` has the design's pinned parts over it.
Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions);
Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions,
              const std::vector<Cabling>& cabling, const std::vector<GatewayNet>& nets = {});

// Where everything stands, how it is cabled and what is bought: of one design, made together.
struct Plant {
    Catalog catalog; // as the design sees it: the parts that cabling and bill point to live here
    std::vector<std::shared_ptr<const Expansion>> expansions; // per fabric, null: not built
    std::vector<GatewayNet> nets;                             // of joins, then of WAN links
    std::vector<Cabling> cabling;                             // per fabric, then per net
    Standing standing;                                        // its boxOf likewise

    // What is cabled, numbered as `cabling`: fabrics, then nets.
    const Fabric* netAt(std::size_t number) const; // null: a fabric that was not built
    // Where a device of it stands; a provider's hand-off at the gateway's site.
    const Id& siteOf(std::size_t number, NodeIndex node, const Design& design) const;
    OpticsRules opticsOf(std::size_t number, const Design& design) const;
};

// Links that nothing in the catalog joins.
std::int64_t unjoinedLinks(const Plant& plant);

// Calls visit(fabric, cabling, number) for all that is cabled.
template <class Visit> void forEachNet(const Plant& plant, Visit&& visit) {
    for (std::size_t i = 0; i < plant.cabling.size(); ++i) {
        if (const Fabric* fabric = plant.netAt(i)) {
            visit(*fabric, plant.cabling[i], i);
        }
    }
}

// The plant and its bill; the same for the same design and catalog on every machine. Where rooms
// are drawn, boxes are placed with the media of the classes' lengths, then cabled as they stand.
struct PlannedPlant {
    std::shared_ptr<const Plant> plant;
    std::shared_ptr<const Bill> bill;
};
PlannedPlant planPlant(const Design& design, Catalog catalog,
                       std::vector<std::shared_ptr<const Expansion>> expansions);

} // namespace weft
