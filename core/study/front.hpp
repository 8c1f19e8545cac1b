// SPDX-License-Identifier: GPL-3.0-or-later
// The Pareto front of families sized for one wish.
#pragma once

#include "core/study/families.hpp"

namespace weft {

// One entry per family: true where it could be built and no other is as good in everything and
// better in one of switches, cables, mean hops and share of full bisection; and cost, where every
// family has one. What is not known counts as worst.
std::vector<bool> paretoFront(const std::vector<Family>& families);

} // namespace weft
