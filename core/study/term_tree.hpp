// SPDX-License-Identifier: GPL-3.0-or-later
// Totals of an analysis with all that explains them, ready to be computed again from other prices,
// watts and rates. Inside core/study only. Of one thread at a time.
#pragma once

#include "core/study/expression.hpp"
#include "core/study/sweep.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace weft {

// Of the quantities that may be uncertain, the one a term is a figure of ("price.switch"); empty:
// none, or it is explained by a metric of its own. Read off the formulas' own words, which tests
// hold to their values.
std::string quantityOf(const Metric& metric, const Term& term);

class TermTree {
public:
    TermTree(const Analysis& analysis, std::span<const SweepFigure> totals,
             std::span<const std::string_view> quantities);

    bool uses(std::size_t quantity) const { return used_[quantity]; }
    bool knows(std::size_t total) const { return totals_[total].isKnown; }
    double plain(std::size_t total) const { return totals_[total].plain; }
    // The totals with a factor on each quantity; exactly the plain ones where all are 1. One that
    // is not known is 0.
    std::vector<double> values(std::span<const double> factors);

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    struct Input {
        std::size_t term = 0;
        double base = 0;              // its value as it is
        std::size_t node = kNone;     // explained there,
        std::size_t quantity = kNone; // or a figure of this
    };
    struct Node { // a metric that hangs on a quantity
        Expression expression;
        std::vector<Input> inputs;
        double base = 0, value = 0;
        std::size_t quantity = kNone; // a factor on the whole: a share, at most 1
    };
    struct Total {
        bool isKnown = false;
        double plain = 0, base = 0; // as the metric has it, as its formula gives it
        std::size_t node = kNone;   // kNone: hangs on nothing
    };

    std::size_t add(const Analysis& analysis, const Metric& metric);
    void compute(std::span<const double> factors);

    std::span<const std::string_view> quantities_;
    std::vector<bool> used_;
    std::vector<Node> nodes_; // each after those it reads
    std::map<const Metric*, std::size_t> known_;
    std::vector<Total> totals_;
};

} // namespace weft
