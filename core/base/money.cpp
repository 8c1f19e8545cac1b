// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.hpp"

#include <fmt/format.h>

#include <cmath>

namespace weft {

Money Money::fromDollars(double dollars) {
    constexpr double kLargestDollars = 9.2e12;
    if (std::isnan(dollars)) {
        return {};
    }
    if (std::abs(dollars) > kLargestDollars) {
        return saturated(dollars > 0);
    }
    return Money(static_cast<std::int64_t>(std::round(dollars * 100)) * 10'000);
}

std::string Money::toPlainString() const {
    // Rounded to cents here too, because a sum of micro-dollar unit prices need not end on a cent.
    const std::int64_t magnitude = micros_ < 0 ? -micros_ : micros_;
    const std::int64_t cents = magnitude / 10'000 + (magnitude % 10'000 >= 5'000 ? 1 : 0);
    return fmt::format("{}{}.{:02}", micros_ < 0 && cents > 0 ? "-" : "", cents / 100, cents % 100);
}

} // namespace weft
