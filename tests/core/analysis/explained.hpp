// SPDX-License-Identifier: GPL-3.0-or-later
// The central promise of the engine, for tests: every number can be computed again from its own
// explanation.
#pragma once

#include "core/analysis/analysis.hpp"

#include <optional>
#include <utility>

namespace weft::test {

// The text of a formula with its names put in; nullopt, and a test failure, when it cannot be read.
std::optional<double> evaluateText(std::string_view expression,
                                   const std::vector<std::pair<std::string, double>>& names);

// For every metric: its text evaluates to its value with its own terms, names are identifiers and
// each is used, a term that points to a metric has that metric's value, and there is a source
// unless it is a mere count or sum.
void expectExplained(const Analysis& analysis);

} // namespace weft::test
