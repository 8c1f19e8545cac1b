// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "collectives": how long an all-reduce takes on each compute fabric, by every algorithm that
// can run there.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void collectiveTimes(const PassInput& input, PassOutput& output);

} // namespace weft
