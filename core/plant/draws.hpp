// SPDX-License-Identifier: GPL-3.0-or-later
// Watts of what is plugged into each box: modules, ends of active cables, network cards. They are
// the same pieces that the bill counts, so that racks, sites, fabrics and the bill agree.
#pragma once

#include "core/plant/plant.hpp"

namespace weft {

// Into the boxes of the plant's standing, as its cabling is by now.
void plugIn(Plant& plant, const Design& design);

} // namespace weft
