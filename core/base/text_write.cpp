// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities to text, for people (rounded, grouped, a fitting prefix) and for files (exact,
// shortest).
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace weft {

namespace {

struct Prefix {
    double scale;
    std::string_view unit;
};

// Each table falls from the largest unit; a value takes the first that it reaches.
constexpr Prefix kBandwidths[] = {{1e15, "Pb/s"}, {1e12, "Tb/s"}, {1e9, "Gb/s"},
                                  {1e6, "Mb/s"},  {1e3, "kb/s"},  {1, "b/s"}};
constexpr Prefix kDecimalBytes[] = {{1e15, "PB"}, {1e12, "TB"}, {1e9, "GB"},
                                    {1e6, "MB"},  {1e3, "kB"},  {1, "B"}};
constexpr Prefix kBinaryBytes[] = {
    {1125899906842624.0, "PiB"}, {1099511627776.0, "TiB"}, {1073741824.0, "GiB"},
    {1048576.0, "MiB"},          {1024.0, "KiB"},          {1, "B"}};
constexpr Prefix kSubMinute[] = {{1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}, {1e-9, "ns"}};
constexpr Prefix kPowers[] = {{1e9, "GW"}, {1e6, "MW"}, {1e3, "kW"}, {1, "W"}, {1e-3, "mW"}};
constexpr Prefix kLengths[] = {{1e3, "km"}, {1, "m"}, {1e-2, "cm"}, {1e-3, "mm"}};
constexpr Prefix kImperialLengths[] = {{1609.344, "mi"}, {0.3048, "ft"}, {0.0254, "in"}};

std::string grouped(std::string digits) {
    for (std::size_t i = digits.size(); i > 3; i -= 3) {
        digits.insert(i - 3, ",");
    }
    return digits;
}

// A finite magnitude of 0 or more with `decimals` places, thousands separated.
std::string fixedGrouped(double magnitude, int decimals) {
    std::string text = fmt::format("{:.{}f}", magnitude, decimals);
    const std::size_t point = text.find('.');
    const std::string fraction = point == std::string::npos ? std::string() : text.substr(point);
    return grouped(text.substr(0, point)) + fraction;
}

// Decimal places that show `digits` significant figures.
int decimalsFor(double magnitude, int digits) {
    const int exponent = static_cast<int>(std::floor(std::log10(magnitude)));
    const int decimals = std::max(0, digits - 1 - exponent);
    // 9.9996 to four figures is 10.00, not 10.000: rounding may carry into one more digit.
    const double step = std::pow(10.0, -decimals);
    return decimals > 0 && std::round(magnitude / step) * step >= std::pow(10.0, exponent + 1)
               ? decimals - 1
               : decimals;
}

std::string wholeOrReal(double value, int digits) {
    constexpr double kWhole = 1e15;
    return std::abs(value) < kWhole && value == std::floor(value)
               ? formatCount(static_cast<std::int64_t>(value))
               : formatReal(value, digits);
}

// Rounded to the digits shown, so that 999.99 Gb/s becomes 1.000 Tb/s rather than 1,000 Gb/s.
double roundedTo(double value, int digits) {
    if (value == 0 || !std::isfinite(value)) {
        return value;
    }
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - (digits - 1));
    return std::isfinite(step) && step > 0 ? std::round(value / step) * step : value;
}

const Prefix& fitting(double value, std::span<const Prefix> table, int digits) {
    // Rounding may lift a value into the next unit, but never drops it out of its own: 1,024 B to
    // three figures is 1 KiB all the same.
    const double magnitude =
        std::max(std::abs(value), std::abs(roundedTo(value, digits))) * (1 + 1e-12);
    const auto found = std::find_if(table.begin(), table.end(), [&](const Prefix& prefix) {
        return magnitude >= prefix.scale;
    });
    return found == table.end() ? table.back() : *found;
}

std::string withPrefix(double value, std::span<const Prefix> table, std::string_view base,
                       int digits) {
    if (value == 0 || !std::isfinite(value)) {
        return fmt::format("{} {}", formatReal(value, digits), base);
    }
    const Prefix& prefix = fitting(value, table, digits);
    const double scaled = value / prefix.scale;
    const double whole = std::round(scaled); // 30e-9 s / 1e-9 is a hair off 30
    const bool isWhole = std::abs(scaled - whole) <= 1e-12 * std::abs(scaled);
    return fmt::format("{} {}", wholeOrReal(isWhole ? whole : scaled, digits), prefix.unit);
}

bool isWholeIn(double value, std::span<const Prefix> table) {
    const double scaled = value / fitting(value, table, 15).scale;
    return scaled == std::floor(scaled) && scaled < 1024;
}

} // namespace

std::string formatCount(std::int64_t value) {
    const bool negative = value < 0;
    const auto magnitude =
        negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return (negative ? "-" : "") + grouped(fmt::format("{}", magnitude));
}

std::string formatReal(double value, int digits) {
    constexpr double kLeast = 1e-9,
                     kMost = 1e15; // beyond these a row of zeros says less than an exponent
    if (std::isnan(value)) {
        return "unknown";
    }
    const double magnitude = std::abs(value);
    const std::string sign = value < 0 ? "-" : "";
    if (std::isinf(value)) {
        return sign + "∞";
    }
    if (magnitude == 0) {
        return "0";
    }
    if (magnitude < kLeast || magnitude >= kMost) {
        return fmt::format("{:.{}e}", value, std::max(0, digits - 1));
    }
    return sign + fixedGrouped(magnitude, decimalsFor(magnitude, digits));
}

std::string formatRatio(double value) {
    return std::isfinite(value) ? fixedGrouped(std::max(0.0, value), 2) + " : 1"
                                : formatReal(value) + " : 1";
}

std::string formatPercent(double share) {
    const double percent = share * 100;
    const bool whole = std::abs(percent - std::round(percent)) < 0.005;
    return wholeOrReal(whole ? std::round(percent) : percent, 3) + " %";
}

std::string formatBandwidth(Bandwidth value, int digits) {
    return withPrefix(inBitsPerSecond(value), kBandwidths, "b/s", digits);
}

std::string formatDataSize(DataSize value, int digits) {
    const double size = inBytes(value);
    const bool binary = !isWholeIn(size, kDecimalBytes) && isWholeIn(size, kBinaryBytes);
    return withPrefix(size,
                      binary ? std::span<const Prefix>(kBinaryBytes)
                             : std::span<const Prefix>(kDecimalBytes),
                      "B", digits);
}

std::string formatDuration(Duration value, int digits) {
    const double magnitude = std::abs(inSeconds(value));
    if (!(magnitude >= 120) || std::isinf(magnitude)) {
        return withPrefix(inSeconds(value), kSubMinute, "s", digits);
    }
    const Prefix unit = magnitude < 7200     ? Prefix{60, "min"}
                        : magnitude < 172800 ? Prefix{3600, "h"}
                                             : Prefix{86400, "days"};
    return fmt::format("{} {}", wholeOrReal(inSeconds(value) / unit.scale, digits), unit.unit);
}

std::string formatPower(Power value, int digits) {
    return withPrefix(inWatts(value), kPowers, "W", digits);
}

std::string formatLength(Length value, int digits) {
    return withPrefix(inMetres(value), kLengths, "m", digits);
}

std::string formatDataSizeIn(ByteUnits units, DataSize value, int digits) {
    switch (units) {
    case ByteUnits::Either:
        break;
    case ByteUnits::Binary:
        return withPrefix(inBytes(value), kBinaryBytes, "B", digits);
    case ByteUnits::Decimal:
        return withPrefix(inBytes(value), kDecimalBytes, "B", digits);
    }
    return formatDataSize(value, digits);
}

std::string formatLengthIn(LengthUnits units, Length value, int digits) {
    return units == LengthUnits::Metric
               ? formatLength(value, digits)
               : withPrefix(inMetres(value), kImperialLengths, "ft", digits);
}

std::string formatMoney(Money value, int digits) {
    const double dollars = std::abs(value.inDollars());
    const std::string sign = value < Money() ? "-$" : "$";
    if (roundedTo(dollars, digits) >= 1e9) {
        return sign + formatReal(dollars / 1e9, digits) + " bn";
    }
    if (roundedTo(dollars, digits) >= 1e6) {
        return sign + formatReal(dollars / 1e6, digits) + " M";
    }
    // Below a million money is money: to the dollar, and to the cent where cents matter.
    return sign + fixedGrouped(dollars, dollars < 1000 && dollars != std::floor(dollars) ? 2 : 0);
}

std::string formatValue(double value, std::string_view unit, int digits) {
    if (unit == "Gb/s") {
        return formatBandwidth(gbps(value), digits);
    }
    if (unit == "B") {
        return formatDataSize(bytes(value), digits);
    }
    if (unit == "s") {
        return formatDuration(seconds(value), digits);
    }
    if (unit == "W") {
        return formatPower(watts(value), digits);
    }
    if (unit == "m") {
        return formatLength(metres(value), digits);
    }
    if (unit == "USD") {
        return std::isfinite(value) ? formatMoney(Money::fromDollars(value), digits)
                                    : formatReal(value) + " USD";
    }
    if (unit == "count") {
        return wholeOrReal(value, digits);
    }
    if (unit == "ratio" || unit.empty()) {
        return formatReal(value, digits);
    }
    return fmt::format("{} {}", formatReal(value, digits), unit);
}

std::string exactReal(double value) {
    return fmt::format("{}", value);
}

std::string exactBandwidth(Bandwidth value) {
    for (const Prefix& prefix : kBandwidths) {
        std::string text = exactReal(value.inBase() / prefix.scale) + std::string(prefix.unit);
        const bool natural = prefix.scale == 1 || std::abs(value.inBase()) >= prefix.scale;
        if (natural && parseBandwidth(text) == value) {
            return text;
        }
    }
    return exactReal(value.inBase()) + "b/s";
}

std::string exactDataSize(DataSize value) {
    std::string shortest = exactReal(inBytes(value)) + "B";
    if (parseDataSize(shortest) != value) { // eighths of a byte that eight times do not give back
        return exactReal(inBits(value)) + "b";
    }
    for (const auto* prefixes : {&kBinaryBytes, &kDecimalBytes}) {
        for (const Prefix& prefix : *prefixes) {
            const double scaled = inBytes(value) / prefix.scale;
            std::string text = exactReal(scaled) + std::string(prefix.unit);
            const bool isWhole = scaled >= 1 && scaled == std::floor(scaled);
            if (isWhole && text.size() < shortest.size() && parseDataSize(text) == value) {
                shortest = std::move(text);
            }
        }
    }
    return shortest;
}

std::string exactDuration(Duration value) {
    return exactReal(value.inBase()) + "s";
}

std::string exactLength(Length value) {
    std::string inKm = exactReal(value.inBase() / 1e3) + "km";
    return value.inBase() >= 1e4 && parseLength(inKm) == value ? inKm
                                                               : exactReal(value.inBase()) + "m";
}

} // namespace weft
