// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli topologies: what can be built, with every parameter.
#include "app/cli/command.hpp"
#include "core/topology/topology.hpp"

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

Result<void> list(bool asJson) {
    if (!asJson) {
        std::string text;
        for (const Topology* topology : topologies()) {
            text += fmt::format("{}: {} ({})\n", topology->id, topology->name, topology->summary);
            for (const ParamSpec& spec : topology->params) {
                text += fmt::format(
                    "  {:<24} {:<7} {}{}\n", spec.name, kindWord(spec.kind), spec.help,
                    spec.defaultText.empty() ? "" : fmt::format(" [{}]", spec.defaultText));
            }
        }
        return put(text, {});
    }
    Json rows = Json::array();
    for (const Topology* topology : topologies()) {
        Json params = Json::array();
        for (const ParamSpec& spec : topology->params) {
            params.push_back(toJson(spec));
        }
        rows.push_back({{"id", topology->id},
                        {"name", topology->name},
                        {"summary", topology->summary},
                        {"parameters", params}});
    }
    return putJson({{"format", 1}, {"topologies", rows}});
}

} // namespace

void addTopologies(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("topologies", "What can be built, with every parameter");
    auto asJson = std::make_shared<bool>(false);
    command->add_flag("--json", *asJson, "JSON");
    command->callback(guarded(session, [asJson] { return list(*asJson); }));
}

} // namespace weft::cli
