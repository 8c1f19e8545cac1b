// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-number arithmetic for counts that come from users: overflow saturates instead of wrapping,
// so that a product of enormous parameters compares as "too large" and meets its limit.
#pragma once

#include <cstdint>
#include <limits>

namespace weft {

constexpr std::int64_t kCountMax = std::numeric_limits<std::int64_t>::max();

constexpr std::int64_t saturatingMultiply(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? kCountMax : product;
}

constexpr std::int64_t saturatingAdd(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? kCountMax : sum;
}

// ⌈a / b⌉ for a ≥ 0, b > 0.
constexpr std::int64_t ceilDivide(std::int64_t a, std::int64_t b) {
    return a / b + (a % b != 0 ? 1 : 0);
}

} // namespace weft
