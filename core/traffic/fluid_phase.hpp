// SPDX-License-Identifier: GPL-3.0-or-later
// One phase of a collective as a fluid in time: all flows start together, share links max-min
// fairly (progressive filling; Bertsekas & Gallager 1992, 6.5.2), and those that end leave their
// share to the rest. For flows of unequal sizes and paths; where all are equal the fullest link
// decides, and `phase` needs no time steps.
#pragma once

#include "core/base/units.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace weft {

struct FluidFlow {
    DataSize size;
    std::vector<std::uint32_t> links; // indices into the capacities; none: it takes no time
};

// Rates of flows that are all under way. A flow without links is not limited and gets 0. Capacities
// above 0. O(links × flows).
std::vector<Bandwidth> maxMinRates(std::span<const FluidFlow> flows,
                                   std::span<const Bandwidth> capacities);

// When the last flow ends.
Duration phaseTime(std::vector<FluidFlow> flows, std::span<const Bandwidth> capacities);

} // namespace weft
