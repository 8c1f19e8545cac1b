// SPDX-License-Identifier: GPL-3.0-or-later
// How long the cables of a fabric are, and how much of what light may lose their fibre leaves over.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void cableLengthsAndLoss(const PassInput& input, PassOutput& output);

} // namespace weft
