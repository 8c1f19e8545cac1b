// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/usual_join.hpp"

#include <algorithm>

namespace weft {
namespace {

struct UsualEnd {
    JoinEnd end;
    Bandwidth rate; // of the fastest links at its switches
};

std::optional<UsualEnd> usualEnd(const Fabric& fabric) {
    constexpr NodeRole kDownwards[] = {NodeRole::Core, NodeRole::Spine, NodeRole::Switch,
                                       NodeRole::Leaf};
    constexpr std::uint32_t kGateways = 2; // one may fail
    for (const NodeRole role : kDownwards) {
        const std::uint32_t there = fabric.range(role).size();
        if (there == 0) {
            continue;
        }
        UsualEnd usual{{fabric.id, role, std::min(kGateways, there)}, {}};
        for (const LinkClass& each : fabric.linkClasses) {
            if (each.lower == role || each.upper == role) {
                usual.rate = std::max(usual.rate, each.rate);
            }
        }
        return usual;
    }
    return std::nullopt;
}

} // namespace

std::optional<FabricJoin> usualJoin(const Fabric& a, const Fabric& b) {
    const std::optional<UsualEnd> endA = usualEnd(a), endB = usualEnd(b);
    if (!endA || !endB) {
        return std::nullopt;
    }
    FabricJoin join;
    join.a = endA->end;
    join.b = endB->end;
    join.rate = std::min(endA->rate, endB->rate);
    join.count = join.a.switches * join.b.switches;
    return join;
}

} // namespace weft
