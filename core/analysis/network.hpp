// SPDX-License-Identifier: GPL-3.0-or-later
// Totals of all fabrics of a design, servers left out: what the network as a whole draws and costs.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void totalNetwork(const PassInput& input, PassOutput& output);

} // namespace weft
