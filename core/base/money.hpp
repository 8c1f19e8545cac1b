// SPDX-License-Identifier: GPL-3.0-or-later
// Money as an integer number of micro-dollars, so that the lines of a bill add up to its total in
// every export.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace weft {

// US dollars. Range ±9.2e12 USD; arithmetic saturates at the range's ends and never wraps.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromMicros(std::int64_t micros) { return Money(micros); }
    // The one rounding rule: to the nearest cent, halves away from zero. NaN is 0.
    static Money fromDollars(double dollars);

    constexpr std::int64_t inMicros() const { return micros_; }
    constexpr double inDollars() const { return static_cast<double>(micros_) / 1e6; }
    // "1234.50": two decimals, no separators, never in a locale.
    std::string toPlainString() const;

    constexpr auto operator<=>(const Money&) const = default;
    constexpr Money operator+(Money other) const {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(micros_, other.micros_, &sum)) {
            return saturated(micros_ > 0);
        }
        return Money(sum);
    }
    constexpr Money operator-(Money other) const { return *this + Money(-other.micros_); }
    constexpr Money operator*(std::int64_t count) const {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(micros_, count, &product)) {
            return saturated((micros_ > 0) == (count > 0));
        }
        return Money(product);
    }
    constexpr Money& operator+=(Money other) { return *this = *this + other; }

private:
    explicit constexpr Money(std::int64_t micros) : micros_(micros) {}
    static constexpr Money saturated(bool positive) {
        return Money(positive ? std::numeric_limits<std::int64_t>::max()
                              : -std::numeric_limits<std::int64_t>::max());
    }
    std::int64_t micros_ = 0;
};

} // namespace weft
