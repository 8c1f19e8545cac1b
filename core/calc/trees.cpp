// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/trees.hpp"

#include <cmath>
#include <numeric>

namespace weft {

FatTreeCounts fatTree(std::int64_t tiers, std::int64_t radix) {
    const auto r = static_cast<double>(radix), half = r / 2;
    FatTreeCounts counts;
    if (tiers == 2) {
        counts.endpoints = r * half;
        counts.leaves = r;
        counts.spines = half;
        counts.links = r * half;
        counts.pathsAcross = counts.pathsInPod = half;
        counts.diameterLinks = 4;
    } else {
        counts.endpoints = r * half * half;
        counts.leaves = counts.spines = r * half;
        counts.cores = half * half;
        counts.links = 2 * counts.endpoints;
        counts.pathsAcross = half * half;
        counts.pathsInPod = half;
        counts.diameterLinks = 6;
    }
    counts.bisectionLinks = counts.endpoints / 2;
    return counts;
}

ClosCounts leastClos(std::int64_t endpoints, std::int64_t radix) {
    const auto n = static_cast<double>(endpoints), r = static_cast<double>(radix);
    ClosCounts counts;
    if (n <= r) {
        counts.tiers = 1;
        counts.leaves = 1;
        return counts;
    }
    counts.leaves = std::ceil(n / std::floor(r / 2));
    if (counts.leaves <= r) {
        counts.tiers = 2;
        counts.spines = std::ceil(n / r);
        counts.links = n;
    } else if (n <= r * r * r / 4) {
        counts.tiers = 3;
        counts.spines = counts.leaves;
        counts.cores = std::ceil(n / r);
        counts.links = 2 * n;
    }
    return counts;
}

std::int64_t leastUniformSpines(std::int64_t leaves, std::int64_t uplinks, std::int64_t radix) {
    std::int64_t least = 0;
    for (std::int64_t divisor = 1; divisor * divisor <= uplinks; ++divisor) {
        if (uplinks % divisor != 0) {
            continue;
        }
        for (const std::int64_t spines : {divisor, uplinks / divisor}) {
            // Each spine has uplinks/spines links to every leaf.
            const bool isEnough = uplinks / spines <= radix / leaves;
            if (isEnough && (least == 0 || spines < least)) {
                least = spines;
            }
        }
    }
    return least;
}

double closMax(std::int64_t radix, std::int64_t tiers, std::int64_t planes, std::int64_t breakout) {
    const double ports = static_cast<double>(radix) * static_cast<double>(breakout);
    return static_cast<double>(planes) * 2 * std::pow(ports / 2, static_cast<double>(tiers));
}

double XgftCounts::switches() const {
    return std::accumulate(levels.begin() + 1, levels.end(), 0.0);
}

XgftCounts xgft(std::span<const double> m, std::span<const double> w) {
    XgftCounts counts;
    counts.levels.push_back(std::accumulate(m.begin(), m.end(), 1.0, std::multiplies<>()));
    counts.pathsOverTop = 1;
    for (std::size_t i = 0; i < m.size(); ++i) {
        counts.links += counts.levels.back() * w[i];
        counts.levels.push_back(counts.levels.back() / m[i] * w[i]);
        counts.pathsOverTop *= w[i];
    }
    return counts;
}

Crossbar crossbar(double accelerators, double linksEach, double chips) {
    const double links = accelerators * linksEach;
    return {chips, links, links / chips, linksEach / chips};
}

TaperedPods taperedPodCounts(double perRack, double racksPerPod, double pods, Bandwidth rate,
                             double oversubscription) {
    TaperedPods out;
    out.perPod = perRack * racksPerPod;
    out.racks = racksPerPod * pods;
    out.endpoints = out.perPod * pods;
    out.acrossPods = rate / oversubscription;
    out.podUplink = out.acrossPods * out.perPod;
    out.bisection = out.podUplink * std::floor(pods / 2);
    return out;
}

} // namespace weft
