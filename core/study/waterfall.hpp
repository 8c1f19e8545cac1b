// SPDX-License-Identifier: GPL-3.0-or-later
// Why a figure differs between two designs: from one value to the other by the terms of its own
// explanation, and from each term on by the terms behind it. Every level sums to the one above.
#pragma once

#include "core/analysis/analysis.hpp"

#include <string>
#include <vector>

namespace weft {

struct WaterfallStep {
    std::string label;       // "spine × NVIDIA QM9700", "ranks per server"
    std::string detail;      // "16 → 32", "added", "no longer there", "computed otherwise"
    double contribution = 0; // in the figure's unit
    std::vector<WaterfallStep> behind; // the same contribution by what is behind it; may be empty
};

struct Waterfall {
    std::string metric, scope, unit;
    double from = 0, to = 0;
    // Largest first. Their contributions, added in this order, are to - from, to the last bit of
    // all they move; of money, to the cent. None where the values differ by rounding alone.
    std::vector<WaterfallStep> steps;
};

// How it is shared out. A sum is taken apart: addends about the same thing (their terms mean the
// same) are set against each other, others are added or removed whole. Within an addend, and where
// a formula is no sum, every term gets its Shapley value: the mean, over all orders of changing the
// terms one by one, of what changing it does (Shapley 1953; exact up to 12 changed terms, beyond
// that the mean of the given order and its reverse). Where the two formulas differ and are no sums,
// one step says so. `a` and `b` are the two analyses, the metrics each of its own.
Waterfall waterfall(const Analysis& a, const Metric& from, const Analysis& b, const Metric& to);

} // namespace weft
