// SPDX-License-Identifier: GPL-3.0-or-later
// Text to quantities. One road: a number read by std::from_chars, then a unit looked up in a table.
#include "core/base/rates.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <span>

namespace weft {

namespace {

struct Unit {
    std::string_view word;
    double scale; // base units in one of it
};

constexpr double kKi = 1024.0, kMi = kKi * 1024.0, kGi = kMi * 1024.0, kTi = kGi * 1024.0,
                 kPi = kTi * 1024.0;

constexpr Unit kBandwidths[] = {
    {"b/s", 1},         {"kb/s", 1e3},      {"Mb/s", 1e6},      {"Gb/s", 1e9},
    {"Tb/s", 1e12},     {"Pb/s", 1e15},     {"bit/s", 1},       {"kbit/s", 1e3},
    {"Mbit/s", 1e6},    {"Gbit/s", 1e9},    {"Tbit/s", 1e12},   {"bps", 1},
    {"kbps", 1e3},      {"Mbps", 1e6},      {"Gbps", 1e9},      {"Tbps", 1e12},
    {"B/s", 8},         {"kB/s", 8e3},      {"MB/s", 8e6},      {"GB/s", 8e9},
    {"TB/s", 8e12},     {"KiB/s", 8 * kKi}, {"MiB/s", 8 * kMi}, {"GiB/s", 8 * kGi},
    {"TiB/s", 8 * kTi}, {"Kibit/s", kKi},   {"Mibit/s", kMi},   {"Gibit/s", kGi},
    {"M", 1e6},         {"G", 1e9},         {"T", 1e12},
};
constexpr Unit kDataSizes[] = {
    {"B", 8},         {"kB", 8e3},      {"MB", 8e6},      {"GB", 8e9},      {"TB", 8e12},
    {"PB", 8e15},     {"KiB", 8 * kKi}, {"MiB", 8 * kMi}, {"GiB", 8 * kGi}, {"TiB", 8 * kTi},
    {"PiB", 8 * kPi}, {"b", 1},         {"kb", 1e3},      {"Mb", 1e6},      {"Gb", 1e9},
    {"Tb", 1e12},     {"bit", 1},       {"kbit", 1e3},    {"Mbit", 1e6},    {"Gbit", 1e9},
    {"Tbit", 1e12},
};
constexpr Unit kDurations[] = {
    {"ns", 1e-9},       {"us", 1e-6},        {"µs", 1e-6},    {"μs", 1e-6},     {"ms", 1e-3},
    {"s", 1},           {"min", 60},         {"h", 3600},     {"hour", 3600},   {"hours", 3600},
    {"d", 86400},       {"day", 86400},      {"days", 86400}, {"week", 604800}, {"weeks", 604800},
    {"month", 2628000}, {"months", 2628000}, // a twelfth of the year
    {"year", 31536000}, {"years", 31536000}, // 365 days, the field's 8,760 h
};
constexpr Unit kPowers[] = {{"W", 1}, {"kW", 1e3}, {"MW", 1e6}, {"GW", 1e9}, {"mW", 1e-3}};
constexpr Unit kLengths[] = {{"m", 1},       {"km", 1e3},    {"cm", 1e-2},    {"mm", 1e-3},
                             {"ft", 0.3048}, {"in", 0.0254}, {"mi", 1609.344}};
constexpr Unit kVelocities[] = {{"m/s", 1}, {"km/s", 1e3}, {"c", 299'792'458.0}};
constexpr Unit kComputeRates[] = {
    {"FLOP/s", 1},     {"GFLOP/s", 1e9},   {"TFLOP/s", 1e12},  {"PFLOP/s", 1e15}, {"EFLOP/s", 1e18},
    {"FLOPS", 1},      {"GFLOPS", 1e9},    {"TFLOPS", 1e12},   {"PFLOPS", 1e15},  {"EFLOPS", 1e18},
    {"GFLOPs/s", 1e9}, {"TFLOPs/s", 1e12}, {"PFLOPs/s", 1e15}, {"TFLOPs", 1e12},  {"PFLOPs", 1e15},
    {"Tflop/s", 1e12}, {"Pflop/s", 1e15},
};
constexpr Unit kAttenuations[] = {{"dB/km", 1e-3}, {"dB/m", 1}};
constexpr Unit kDecibels[] = {{"dB", 1}};
constexpr Unit kMasses[] = {{"kg", 1}, {"g", 1e-3}, {"t", 1e3}};

// What is being read, for the message that refuses it.
struct Kind {
    std::string_view what;  // "a rate"
    std::string_view units; // the ones worth naming
    std::string_view example;
    std::span<const Unit> table;
};

constexpr Kind kBandwidthKind{"a rate", "b/s, kb/s, Mb/s, Gb/s, Tb/s, MB/s, GB/s or GiB/s",
                              "400Gb/s", kBandwidths};
constexpr Kind kDataSizeKind{"a size", "B, kB, KiB, MB, MiB, GB, GiB, TB, TiB or bit", "64MB",
                             kDataSizes};
constexpr Kind kDurationKind{"a time", "ns, us, ms, s, min, h or days", "2us", kDurations};
constexpr Kind kPowerKind{"a power", "W, kW or MW", "12kW", kPowers};
constexpr Kind kLengthKind{"a length", "m, km or cm", "30m", kLengths};
constexpr Kind kVelocityKind{"a speed", "m/s, km/s or c", "1.98e8m/s", kVelocities};
constexpr Kind kComputeRateKind{"a rate of computation", "FLOP/s, TFLOP/s or PFLOP/s", "140TFLOP/s",
                                kComputeRates};
constexpr Kind kAttenuationKind{"a loss per length", "dB/km or dB/m", "0.4dB/km", kAttenuations};
constexpr Kind kDecibelKind{"a loss", "dB", "1.9dB", kDecibels};
constexpr Kind kMassKind{"a mass", "kg, g or t", "14.8kg", kMasses};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

struct Number {
    double value = 0;
    std::string_view rest; // behind the number, trimmed
};

// The number at the front; empty where there is none or it is beyond a double. Never "nan", "inf"
// or hexadecimal.
std::optional<Number> leadingNumber(std::string_view text) {
    text = trimmed(text);
    const bool plus = !text.empty() && text.front() == '+';
    if (plus) {
        text.remove_prefix(1);
    }
    const std::size_t first = !plus && !text.empty() && text.front() == '-' ? 1 : 0;
    const bool startsWell =
        text.size() > first &&
        (isDigit(text[first]) ||
         (text[first] == '.' && text.size() > first + 1 && isDigit(text[first + 1])));
    if (!startsWell) {
        return std::nullopt;
    }
    Number number;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number.value);
    if (error != std::errc{} || !std::isfinite(number.value)) {
        return std::nullopt;
    }
    number.rest = trimmed(std::string_view(stop, static_cast<std::size_t>(end - stop)));
    return number;
}

Failure refused(std::string_view text, std::string_view expected, std::string hint = {}) {
    return fail(ErrorCode::Usage, fmt::format("found {}, expected {}", inQuotes(text), expected),
                {}, std::move(hint));
}

std::string unitHint(std::string_view word, std::span<const Unit> table) {
    std::vector<std::string_view> words;
    for (const Unit& unit : table) {
        if (lowered(unit.word) == lowered(word)) {
            return fmt::format("Case matters in units: did you mean {}?", unit.word);
        }
        words.push_back(unit.word);
    }
    const std::string_view near = nearest(word, words);
    return near.empty() ? std::string() : fmt::format("Did you mean {}?", near);
}

Result<double> parseQuantity(std::string_view text, const Kind& kind) {
    const std::string expected = fmt::format("{} of 0 or more with its unit ({}), for example {}",
                                             kind.what, kind.units, kind.example);
    const std::optional<Number> number = leadingNumber(text);
    if (!number || number->value < 0 || number->rest.empty()) {
        return refused(text, expected);
    }
    for (const Unit& unit : kind.table) {
        if (unit.word == number->rest) {
            const double value = number->value * unit.scale;
            return std::isfinite(value) ? Result<double>(value + 0.0) : refused(text, expected);
        }
    }
    return refused(text, expected, unitHint(number->rest, kind.table));
}

// "1,016" and "1016" but neither "1,5" nor "10,16": the digits alone, empty where the commas are
// not thousands.
std::optional<std::string> withoutThousands(std::string_view digits) {
    if (digits.find(',') == std::string_view::npos) {
        return std::string(digits);
    }
    const std::vector<std::string_view> groups = split(digits, ',');
    std::string plain;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool sized =
            i == 0 ? !groups[i].empty() && groups[i].size() <= 3 : groups[i].size() == 3;
        if (!sized) {
            return std::nullopt;
        }
        plain += groups[i];
    }
    return plain;
}

// Strips `word` from either end once; true when it was there.
bool stripMark(std::string_view& text, std::string_view word) {
    if (text.substr(0, word.size()) == word) {
        text = trimmed(text.substr(word.size()));
        return true;
    }
    if (text.size() >= word.size() && text.substr(text.size() - word.size()) == word) {
        text = trimmed(text.substr(0, text.size() - word.size()));
        return true;
    }
    return false;
}

std::optional<double> moneyScale(std::string_view suffix) {
    if (suffix.empty()) {
        return 1;
    }
    if (suffix == "k") {
        return 1e3;
    }
    if (suffix == "M") {
        return 1e6;
    }
    return suffix == "bn" ? std::optional(1e9) : std::nullopt;
}

} // namespace

Result<std::int64_t> parseCount(std::string_view text) {
    constexpr std::string_view kExpected = "a whole number of 0 or more, for example 1016";
    const std::optional<std::string> plain = withoutThousands(trimmed(text));
    std::int64_t value = 0;
    if (!plain || plain->empty() || plain->find_first_not_of("0123456789") != std::string::npos) {
        return refused(text, kExpected);
    }
    const auto [stop, error] = std::from_chars(plain->data(), plain->data() + plain->size(), value);
    if (error != std::errc{} || stop != plain->data() + plain->size()) {
        return refused(text, "a whole number from 0 to 9223372036854775807");
    }
    return value;
}

Result<double> parseReal(std::string_view text) {
    const std::optional<Number> number = leadingNumber(text);
    if (!number || !number->rest.empty()) {
        return refused(text, "a finite number with a decimal point, for example 1.5");
    }
    return number->value;
}

Result<double> parseRatio(std::string_view text) {
    constexpr std::string_view kExpected = "a ratio of 0 or more, for example 2, 1.5:1 or 50 %";
    const std::optional<Number> number = leadingNumber(text);
    if (!number || number->value < 0) {
        return refused(text, kExpected);
    }
    if (number->rest.empty()) {
        return number->value;
    }
    if (number->rest == "%") {
        return number->value / 100;
    }
    if (number->rest.front() != ':') {
        return refused(text, kExpected);
    }
    const std::optional<Number> divisor = leadingNumber(number->rest.substr(1));
    if (!divisor || !divisor->rest.empty() || divisor->value <= 0 ||
        !std::isfinite(number->value / divisor->value)) {
        return refused(text, kExpected);
    }
    return number->value / divisor->value;
}

Result<Bandwidth> parseBandwidth(std::string_view text) {
    return parseQuantity(text, kBandwidthKind).map(Bandwidth::fromBase);
}

Result<DataSize> parseDataSize(std::string_view text) {
    return parseQuantity(text, kDataSizeKind).map(DataSize::fromBase);
}

Result<Duration> parseDuration(std::string_view text) {
    return parseQuantity(text, kDurationKind).map(Duration::fromBase);
}

Result<Power> parsePower(std::string_view text) {
    return parseQuantity(text, kPowerKind).map(Power::fromBase);
}

Result<Length> parseLength(std::string_view text) {
    return parseQuantity(text, kLengthKind).map(Length::fromBase);
}

Result<Mass> parseMass(std::string_view text) {
    return parseQuantity(text, kMassKind).map(Mass::fromBase);
}

Result<Velocity> parseVelocity(std::string_view text) {
    return parseQuantity(text, kVelocityKind).map(Velocity::fromBase);
}

Result<ComputeRate> parseComputeRate(std::string_view text) {
    return parseQuantity(text, kComputeRateKind).map(ComputeRate::fromBase);
}

Result<Attenuation> parseAttenuation(std::string_view text) {
    return parseQuantity(text, kAttenuationKind).map(Attenuation::fromBase);
}

Result<Decibel> parseDecibel(std::string_view text) {
    return parseQuantity(text, kDecibelKind).map(Decibel::fromBase);
}

Result<EventRate> parseEventRate(std::string_view text) {
    constexpr std::string_view kExpected =
        "a rate of events of 0 or more with its period (/h, /day, /month, /year, or FIT), for "
        "example 0.0065/day";
    constexpr double kFitSeconds = 3600e9; // failures in 1e9 hours
    const std::optional<Number> number = leadingNumber(text);
    if (!number || number->value < 0) {
        return refused(text, kExpected);
    }
    if (number->rest == "FIT") {
        return EventRate::fromBase(number->value / kFitSeconds);
    }
    std::string_view rest = number->rest;
    const double share = stripMark(rest, "%") ? 0.01 : 1;
    if (rest.empty() || rest.front() != '/') {
        return refused(text, kExpected);
    }
    // "/day", "/1000 days"
    const std::optional<Number> many = leadingNumber(rest.substr(1));
    const std::string_view period = many ? many->rest : trimmed(rest.substr(1));
    const double periods = many ? many->value : 1;
    for (const Unit& unit : kDurations) {
        const double rate = number->value * share / (periods * unit.scale);
        if (unit.word == period && periods > 0 && std::isfinite(rate)) {
            return EventRate::fromBase(rate);
        }
    }
    return refused(text, kExpected, unitHint(period, kDurations));
}

Result<Money> parseMoney(std::string_view text) {
    constexpr std::string_view kExpected =
        "an amount in US dollars with its currency, for example 1200.50 USD, $1200 or $35k";
    constexpr double kLargest = 9.2e12; // dollars
    constexpr double kExactMicros =
        1e9; // dollars; below this a double times 1e6 is exact to the micro-dollar
    std::string_view rest = trimmed(text);
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative) {
        rest = trimmed(rest.substr(1));
    }
    if (!stripMark(rest, "USD") && !stripMark(rest, "US$") && !stripMark(rest, "$")) {
        return refused(text, kExpected);
    }
    const std::size_t digits = rest.find_first_not_of("0123456789,");
    const std::optional<std::string> whole = withoutThousands(rest.substr(0, digits));
    if (!whole || whole->empty()) {
        return refused(text, kExpected);
    }
    const std::string plain =
        *whole +
        std::string(digits == std::string_view::npos ? std::string_view{} : rest.substr(digits));
    const std::optional<Number> number = leadingNumber(plain);
    const std::optional<double> scale = number ? moneyScale(number->rest) : std::nullopt;
    if (!scale || number->value * *scale > kLargest) {
        return refused(text, kExpected);
    }
    const double dollars = number->value * *scale * (negative ? -1 : 1);
    return std::abs(dollars) < kExactMicros
               ? Money::fromMicros(static_cast<std::int64_t>(std::round(dollars * 1e6)))
               : Money::fromDollars(dollars);
}

} // namespace weft
