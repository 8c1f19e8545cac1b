// SPDX-License-Identifier: GPL-3.0-or-later
// What the watts of a site mean to its building: facility power, heat, energy and carbon dioxide a
// year; and the share that optics have in a fabric's power.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void siteEnergy(const PassInput& input, PassOutput& output);

} // namespace weft
