// SPDX-License-Identifier: GPL-3.0-or-later
// What stands, held where it stands: boxes that the policy placed become placed by hand, so that no
// later change of policy or size moves them.
#pragma once

#include "core/plant/plant.hpp"

namespace weft {

// One step that holds every box in a drawn rack; of sites without a drawn floor nothing.
Batch keepStanding(const Design& design, const Plant& plant);

} // namespace weft
