// SPDX-License-Identifier: GPL-3.0-or-later
// Watts of a gateway's devices with what joins and circuits plug into them.
#pragma once

#include "core/analysis/pass.hpp"

#include <optional>

namespace weft {

// Writes "power.gateways" and what it is made of, and gives it; unset where it has no device.
std::optional<Metric> gatewayPower(const Gateway& gateway, const PassInput& input,
                                   PassOutput& output);

} // namespace weft
