// SPDX-License-Identifier: GPL-3.0-or-later
// Pass "oversubscription": per leaf, per pod and per spine, on the expanded fabric, with the worst
// as witness. May be below 1. Also says which endpoints nothing leads away from.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void oversubscription(const PassInput& input, PassOutput& output);

} // namespace weft
