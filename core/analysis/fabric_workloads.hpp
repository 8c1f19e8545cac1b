// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of workloads that tell of the fabric they run on, with their defaults where the design says
// nothing.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "collective-times": how long each collective takes on each compute fabric, by every
// algorithm that can run there.
void collectiveTimes(const PassInput& input, PassOutput& output);

// Pass "lossless": ECN thresholds, incast and the consistency of settings on lossless Ethernet.
void losslessFabrics(const PassInput& input, PassOutput& output);

} // namespace weft
