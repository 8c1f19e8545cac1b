// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/param_spec.hpp"

#include "core/base/text.hpp"
#include "core/design/dims.hpp"
#include "core/design/param_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

const ParamSpec* findSpec(std::span<const ParamSpec> specs, std::string_view name) {
    const auto found = std::find_if(specs.begin(), specs.end(),
                                    [&](const ParamSpec& spec) { return spec.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

Failure outOfRange(const ParamSpec& spec, const std::string& found) {
    return fail(ErrorCode::Usage,
                fmt::format("{}: found {}, expected {} to {}{}{}", spec.name, found,
                            exactReal(spec.least), exactReal(spec.most),
                            spec.unit == "count" ? "" : " ", spec.unit == "count" ? "" : spec.unit),
                std::string(spec.name));
}

// The number a range is stated in; nullopt for kinds without a range.
std::optional<double> magnitude(const ParamSpec& spec, const ParamValue& value) {
    switch (spec.kind) {
    case ParamKind::Count:
        return static_cast<double>(std::get<std::int64_t>(value));
    case ParamKind::Ratio:
    case ParamKind::Real:
        return std::get<double>(value);
    case ParamKind::Rate:
        return inGbps(std::get<Bandwidth>(value));
    case ParamKind::Distance:
        return inMetres(std::get<Length>(value));
    case ParamKind::Size:
        return inBytes(std::get<DataSize>(value));
    case ParamKind::Time:
        return inSeconds(std::get<Duration>(value));
    default:
        return std::nullopt;
    }
}

bool hasKind(const ParamSpec& spec, const ParamValue& value) {
    switch (spec.kind) {
    case ParamKind::Count:
        return std::holds_alternative<std::int64_t>(value);
    case ParamKind::Ratio:
    case ParamKind::Real:
        return std::holds_alternative<double>(value);
    case ParamKind::Rate:
        return std::holds_alternative<Bandwidth>(value);
    case ParamKind::Distance:
        return std::holds_alternative<Length>(value);
    case ParamKind::Size:
        return std::holds_alternative<DataSize>(value);
    case ParamKind::Time:
        return std::holds_alternative<Duration>(value);
    case ParamKind::Toggle:
        return std::holds_alternative<bool>(value);
    default:
        return std::holds_alternative<std::string>(value);
    }
}

std::string expectedWords(const ParamSpec& spec) {
    switch (spec.kind) {
    case ParamKind::Count:
        return "a whole number";
    case ParamKind::Ratio:
        return "a ratio such as 2 or 2:1";
    case ParamKind::Rate:
        return "a rate with its unit, such as 400Gb/s";
    case ParamKind::Distance:
        return "a length with its unit, such as 30m";
    case ParamKind::Part:
        return fmt::format("the id of a {}", toString(spec.partKind));
    case ParamKind::Choice:
        return fmt::format("one of {}", fmt::join(spec.choices, ", "));
    case ParamKind::Toggle:
        return "on or off";
    case ParamKind::Words:
        return "sizes such as 8x8x8";
    case ParamKind::Text:
        return "text";
    case ParamKind::Real:
        return "a number";
    case ParamKind::Size:
        return "a size with its unit, such as 1GiB";
    case ParamKind::Time:
        return "a time with its unit, such as 2us";
    }
    return {};
}

Result<void> checkValue(const ParamSpec& spec, const ParamValue& value) {
    // A whole number is a fine ratio: the document says 2, not 2.0.
    const bool wholeRatio = (spec.kind == ParamKind::Ratio || spec.kind == ParamKind::Real) &&
                            std::holds_alternative<std::int64_t>(value);
    if (!hasKind(spec, value) && !wholeRatio) {
        return fail(ErrorCode::Usage,
                    fmt::format("{}: found {}, expected {}", spec.name, paramText(value),
                                expectedWords(spec)),
                    std::string(spec.name));
    }
    const auto size = wholeRatio ? std::optional(static_cast<double>(std::get<std::int64_t>(value)))
                                 : magnitude(spec, value);
    if (size && !(*size >= spec.least && *size <= spec.most)) {
        return outOfRange(spec, paramText(value));
    }
    if (const auto* words = std::get_if<std::string>(&value);
        spec.kind == ParamKind::Words && words != nullptr) {
        if (const auto dims = parseDims(*words); !dims) {
            return fail(ErrorCode::Usage, fmt::format("{}: {}", spec.name, dims.error().message),
                        std::string(spec.name));
        }
    }
    if (spec.kind == ParamKind::Choice &&
        std::find(spec.choices.begin(), spec.choices.end(), std::get<std::string>(value)) ==
            spec.choices.end()) {
        return fail(ErrorCode::Usage,
                    fmt::format("{}: found {}, expected {}", spec.name, paramText(value),
                                expectedWords(spec)),
                    std::string(spec.name));
    }
    return {};
}

Result<ParamValue> parseKind(const ParamSpec& spec, std::string_view text) {
    switch (spec.kind) {
    case ParamKind::Count:
        return parseCount(text);
    case ParamKind::Ratio:
        return parseRatio(text);
    case ParamKind::Rate:
        return parseBandwidth(text);
    case ParamKind::Distance:
        return parseLength(text);
    case ParamKind::Real:
        return parseReal(text);
    case ParamKind::Size:
        return parseDataSize(text);
    case ParamKind::Time:
        return parseDuration(text);
    case ParamKind::Toggle:
        if (text == "on" || text == "true" || text == "yes") {
            return true;
        }
        if (text == "off" || text == "false" || text == "no") {
            return false;
        }
        return fail(ErrorCode::Usage, fmt::format("found {}, expected on or off", text));
    default:
        return std::string(text);
    }
}

} // namespace

Result<ParamValue> parseParam(const ParamSpec& spec, std::string_view text) {
    auto value = parseKind(spec, trimmed(text));
    if (!value) {
        return fail(ErrorCode::Usage, fmt::format("{}: {}", spec.name, value.error().message),
                    std::string(spec.name));
    }
    WEFT_TRY_VOID(checkValue(spec, *value));
    return value;
}

std::string paramText(const ParamValue& value) {
    struct Writer {
        std::string operator()(std::int64_t v) const { return fmt::format("{}", v); }
        std::string operator()(double v) const { return exactReal(v); }
        std::string operator()(bool v) const { return v ? "on" : "off"; }
        std::string operator()(const std::string& v) const { return v; }
        std::string operator()(Bandwidth v) const { return exactBandwidth(v); }
        std::string operator()(Length v) const { return exactLength(v); }
        std::string operator()(DataSize v) const { return exactDataSize(v); }
        std::string operator()(Duration v) const { return exactDuration(v); }
    };
    return std::visit(Writer{}, value);
}

Result<void> checkParams(std::string_view owner, std::span<const ParamSpec> specs,
                         const Params& params) {
    for (const auto& [name, value] : params) {
        const ParamSpec* spec = findSpec(specs, name);
        if (spec == nullptr) {
            std::vector<std::string_view> known;
            for (const ParamSpec& each : specs) {
                known.push_back(each.name);
            }
            const std::string_view near = nearest(name, known);
            return fail(ErrorCode::Usage, fmt::format("{} has no parameter {}", owner, name), name,
                        near.empty() ? fmt::format("It has {}", fmt::join(known, ", "))
                                     : fmt::format("Did you mean {}?", near));
        }
        WEFT_TRY_VOID(checkValue(*spec, value));
    }
    return {};
}

std::optional<ParamValue> ParamReader::value(std::string_view name) const {
    const auto said = params_->find(std::string(name));
    if (said != params_->end()) {
        return said->second;
    }
    const ParamSpec* spec = findSpec(specs_, name);
    if (spec == nullptr || spec->defaultText.empty()) {
        return std::nullopt;
    }
    const auto value = parseParam(*spec, spec->defaultText);
    WEFT_CHECK(value.has_value()); // the table's own default; a test parses every one
    return *value;
}

std::optional<std::int64_t> ParamReader::count(std::string_view name) const {
    const auto found = value(name);
    return found ? std::optional(std::get<std::int64_t>(*found)) : std::nullopt;
}

std::optional<double> ParamReader::real(std::string_view name) const {
    const auto found = value(name);
    if (found && std::holds_alternative<std::int64_t>(*found)) {
        return static_cast<double>(std::get<std::int64_t>(*found));
    }
    return found ? std::optional(std::get<double>(*found)) : std::nullopt;
}

std::optional<Bandwidth> ParamReader::rate(std::string_view name) const {
    const auto found = value(name);
    return found ? std::optional(std::get<Bandwidth>(*found)) : std::nullopt;
}

std::optional<Length> ParamReader::length(std::string_view name) const {
    const auto found = value(name);
    return found ? std::optional(std::get<Length>(*found)) : std::nullopt;
}

std::optional<DataSize> ParamReader::size(std::string_view name) const {
    const auto found = value(name);
    return found ? std::optional(std::get<DataSize>(*found)) : std::nullopt;
}

std::optional<Duration> ParamReader::time(std::string_view name) const {
    const auto found = value(name);
    return found ? std::optional(std::get<Duration>(*found)) : std::nullopt;
}

std::string ParamReader::words(std::string_view name) const {
    const auto found = value(name);
    return found ? std::get<std::string>(*found) : std::string();
}

bool ParamReader::toggle(std::string_view name) const {
    const auto found = value(name);
    return found && std::get<bool>(*found);
}

bool ParamReader::isSaid(std::string_view name) const {
    return params_->contains(std::string(name));
}

} // namespace weft
