// SPDX-License-Identifier: GPL-3.0-or-later
// Every formula of the engine, callable by name without a design. A calculation is a row of a
// table: its parameters, its result fields with the text of their formulas, its sources, and a
// function that reads typed arguments and calls the typed function that holds the mathematics
// (the other headers of this folder). Pure; safe from any thread.
#pragma once

#include "core/base/money.hpp"
#include "core/base/rates.hpp"
#include "core/catalog/catalog.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

// What a parameter's text is read as, and the unit its value has in formulas.
enum class CalcKind : std::uint8_t {
    Count,     // whole number; "count"
    Amount,    // real number of things: "175e9"; "count"
    Ratio,     // "0.999", "99.9 %", "2:1"; "ratio"
    Size,      // "1GiB"; "B"
    EachBytes, // bytes per something, its name says so: "18" or "18B"; "B"
    Rate,      // "400Gb/s"; "Gb/s"
    Time,      // "2us"; "s"
    Distance,  // "30m"; "m"
    Speed,     // "1.98e8m/s"; "m/s"
    Events,    // "0.0065/day"; "1/s"
    Watts,     // "17W"; "W"
    Dollars,   // "$14280", "98.32 USD"; an amount per hour also as "98.32 USD/h"; "USD"
    Compute,   // "140TFLOP/s"; "FLOP/s"
    Loss,      // "1.9dB"; "dB"
    LossRate,  // "0.4dB/km"; "dB/km"
    Choice,    // one of `choices`
    Toggle,    // "on", "off"; 1 or 0 in formulas
    Words,     // text: id of a part, "4x4x8"
};
std::string_view unitOf(CalcKind kind);   // "" for words and choices
std::string_view toString(CalcKind kind); // "count", "size", …

struct CalcParam {
    std::string_view name; // "failure-rate"; in formulas "failure_rate"
    std::string_view help;
    std::string_view defaultText = {};
    CalcKind kind = CalcKind::Count;
    bool isOptional = false;        // may be left out without having a default
    bool isList = false;            // comma-separated; "4x4x8" separates as well
    bool takesNaked = false;        // a naked number will do: the name says the unit
    double least = 0, most = 1e300; // in the unit of the kind
    std::span<const std::string_view> choices = {};

    constexpr CalcParam orElse(std::string_view text) const {
        CalcParam copy = *this;
        copy.defaultText = text;
        return copy;
    }
    constexpr CalcParam maybe() const {
        CalcParam copy = *this;
        copy.isOptional = true;
        return copy;
    }
    constexpr CalcParam list() const {
        CalcParam copy = *this;
        copy.isList = true;
        return copy;
    }
    constexpr CalcParam within(double low, double high) const {
        CalcParam copy = *this;
        copy.least = low, copy.most = high;
        return copy;
    }
    constexpr CalcParam orNaked() const {
        CalcParam copy = *this;
        copy.takesNaked = true;
        return copy;
    }
    constexpr CalcParam of(std::span<const std::string_view> words) const {
        CalcParam copy = *this;
        copy.choices = words;
        return copy;
    }
};

constexpr double kMostCalcCount = 1e9; // of a Count, where its row does not say otherwise

struct CalcField {
    std::string_view name; // "no-collision"
    std::string_view unit; // as metrics: "count", "Gb/s", "B", "s", "W", "USD", "ratio", "flag"…
    // Over parameters, earlier fields and the row's own terms; empty where there is no closed form
    // (the row's note says how it is computed).
    std::string_view expression;
    std::string_view meaning;
};

struct CalcTerm {
    std::string name; // as in the expression
    double value = 0;
    std::string unit;
    std::string origin; // "you chose", "default", "computed", or the source of a constant
    std::string meaning;
};

// What a row's function gives back; `values` are in the order of the row's fields.
struct CalcOutcome {
    std::vector<std::optional<double>> values; // empty: unknown
    std::vector<CalcTerm> terms;               // beside parameters and earlier fields
    std::map<std::string, std::string, std::less<>>
        expressions;           // by field: where the formula depends on the values
    std::string_view method{}; // where it differs from the row's
    std::string note{};        // where it differs from the row's
};

class CalcArguments;

struct Calculation {
    std::string_view name;
    std::string_view summary;
    std::span<const CalcParam> params;
    std::span<const CalcField> fields;
    std::string_view method; // "exact", "lower-bound", "upper-bound", "estimate"
    std::span<const std::string_view> sources;
    std::string_view example; // settings, separated by spaces; a test runs every one
    Result<CalcOutcome> (*run)(const CalcArguments&);
    std::string_view note{}; // how it is computed, where a formula does not say it; limits
};

struct CalcResult {
    std::string_view name, unit, meaning;
    std::optional<double> value;
    std::string expression; // empty: no closed form
    std::vector<CalcTerm> terms;
};

struct CalcAnswer {
    std::vector<CalcResult> results;
    std::string_view method;
    std::string note;
};

// The table, by family.
std::span<const Calculation* const> calculations();
const Calculation* findCalculation(std::string_view name); // null when unknown

// Settings are "name=value". Usage errors: an unknown, repeated, missing or ill-typed parameter, a
// value out of range, and values for which a result is not a finite number.
Result<CalcAnswer> calculate(const Calculation& calculation, std::span<const std::string> settings,
                             const Catalog& catalog);

} // namespace weft
