// SPDX-License-Identifier: GPL-3.0-or-later
// A Clos whose endpoints run at different rates, as where a manager's 100 Gb/s port hangs among
// servers' 400.
#pragma once

#include "core/fabric/clos.hpp"
#include "core/fabric/switch_graph.hpp"

namespace weft {

// As recogniseClos, but for endpoint rates that may differ; endpointRate is then the slowest.
std::optional<ClosShape> recogniseMixedClos(const Fabric& fabric);

// Leaves with the same number of endpoints at each rate.
struct LeafKind {
    std::int64_t leaves = 0;
    std::vector<std::int64_t> endpoints; // by rate
};
struct PodKind {
    std::vector<LeafKind> leafKinds;
    std::int64_t pods = 1;
};
struct ClosPopulation {
    std::vector<Bandwidth> rates; // ascending
    std::vector<PodKind> podKinds;
};

ClosPopulation populationOf(const ClosShape& shape); // of one rate
// `graph` is of a fabric that recogniseMixedClos knows.
ClosPopulation populationOf(const Fabric& fabric, const SwitchGraph& graph);

} // namespace weft
