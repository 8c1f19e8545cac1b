// SPDX-License-Identifier: GPL-3.0-or-later
// What a failure leaves standing.
#pragma once

#include "core/traffic/failures.hpp"

namespace weft {

struct Remaining {
    std::vector<std::uint32_t> linksDown; // per link, with what was down before
    std::vector<std::int64_t> endpoints;  // per switch
    std::int64_t disconnected = 0;        // as in FailureOutcome
};

Remaining remainingAfter(const Fabric& fabric, const SwitchGraph& graph,
                         std::span<const std::uint32_t> downBefore, const Outage& failure);

} // namespace weft
