// SPDX-License-Identifier: GPL-3.0-or-later
// Bisection bandwidth: the least capacity, one direction, over all cuts that part the endpoints
// into halves whose sizes differ by at most one, every switch falling on the side that is cheaper.
// An endpoint on the other side than its switch costs its own link.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/fabric/mixed_clos.hpp"

namespace weft {

// The best cut of a Clos: f endpoints lose their links; q leaf links of each spine position and, in
// u pods, the links from the spines to their cores are cut.
struct ClosBisection {
    std::vector<std::int64_t> cutOffByRate; // f by rate of the population
    std::int64_t endpointsCutOff = 0;       // f
    std::int64_t leavesCut = 0;             // q, summed over pods
    std::int64_t podsCut = 0;               // u
    std::int64_t leavesOnFirst = 0;         // leaves on one side
    Bandwidth capacity;
};

// Exact. nullopt where leaf populations vary so much that the cases are too many to go through.
std::optional<ClosBisection> closBisection(const ClosShape& shape);
// The same where endpoints run at the population's rates; shape.podShapes and endpointRate are not
// read.
std::optional<ClosBisection> closBisection(const ClosShape& shape,
                                           const ClosPopulation& population);

struct BisectionBounds {
    Bandwidth lower, upper;           // lower is 0 where no argument was made
    std::int64_t endpointsCutOff = 0; // of the cut behind `upper`
    Bandwidth endpointLinksCut;       // their links
    std::vector<bool> firstSide;      // per switch, of that cut
    std::string lowerReason, upperReason;

    bool isExact() const { return lower >= upper; }
};

// For any fabric of at least two endpoints, given its switch graph; nullopt where it is too large
// for the effort, or endpoints are joined without a switch.
struct BisectionEffort {
    bool maySearch = true; // false: only what is exact and answers within a frame
    std::stop_token stop = {};
};
std::optional<BisectionBounds> graphBisection(const Fabric& fabric, const SwitchGraph& graph,
                                              const BisectionEffort& effort = {});

// Pass "bisection".
void bisection(const PassInput& input, PassOutput& output);

} // namespace weft
