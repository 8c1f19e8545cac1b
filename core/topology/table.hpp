// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the topology table. A new topology adds its line here, in table.cpp and in
// CMakeLists.txt.
#pragma once

#include "core/topology/topology.hpp"

namespace weft {

extern const Topology kLeafSpine;
extern const Topology kFatTree;
extern const Topology kRailOptimised;
extern const Topology kFreeForm;

} // namespace weft
