// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/break_even.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kMostFactor = 10;

std::size_t placeOf(const std::vector<SweepFigure>& totals, std::string_view metric) {
    const auto found = std::find_if(totals.begin(), totals.end(), [&](const SweepFigure& figure) {
        return figure.metric == metric && figure.scope == "design";
    });
    return static_cast<std::size_t>(found - totals.begin());
}

// What a design costs at once and a year; the total is the one plus the other at today's worth.
struct Cost {
    double once = 0, yearly = 0;
};

struct Worth { // of a dollar a year over the years of ownership
    double annuity = 0, rate = 0;
};

std::optional<Worth> worthOf(const Analysis& analysis) {
    const Metric* annuity = analysis.find("cost.tco.annuity", "design");
    if (annuity == nullptr || !(annuity->value > 0)) {
        return std::nullopt;
    }
    const auto rate = std::find_if(annuity->terms.begin(), annuity->terms.end(),
                                   [](const Term& term) { return term.name == "r"; });
    return Worth{annuity->value, rate == annuity->terms.end() ? 0 : rate->value};
}

Cost costOf(double capex, double tco, const Worth& worth) {
    return {capex, (tco - capex) / worth.annuity};
}

// Until what is behind at first, by `upfront`, has caught up by `yearly`; at once where it is not
// behind.
double yearsUntil(double upfront, double yearly, double rate) {
    if (!(upfront > 0)) {
        return 0;
    }
    if (!(yearly > 0)) {
        return kNever;
    }
    const double q = upfront / yearly;
    if (!(rate > 0)) {
        return q;
    }
    return rate * q < 1 ? -std::log1p(-rate * q) / std::log1p(rate) : kNever;
}

std::optional<double> known(double years) {
    return std::isfinite(years) ? std::optional(years) : std::nullopt;
}

} // namespace

std::optional<BreakEven> breakEven(const Owned& a, const Owned& b) {
    const std::size_t capex = placeOf(a.totals, "cost.capex"), tco = placeOf(a.totals, "cost.tco");
    const std::optional<Worth> worth = worthOf(a.analysis), other = worthOf(b.analysis);
    const auto costs = [&](const Owned& owned, const Worth& of) -> std::optional<Cost> {
        const Metric* once = owned.analysis.find("cost.capex", "design");
        const Metric* whole = owned.analysis.find("cost.tco", "design");
        return once != nullptr && whole != nullptr
                   ? std::optional(costOf(once->value, whole->value, of))
                   : std::nullopt;
    };
    if (!worth || !other || !costs(a, *worth) || !costs(b, *other)) {
        return std::nullopt;
    }
    const Cost first = *costs(a, *worth), second = *costs(b, *other);
    BreakEven found;
    found.rate = worth->rate;
    found.upfront = second.once - first.once;
    found.yearly = first.yearly - second.yearly;
    if (worth->rate != other->rate) {
        return found; // no one year is worth the same to both
    }
    found.formula = worth->rate > 0
                        ? fmt::format("t = -ln(1 - {:g} * {:.2f} / {:.2f}) / ln(1 + {:g})",
                                      worth->rate, found.upfront, found.yearly, worth->rate)
                        : fmt::format("t = {:.2f} / {:.2f}", found.upfront, found.yearly);
    // Seen from who is behind at first, so that a time has one meaning in every draw.
    const double sign = found.upfront < 0 ? -1 : 1;
    if (found.upfront != 0) {
        found.years = known(yearsUntil(sign * found.upfront, sign * found.yearly, worth->rate));
    }
    std::vector<double> years;
    for (std::size_t draw = 0; draw < a.drawn[tco].size(); ++draw) {
        const Cost one = costOf(a.drawn[capex][draw], a.drawn[tco][draw], *worth);
        const Cost two = costOf(b.drawn[capex][draw], b.drawn[tco][draw], *other);
        years.push_back(yearsUntil(sign * (two.once - one.once), sign * (one.yearly - two.yearly),
                                   worth->rate));
    }
    std::sort(years.begin(), years.end());
    const auto finite = std::lower_bound(years.begin(), years.end(), kNever) - years.begin();
    found.meets = static_cast<double>(finite) / static_cast<double>(years.size());
    const auto at = [&](double share) {
        return known(
            years[static_cast<std::size_t>(share * static_cast<double>(years.size() - 1))]);
    };
    found.p10 = at(0.1);
    found.p50 = at(0.5);
    found.p90 = at(0.9);
    return found;
}

std::vector<EqualAt> equalTotals(TermTree& a, TermTree& b, const std::vector<SweepFigure>& totals,
                                 const RangesPlan& plan, std::span<const double> likely) {
    std::vector<EqualAt> found;
    const std::size_t tco = placeOf(totals, "cost.tco");
    if (tco == totals.size() || !a.knows(tco) || !b.knows(tco)) {
        return found;
    }
    for (const Range& range : plan.ranges) {
        constexpr std::span<const std::string_view> quantities = kRangeQuantities;
        const auto place = static_cast<std::size_t>(
            std::find(quantities.begin(), quantities.end(), range.quantity) - quantities.begin());
        std::vector<double> factors(likely.begin(), likely.end());
        const auto ahead = [&](double factor) {
            factors[place] = factor;
            return b.values(factors)[tco] - a.values(factors)[tco];
        };
        double low = 0, high = kMostFactor;
        const double atLow = ahead(low), atHigh = ahead(high);
        if (!(atLow * atHigh < 0)) {
            continue; // never, or everywhere
        }
        for (int i = 0; i < 60; ++i) { // halved until no double lies between
            const double middle = (low + high) / 2;
            ((ahead(middle) < 0) == (atLow < 0) ? low : high) = middle;
        }
        found.push_back({range.quantity, (low + high) / 2});
    }
    return found;
}

} // namespace weft
