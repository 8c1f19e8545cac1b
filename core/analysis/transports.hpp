// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

std::string_view titleOf(Transport transport); // "RoCEv2"

// Pass "transports": the same design over InfiniBand, RoCEv2, TCP and packet-sprayed Ethernet: time
// of collectives and of training steps, loss they stand, cores they take, price of the switches. Of
// the background lane.
void compareTransports(const PassInput& input, PassOutput& output);

} // namespace weft
