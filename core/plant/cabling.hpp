// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the cabling of one fabric or net, and the counts taken from it. Used by the bill; the
// outside calls planCabling.
#pragma once

#include "core/plant/link_walk.hpp"
#include "core/plant/plant.hpp"

#include <map>
#include <utility>

namespace weft {

// Ports of shared servers that fabrics have taken so far, per group and role.
class PortsTaken {
public:
    std::vector<BlockPorts> blocksOf(const Fabric& fabric, const FabricIntent& intent,
                                     const Catalog& catalog) const;
    void add(const Fabric& fabric, const Catalog& catalog, const PortPlan& plan);

private:
    std::map<std::pair<Id, std::string>, std::int64_t> taken_;
};

Cabling planFabric(const Fabric& fabric, const FabricIntent& intent, const Design& design,
                   const Catalog& catalog, std::vector<BlockPorts> blocks,
                   std::span<const ChassisWish> chassis, std::vector<Length> lengths);

// Ports of switches and gateways that nets have taken so far. What is joined to a fabric's switch
// takes the highest cages that are left, for servers and leaves that are added later take the
// lowest. Of a gateway's devices joins take the lowest and circuits the highest, so that neither
// move the other.
class PortsDealt {
public:
    // `plans` of so many fabrics, then of nets; both outlive this.
    PortsDealt(const std::vector<Cabling>& plans, std::size_t fabrics)
        : plans_(plans), fabrics_(fabrics) {}
    std::vector<Earlier> before(const GatewayNet& net) const; // per node
    void add(const GatewayNet& net, const PortPlan& plan);

private:
    const std::vector<Cabling>& plans_;
    std::size_t fabrics_;
    std::map<GatewayNet::Origin, const PortShape*> dealt_;
};

Cabling planNet(const GatewayNet& net, const Design& design, const Catalog& catalog,
                std::span<const Earlier> before, std::span<const ChassisWish> chassis,
                std::vector<Length> lengths);

// Ports are dealt: kinds of join, what they are made of and what is wrong with them.
void planLinks(Cabling& cabling, const Fabric& fabric, const Catalog& catalog,
               const MediumRules& rules);
// Kinds of join without their media.
std::vector<Join> findJoins(const Fabric& fabric, const Cabling& cabling, const Catalog& catalog);
// Links that have no medium, by class.
void findMediumProblems(const Fabric& fabric, const std::vector<Join>& joins,
                        std::vector<Finding>& findings);
MediumRules mediumRules(bool isInfiniBand, OpticsRules optics, const Design& design);

// How the links of a piece are joined.
const Join& joinOf(const Fabric& fabric, const Cabling& cabling, const LinkPiece& piece);

// Transceivers of one part at one end of a link class: one per link in single-port cages, else one
// per cage in use.
struct ModuleUse {
    std::uint16_t linkClass = 0;
    bool upper = false;
    std::uint32_t kind = 0;           // as PlaceKind::kind
    NodeRole role = NodeRole::Switch; // of the device it is in
    const Part* module = nullptr;
    std::int64_t count = 0;
};
std::vector<ModuleUse> moduleUses(const Fabric& fabric, const Cabling& cabling); // sorted

// The module that cages serving several links of a class hold; null where nothing fits them.
const Part* heldModule(const Cabling& cabling, std::uint16_t linkClass, const PlaceKind& place);

} // namespace weft
