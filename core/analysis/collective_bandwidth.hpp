// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric really gives each algorithm of an all-reduce: every phase's flows are laid on it,
// and the slowest flow sets the phase's rate.
#pragma once

#include "core/analysis/collective_job.hpp"
#include "core/collective/collective.hpp"
#include "core/fabric/clos.hpp"

namespace weft {

// An algorithm ready to be timed: its row, its parameters (but for the size), and where its
// bandwidth comes from as the text and the values of a formula.
struct MeasuredValue {
    std::string name;
    double value = 0;
    std::string unit, origin, meaning;
};
struct MeasuredCollective {
    const Collective* row = nullptr;
    CollectiveParams params;
    std::string bandwidthText;
    std::vector<MeasuredValue> bandwidthValues;
    std::string fullestLink;  // empty where no link between switches limits
    std::string alphaOrigin;  // of alpha, alpha_in, alpha_sw and base
    std::string switchOrigin; // of alpha_sw
};

struct MeasuredCollectives {
    std::vector<MeasuredCollective> run;
    std::vector<std::string> notRun; // "in_network: a switch does not reduce (no SHARP)"
};

// `shape` null: loads are found the general way.
MeasuredCollectives measureAllReduce(const Fabric& fabric, const SwitchGraph& graph,
                                     const ClosShape* shape, const CollectiveJob& job,
                                     const Catalog& catalog, const std::string& origin);

} // namespace weft
