// SPDX-License-Identifier: GPL-3.0-or-later
// What the loss of every single link and switch does to uniform all-to-all traffic once routes have
// reconverged.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "failures".
void failures(const PassInput& input, PassOutput& output);

} // namespace weft
