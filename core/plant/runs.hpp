// SPDX-License-Identifier: GPL-3.0-or-later
// How long a cable is between two places of a site: up or down to the tray, along it, and down or
// up again, with slack (ENGINE §7: Manhattan + vertical + slack).
#pragma once

#include "core/plant/standing.hpp"

namespace weft {

// Planning figures where the floor says nothing.
constexpr Length kUsualTrayHeight = metres(0.3); // over the racks, or under the floor
constexpr Length kUsualSlack = metres(0.5);      // at each end
constexpr Length kUsualStorey = metres(5.0);

class CableWay {
public:
    explicit CableWay(const TrayRules& tray);
    // Between units of two racks of one site, counted from 1 at the bottom.
    Length between(const Rack& a, std::int64_t unitA, const Rack& b, std::int64_t unitB) const;

private:
    Length vertical(const Rack& rack, std::int64_t unit) const;

    bool overhead_;
    Length height_, slack_, storey_;
    double share_;
    std::vector<Length> crossings_;
};

// Per link of the fabric or net what its cable must span; empty where class lengths
// stand: no floor is drawn, or the way was entered. Links between sites, and of boxes in no rack,
// keep their class's.
std::vector<Length> cableLengths(const Fabric& fabric, std::size_t net, const Standing& standing,
                                 const Design& design);

} // namespace weft
