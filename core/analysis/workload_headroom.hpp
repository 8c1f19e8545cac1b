// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "headroom": what a lossless priority reserves per port and switch of RoCE fabrics, against
// the switch's buffer.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void headrooms(const PassInput& input, PassOutput& output);

} // namespace weft
