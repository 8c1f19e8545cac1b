// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric really gives each collective: every phase's flows are laid on it under the routing,
// and the slowest flow sets the phase's rate.
#pragma once

#include "core/collective/collective.hpp"
#include "core/fabric/clos.hpp"
#include "core/workload/job.hpp"

namespace weft {

struct MeasuredValue {
    std::string name;
    double value = 0;
    std::string unit, origin, meaning;
};

// A phase as it runs on the fabric.
struct MeasuredPhase {
    CollectivePhase phase;
    Bandwidth rate;      // of the slowest flow
    Duration alpha;      // per step
    bool inside = false; // on the scale-up network alone
};

// An algorithm ready to be timed: its row, its parameters (but for the size), and where its
// bandwidth comes from as the text and the values of a formula.
struct MeasuredCollective {
    const Collective* row = nullptr;
    CollectiveParams params; // with the protocol that is fastest at 1 GiB
    NcclProtocol protocol = NcclProtocol::Simple;
    // With the other protocols that come into question.
    std::vector<std::pair<NcclProtocol, CollectiveParams>> others;
    std::string bandwidthText;
    std::vector<MeasuredValue> bandwidthValues;
    std::string fullestLink;           // what limits, and how full it is
    std::string alphaOrigin;           // of alpha, alpha_in and base
    std::string switchOrigin;          // of alpha_sw
    std::vector<MeasuredPhase> phases; // between single ranks; empty where channels or switches run

    // Phase by phase: Σ times × (α + share × S / rate), without reduction. What the closed form
    // comes to, by another road; 0 where there are no phases.
    Duration simulated(DataSize size) const;
    // By the closed form, with whichever protocol is fastest; of a tree with what NCCL measured of
    // medium sizes.
    Duration time(DataSize size) const;
};

struct NotRun {
    const Collective* row = nullptr;
    std::string why;
};

struct MeasuredCollectives {
    std::vector<MeasuredCollective> run; // in the order of the table
    std::vector<NotRun> notRun;
};

// `shape` null: loads are found the general way. `origin` says whose ports these are: "fabric
// Compute".
MeasuredCollectives measureCollectives(const Fabric& fabric, const SwitchGraph& graph,
                                       const ClosShape* shape, const CollectiveJob& job,
                                       const CollectiveSettings& settings, const Catalog& catalog,
                                       const std::string& origin);

} // namespace weft
