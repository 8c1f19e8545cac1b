// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of Clos networks. Counts are doubles: exact below 2^53 and never wrapped, so that a
// parameter too large shows as a number too large.
#pragma once

#include "core/base/units.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace weft {

// The largest fat-tree of switches of an even radix R: two tiers R²/2 endpoints, three R³/4
// (Al-Fares, Loukissas, Vahdat 2008).
struct FatTreeCounts {
    double endpoints = 0, leaves = 0, spines = 0, cores = 0;
    double links = 0;                       // switch to switch
    double pathsAcross = 0, pathsInPod = 0; // shortest; two tiers: both R/2
    double diameterLinks = 0;               // host links included
    double bisectionLinks = 0;              // in links of the endpoints' rate
    double switches() const { return leaves + spines + cores; }
};
FatTreeCounts fatTree(std::int64_t tiers, std::int64_t radix); // tiers 2 or 3, radix even

// The least non-blocking Clos for so many endpoints: one switch, two tiers to R²/2, three to R³/4;
// `tiers` is 0 beyond. Every boundary between tiers carries one link per endpoint.
struct ClosCounts {
    std::int64_t tiers = 0;
    double leaves = 0, spines = 0, cores = 0;
    double links = 0; // switch to switch
    double switches() const { return leaves + spines + cores; }
};
ClosCounts leastClos(std::int64_t endpoints, std::int64_t radix);

// The most endpoints of `tiers` (1 to 4) of switches of this radix, each port broken out into
// `breakout`, in `planes` parallel two-tier fabrics: 2·(R·b/2)^tiers × planes.
double closMax(std::int64_t radix, std::int64_t tiers, std::int64_t planes, std::int64_t breakout);

// The fewest spines of a radix that take `uplinks` links of every leaf and divide them evenly: the
// least divisor of `uplinks` that is leaves·uplinks/radix or more. 0 where even one link to each of
// `uplinks` spines needs more ports than the radix.
std::int64_t leastUniformSpines(std::int64_t leaves, std::int64_t uplinks, std::int64_t radix);

// XGFT(h; m; w) (Öhring et al. 1995): level-i nodes = Π m_{i+1..h} · Π w_{1..i}.
struct XgftCounts {
    std::vector<double> levels; // level 0 are the endpoints
    double links = 0;           // endpoint links included
    double pathsOverTop = 0;    // Π w
    double switches() const;
};
XgftCounts xgft(std::span<const double> m, std::span<const double> w); // of equal length

// A scale-up domain of one tier: every accelerator spreads its links evenly over all switch chips.
struct Crossbar {
    double chips = 0, links = 0, portsPerChip = 0;
    double linksPerPair = 0; // of an accelerator to a chip
};
Crossbar crossbar(double accelerators, double linksEach, double chips);

// Non-blocking pods of racks whose uplinks are oversubscribed; bisection between halves of the pods
// (of an odd number, the smaller half).
struct TaperedPods {
    double perPod = 0, racks = 0, endpoints = 0;
    Bandwidth acrossPods; // of an endpoint, when all leave their pods
    Bandwidth podUplink, bisection;
};
TaperedPods taperedPodCounts(double perRack, double racksPerPod, double pods, Bandwidth rate,
                             double oversubscription);

} // namespace weft
