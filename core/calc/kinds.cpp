// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/kinds.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

struct KindRow {
    CalcKind kind;
    std::string_view name, unit;
    double perUnit; // SI base units in one unit of formulas
};

constexpr KindRow kKinds[] = {
    {CalcKind::Count, "count", "count", 1},
    {CalcKind::Amount, "amount", "count", 1},
    {CalcKind::Ratio, "ratio", "ratio", 1},
    {CalcKind::Size, "size", "B", 8},
    {CalcKind::EachBytes, "bytes", "B", 1},
    {CalcKind::Rate, "rate", "Gb/s", 1e9},
    {CalcKind::Time, "time", "s", 1},
    {CalcKind::Distance, "length", "m", 1},
    {CalcKind::Speed, "speed", "m/s", 1},
    {CalcKind::Events, "rate of events", "1/s", 1},
    {CalcKind::Watts, "power", "W", 1},
    {CalcKind::Dollars, "money", "USD", 1},
    {CalcKind::Compute, "compute", "FLOP/s", 1},
    {CalcKind::Loss, "loss", "dB", 1},
    {CalcKind::LossRate, "loss per length", "dB/km", 1e-3},
    {CalcKind::Choice, "choice", "", 1},
    {CalcKind::Toggle, "on/off", "", 1},
    {CalcKind::Words, "text", "", 1},
};

const KindRow& rowOf(CalcKind kind) {
    const auto* found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                     [&](const KindRow& row) { return row.kind == kind; });
    WEFT_CHECK(found != std::end(kKinds));
    return *found;
}

template <class Q> Result<double> inBase(const Result<Q>& parsed) {
    return parsed.map([](Q quantity) { return quantity.inBase(); });
}

// "1,016", "1016", and what scripts print for it: "1016.0", "1e9".
Result<double> parseWhole(std::string_view text) {
    const auto count = parseCount(text);
    if (count) {
        return static_cast<double>(*count);
    }
    const auto real = parseReal(text);
    const bool isWhole = real && *real >= 0 && *real < 9e15 && *real == std::floor(*real);
    return isWhole ? *real : Result<double>(tl::unexpected(count.error()));
}

Result<double> parseAmount(std::string_view text) {
    const auto real = parseReal(text);
    return real ? real : parseWhole(text);
}

// "98.32 USD/h": the period is the parameter's own, so it may be said or left out.
Result<double> parseDollars(std::string_view text) {
    for (const std::string_view period : {"/h", "/hour"}) {
        if (text.ends_with(period)) {
            text.remove_suffix(period.size());
        }
    }
    return parseMoney(text).map([](Money money) { return money.inDollars(); });
}

Result<double> parseToggle(std::string_view text) {
    if (text == "on" || text == "true" || text == "yes" || text == "1") {
        return 1.0;
    }
    if (text == "off" || text == "false" || text == "no" || text == "0") {
        return 0.0;
    }
    return fail(ErrorCode::Usage, fmt::format("found {}, expected on or off", inQuotes(text)));
}

} // namespace

Result<double> parseCalcScalar(CalcKind kind, std::string_view text) {
    switch (kind) {
    case CalcKind::Count:
        return parseWhole(text);
    case CalcKind::Amount:
        return parseAmount(text);
    case CalcKind::Ratio:
        return parseRatio(text);
    case CalcKind::Size:
        return inBase(parseDataSize(text));
    case CalcKind::EachBytes: {
        const auto naked = parseReal(text);
        return naked ? naked : parseDataSize(text).map([](DataSize size) { return inBytes(size); });
    }
    case CalcKind::Rate:
        return inBase(parseBandwidth(text));
    case CalcKind::Time:
        return inBase(parseDuration(text));
    case CalcKind::Distance:
        return inBase(parseLength(text));
    case CalcKind::Speed:
        return inBase(parseVelocity(text));
    case CalcKind::Events:
        return inBase(parseEventRate(text));
    case CalcKind::Watts:
        return inBase(parsePower(text));
    case CalcKind::Dollars:
        return parseDollars(text);
    case CalcKind::Compute:
        return inBase(parseComputeRate(text));
    case CalcKind::Loss:
        return inBase(parseDecibel(text));
    case CalcKind::LossRate:
        return inBase(parseAttenuation(text));
    case CalcKind::Toggle:
        return parseToggle(text);
    case CalcKind::Choice:
    case CalcKind::Words:
        break;
    }
    return 0.0; // words are taken as they are
}

std::string_view unitOf(CalcKind kind) {
    return rowOf(kind).unit;
}

double basePerUnit(CalcKind kind) {
    return rowOf(kind).perUnit;
}

std::string_view toString(CalcKind kind) {
    return rowOf(kind).name;
}

} // namespace weft
