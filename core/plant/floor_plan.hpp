// SPDX-License-Identifier: GPL-3.0-or-later
// The floor plan in figures: what holds for a rack where it says nothing itself, and the ground
// that racks, rows and rooms take.
#pragma once

#include "core/plant/racks.hpp"

namespace weft {

// What is said of racks of the site, of a row of it, of one rack of the row; each with what is said
// above it filled in.
RackSpec rackSpecOf(const Site& site);
RackSpec rackSpecOf(const Site& site, const FloorRow& row);
RackSpec rackSpecOf(const Site& site, const FloorRow& row, std::int64_t rack);

// In the site, in metres; y away from the front.
struct Ground {
    Length x, y, width, depth;
    bool operator==(const Ground&) const = default;
};
Ground groundOf(const Site& site, const Rack& rack);
// Of its racks; of one without any a point.
Ground groundOf(const Site& site, const Room& room, const FloorRow& row);
// Of its rows; of one without any a point.
Ground groundOf(const Site& site, const Room& room);

} // namespace weft
