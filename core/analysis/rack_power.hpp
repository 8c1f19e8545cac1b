// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "rack-power": where a site names its racks and what each may draw, whether its equipment
// fits.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void rackPower(const PassInput& input, PassOutput& output);

} // namespace weft
