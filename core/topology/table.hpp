// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the topology table. A new topology adds its line here, in table.cpp and in
// CMakeLists.txt.
#pragma once

#include "core/topology/topology.hpp"

namespace weft {

extern const Topology kLeafSpine;
extern const Topology kFatTree;
extern const Topology kRailOptimised;
extern const Topology kRailOnly;
extern const Topology kDualPlane;
extern const Topology kMultiPlane;
extern const Topology kXgft;
extern const Topology kDragonfly;
extern const Topology kDragonflyPlus;
extern const Topology kSlimFly;
extern const Topology kHyperX;
extern const Topology kTorus;
extern const Topology kHammingMesh;
extern const Topology kFullMesh;
extern const Topology kHierarchicalMesh;
extern const Topology kRing;
extern const Topology kStar;
extern const Topology kFreeForm;

} // namespace weft
