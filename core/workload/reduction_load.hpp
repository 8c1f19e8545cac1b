// SPDX-License-Identifier: GPL-3.0-or-later
// How full the trees of in-network reductions make a Clos.
#pragma once

#include "core/fabric/clos.hpp"
#include "core/traffic/rank_layout.hpp"

namespace weft {

// One reduction tree per rail: a switch sends one stream up for each tree that has ranks under it,
// whatever their number. The fullest uplinks of a leaf, or of a pod, as a share of their capacity.
double reductionLoad(const ClosShape& shape, const SwitchGraph& graph, const RankLayout& layout);

} // namespace weft
