// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment moved by hand: whether a box may stand elsewhere and the edit that puts it there; and
// the racks that a design needs, drawn, so that there is a floor to move it on.
#pragma once

#include "core/plant/plant.hpp"

namespace weft {

// Whether a box may stand in a rack with its lowest unit at `unit`. An error says in a sentence why
// not: the rack is no drawn one, blocked, of another site, too low, taken, or fed or built for
// less. O(boxes of the site).
Result<void> mayStand(const Design& design, const Plant& plant, std::uint32_t box,
                      std::uint32_t rack, std::int64_t unit);

// Puts it there, as one step. What the policy would then place elsewhere is held where it stands.
Result<Edit> moveBox(const Design& design, const Plant& plant, std::uint32_t box,
                     std::uint32_t rack, std::int64_t unit);

// Leaves a box to the policy again.
Edit releaseBox(const Design& design, const Plant& plant, std::uint32_t box);

// The racks of a site that no floor plan draws and that hold something, drawn as rows of a room of
// their own; an error where there is none.
Result<Edit> drawRacks(const Design& design, const Plant& plant, const Id& site);

} // namespace weft
