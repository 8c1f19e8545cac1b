// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "flows": what each flow between sites gets and costs, and pass "outages": what one or two
// failures break.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/flows/report.hpp"

namespace weft {

void flows(const PassInput& input, PassOutput& output);
void outages(const PassInput& input, PassOutput& output);

} // namespace weft
