// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "plans": for each training workload the plans that train it fastest among those that fit, as
// stacked bars and as a table. Of the background lane.
void trainingPlans(const PassInput& input, PassOutput& output);

} // namespace weft
