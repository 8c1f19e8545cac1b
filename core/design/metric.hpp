// SPDX-License-Identifier: GPL-3.0-or-later
// A number that explains itself: value, unit, method, the formula's text, its terms with their
// origin, and sources. The text is evaluated by a test against the value, so explanation and code
// cannot drift apart.
#pragma once

#include "core/catalog/parts.hpp"
#include "core/design/design.hpp"
#include "core/design/series.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class Method : std::uint8_t { Exact, LowerBound, UpperBound, Estimate };

// Stands as a constant directly above the function that computes it.
struct Formula {
    std::string_view id;         // the metric's id
    std::string_view unit;       // "count", "Gb/s", "B", "s", "W", "m", "USD", "ratio", "dB"
    std::string_view expression; // "2*(n-1)*alpha + 2*(n-1)/n*S/B": names are terms; min, max,
                                 // ceil, floor, log2 known
    std::string_view
        meaning; // a sentence for the panel: "Time of a ring all-reduce of S bytes over n ranks."
    std::span<const std::string_view> sources; // published authority: "Patarasuk & Yuan 2009"
};

struct Term {
    std::string name; // as in the expression
    double value = 0; // in the coherent unit the expression needs (Gb/s, s, B, W, USD, count)
    std::string unit;
    std::string origin;  // "you chose", "fabric Compute", "NVIDIA QM9700, grade C", "assumed"
    std::string meaning; // "spine switches"
    std::string metric;  // id of the metric (same scope unless metricScope says) that explains it;
                         // empty: a leaf
    std::string metricScope;
};

struct Metric {
    std::string id; // "fabric.oversubscription"
    std::string
        scope; // a fabric's, site's, group's, WAN link's or workload's id; "design" for totals
    double value = 0;
    std::string unit;
    Method method = Method::Exact;
    std::string expression;
    std::string meaning;
    std::vector<Term> terms;
    std::vector<std::string> sources;
    std::string witness; // what decided it: "leaf-03 → spine-07"; may be empty
};

// A metric from its formula: copies the texts; value and terms are the caller's.
Metric metricOf(const Formula& formula, std::string scope, double value, Method method,
                std::vector<Term> terms);

// A metric that is the sum of its terms: expression "leaf + spine + core" from their names, value
// from theirs. Zero terms give 0 with expression "0".
Metric sumOf(const Formula& formula, std::string scope, Method method, std::vector<Term> terms);

std::string_view toString(Method method); // "exact", "lower-bound", "upper-bound", "estimate"

} // namespace weft
