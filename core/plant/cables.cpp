// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/link_walk.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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

DeviceNames::DeviceNames(const Fabric& fabric) : fabric_(fabric) {
    if (fabric.drawnIds.empty()) {
        return;
    }
    // Two drawn nodes may bear one name; those go by their ids.
    std::map<std::string_view, int> uses;
    for (const std::string& name : fabric.names) {
        ++uses[name];
    }
    for (const std::string& name : fabric.names) {
        byId_.push_back(uses[name] > 1);
    }
}

std::string DeviceNames::operator()(NodeIndex node) const {
    if (!byId_.empty() && byId_[node.get()]) {
        return fabric_.id + "-" + fabric_.drawnIds[node.get()];
    }
    const std::string name = nodeName(fabric_, node);
    if (fabric_.names.empty() && fabric_.node(node).role == NodeRole::Server &&
        !fabric_.blockOf(node).group.empty()) {
        return name; // begins with the id of its group, or of the fabric that counts it
    }
    return fabric_.id + "-" + name;
}

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
        const Join& join = joinOf(cabling, piece);
        const LinkClass& linkClass = fabric.linkClasses[piece.linkClass];
        if (nameA != piece.a.node) {
            cable.deviceA = names(nameA = piece.a.node);
        }
        if (nameB != piece.b.node) {
            cable.deviceB = names(nameB = piece.b.node);
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
