// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ranges.hpp"

#include "core/base/text.hpp"
#include "core/study/break_even.hpp"
#include "core/study/term_tree.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace weft {

namespace {

constexpr std::size_t kQuantityCount = std::size(kRangeQuantities);

constexpr std::string_view kTotals[] = {"cost.capex",        "cost.tco",
                                        "cost.energy",       "cost.maintenance",
                                        "cost.rack_space",   "network.cost",
                                        "network.power.max", "site.power.facility",
                                        "site.energy",       "workload.idle_cost.month"};
constexpr std::string_view kWholes[] = {"cost.capex", "cost.energy",
                                        "cost.rack_space"}; // of pieces, too: only the whole's

constexpr std::int64_t kChunk = 512; // draws that share a compiled tree
constexpr int kShares = 20;

using Factors = std::array<double, kQuantityCount>;

std::size_t placeOf(std::string_view quantity) {
    return static_cast<std::size_t>(
        std::find(std::begin(kRangeQuantities), std::end(kRangeQuantities), quantity) -
        std::begin(kRangeQuantities));
}

// Steele, Lea & Flood 2014. A number of its own for each seed, draw and quantity: which of them a
// plan has, and who draws them, changes no other.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

double shareAt(std::uint64_t seed, std::int64_t draw, std::size_t quantity) {
    const std::uint64_t bits =
        mixed(mixed(mixed(seed) + static_cast<std::uint64_t>(draw)) + quantity);
    return (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
}

Factors factorsOf(const RangesPlan& plan, std::int64_t draw) {
    Factors factors;
    factors.fill(1);
    for (const Range& range : plan.ranges) {
        const std::size_t place = placeOf(range.quantity);
        factors[place] = triangular(range, shareAt(plan.seed, draw, place));
    }
    return factors;
}

Factors likely(const RangesPlan& plan) {
    Factors factors;
    factors.fill(1);
    for (const Range& range : plan.ranges) {
        factors[placeOf(range.quantity)] = range.likely;
    }
    return factors;
}

Result<void> check(const RangesPlan& plan) {
    for (const Range& range : plan.ranges) {
        if (placeOf(range.quantity) == kQuantityCount) {
            return fail(ErrorCode::Usage,
                        fmt::format("found {}, expected one of {}", inQuotes(range.quantity),
                                    fmt::join(kRangeQuantities, ", ")));
        }
        if (!isInOrder(range)) {
            return fail(ErrorCode::Usage,
                        fmt::format("{}: found {} to {} to {}, expected low <= likely <= high, "
                                    "none below 0",
                                    range.quantity, formatPercent(range.low),
                                    formatPercent(range.likely), formatPercent(range.high)));
        }
    }
    if (plan.draws < 1 || plan.draws > kMostDraws) {
        return fail(ErrorCode::Usage, fmt::format("found {} draws, expected 1 to {}", plan.draws,
                                                  formatCount(kMostDraws)));
    }
    return {};
}

// Every draw of one design: per total its values in the order of the draws.
using Drawn = std::vector<std::vector<double>>;

double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double weight = at - static_cast<double>(below);
    return weight == 0 ? sorted[below] : sorted[below] + weight * (sorted[above] - sorted[below]);
}

Spread spreadOf(double plain, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    Spread spread{plain, quantile(values, 0.1), quantile(values, 0.5), quantile(values, 0.9), {}};
    for (int i = 0; i <= kShares; ++i) {
        spread.shares.push_back(quantile(values, static_cast<double>(i) / kShares));
    }
    return spread;
}

} // namespace

double triangular(const Range& range, double share) {
    const double width = range.high - range.low;
    if (!(width > 0)) {
        return range.likely;
    }
    const double below = (range.likely - range.low) / width;
    return share < below
               ? range.low + std::sqrt(share * width * (range.likely - range.low))
               : range.high - std::sqrt((1 - share) * width * (range.high - range.likely));
}

std::vector<SweepFigure> rangeTotals(std::span<const WhatIf> designs) {
    std::vector<SweepFigure> totals;
    for (const std::string_view id : kTotals) {
        const bool isWhole =
            std::find(std::begin(kWholes), std::end(kWholes), id) != std::end(kWholes);
        for (const WhatIf& each : designs) {
            for (const Metric& metric : each.analysis.metrics) {
                SweepFigure figure{metric.id, metric.scope};
                if (metric.id == id && (!isWhole || metric.scope == "design") &&
                    std::find(totals.begin(), totals.end(), figure) == totals.end()) {
                    totals.push_back(std::move(figure));
                }
            }
        }
    }
    return totals;
}

std::vector<Range> usualRanges(std::span<const WhatIf> designs) {
    const std::vector<SweepFigure> totals = rangeTotals(designs);
    std::array<bool, kQuantityCount> isUsed{};
    struct Sums {
        double low = 0, typical = 0, high = 0;
    };
    std::array<Sums, kQuantityCount> sums;
    for (const WhatIf& each : designs) {
        const TermTree tree(each.analysis, totals, kRangeQuantities);
        for (std::size_t i = 0; i < kQuantityCount; ++i) {
            isUsed[i] = isUsed[i] || tree.uses(i);
        }
        // Of the first design that buys the kind, so that a what-if more moves no other's totals.
        std::array<Sums, kQuantityCount> own;
        const std::size_t lines =
            each.analysis.bill == nullptr ? 0 : each.analysis.bill->lines.size();
        for (std::size_t i = 0; i < lines; ++i) {
            const BillLine& line = each.analysis.bill->lines[i];
            const std::size_t place = placeOf(fmt::format("price.{}", toString(line.kind)));
            if (place < kQuantityCount && line.price.basis != PriceBasis::None) {
                own[place].low += (line.price.low * line.bought()).inDollars();
                own[place].typical += line.total().inDollars();
                own[place].high += (line.price.high * line.bought()).inDollars();
            }
        }
        for (std::size_t i = 0; i < kQuantityCount; ++i) {
            sums[i] = sums[i].typical > 0 ? sums[i] : own[i];
        }
    }
    std::vector<Range> found;
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
        if (isUsed[i]) {
            Range range{std::string(kRangeQuantities[i]), 1, 1, 1};
            if (sums[i].typical > 0) {
                range.low = std::min(1.0, sums[i].low / sums[i].typical);
                range.high = std::max(1.0, sums[i].high / sums[i].typical);
            }
            found.push_back(std::move(range));
        }
    }
    return found;
}

std::vector<Range> withStated(std::vector<Range> usual, const StatedRanges& stated) {
    StatedRanges all{std::move(usual), stated.seed};
    for (const Range& range : stated.ranges) {
        stateRange(all, range);
    }
    return std::move(all.ranges);
}

Result<RangesAnswer> ranges(std::span<const WhatIf> designs, const RangesPlan& plan,
                            std::stop_token stop, const std::function<void(int)>& progress) {
    WEFT_TRY_VOID(check(plan));
    RangesAnswer answer;
    answer.totals = rangeTotals(designs);
    answer.units.resize(answer.totals.size());
    answer.seed = plan.seed;
    answer.draws = plan.draws;
    const auto draws = static_cast<std::size_t>(plan.draws);
    std::vector<Drawn> drawn(designs.size(),
                             Drawn(answer.totals.size(), std::vector<double>(draws)));
    const std::int64_t chunks = (plan.draws + kChunk - 1) / kChunk;
    const auto all = static_cast<std::int64_t>(designs.size()) * chunks;
    std::mutex telling;
    std::int64_t done = 0;
    tbb::parallel_for(std::int64_t(0), all, [&](std::int64_t i) {
        if (stop.stop_requested()) {
            return;
        }
        const auto design = static_cast<std::size_t>(i / chunks);
        TermTree tree(designs[design].analysis, answer.totals, kRangeQuantities);
        const std::int64_t first = i % chunks * kChunk;
        for (std::int64_t draw = first; draw < std::min(first + kChunk, plan.draws); ++draw) {
            const std::vector<double> values = tree.values(factorsOf(plan, draw));
            for (std::size_t total = 0; total < values.size(); ++total) {
                drawn[design][total][static_cast<std::size_t>(draw)] = values[total];
            }
        }
        const std::lock_guard lock(telling);
        ++done;
        if (progress) {
            progress(static_cast<int>(100 * done / all));
        }
    });
    if (stop.stop_requested()) {
        return answer;
    }
    std::vector<TermTree> trees;
    for (const WhatIf& each : designs) {
        trees.emplace_back(each.analysis, answer.totals, kRangeQuantities);
        auto& row = answer.spreads.emplace_back(answer.totals.size());
        for (std::size_t total = 0; total < answer.totals.size(); ++total) {
            const SweepFigure& figure = answer.totals[total];
            if (const Metric* metric = each.analysis.find(figure.metric, figure.scope)) {
                answer.units[total] = metric->unit;
                row[total] = spreadOf(metric->value, drawn[trees.size() - 1][total]);
            }
        }
    }
    for (std::size_t i = 1; i < designs.size(); ++i) {
        const Owned first{designs[0].analysis, answer.totals, drawn[0]};
        answer.breakEvens.push_back(
            breakEven(first, {designs[i].analysis, answer.totals, drawn[i]}));
        answer.equals.push_back(equalTotals(trees[0], trees[i], answer.totals, plan, likely(plan)));
    }
    return answer;
}

} // namespace weft
