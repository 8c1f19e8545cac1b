// SPDX-License-Identifier: GPL-3.0-or-later
// What totals come to where prices, watts and rates are known only as ranges: drawn at random many
// times over, with a seed, through the totals' own formulas. What the design is made of stays: a
// dearer module is not swapped for a cheaper one.
#pragma once

#include "core/design/range.hpp"
#include "core/study/sweep.hpp"
#include "core/study/what_ifs.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace weft {

constexpr std::int64_t kMostDraws = 100'000;

// Which of kRangeQuantities the totals of any of the designs hang on, in that order. Prices have
// the ends of their bands over what the bands' middles come to; everything else is as it is until
// someone says otherwise.
std::vector<Range> usualRanges(std::span<const WhatIf> designs);

// The same with what was stated in its place. What is stated of no total's quantity is added: it is
// checked like the others, and moves nothing.
std::vector<Range> withStated(std::vector<Range> usual, const StatedRanges& stated);

// The totals that are worth a range, where any of the designs has them.
std::vector<SweepFigure> rangeTotals(std::span<const WhatIf> designs);

// One total of one design over all draws.
struct Spread {
    double plain = 0; // as the design has it
    double p10 = 0, p50 = 0, p90 = 0;
    std::vector<double> shares; // the least, then every 5 % of the draws, the most: 21 values
    bool operator==(const Spread&) const = default;
};

// When what costs more to buy has paid for itself by costing less a year: where
//   capex_a + yearly_a * annuity(t) = capex_b + yearly_b * annuity(t),
// annuity(t) = (1 - (1 + r)^-t) / r, or t where r is 0; so
//   t = -ln(1 - r * q) / ln(1 + r), q = (capex_b - capex_a) / (yearly_a - yearly_b).
struct BreakEven {
    std::optional<double> years; // unset: never, or the two are discounted differently
    // Of the draws; unset where fewer than 90 in 100 of them meet.
    std::optional<double> p10, p50, p90;
    double meets = 0;    // share of the draws that have such a point
    std::string formula; // with its values
    double rate = 0;     // r
    double upfront = 0;  // capex_b - capex_a, as the designs have it
    double yearly = 0;   // yearly_a - yearly_b, likewise
    bool operator==(const BreakEven&) const = default;
};

// The factor on one quantity, all others as likely, at which the totals of ownership are equal.
struct EqualAt {
    std::string quantity;
    double factor = 1; // above 0, at most 10
    bool operator==(const EqualAt&) const = default;
};

struct RangesPlan {
    std::vector<Range> ranges;
    std::int64_t draws = 10'000;
    std::uint64_t seed = 1;
};

struct RangesAnswer {
    std::vector<SweepFigure> totals;
    std::vector<std::string> units;                          // per total
    std::vector<std::vector<std::optional<Spread>>> spreads; // per design, per total
    // Per design but the first, against the first; unset where either lacks a total of ownership.
    std::vector<std::optional<BreakEven>> breakEvens;
    std::vector<std::vector<EqualAt>> equals; // likewise
    std::uint64_t seed = 1;
    std::int64_t draws = 0;
    bool operator==(const RangesAnswer&) const = default;
};

// The same draw is used in every design, so that their differences are of the designs. The same
// bits for the same seed, whatever the number of processors. Progress is told on any thread, one
// call at a time and never less than before. Fails with Usage where a range is not
// one; stopped, what it returns is incomplete.
Result<RangesAnswer> ranges(std::span<const WhatIf> designs, const RangesPlan& plan,
                            std::stop_token stop = {},
                            const std::function<void(int percent)>& progress = {});

// The triangular distribution's value at a share of its draws, 0 … 1.
double triangular(const Range& range, double share);

} // namespace weft
