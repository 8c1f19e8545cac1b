// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks of linear axes that fall on round numbers: 0, 5, 10, 15.
#pragma once

#include <vector>

namespace weft::ui {

// From 0 to at most `most` (> 0), at steps of 1, 2 or 5 times a power of ten; about `count` of
// them, never fewer than two.
std::vector<double> linearTicks(double most, int count);

// Within [least, most] (least < most), at multiples of such a step; about `count` of them.
std::vector<double> ticksBetween(double least, double most, int count);

} // namespace weft::ui
