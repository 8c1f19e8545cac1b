// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/bundles.hpp"

#include "core/plant/cabling.hpp"
#include "core/plant/link_walk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

Bundles::Bundles(const Plant& plant) : standing_(plant.standing) {
    forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t number) {
        LinkWalk(fabric, cabling.ports).run([&](const LinkPiece& piece) {
            Bundle& bundle = bundles_[keyOf(number, piece.a.node, piece.b.node)];
            bundle.cables += piece.count;
            bundle.length = std::max(bundle.length, joinOf(fabric, cabling, piece).medium.length);
            return true;
        });
    });
    std::vector<std::pair<std::uint64_t, Bundle*>> order;
    for (auto& [key, bundle] : bundles_) {
        order.emplace_back(key, &bundle);
    }
    std::sort(order.begin(), order.end(), [](const auto& x, const auto& y) {
        return x.second->length != y.second->length ? x.second->length > y.second->length
                                                    : x.first < y.first;
    });
    std::int64_t next = 1;
    for (const auto& [key, bundle] : order) {
        bundle->next = next;
        next += bundle->cables;
        const auto a = static_cast<std::size_t>(key >> 32), b = key & 0xFFFF'FFFF;
        if (a < standing_.racks.size() && b < standing_.racks.size()) {
            bundle->name = a == b ? "in " + standing_.racks[a].name()
                                  : fmt::format("{} to {}", standing_.racks[a].name(),
                                                standing_.racks[b].name());
        } else if (a < standing_.racks.size()) { // to the provider
            bundle->name = "out of " + standing_.racks[a].name();
        }
    }
}

const Box* Bundles::boxOf(std::size_t net, NodeIndex node) const {
    const std::uint32_t box = standing_.boxOf[net][node.get()];
    return box == kNoBox || standing_.boxes[box].rack < 0 ? nullptr : &standing_.boxes[box];
}

const Rack* Bundles::rackOf(const Box* box) const {
    return box == nullptr ? nullptr : &standing_.racks[static_cast<std::size_t>(box->rack)];
}

std::uint64_t Bundles::keyOf(std::size_t net, NodeIndex a, NodeIndex b) const {
    const auto rack = [&](NodeIndex node) -> std::uint64_t {
        const Box* box = boxOf(net, node);
        return box == nullptr ? 0xFFFF'FFFF : static_cast<std::uint32_t>(box->rack);
    };
    const std::uint64_t x = rack(a), y = rack(b);
    return std::min(x, y) << 32 | std::max(x, y);
}

Bundles::Place Bundles::next(std::size_t net, NodeIndex a, NodeIndex b) {
    Bundle& bundle = bundles_.at(keyOf(net, a, b));
    return {bundle.name, bundle.next++};
}

} // namespace weft
