// SPDX-License-Identifier: GPL-3.0-or-later
// What a network becomes when its parts come from some vendors only: what stands in for what, and
// the figures before and after.
#pragma once

#include "core/plant/stand_ins.hpp"
#include "core/study/figures.hpp"

namespace weft {

struct VendorChange {
    // What figures leave out of a design.
    struct Doubts {
        std::int64_t unpriced = 0; // lines of the bill without a known price
        std::int64_t unjoined = 0; // links that nothing joins
        std::int64_t errors = 0;   // findings
    };

    std::vector<WhatIf> designs;         // as it is, then with the parts of these vendors
    std::vector<StandIn> standIns;       // their parts live in the first's plant
    Batch step;                          // from the first to the second
    std::vector<ComparedFigure> figures; // that both have
    std::vector<Doubts> doubts;          // per design
};

// `analysis` is of the design. Fails where the design refuses the step.
Result<VendorChange> changeVendors(const Design& design, const Analysis& analysis,
                                   const Catalog& catalog, const std::vector<std::string>& vendors,
                                   const AnalysisOptions& options = {});

// Whose switches, NICs, modules or cables the catalog has, in order.
std::vector<std::string> networkVendors(const Catalog& catalog);

} // namespace weft
