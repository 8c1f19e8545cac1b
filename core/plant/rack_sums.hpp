// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in each rack, summed: units, watts and kilograms, to hold against its limits.
#pragma once

#include "core/plant/standing.hpp"

namespace weft {

struct RackSum {
    std::vector<std::uint32_t> boxes; // into Standing::boxes, in their order
    Power typical, most, liquid;      // `liquid` of the most: what liquid takes away
    Power heat;                       // to take away: every watt of equipment becomes heat
    Mass mass;                        // of boxes whose weight is known
    std::int64_t units = 0, unweighed = 0;
};

// Parallel to Standing::racks. O(boxes + racks).
std::vector<RackSum> rackSums(const Standing& standing);

} // namespace weft
