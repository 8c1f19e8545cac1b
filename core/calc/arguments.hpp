// SPDX-License-Identifier: GPL-3.0-or-later
// A calculation's way to its parameters: text read once against the row's specs, taken out as
// typed values.
#pragma once

#include "core/calc/calc.hpp"

#include <variant>

namespace weft {

class CalcArguments {
public:
    static Result<CalcArguments> read(const Calculation& calculation,
                                      std::span<const std::string> settings,
                                      const Catalog& catalog);

    // False only for an optional parameter that was left out. The getters below may be called for
    // parameters that are there.
    bool has(std::string_view name) const;
    bool isSaid(std::string_view name) const; // not a default

    std::int64_t count(std::string_view name) const;
    double real(std::string_view name) const; // of Amount, Ratio and EachBytes
    bool toggle(std::string_view name) const;
    DataSize size(std::string_view name) const;
    Bandwidth rate(std::string_view name) const;
    Duration time(std::string_view name) const;
    Length length(std::string_view name) const;
    Velocity velocity(std::string_view name) const;
    EventRate events(std::string_view name) const;
    Power power(std::string_view name) const;
    Money money(std::string_view name) const;
    ComputeRate compute(std::string_view name) const;
    Decibel loss(std::string_view name) const;
    Attenuation lossRate(std::string_view name) const;
    const std::string& word(std::string_view name) const;
    const std::vector<double>& list(std::string_view name) const; // of counts or ratios
    std::vector<std::int64_t> counts(std::string_view name) const;

    const Catalog& catalog() const { return *catalog_; }
    // Every scalar argument under its name in formulas.
    std::vector<CalcTerm> terms() const;

private:
    // In SI base units for quantities.
    using Value = std::variant<double, std::string, std::vector<double>>;
    struct Given {
        const CalcParam* param = nullptr;
        Value value;
        bool isSaid = false;
    };
    static Result<Value> parse(const CalcParam& param, std::string_view text);
    const Given* find(std::string_view name) const;
    double base(std::string_view name, CalcKind kind) const;

    std::vector<Given> given_; // in the order of the row's parameters
    const Catalog* catalog_ = nullptr;
};

} // namespace weft
