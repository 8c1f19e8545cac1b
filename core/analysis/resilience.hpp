// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric hangs on: endpoints that cannot reach each other, links and switches whose loss
// would part others, and how many paths share nothing.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/fabric/paths.hpp"

namespace weft {

// Closed form of fewestDisjointPaths. nullopt where parallel links differ in number.
std::optional<DisjointPaths> disjointPathsOfClos(const Fabric& fabric, const SwitchGraph& graph,
                                                 const ClosShape& shape);

// Pass "single-points": findings, and what the canvas marks.
void singlePointsOfFailure(const PassInput& input, PassOutput& output);

// Pass "disjoint-paths".
void disjointPaths(const PassInput& input, PassOutput& output);

} // namespace weft
