// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace weft {
namespace {

constexpr double kWithoutLimit = 1e12; // an upper limit so large that naming it helps nobody

std::string_view nounOf(std::string_view unit) {
    if (unit == "Gb/s") {
        return "a rate";
    }
    if (unit == "W") {
        return "a power";
    }
    if (unit == "m") {
        return "a length";
    }
    if (unit == "kg") {
        return "a weight";
    }
    if (unit == "ns" || unit == "us" || unit == "ms") {
        return "a time";
    }
    return unit == "USD" ? "an amount" : "a number";
}

double rounded(double value, int digits) {
    const std::string text = fmt::format("{:.{}g}", value, digits);
    double result = value;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

} // namespace

double inFieldUnit(const Field& field, double base) {
    const double quotient = base / field.unit.scale;
    // 130e-9 s / 1e-9 is 130.00000000000003; the shortest decimal that leads back to the same base
    // is 130.
    for (const int digits : {12, 15, 16}) {
        const double candidate = rounded(quotient, digits);
        if (candidate * field.unit.scale == base) {
            return candidate;
        }
    }
    const double up = std::nextafter(quotient, std::numeric_limits<double>::infinity());
    return quotient * field.unit.scale != base && up * field.unit.scale == base ? up : quotient;
}

bool isInRange(const Field& field, double inUnit) {
    const bool enough =
        field.range.above ? inUnit > field.range.least : inUnit >= field.range.least;
    return enough && inUnit <= field.range.most;
}

std::string numberExpectation(const Field& field) {
    const std::string unit = field.unit.text.empty() ? "" : fmt::format(" {}", field.unit.text);
    const bool limited = field.range.most < kWithoutLimit;
    std::string text = fmt::format("{} {} {}", nounOf(field.unit.text),
                                   field.range.above ? "above" : "from", field.range.least);
    if (limited) {
        text += fmt::format("{} {}", field.range.above ? " up to" : " to", field.range.most);
    } else if (!field.range.above) {
        text += " upwards";
    }
    return text + unit;
}

Money exactMoney(double dollars) {
    constexpr double kMost = 9e12; // dollars that fit as integer micros
    if (!(std::abs(dollars) <= kMost)) {
        return {};
    }
    return Money::fromMicros(std::llround(dollars * 1e6));
}

} // namespace weft
