// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/arguments.hpp"

#include "core/base/text.hpp"
#include "core/calc/kinds.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::size_t kLongestList = 1'000'000;

// "Simple", "simple"; "all-reduce", "all_reduce"; "bf16/fp32", "bf16_fp32": the same choice.
std::string asChoice(std::string_view word) {
    std::string text = lowered(word);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '-' || c == '/' || c == '+'; }, '_');
    return text;
}

Failure refused(const CalcParam& param, const std::string& message, const std::string& hint = {}) {
    return fail(ErrorCode::Usage, fmt::format("{}: {}", param.name, message),
                std::string(param.name), hint);
}

Result<double> parseChecked(const CalcParam& param, std::string_view text) {
    const auto naked = param.takesNaked ? parseReal(text) : Result<double>(refused(param, {}));
    const auto value = naked ? Result<double>(*naked * basePerUnit(param.kind))
                             : parseCalcScalar(param.kind, trimmed(text));
    if (!value) {
        return refused(param, value.error().message, value.error().hint);
    }
    const double most =
        param.kind == CalcKind::Count ? std::min(param.most, kMostCalcCount) : param.most;
    const std::string_view unit = unitOf(param.kind);
    const double inUnit = *value / basePerUnit(param.kind);
    if (!(inUnit >= param.least && inUnit <= most)) {
        const std::string range =
            most >= 1e300 ? fmt::format("{} or more", exactReal(param.least))
                          : fmt::format("{} to {}", exactReal(param.least), exactReal(most));
        const bool isPlain = unit.empty() || unit == "count" || unit == "ratio";
        return refused(param, fmt::format("found {}, expected {}{}{}", inQuotes(text), range,
                                          isPlain ? "" : " ", isPlain ? "" : unit));
    }
    return *value;
}

} // namespace

Result<CalcArguments::Value> CalcArguments::parse(const CalcParam& param, std::string_view text) {
    if (param.kind == CalcKind::Choice) {
        const auto known =
            std::find_if(param.choices.begin(), param.choices.end(),
                         [&](std::string_view word) { return asChoice(word) == asChoice(text); });
        if (known == param.choices.end()) {
            return refused(param, fmt::format("found {}, expected {}", inQuotes(text),
                                              fmt::join(param.choices, ", ")));
        }
        return Value(std::string(*known));
    }
    if (param.kind == CalcKind::Words) {
        return Value(std::string(text));
    }
    if (!param.isList) {
        WEFT_TRY(const double value, parseChecked(param, text));
        return Value(value);
    }
    std::vector<double> values;
    const bool isExtents =
        param.kind == CalcKind::Count && text.find_first_of("xX") != std::string_view::npos;
    const char separator = isExtents ? (text.find('x') != std::string_view::npos ? 'x' : 'X') : ',';
    for (const std::string_view each : split(text, separator)) {
        if (values.size() == kLongestList) {
            return refused(param, fmt::format("more than {} values", kLongestList));
        }
        WEFT_TRY(const double value, parseChecked(param, each));
        values.push_back(value);
    }
    return Value(std::move(values));
}

Result<CalcArguments> CalcArguments::read(const Calculation& calculation,
                                          std::span<const std::string> settings,
                                          const Catalog& catalog) {
    CalcArguments arguments;
    arguments.catalog_ = &catalog;
    std::map<std::string_view, std::string_view> said;
    std::vector<std::string_view> known;
    for (const CalcParam& param : calculation.params) {
        known.push_back(param.name);
    }
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos) {
            return fail(ErrorCode::Usage,
                        fmt::format("found {}, expected NAME=VALUE", inQuotes(setting)));
        }
        const std::string_view name = trimmed(std::string_view(setting).substr(0, equals));
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            const std::string_view near = nearest(name, known);
            return fail(ErrorCode::Usage,
                        fmt::format("{} has no parameter {}", calculation.name, inQuotes(name)),
                        std::string(),
                        near.empty() ? fmt::format("It has {}", fmt::join(known, ", "))
                                     : fmt::format("Did you mean {}?", near));
        }
        if (!said.emplace(name, std::string_view(setting).substr(equals + 1)).second) {
            return fail(ErrorCode::Usage, fmt::format("{} was said twice", name));
        }
    }
    for (const CalcParam& param : calculation.params) {
        const auto found = said.find(param.name);
        const bool isSaid = found != said.end();
        if (!isSaid && param.defaultText.empty()) {
            if (param.isOptional) {
                continue;
            }
            return fail(ErrorCode::Usage,
                        fmt::format("{} needs {}: {}", calculation.name, param.name, param.help),
                        std::string(param.name),
                        fmt::format("For example: weft-cli calc {}{}", calculation.name,
                                    settingsText(calculation)));
        }
        WEFT_TRY(Value value, parse(param, isSaid ? trimmed(found->second) : param.defaultText));
        arguments.given_.push_back({&param, std::move(value), isSaid});
    }
    return arguments;
}

const CalcArguments::Given* CalcArguments::find(std::string_view name) const {
    const auto found = std::find_if(given_.begin(), given_.end(),
                                    [&](const Given& each) { return each.param->name == name; });
    return found == given_.end() ? nullptr : &*found;
}

bool CalcArguments::has(std::string_view name) const {
    return find(name) != nullptr;
}

bool CalcArguments::isSaid(std::string_view name) const {
    const Given* given = find(name);
    return given != nullptr && given->isSaid;
}

double CalcArguments::base(std::string_view name, CalcKind kind) const {
    const Given* given = find(name);
    WEFT_CHECK(given != nullptr && given->param->kind == kind);
    return std::get<double>(given->value);
}

std::int64_t CalcArguments::count(std::string_view name) const {
    return static_cast<std::int64_t>(base(name, CalcKind::Count));
}

double CalcArguments::real(std::string_view name) const {
    const Given* given = find(name);
    WEFT_CHECK(given != nullptr);
    return std::get<double>(given->value);
}

bool CalcArguments::toggle(std::string_view name) const {
    return base(name, CalcKind::Toggle) != 0;
}

DataSize CalcArguments::size(std::string_view name) const {
    return DataSize::fromBase(base(name, CalcKind::Size));
}
Bandwidth CalcArguments::rate(std::string_view name) const {
    return Bandwidth::fromBase(base(name, CalcKind::Rate));
}
Duration CalcArguments::time(std::string_view name) const {
    return Duration::fromBase(base(name, CalcKind::Time));
}
Length CalcArguments::length(std::string_view name) const {
    return Length::fromBase(base(name, CalcKind::Distance));
}
Velocity CalcArguments::velocity(std::string_view name) const {
    return Velocity::fromBase(base(name, CalcKind::Speed));
}
EventRate CalcArguments::events(std::string_view name) const {
    return EventRate::fromBase(base(name, CalcKind::Events));
}
Power CalcArguments::power(std::string_view name) const {
    return Power::fromBase(base(name, CalcKind::Watts));
}
Money CalcArguments::money(std::string_view name) const {
    return Money::fromMicros(std::llround(base(name, CalcKind::Dollars) * 1e6));
}
ComputeRate CalcArguments::compute(std::string_view name) const {
    return ComputeRate::fromBase(base(name, CalcKind::Compute));
}
Decibel CalcArguments::loss(std::string_view name) const {
    return Decibel::fromBase(base(name, CalcKind::Loss));
}
Attenuation CalcArguments::lossRate(std::string_view name) const {
    return Attenuation::fromBase(base(name, CalcKind::LossRate));
}

const std::string& CalcArguments::word(std::string_view name) const {
    const Given* given = find(name);
    WEFT_CHECK(given != nullptr);
    return std::get<std::string>(given->value);
}

const std::vector<double>& CalcArguments::list(std::string_view name) const {
    const Given* given = find(name);
    WEFT_CHECK(given != nullptr);
    return std::get<std::vector<double>>(given->value);
}

std::vector<std::int64_t> CalcArguments::counts(std::string_view name) const {
    std::vector<std::int64_t> whole;
    for (const double value : list(name)) {
        whole.push_back(static_cast<std::int64_t>(value));
    }
    return whole;
}

std::vector<CalcTerm> CalcArguments::terms() const {
    std::vector<CalcTerm> terms;
    for (const Given& given : given_) {
        if (const double* value = std::get_if<double>(&given.value)) {
            const CalcKind kind = given.param->kind;
            terms.push_back({identifier(given.param->name), *value / basePerUnit(kind),
                             std::string(unitOf(kind)), given.isSaid ? "you chose" : "default",
                             std::string(given.param->help)});
        }
    }
    return terms;
}

} // namespace weft
