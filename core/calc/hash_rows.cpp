// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/hash.hpp"
#include "core/calc/rows.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kSources[] = {
    "balls into bins: Levin 1981, 'A representation for multinomial cumulative distribution "
    "functions'; IETF RFC 2992 (hashing over equal-cost paths)"};

constexpr CalcParam kCollisionParams[] = {
    param("flows", Count, "flows of equal rate").within(0, kMostCalcCount),
    param("paths", Count, "equal-cost paths"),
};
constexpr CalcField kCollisionFields[] = {
    {"max", "count", "", "flows on the fullest path, expected"},
    {"no-collision", "ratio", "", "probability that no two flows share a path"},
    {"links-used", "count", "paths*(1-(1-1/paths)^flows)", "paths that carry a flow, expected"},
    {"mean", "count", "flows/paths", "flows per path"},
    {"p99", "count", "", "flows that the fullest path exceeds in at most 1 % of hashings"},
    {"efficiency", "ratio", "mean/busiest",
     "mean over expected fullest: what is left of the paths"},
};
Result<CalcOutcome> collisions(const CalcArguments& in) {
    const HashCollisions found = hashCollisions(in.count("flows"), in.count("paths"));
    const double efficiency = found.expectedMax > 0 ? found.mean / found.expectedMax : 1;
    CalcOutcome out = outcome(
        {found.expectedMax, found.noCollision, found.linksUsed, found.mean, found.percentile99,
         efficiency},
        {term("busiest", found.expectedMax, "count", "flows on the fullest path, expected")});
    if (found.expectedMax <= 0) {
        out.expressions["efficiency"] = "1";
    }
    if (!found.isExact) {
        out.method = "estimate";
    }
    return out;
}

constexpr CalcParam kSearchParams[] = {
    param("fanouts", Count, "equal choices at each hop, in order").list(),
};
constexpr CalcField kSearchFields[] = {
    {"product", "count", "", "paths to choose from"},
};
Result<CalcOutcome> pathSearch(const CalcArguments& in) {
    CalcOutcome out = outcome({pathCount(in.list("fanouts"))});
    out.expressions["product"] = overList(out, "fanout", in.list("fanouts"), "count", "@", "*");
    return out;
}
constexpr std::string_view kSearchSources[] = {
    "Qian et al. 2024 (Alibaba HPN, section 6: disjoint paths are searched among the product of "
    "the fan-outs)"};

constexpr Calculation kRows[] = {
    {"hash-collisions", "flows hashed on equal paths: how full the fullest gets", kCollisionParams,
     kCollisionFields, "exact", kSources, "flows=8 paths=8", &collisions,
     "P(fullest <= m) = F! [x^F] (sum_{i<=m} x^i/i!)^L / L^F, max = sum over m of P(fullest > m); "
     "no-collision = L!/((L-F)! L^F). Exact to 100,000 flows; beyond, paths count as independent "
     "Poisson variables (an estimate)."},
    {"path-search", "how many paths a choice at every hop makes", kSearchParams, kSearchFields,
     "exact", kSearchSources, "fanouts=8,60,8", &pathSearch, "the product of the fan-outs"},
};

} // namespace

std::span<const Calculation> hashRows() {
    return kRows;
}

} // namespace weft
