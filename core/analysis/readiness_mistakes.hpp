// SPDX-License-Identifier: GPL-3.0-or-later
// The classic mistakes of such plans, looked for in this design.
#pragma once

#include "core/analysis/readiness.hpp"

namespace weft {

std::vector<ClassicMistake> classicMistakes(const PassInput& input);

} // namespace weft
