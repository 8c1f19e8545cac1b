// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges by two roads: against closed forms and convolutions of triangular distributions, and
// against the engine analysing a design whose rates were changed for good.
#include "core/catalog/seeds.hpp"
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "core/design/templates.hpp"
#include "core/study/ranges.hpp"
#include "core/study/term_tree.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace weft::test {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = loadSeeds(seedFolder()).catalog();
    return loaded;
}

Design superPod() {
    for (const Template& sample : listTemplates()) {
        if (sample.id == "dgx-superpod-h100-4su") {
            return sample.design;
        }
    }
    ADD_FAILURE() << "no 4-SU template";
    return {};
}

// The baseline, and a what-if by each setting.
std::vector<WhatIf> designs(const std::vector<std::string>& settings) {
    Design design = superPod();
    for (const std::string& setting : settings) {
        design = *weft::apply(
            design,
            PutScenario{{freshId(design, "w"), setting, {}, {}, {*parseSetting(design, setting)}}});
    }
    return *whatIfs(design, {}, catalog(), Depth::Frame);
}

std::size_t totalOf(const RangesAnswer& answer, std::string_view metric) {
    for (std::size_t i = 0; i < answer.totals.size(); ++i) {
        if (answer.totals[i].metric == metric) {
            return i;
        }
    }
    ADD_FAILURE() << metric;
    return 0;
}

const Spread& spread(const RangesAnswer& answer, std::string_view metric, std::size_t design = 0) {
    return *answer.spreads[design][totalOf(answer, metric)];
}

TEST(Ranges, OfNoWidthAreThePlainTotals) {
    const std::vector<WhatIf> all = designs({"compute.oversubscription=2:1"});
    RangesPlan plan;
    plan.draws = 100;
    for (const std::string_view quantity : kRangeQuantities) {
        plan.ranges.push_back({std::string(quantity), 1, 1, 1});
    }
    const RangesAnswer answer = *ranges(all, plan);
    ASSERT_GE(answer.totals.size(), 5U);
    for (std::size_t design = 0; design < 2; ++design) {
        for (std::size_t i = 0; i < answer.totals.size(); ++i) {
            const SweepFigure& figure = answer.totals[i];
            const double plain = all[design].analysis.find(figure.metric, figure.scope)->value;
            const Spread& found = *answer.spreads[design][i];
            EXPECT_EQ(found.plain, plain) << figure.metric;
            EXPECT_EQ(found.p10, plain) << figure.metric;
            EXPECT_EQ(found.p50, plain) << figure.metric;
            EXPECT_EQ(found.p90, plain) << figure.metric;
        }
    }
}

// The other road: the setting itself changed, and everything analysed again.
TEST(Ranges, AFactorIsWhatTheEngineSaysOfTheChangedDesign) {
    const Design design = superPod();
    const Analysis plain = analyse(design, catalog());
    const struct {
        const char *quantity, *path;
        double now;
    } kRates[] = {{"pue", "money.pue", 1.3},
                  {"usd-per-kwh", "money.usd-per-kwh", 0.08},
                  {"maintenance", "money.maintenance", 0.1}};
    for (const auto& rate : kRates) {
        SCOPED_TRACE(rate.quantity);
        constexpr double kFactor = 1.25;
        const std::string setting = fmt::format("{}={}", rate.path, rate.now * kFactor);
        const Design changed = *weft::apply(design, *parseSetting(design, setting));
        const Analysis again = analyse(changed, catalog());
        RangesPlan plan{{{rate.quantity, kFactor, kFactor, kFactor}}, 1, 1};
        const std::vector<WhatIf> all = designs({});
        const RangesAnswer answer = *ranges(all, plan);
        int moved = 0;
        for (std::size_t i = 0; i < answer.totals.size(); ++i) {
            const SweepFigure& figure = answer.totals[i];
            const double expected = again.find(figure.metric, figure.scope)->value;
            EXPECT_NEAR(answer.spreads[0][i]->p50, expected, 1e-9 * std::abs(expected))
                << figure.metric;
            moved += expected != plain.find(figure.metric, figure.scope)->value ? 1 : 0;
        }
        EXPECT_GE(moved, 1);
    }
}

// Prices by a book of their own, each kind's times the factor; of parts that are not chosen by what
// they cost.
TEST(Ranges, AFactorOnPricesIsThatOfABookWithThesePrices) {
    const Design design = superPod();
    const Analysis plain = analyse(design, catalog());
    const std::vector<WhatIf> all = designs({});
    for (const BillKind kind : {BillKind::Switch, BillKind::Server}) {
        PriceBook book;
        book.id = book.name = "dearer";
        for (const BillLine& line : plain.bill->lines) {
            if (line.kind == kind && book.find(line.part) == nullptr &&
                line.price.basis != PriceBasis::None) {
                book.prices.push_back({line.part, line.price.typical.inDollars() * 1.5, {}});
                std::sort(book.prices.begin(), book.prices.end(),
                          [](const BookPrice& a, const BookPrice& b) { return a.part < b.part; });
            }
        }
        ASSERT_FALSE(book.prices.empty());
        const Analysis dearer = analyse(*weft::apply(design, PutPriceBook{book}), catalog());
        const std::string quantity = "price." + std::string(toString(kind));
        const RangesAnswer answer = *ranges(all, {{{quantity, 1.5, 1.5, 1.5}}, 1, 1});
        for (const char* total : {"cost.capex", "cost.tco"}) {
            const double expected = dearer.find(total, "design")->value;
            EXPECT_NEAR(spread(answer, total).p50, expected, 1e-9 * expected) << quantity;
            EXPECT_GT(expected, plain.find(total, "design")->value);
        }
    }
}

// F⁻¹ of one triangular distribution, from its textbook distribution function.
TEST(Ranges, TheTriangularsInverseUndoesItsDistribution) {
    const Range range{"pue", 0.8, 0.9, 1.4};
    const auto below = [&](double x) {
        return x <= range.likely ? (x - 0.8) * (x - 0.8) / (0.6 * 0.1)
                                 : 1 - (1.4 - x) * (1.4 - x) / (0.6 * 0.5);
    };
    for (double share = 0.001; share < 1; share += 0.0217) {
        EXPECT_NEAR(below(triangular(range, share)), share, 1e-12);
    }
    EXPECT_EQ(triangular({"pue", 1, 1, 1}, 0.3), 1);
    EXPECT_EQ(triangular({"pue", 1, 1, 2}, 0), 1);
    EXPECT_EQ(triangular({"pue", 0, 1, 1}, 1), 1);
}

// A single range moves its total as its own quantiles.
TEST(Ranges, OneRangeSpreadsItsTotalLikeItself) {
    const std::vector<WhatIf> all = designs({});
    const Range electricity{"usd-per-kwh", 0.5, 1, 3};
    const RangesAnswer answer = *ranges(all, {{electricity}, 20'000, 7});
    const Spread& energy = spread(answer, "cost.energy");
    const double width = 2.5 * energy.plain;
    EXPECT_NEAR(energy.p10, energy.plain * triangular(electricity, 0.1), 0.01 * width);
    EXPECT_NEAR(energy.p50, energy.plain * triangular(electricity, 0.5), 0.01 * width);
    EXPECT_NEAR(energy.p90, energy.plain * triangular(electricity, 0.9), 0.01 * width);
    EXPECT_EQ(spread(answer, "cost.capex").p10, spread(answer, "cost.capex").plain);
    ASSERT_EQ(energy.shares.size(), 21U);
    EXPECT_TRUE(std::is_sorted(energy.shares.begin(), energy.shares.end()));
    EXPECT_EQ(energy.shares[2], energy.p10);
    EXPECT_EQ(energy.shares[10], energy.p50);
    EXPECT_EQ(energy.shares[18], energy.p90);
}

// The sum of two independent triangulars, by folding their densities on a grid.
TEST(Ranges, TwoRangesAddAsTheirConvolution) {
    const std::vector<WhatIf> all = designs({});
    const Range a{"price.switch", 0.6, 1, 1.4}, b{"price.transceiver", 0.8, 0.9, 2};
    const RangesAnswer answer = *ranges(all, {{a, b}, 40'000, 3});
    const Spread& capex = spread(answer, "cost.capex");
    const auto priceOf = [&](const char* quantity) {
        const RangesAnswer doubled = *ranges(all, {{{quantity, 2, 2, 2}}, 1, 1});
        return spread(doubled, "cost.capex").p50 - capex.plain;
    };
    const double switches = priceOf("price.switch"), modules = priceOf("price.transceiver");
    constexpr int kSteps = 2000; // of equal shares of each distribution
    std::vector<double> sums;
    for (int i = 0; i < kSteps; ++i) {
        for (int k = 0; k < kSteps; k += 4) {
            sums.push_back(switches * (triangular(a, (i + 0.5) / kSteps) - 1) +
                           modules * (triangular(b, (k + 2) / double(kSteps)) - 1));
        }
    }
    const auto quantile = [&](double share) {
        const auto at = sums.begin() + static_cast<std::ptrdiff_t>(share * double(sums.size()));
        std::nth_element(sums.begin(), at, sums.end());
        return capex.plain + *at;
    };
    const double width = 0.8 * switches + 1.2 * modules;
    EXPECT_NEAR(capex.p10, quantile(0.1), 0.01 * width);
    EXPECT_NEAR(capex.p50, quantile(0.5), 0.01 * width);
    EXPECT_NEAR(capex.p90, quantile(0.9), 0.01 * width);
}

TEST(Ranges, SymmetricOnesLeaveTheMedianWhereItWas) {
    const std::vector<WhatIf> all = designs({});
    RangesPlan plan;
    for (const char* quantity : {"price.switch", "price.transceiver", "price.server"}) {
        plan.ranges.push_back({quantity, 0.7, 1, 1.3});
    }
    const RangesAnswer answer = *ranges(all, plan);
    const Spread& capex = spread(answer, "cost.capex");
    EXPECT_NEAR(capex.p50, capex.plain, 0.01 * (capex.p90 - capex.p10) * 2);
    EXPECT_NEAR(capex.p90 - capex.p50, capex.p50 - capex.p10, 0.05 * (capex.p90 - capex.p10));
}

TEST(Ranges, TheSameSeedGivesTheSameBitsOnAnyNumberOfProcessors) {
    const std::vector<WhatIf> all = designs({"compute.oversubscription=2:1"});
    RangesPlan plan{usualRanges(all), 3'000, 42};
    for (Range& range : plan.ranges) {
        range.high = range.quantity == "pue" ? 1.2 : range.high;
    }
    const RangesAnswer whole = *ranges(all, plan);
    {
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        EXPECT_EQ(*ranges(all, plan), whole);
    }
    plan.seed = 43;
    EXPECT_NE(*ranges(all, plan), whole);
}

// A range more leaves the draws of the others as they were.
TEST(Ranges, AreDrawnEachForItself) {
    const std::vector<WhatIf> all = designs({});
    const RangesAnswer one = *ranges(all, {{{"price.switch", 0.5, 1, 2}}, 500, 9});
    const RangesAnswer two =
        *ranges(all, {{{"pue", 0.5, 1, 2}, {"price.switch", 0.5, 1, 2}}, 500, 9});
    EXPECT_EQ(spread(one, "cost.capex"), spread(two, "cost.capex"));
    EXPECT_NE(spread(one, "cost.tco"), spread(two, "cost.tco"));
}

TEST(Ranges, UsualOnesAreTheEndsOfThePriceBands) {
    const std::vector<WhatIf> all = designs({});
    double low = 0, typical = 0, high = 0;
    for (const BillLine& line : all[0].analysis.bill->lines) {
        if (line.kind == BillKind::Switch && line.price.basis != PriceBasis::None) {
            low += line.price.low.inDollars() * static_cast<double>(line.bought());
            typical += line.price.typical.inDollars() * static_cast<double>(line.bought());
            high += line.price.high.inDollars() * static_cast<double>(line.bought());
        }
    }
    bool isFound = false;
    for (const Range& range : usualRanges(all)) {
        EXPECT_LE(range.low, range.likely);
        EXPECT_LE(range.likely, range.high);
        if (range.quantity == "price.switch") {
            isFound = true;
            EXPECT_NEAR(range.low, low / typical, 1e-12);
            EXPECT_NEAR(range.high, high / typical, 1e-12);
        }
        if (range.quantity == "pue" || range.quantity == "power") {
            EXPECT_EQ(range.low, 1) << "nothing is invented";
            EXPECT_EQ(range.high, 1);
        }
    }
    EXPECT_TRUE(isFound);
    EXPECT_EQ(usualRanges(designs({"compute.oversubscription=4:1"})), usualRanges(all))
        << "a what-if more moves no other's totals";
}

TEST(Ranges, RefuseWhatIsNone) {
    const std::vector<WhatIf> all = designs({});
    EXPECT_FALSE(ranges(all, {{{"nonsense", 1, 1, 1}}, 10, 1}));
    EXPECT_FALSE(ranges(all, {{{"pue", 1.2, 1, 1.4}}, 10, 1}));
    EXPECT_FALSE(ranges(all, {{{"pue", -0.1, 1, 1.4}}, 10, 1}));
    EXPECT_FALSE(ranges(all, {{{"pue", 0, 1, std::nan("")}}, 10, 1}));
    EXPECT_FALSE(ranges(all, {{}, 0, 1}));
    EXPECT_FALSE(ranges(all, {{}, kMostDraws + 1, 1}));
}

// A design that is nothing but its sums: bought once, paid for by the year.
WhatIf costing(double price, double yearly, double years, double rate) {
    WhatIf made;
    const auto put = [&](const char* id, double value, const char* expression,
                         std::vector<Term> terms) {
        Metric metric;
        metric.id = id;
        metric.scope = "design";
        metric.value = value;
        metric.unit = "USD";
        metric.expression = expression;
        metric.terms = std::move(terms);
        made.analysis.metrics.push_back(std::move(metric));
    };
    const double annuity = rate > 0 ? (1 - std::pow(1 + rate, -years)) / rate : years;
    put("cost.capex", price, "n1*p1",
        {{"n1", 1, "count", "", "", {}, {}}, {"p1", price, "USD", "", "of one switch", {}, {}}});
    put("cost.energy", yearly, "energy*price",
        {{"energy", yearly * 10, "kWh", "", "", {}, {}},
         {"price", 0.1, "USD/kWh", "", "", {}, {}}});
    if (rate > 0) {
        put("cost.tco.annuity", annuity, "(1 - (1 + r)^(-n)) / r",
            {{"n", years, "count", "", "", {}, {}}, {"r", rate, "ratio", "", "", {}, {}}});
    } else {
        put("cost.tco.annuity", annuity, "n", {{"n", years, "count", "", "", {}, {}}});
    }
    put("cost.tco", price + yearly * annuity, "capex + energy * annuity",
        {{"capex", price, "USD", "", "", "cost.capex", {}},
         {"energy", yearly, "USD", "", "", "cost.energy", {}},
         {"annuity", annuity, "ratio", "", "", "cost.tco.annuity", {}}});
    return made;
}

TEST(BreakEven, IsWhereWhatWasPaidIsTheSame) {
    for (const double rate : {0.0, 0.05, 0.1}) {
        const std::vector<WhatIf> all = {costing(1000, 400, 5, rate), costing(1600, 200, 5, rate)};
        const RangesAnswer answer = *ranges(all, {{}, 10, 1});
        const BreakEven& found = *answer.breakEvens[0];
        ASSERT_TRUE(found.years) << rate;
        // Paid by then, the payments of each sliver of a year at its own worth: the annuity of the
        // engine between whole years.
        const double t = *found.years;
        const double worth = rate > 0 ? (1 - std::pow(1 + rate, -t)) / rate : t;
        EXPECT_NEAR(1000 + 400 * worth, 1600 + 200 * worth, 1e-9);
        EXPECT_NEAR(found.upfront, 600, 1e-9);
        EXPECT_NEAR(found.yearly, 200, 1e-9);
        EXPECT_EQ(found.p10, found.years) << "nothing is uncertain";
        EXPECT_EQ(found.p90, found.years);
        EXPECT_EQ(found.meets, 1);
        EXPECT_FALSE(found.formula.empty());
    }
    const std::vector<WhatIf> all = {costing(1000, 400, 5, 0), costing(1600, 200, 5, 0)};
    EXPECT_NEAR(*ranges(all, {{}, 10, 1})->breakEvens[0]->years, 3, 1e-12) << "600 / 200";
}

TEST(BreakEven, OfWhatNeverPaysIsNone) {
    const auto years = [](double price, double yearly, double rate) {
        const std::vector<WhatIf> all = {costing(1000, 400, 5, 0.1),
                                         costing(price, yearly, 5, rate)};
        return ranges(all, {{}, 10, 1})->breakEvens[0]->years;
    };
    EXPECT_EQ(years(1600, 500, 0.1), std::nullopt) << "dearer in both";
    EXPECT_EQ(years(5000, 390, 0.1), std::nullopt) << "a saving worth less than its interest";
    EXPECT_EQ(years(1600, 200, 0.05), std::nullopt) << "no one year is worth the same to both";
    ASSERT_TRUE(years(700, 500, 0.1)) << "cheaper to buy, dearer to run: it is ahead until then";
    EXPECT_NEAR(*years(700, 500, 0.1), -std::log(1 - 0.1 * 3) / std::log(1.1), 1e-9);
}

TEST(BreakEven, SpreadsWithWhatItHangsOn) {
    const std::vector<WhatIf> all = {costing(1000, 400, 5, 0), costing(1600, 200, 5, 0)};
    // Electricity at half to twice its price: a saving of 100 to 400 a year, 6 to 1.5 years.
    const Range electricity{"usd-per-kwh", 0.5, 1, 2};
    const BreakEven found = *ranges(all, {{electricity}, 20'000, 5})->breakEvens[0];
    ASSERT_TRUE(found.p10 && found.p50 && found.p90);
    EXPECT_NEAR(*found.p10, 3 / triangular(electricity, 0.9), 0.03);
    EXPECT_NEAR(*found.p50, 3 / triangular(electricity, 0.5), 0.03);
    EXPECT_NEAR(*found.p90, 3 / triangular(electricity, 0.1), 0.06);
    // No longer sure to be free of charge: in some draws there is nothing to save.
    const BreakEven rare = *ranges(all, {{{"price.switch", 0, 0, 30}}, 4'000, 5})->breakEvens[0];
    EXPECT_EQ(rare.meets, 1) << "undiscounted savings pay for anything";
}

TEST(BreakEven, TotalsAreEqualAtTheFactorItNames) {
    const std::vector<WhatIf> all = {costing(1000, 400, 5, 0.08), costing(1900, 200, 5, 0.08)};
    RangesPlan plan{{{"usd-per-kwh", 1, 1, 1}, {"price.switch", 1, 1, 1}}, 10, 1};
    const RangesAnswer answer = *ranges(all, plan);
    ASSERT_EQ(answer.equals[0].size(), 2U);
    for (const EqualAt& equal : answer.equals[0]) {
        const RangesAnswer there =
            *ranges(all, {{{equal.quantity, equal.factor, equal.factor, equal.factor}}, 1, 1});
        const double a = spread(there, "cost.tco", 0).p50, b = spread(there, "cost.tco", 1).p50;
        EXPECT_NEAR(a, b, 1e-9 * a) << equal.quantity;
    }
    const double annuity = (1 - std::pow(1.08, -5)) / 0.08;
    EXPECT_NEAR(answer.equals[0][0].factor, 900 / (200 * annuity), 1e-9);
    EXPECT_NEAR(answer.equals[0][1].factor, 200 * annuity / 900, 1e-9);
}

} // namespace
} // namespace weft::test
