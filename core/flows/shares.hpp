// SPDX-License-Identifier: GPL-3.0-or-later
// Max-min fair shares of bandwidth: no share can be raised without lowering one that is no larger
// (Bertsekas & Gallager 1992, 6.5.2).
#pragma once

#include "core/base/units.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace weft {

constexpr Bandwidth kUnlimited = Bandwidth::fromBase(std::numeric_limits<double>::infinity());

struct Sharing {
    struct Use {
        std::uint32_t resource = 0;
        double perBit = 1; // of the resource for each bit of the flow's: encryption adds some
    };
    struct Claim {
        std::vector<Use> uses;
        double weight = 1;             // senders that count as one each; > 0
        Bandwidth demand = kUnlimited; // it takes no more than this
    };
    std::vector<Bandwidth> capacity; // of each resource
    std::vector<Claim> claims;
};

struct Shares {
    std::vector<Bandwidth> share;          // of each claim; kUnlimited where nothing limits it
    std::vector<std::uint32_t> bottleneck; // the resource that limits it; kNone: its own demand
    static constexpr std::uint32_t kNone = ~0u;
};

// By progressive filling: every claim's share rises with its weight until its demand is met or a
// resource it uses is full. O(claims log claims + (claims + resources) × resources): 10,000 claims
// over some hundred resources in some 10 ms.
Shares maxMinShares(const Sharing& sharing);

} // namespace weft
