// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of fields between base units and the field's own unit, exactly.
#pragma once

#include "core/catalog/fields.hpp"

#include <string>

namespace weft {

// The number in the field's unit that reads back as `base`, with as few digits as that allows.
double inFieldUnit(const Field& field, double base);

bool isInRange(const Field& field, double inUnit); // false for NaN
std::string numberExpectation(const Field& field); // "a rate above 0 Gb/s"

// Dollars to the millionth: prices per hour have more than two decimals.
Money exactMoney(double dollars);

} // namespace weft
