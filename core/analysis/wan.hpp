// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "wan": what each link between sites carries and how long a bit takes over it.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void wanLinks(const PassInput& input, PassOutput& output);

} // namespace weft
