// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/throughput.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft {

double leafSpineAllToAll(double endpoints, double perLeaf, double uplinks) {
    return endpoints <= perLeaf
               ? 1
               : std::min(1.0, uplinks * (endpoints - 1) / (perLeaf * (endpoints - perLeaf)));
}

double leafSpinePermutation(double perLeaf, double uplinks) {
    return std::min(1.0, uplinks / perLeaf);
}

double hopBound(double links, double servers, double distance) {
    return 2 * links / (servers * distance);
}

double leastMeanDistance(std::int64_t switches, std::int64_t degree) {
    const auto others = static_cast<double>(switches) - 1, d = static_cast<double>(degree);
    if (others <= 0) {
        return 0;
    }
    if (degree == 1 && switches > 2) {
        return std::numeric_limits<double>::infinity();
    }
    if (degree == 2) { // a path both ways: levels of two, as many as it takes
        const double full = std::floor(others / 2);
        return (full * (full + 1) + (others - 2 * full) * (full + 1)) / others;
    }
    double left = others, sum = 0, level = d;
    for (double hops = 1; left > 0; ++hops, level *= d - 1) {
        const double here = std::min(left, level);
        sum += hops * here;
        left -= here;
    }
    return sum / others;
}

} // namespace weft
