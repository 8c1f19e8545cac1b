// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "latency": how long a packet takes across each fabric: idle, loaded, and at its 99th
// percentile. The terms of the idle one are the waterfall.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void latencies(const PassInput& input, PassOutput& output);

} // namespace weft
