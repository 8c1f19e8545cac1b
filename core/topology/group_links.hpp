// SPDX-License-Identifier: GPL-3.0-or-later
// Links between groups, as in dragonflies: each group has so many global ports, every pair of
// groups gets as many links as every other, or one more.
#pragma once

#include <cstdint>
#include <functional>

namespace weft {

struct GroupLinks {
    std::int64_t groups = 0, portsPerGroup = 0;

    // Links of the pair that has fewest: 0 where a group has fewer ports than there are others.
    std::int64_t perPair() const { return groups > 1 ? portsPerGroup / (groups - 1) : 0; }
    // Ports of a group beyond perPair to each: they make a link more to some.
    std::int64_t over() const { return groups > 1 ? portsPerGroup % (groups - 1) : 0; }
    std::int64_t count() const; // links in all; saturates
    // Ports that stay free because an odd number of them cannot be paired: 0 or 1.
    std::int64_t unpaired() const { return groups % 2 * (over() % 2); }

    // Every link once: group and port (0-based within the group) of both ends. With one link per
    // pair it is the palm tree arrangement (Camarero, Vallejo & Beivide 2014, ACM TACO).
    void visit(const std::function<void(std::int64_t groupA, std::int64_t portA,
                                        std::int64_t groupB, std::int64_t portB)>& link) const;
};

} // namespace weft
