// SPDX-License-Identifier: GPL-3.0-or-later
// What hashing costs where every flow keeps to one of several equal paths: flows of equal rate
// collide, and the fullest path is fuller than the mean.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "hashing".
void hashing(const PassInput& input, PassOutput& output);

} // namespace weft
