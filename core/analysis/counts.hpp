// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "counts": endpoints, servers, accelerators, switches by tier and links by kind, counted on
// the expanded fabric.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void countPieces(const PassInput& input, PassOutput& output);

} // namespace weft
