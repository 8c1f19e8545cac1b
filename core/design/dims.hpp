// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes along several dimensions, as words of a parameter: "8x8x8".
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft {

using Dims = std::vector<std::int64_t>;

constexpr std::size_t kMostDims = 24;

// "8x8x8", "4×4", "64": one to kMostDims whole numbers of at least 1.
Result<Dims> parseDims(std::string_view text);
std::string dimsText(const Dims& dims);
std::int64_t productOf(const Dims& dims); // saturates

// The box of `count` dimensions nearest to a cube that holds `nodes`: no side is more than one
// longer than another, and no smaller such box would do.
Dims nearestCube(std::int64_t nodes, std::size_t count);

// Mixed-radix digits of `number`, the first dimension fastest.
void digitsOf(std::int64_t number, const Dims& dims, Dims& digits);

} // namespace weft
