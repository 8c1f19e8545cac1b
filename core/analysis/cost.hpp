// SPDX-License-Identifier: GPL-3.0-or-later
// What the design costs to buy, by kind, fabric and in all. Unknown prices stay unknown: they have
// no term, and a finding counts and names them.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void addUpCost(const PassInput& input, PassOutput& output);

} // namespace weft
