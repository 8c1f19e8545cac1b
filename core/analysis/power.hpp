// SPDX-License-Identifier: GPL-3.0-or-later
// Watts of the network per fabric, and of everything that stands at a site.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void drawPower(const PassInput& input, PassOutput& output);

} // namespace weft
