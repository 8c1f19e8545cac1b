// SPDX-License-Identifier: GPL-3.0-or-later
// What a design costs over its years: purchase, energy, maintenance and rack space, each a metric
// that splits back into its lines; and what that is per accelerator, per Gb/s of bisection and per
// trained token. Who the money goes to, and who it should not go to.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

void ownership(const PassInput& input, PassOutput& output);
// Of each fabric, in whichever lane its bisection is known.
void costOfCapacity(const PassInput& input, PassOutput& output);
void vendorShares(const PassInput& input, PassOutput& output);
// What is of a vendor that the design does not take parts of, and what could stand in.
void vendorFilter(const PassInput& input, PassOutput& output);

} // namespace weft
