// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/static_routes.hpp"

#include <algorithm>

namespace weft {

StaticFatTree::StaticFatTree(std::uint32_t radix) : half_(radix / 2) {
    const std::uint32_t hosts = half_ * half_ * half_ * 2;
    for (std::uint32_t host = 0; host < hosts; ++host) {
        const std::uint32_t leaf = host / half_;
        places_.push_back({leaf, leaf / half_, host % half_, leaf % half_});
    }
    for (auto* counts : {&sent_, &taken_, &leafUp_, &spineUp_}) {
        counts->assign(hosts, 0);
    }
    ways_.resize(hosts); // touched once here, so that phases find it warm
    flows_.resize(hosts);
    ways_.clear();
}

void StaticFatTree::add(std::uint32_t from, std::uint32_t to) {
    const Place here = places_[from], there = places_[to];
    const Way way{from, to, here.leaf * half_ + there.spine,
                  (here.pod * half_ + there.spine) * half_ + there.core,
                  here.leaf == there.leaf ? 2U
                  : here.pod == there.pod ? 4U
                                          : 6U};
    ++sent_[from];
    ++taken_[to];
    leafUp_[way.leafUplink] += way.links >= 4 ? 1 : 0;
    spineUp_[way.spineUplink] += way.links == 6 ? 1 : 0;
    ways_.push_back(way);
}

std::span<const StaticFlow> StaticFatTree::finish() {
    flows_.clear();
    for (const Way& way : ways_) {
        std::uint32_t sharing = std::max(sent_[way.from], taken_[way.to]);
        sharing = std::max(sharing, way.links >= 4 ? leafUp_[way.leafUplink] : 0);
        sharing = std::max(sharing, way.links == 6 ? spineUp_[way.spineUplink] : 0);
        flows_.push_back({way.links, sharing});
    }
    for (const Way& way : ways_) {
        sent_[way.from] = taken_[way.to] = 0;
        leafUp_[way.leafUplink] = spineUp_[way.spineUplink] = 0;
    }
    ways_.clear();
    return flows_;
}

} // namespace weft
