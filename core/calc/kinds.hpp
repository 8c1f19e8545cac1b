// SPDX-License-Identifier: GPL-3.0-or-later
// How the text of each kind of parameter is read.
#pragma once

#include "core/calc/calc.hpp"

namespace weft {

// In SI base units; 0 for words and choices, which are taken as they are. An error says what was
// found and what unit is due.
Result<double> parseCalcScalar(CalcKind kind, std::string_view text);

// SI base units in one unit of formulas (8 bit in a byte, 1e9 b/s in a Gb/s).
double basePerUnit(CalcKind kind);

} // namespace weft
