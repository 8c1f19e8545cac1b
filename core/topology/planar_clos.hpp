// SPDX-License-Identifier: GPL-3.0-or-later
// Equal folded Clos networks side by side that share nothing but the servers: port j of a server
// goes to plane j mod planes. Rail-only and multi-plane are made of it.
#pragma once

#include "core/topology/common_params.hpp"

namespace weft {

struct Planes {
    std::int64_t planes = 1;
    std::optional<int> tiers; // 1, 2 or 3; the fewest that suffice where not said
};

// `demand` as closDemand() reads it: what is said of leaves, spines and cores counts all planes.
// Where no count is said of the servers, every plane is filled.
Result<Expansion> expandPlanes(const ParamReader& params, const FabricIntent& intent,
                               Attached attached, ClosDemand demand, const Planes& planes);

} // namespace weft
