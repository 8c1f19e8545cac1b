// SPDX-License-Identifier: GPL-3.0-or-later
// A formula's change shared out among its terms. Inside core/study only.
#pragma once

#include "core/design/metric.hpp"

#include <string>
#include <vector>

namespace weft {

// Whether the text names this term.
bool namesTerm(const std::string& text, const std::string& name);

// The text with each term's name replaced by its number, for telling formulas of one form.
std::string withNumbers(const std::string& text, const std::vector<const Term*>& terms);

// The value of a formula's text; NaN where it cannot be read, which no metric's own text is.
double evaluated(const std::string& text, const std::vector<const Term*>& terms);

// Per term what its change from `from` to `to` (as many, in the same order; names are those of
// `from`) does to the value: Shapley's, so that all together are the whole change.
std::vector<double> shapleyShares(const std::string& text, const std::vector<const Term*>& from,
                                  const std::vector<const Term*>& to);

} // namespace weft
