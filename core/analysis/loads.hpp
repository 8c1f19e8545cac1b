// SPDX-License-Identifier: GPL-3.0-or-later
// What each traffic matrix lays on the links of a fabric under its routing, and the factor by which
// the matrix can be scaled before a link is full.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/traffic/matrix.hpp"
#include "core/traffic/path_choice.hpp"

namespace weft {

// The fabric as matrices see it. Refers to `analysed`.
MatrixInput matrixInput(const AnalysedFabric& analysed, const PassInput& input);

// Arcs a router looks at to lay the matrix on a fabric whose shape is not known.
double routingSteps(const TrafficMatrix& matrix, const SwitchGraph& graph);

// What the switches of a fabric do; of joined fabrics ECMP.
RoutePolicy policyOf(const PassInput& input, const Id& fabric);
SplitRule splitRuleOf(RoutePolicy policy);

// Over shortest paths, split as the fabric's switches do. Closed form where it is a proven Clos,
// else routed; stopped or not, `threads` at once.
LinkLoads matrixLoads(const TrafficMatrix& matrix, const AnalysedFabric& analysed,
                      const PassInput& input);

// Capacity of all links between switches, one direction.
Bandwidth switchCapacity(const Fabric& fabric);

// "leaf-03 → spine-07"
std::string arrowOf(const Fabric& fabric, const HottestLink& hottest);

// Pass "loads".
void loads(const PassInput& input, PassOutput& output);

} // namespace weft
