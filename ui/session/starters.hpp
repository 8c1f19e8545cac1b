// SPDX-License-Identifier: GPL-3.0-or-later
// What a thing from the library begins as, before anyone has said more about it.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/base/result.hpp"
#include "core/topology/topology.hpp"

#include <QString>

#include <vector>

namespace weft::ui {

// The topology in its starter form: a good small design of its kind.
Result<FabricIntent> starterFabric(std::string_view topology, const Catalog& catalog);
// The same, expanded: for pictures in the library.
struct Starter {
    FabricIntent fabric;
    Expansion expansion;
};
Result<Starter> expandedStarter(const Topology& topology, const Catalog& catalog);
// Roles of a fabric's tiers, from the top; fewer than two where it has none of its own (free-form).
std::vector<NodeRole> tiersOf(const Fabric& fabric);
// The same, analysed at once: for pictures in the library. Null where it cannot be built.
struct Sample {
    Design design;
    Catalog catalog;
    Analysis analysis;
};
Sample sampleOf(const Design& design, const Catalog& catalog);
Result<Sample> sampleOf(std::string_view topology, const Catalog& catalog);

// What a shipped design is, in a line.
QString summaryOf(const Design& design);

} // namespace weft::ui
