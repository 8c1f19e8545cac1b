// SPDX-License-Identifier: GPL-3.0-or-later
// Gateways against what hangs on either side of them: the joins to their site's fabrics, and the
// circuits of WAN links.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "gateways".
void gateways(const PassInput& input, PassOutput& output);

} // namespace weft
