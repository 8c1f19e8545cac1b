// SPDX-License-Identifier: GPL-3.0-or-later
// Sizing that rail-optimised and dual-plane share: rail i of every server of a scalable unit goes
// to leaves of its own, so that equal ranks of all servers share them.
#pragma once

#include "core/topology/common_params.hpp"

namespace weft {

// A NIC has one port per plane and leaf of its rail: planes × leavesPerRail of them.
struct RailShape {
    std::int64_t planes = 1;        // separate networks
    std::int64_t leavesPerRail = 1; // within a plane and a unit
};

// `row` checks the parameters, which name as kServersPerUnit and kRails do.
Result<Expansion> expandRails(const Topology& row, const FabricIntent& intent,
                              const ExpandContext& context, const RailShape& shape);

namespace param {

inline constexpr ParamSpec kRails{
    "rails",
    ParamKind::Count,
    "count",
    1,
    1024,
    "",
    "NICs of a server on this fabric; the server's own number where one is named, else 8"};
inline constexpr ParamSpec kServersPerUnit{
    "servers-per-su",
    ParamKind::Count,
    "count",
    1,
    1e6,
    "",
    "Servers of a scalable unit; as many as a leaf takes where not said"};

} // namespace param

} // namespace weft
