// SPDX-License-Identifier: GPL-3.0-or-later
// Where each switch of a proven Clos stands. Pods of one shape, leaves of one pod with equal
// endpoints, groups of cores with their spines, the cores of one group and the spines of one pod on
// one group may be exchanged without anyone noticing: whatever has a single value per such class
// needs working out once.
#pragma once

#include "core/fabric/clos.hpp"
#include "core/fabric/switch_graph.hpp"

namespace weft {

struct ClosPlaces {
    std::vector<std::uint32_t> pod;      // per switch; of cores kNone
    std::vector<std::uint32_t> group;    // per switch: its group of cores; of leaves kNone; without
                                         // cores all spines are one group
    std::vector<std::uint32_t> podShape; // per pod: equal where the leaves' endpoints are
    bool evenBundles = true; // every leaf-spine pair has as many parallel links, every spine-core
                             // pair too: what splits by link splits evenly

    static constexpr std::uint32_t kNone = ~std::uint32_t{0};
};

// Of a fabric that recogniseClos knows. O(links).
ClosPlaces closPlaces(const Fabric& fabric, const SwitchGraph& graph);

} // namespace weft
