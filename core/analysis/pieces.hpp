// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of what is bought and plugged: cables, transceivers, ports, lines of the bill, rows of the
// schedule.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void countPlant(const PassInput& input, PassOutput& output);

} // namespace weft
