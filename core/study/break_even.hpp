// SPDX-License-Identifier: GPL-3.0-or-later
// Where the totals of ownership of two designs meet. Inside core/study only.
#pragma once

#include "core/study/ranges.hpp"
#include "core/study/term_tree.hpp"

namespace weft {

// A design's totals and, of each, what every draw came to.
struct Owned {
    const Analysis& analysis;
    const std::vector<SweepFigure>& totals;
    const std::vector<std::vector<double>>& drawn;
};

// Unset where either has no purchase price or total of ownership.
std::optional<BreakEven> breakEven(const Owned& a, const Owned& b);

// One entry per quantity of the plan that has such a factor. `likely` are the factors otherwise.
std::vector<EqualAt> equalTotals(TermTree& a, TermTree& b, const std::vector<SweepFigure>& totals,
                                 const RangesPlan& plan, std::span<const double> likely);

} // namespace weft
