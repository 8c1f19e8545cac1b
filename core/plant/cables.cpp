// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/link_walk.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace weft {
namespace {

const Join& joinOf(const Cabling& cabling, const LinkPiece& piece) {
    const PlaceKind lower = piece.a.place(), upper = piece.b.place();
    const auto wanted = std::tie(piece.linkClass, lower, upper);
    return *std::lower_bound(cabling.joins.begin(), cabling.joins.end(), wanted,
                             [](const Join& join, const auto& key) {
                                 return std::tie(join.linkClass, join.lower, join.upper) < key;
                             });
}

std::size_t digitsOf(std::int64_t count) {
    return std::max<std::size_t>(4, std::to_string(count).size());
}

} // namespace

std::string deviceName(const Fabric& fabric, NodeIndex node) {
    const bool shared =
        fabric.node(node).role == NodeRole::Server && fabric.blockOf(node).group != fabric.id;
    return shared ? nodeName(fabric, node) : fabric.id + "-" + nodeName(fabric, node);
}

std::int64_t forEachCable(const Fabric& fabric, const Cabling& cabling,
                          const std::function<bool(const CableRow&)>& visit) {
    std::int64_t total = 0, row = 0;
    for (const Join& join : cabling.joins) {
        total += join.links;
    }
    const std::size_t digits = digitsOf(total);
    CableRow cable;
    cable.fabric = fabric.id;
    NodeIndex nameA(fabric.nodes.size()), nameB = nameA; // whose names the row holds
    LinkWalk(fabric, cabling.ports).run([&](const LinkPiece& piece) {
        const Join& join = joinOf(cabling, piece);
        const LinkClass& linkClass = fabric.linkClasses[piece.linkClass];
        if (nameA != piece.a.node) {
            cable.deviceA = deviceName(fabric, nameA = piece.a.node);
        }
        if (nameB != piece.b.node) {
            cable.deviceB = deviceName(fabric, nameB = piece.b.node);
        }
        cable.linkClass = linkClass.id;
        cable.rate = linkClass.rate;
        cable.moduleA = join.medium.lowerModule;
        cable.moduleB = join.medium.upperModule;
        cable.cable = join.medium.cable;
        cable.cableTitle = join.medium.cableTitle;
        cable.length = join.medium.length;
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
