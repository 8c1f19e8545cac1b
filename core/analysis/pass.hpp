// SPDX-License-Identifier: GPL-3.0-or-later
// A pass computes some metrics and findings of a design. One file and one row of the table each.
#pragma once

#include "core/analysis/analysis.hpp"

#include <span>

namespace weft {

// What passes read. Lives as long as the analysis runs.
struct PassInput {
    const Design& design;
    const Catalog& catalog; // with pinned parts over it
    const Analysis& soFar;  // metrics of earlier rows may be read
    std::stop_token stop;
};

// What passes write.
struct PassOutput {
    std::vector<Metric>& metrics;
    std::vector<Finding>& findings;
    std::vector<Series>& series;
};

struct Pass {
    std::string_view id;
    void (*run)(const PassInput&, PassOutput&);
};

std::span<const Pass> passes(); // in order: a pass may read what earlier ones wrote

} // namespace weft
