// SPDX-License-Identifier: GPL-3.0-or-later
// Every topology that can be sized for one wish, side by side: the same endpoints, rate and switch,
// each family with the fewest switches it needs, expanded and analysed as a design of its own.
#pragma once

#include "core/analysis/analysis.hpp"

#include <string>
#include <vector>

namespace weft {

struct Family {
    const Topology* topology = nullptr;
    Design design;     // of this fabric alone; empty where `problem` says why there is none
    Analysis analysis; // of that design
    std::string problem;

    const FabricIntent& fabric() const { return design.fabrics->front(); }
    // Of its fabric, else of the whole design; null where it is not known.
    const Metric* find(std::string_view metric) const;
};

// In the order of the topology table; rows that cannot be sized at all are left out. `options` go
// to each analysis: with searches where `depth` is Whole; `options.only` limits these, not the
// quick answers, which tell what cannot be built. The progress counts families. Stopped, it
// returns those that were done.
std::vector<Family> families(const FitWish& wish, const Catalog& catalog, Depth depth,
                             const AnalysisOptions& options = {});

} // namespace weft
