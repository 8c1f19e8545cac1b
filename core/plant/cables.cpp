// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/cabling.hpp"
#include "core/plant/link_walk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

std::size_t digitsOf(std::int64_t count) {
    return std::max<std::size_t>(4, std::to_string(count).size());
}

} // namespace

std::int64_t forEachCable(const Fabric& fabric, const Cabling& cabling,
                          const std::function<bool(const CableRow&)>& visit) {
    std::int64_t total = 0, row = 0;
    for (const Join& join : cabling.joins) {
        total += join.links;
    }
    const std::size_t digits = digitsOf(total);
    const DeviceNames names(fabric);
    CableRow cable;
    cable.fabric = fabric.id;
    NodeIndex nameA(fabric.nodes.size()), nameB = nameA; // whose names the row holds
    LinkWalk(fabric, cabling.ports).run([&](const LinkPiece& piece) {
        const Join& join = joinOf(fabric, cabling, piece);
        const LinkClass& linkClass = fabric.linkClasses[piece.linkClass];
        if (nameA != piece.a.node) {
            cable.deviceA = names(nameA = piece.a.node);
        }
        if (nameB != piece.b.node) {
            cable.deviceB = names(nameB = piece.b.node);
        }
        cable.nodeA = piece.a.node;
        cable.nodeB = piece.b.node;
        cable.linkClass = linkClass.id;
        cable.rate = linkClass.rate;
        cable.moduleA = join.medium.lowerModule;
        cable.moduleB = join.medium.upperModule;
        cable.cable = join.medium.cable;
        cable.cableTitle = join.medium.cableTitle;
        cable.length = join.medium.length;
        cable.trunk = join.medium.trunk;
        cable.medium = &join.medium;
        for (std::int64_t i = 0; i < piece.count; ++i) {
            cable.id = fmt::format("{}-{:0{}}", fabric.id, ++row, digits);
            cable.portA = placeOf(cabling.ports, *piece.a.shape, *piece.a.lot, piece.a.index + i);
            cable.portB = placeOf(cabling.ports, *piece.b.shape, *piece.b.lot, piece.b.index + i);
            if (!visit(cable)) {
                return false;
            }
        }
        return true;
    });
    return row;
}

} // namespace weft
