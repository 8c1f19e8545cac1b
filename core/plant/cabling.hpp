// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of one fabric's cabling, and the counts taken from it. Used by the bill; the outside
// calls planCabling.
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
                   std::vector<Length> lengths);

// `before`: per node of the net what its switch has given to its fabric and earlier joins.
Cabling planJoin(const GatewayNet& net, const Design& design, const Catalog& catalog,
                 std::span<const PortShape* const> before, std::vector<Length> lengths);

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
