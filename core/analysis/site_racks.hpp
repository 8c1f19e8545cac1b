// SPDX-License-Identifier: GPL-3.0-or-later
// Racks of each site as the plant fills them: how many, and what the fullest draws; the racks and
// what stands in them as tables, and their watts as a chart.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void siteRacks(const PassInput& input, PassOutput& output);

} // namespace weft
