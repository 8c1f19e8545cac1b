// SPDX-License-Identifier: GPL-3.0-or-later
// Assumptions of the model, each named where it is used.
#pragma once

#include "core/base/units.hpp"

namespace weft {

// Port to port of a switch whose own figure is not catalogued; cut-through ASICs are published from
// 0.13 µs (InfiniBand) to about 0.8 µs (Ethernet).
inline constexpr Duration kAssumedSwitchLatency = seconds(0.5e-6);

} // namespace weft
