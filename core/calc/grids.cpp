// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/grids.hpp"

#include "core/calc/trees.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

bool isEven(double whole) {
    return std::fmod(whole, 2) == 0;
}

double product(std::span<const double> extents) {
    double nodes = 1;
    for (const double extent : extents) {
        nodes *= extent;
    }
    return nodes;
}

// Means over all ordered pairs become means over pairs of distinct nodes.
double overDistinct(double mean, double nodes) {
    return nodes > 1 ? mean * nodes / (nodes - 1) : 0;
}

bool isPrimePower(std::int64_t q) {
    for (std::int64_t p = 2; p * p <= q; ++p) {
        if (q % p == 0) {
            while (q % p == 0) {
                q /= p;
            }
            return q == 1;
        }
    }
    return q > 1;
}

} // namespace

GridCounts torus(std::span<const double> extents, bool wraps) {
    GridCounts counts;
    counts.nodes = product(extents);
    double mean = 0;
    for (const double k : extents) {
        const bool isRing = wraps && k > 2;
        counts.links += counts.nodes / k * (isRing ? k : k - 1);
        counts.degree += std::min(k - 1, 2.0);
        counts.diameter += isRing ? std::floor(k / 2) : k - 1;
        if (isRing) {
            mean += isEven(k) ? k / 4 : (k * k - 1) / (4 * k);
        } else {
            mean += (k * k - 1) / (3 * k);
        }
    }
    counts.meanDistance = overDistinct(mean, counts.nodes);
    const double longest = *std::max_element(extents.begin(), extents.end());
    if (isEven(longest)) {
        counts.bisectionLinks = (wraps && longest > 2 ? 2 : 1) * counts.nodes / longest;
    }
    return counts;
}

GridCounts hyperX(std::span<const double> extents) {
    GridCounts counts;
    counts.nodes = product(extents);
    double mean = 0, least = 0;
    for (const double s : extents) {
        if (s > 1) {
            counts.degree += s - 1;
            counts.diameter += 1;
            mean += 1 - 1 / s;
            least = least == 0 ? s : std::min(least, s);
        }
    }
    counts.links = counts.nodes * counts.degree / 2;
    counts.meanDistance = overDistinct(mean, counts.nodes);
    if (least > 0 && isEven(least)) {
        counts.bisectionLinks = counts.nodes * least / 4;
    }
    return counts;
}

HammingMeshCounts hammingMesh(double a, double b, double x, double y, std::int64_t radix) {
    // A line of a dimension ends in two ports on each of its boards. Lines that fit share a switch;
    // a line with more ports than a switch gets a Clos of its own.
    struct Lines {
        double count, ports;
    };
    HammingMeshCounts counts;
    counts.accelerators = a * b * x * y;
    counts.globalCutShare = 1 / (2 * a);
    for (const Lines& lines : {Lines{b * y, 2 * x}, Lines{a * x, 2 * y}}) {
        const ClosCounts one = leastClos(static_cast<std::int64_t>(lines.ports), radix);
        const double sharing = std::floor(static_cast<double>(radix) / lines.ports);
        counts.switches +=
            one.tiers == 1 ? std::ceil(lines.count / sharing) : lines.count * one.switches();
        counts.otherLinks += lines.count * one.links;
    }
    counts.firstDimensionLinks = b * y * 2 * x;
    counts.otherLinks += a * x * 2 * y;
    return counts;
}

DragonflyCounts dragonfly(double p, double a, double h, double groups) {
    DragonflyCounts counts;
    counts.groups = groups;
    counts.switches = a * groups;
    counts.endpoints = p * counts.switches;
    counts.radix = p + a - 1 + h;
    counts.localLinks = groups * a * (a - 1) / 2;
    counts.globalLinks = groups > 1 ? groups * a * h / 2 : 0;
    counts.diameter = (a > 1 ? 1 : 0) * (groups > 1 ? 2 : 1) + (groups > 1 ? 1 : 0);
    return counts;
}

std::optional<SlimFlyCounts> slimFly(std::int64_t q) {
    const std::int64_t rest = q % 4;
    if (q < 3 || rest == 2 || !isPrimePower(q)) {
        return std::nullopt;
    }
    SlimFlyCounts counts;
    const auto order = static_cast<double>(q);
    counts.delta = rest == 3 ? -1 : static_cast<double>(rest);
    counts.switches = 2 * order * order;
    counts.degree = (3 * order - counts.delta) / 2;
    counts.links = counts.switches * counts.degree / 2;
    // Diameter 2: all but the neighbours are at distance 2.
    const double others = counts.switches - 1;
    counts.meanDistance = (counts.degree + 2 * (others - counts.degree)) / others;
    return counts;
}

} // namespace weft
