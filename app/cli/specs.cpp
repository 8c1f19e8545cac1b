// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/specs.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

std::string_view kindWord(ParamKind kind) {
    switch (kind) {
    case ParamKind::Count:
        return "count";
    case ParamKind::Ratio:
        return "ratio";
    case ParamKind::Rate:
        return "rate";
    case ParamKind::Distance:
        return "length";
    case ParamKind::Part:
        return "part";
    case ParamKind::Choice:
        return "choice";
    case ParamKind::Toggle:
        return "on/off";
    case ParamKind::Words:
    case ParamKind::Text:
        return "text";
    case ParamKind::Real:
        return "number";
    case ParamKind::Size:
        return "size";
    case ParamKind::Time:
        return "time";
    }
    return {};
}

Json toJson(const ParamSpec& spec) {
    Json json = {{"name", spec.name}, {"kind", kindWord(spec.kind)}, {"unit", spec.unit}};
    if (spec.most > spec.least) {
        json["min"] = spec.least;
        json["max"] = spec.most;
    }
    json["default"] = spec.defaultText.empty() ? Json() : Json(spec.defaultText);
    json["help"] = spec.help;
    if (spec.kind == ParamKind::Part) {
        json["part_kind"] = toString(spec.partKind);
    }
    if (!spec.choices.empty()) {
        json["choices"] = spec.choices;
    }
    return json;
}

} // namespace

std::string specLines(std::span<const ParamSpec> specs) {
    std::string text;
    for (const ParamSpec& spec : specs) {
        text += fmt::format("  {:<24} {:<7} {}{}\n", spec.name, kindWord(spec.kind), spec.help,
                            spec.defaultText.empty() ? "" : fmt::format(" [{}]", spec.defaultText));
    }
    return text;
}

Json specsJson(std::span<const ParamSpec> specs) {
    Json params = Json::array();
    for (const ParamSpec& spec : specs) {
        params.push_back(toJson(spec));
    }
    return params;
}

} // namespace weft::cli
