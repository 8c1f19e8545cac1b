// SPDX-License-Identifier: GPL-3.0-or-later
// Watts of what is plugged into each box: modules, ends of active cables, network cards. They are
// the same pieces that the bill counts, so that racks, sites, fabrics and the bill agree.
#pragma once

#include "core/plant/plant.hpp"

namespace weft {

void plugIn(Standing& standing, const Design& design, const Catalog& catalog,
            const std::vector<std::shared_ptr<const Expansion>>& expansions,
            const std::vector<Cabling>& cabling);

} // namespace weft
