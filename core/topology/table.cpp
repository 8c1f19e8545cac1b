// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/table.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr const Topology* kRows[] = {
    &kLeafSpine,   &kFatTree,   &kRailOptimised,    &kRailOnly, &kDualPlane, &kMultiPlane,
    &kXgft,        &kDragonfly, &kDragonflyPlus,    &kSlimFly,  &kHyperX,    &kTorus,
    &kHammingMesh, &kFullMesh,  &kHierarchicalMesh, &kRing,     &kStar,      &kFreeForm,
};

} // namespace

std::span<const Topology* const> topologies() {
    return kRows;
}

const Topology* findTopology(std::string_view id) {
    const auto found = std::find_if(std::begin(kRows), std::end(kRows),
                                    [&](const Topology* row) { return row->id == id; });
    return found == std::end(kRows) ? nullptr : *found;
}

} // namespace weft
