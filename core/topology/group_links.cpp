// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/group_links.hpp"

#include "core/base/checked.hpp"

#include <vector>

namespace weft {

std::int64_t GroupLinks::count() const {
    if (groups < 2) {
        return 0;
    }
    const std::int64_t ports = saturatingMultiply(groups, portsPerGroup);
    return (ports - unpaired()) / 2;
}

void GroupLinks::visit(
    const std::function<void(std::int64_t, std::int64_t, std::int64_t, std::int64_t)>& link) const {
    const std::int64_t others = groups - 1;
    // The equal share: port c·(g−1) + d−1 of a group leads to the group d further on, where port
    // c·(g−1) + g−d−1 leads back.
    for (std::int64_t copy = 0; copy < perPair(); ++copy) {
        for (std::int64_t a = 0; a < groups; ++a) {
            for (std::int64_t b = a + 1; b < groups; ++b) {
                const std::int64_t d = b - a;
                link(a, copy * others + d - 1, b, copy * others + groups - d - 1);
            }
        }
    }
    // What is over makes a regular graph of groups: to the nearest ones on either side of a ring,
    // and an odd port to the group opposite.
    std::vector<std::int64_t> used(static_cast<std::size_t>(groups), perPair() * others);
    const auto join = [&](std::int64_t a, std::int64_t b) {
        link(a, used[static_cast<std::size_t>(a)]++, b, used[static_cast<std::size_t>(b)]++);
    };
    for (std::int64_t d = 1; d <= over() / 2; ++d) {
        for (std::int64_t a = 0; a < groups; ++a) {
            join(a, (a + d) % groups);
        }
    }
    if (over() % 2 == 0) {
        return;
    }
    if (groups % 2 == 0) {
        for (std::int64_t a = 0; a < groups / 2; ++a) {
            join(a, a + groups / 2);
        }
        return;
    }
    // Steps of (g−1)/2 go round all g groups, for the two have no divisor in common: pair them
    // along that walk; the last group keeps its port free.
    const std::int64_t step = others / 2;
    for (std::int64_t i = 0; i + 1 < groups; i += 2) {
        join(i * step % groups, (i + 1) * step % groups);
    }
}

} // namespace weft
