// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli calc: every formula of the engine, without a design. weft-cli headroom: one of them with
// options of its own.
#include "core/calc/calc.hpp"

#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string name;
    std::vector<std::string> settings;
    bool isList = false, asJson = false;
};

std::string neededText(const CalcParam& param) {
    return !param.defaultText.empty() ? fmt::format(" [{}]", param.defaultText)
           : param.isOptional         ? " (may be left out)"
                                      : "";
}

Json toJson(const CalcParam& param) {
    Json json = {
        {"name", param.name}, {"kind", toString(param.kind)}, {"unit", unitOf(param.kind)}};
    if (param.kind == CalcKind::Count || param.most < 1e300) {
        json["min"] = param.least;
        json["max"] =
            param.kind == CalcKind::Count ? std::min(param.most, kMostCalcCount) : param.most;
    }
    json["default"] = param.defaultText.empty() ? Json() : Json(param.defaultText);
    json["required"] = param.defaultText.empty() && !param.isOptional;
    json["list"] = param.isList;
    if (!param.choices.empty()) {
        json["choices"] = param.choices;
    }
    json["help"] = param.help;
    return json;
}

Json toJson(const Calculation& row) {
    Json params = Json::array(), fields = Json::array();
    for (const CalcParam& param : row.params) {
        params.push_back(toJson(param));
    }
    for (const CalcField& field : row.fields) {
        fields.push_back({{"name", field.name},
                          {"unit", field.unit},
                          {"formula", field.expression},
                          {"meaning", field.meaning}});
    }
    return {{"name", row.name},       {"summary", row.summary}, {"parameters", params},
            {"results", fields},      {"method", row.method},   {"note", row.note},
            {"sources", row.sources}, {"example", row.example}};
}

std::string listText(const Calculation& row) {
    std::string text = fmt::format("{}: {}\n", row.name, row.summary);
    for (const CalcParam& param : row.params) {
        const std::string_view unit = unitOf(param.kind);
        text += fmt::format("  {:<22} {:<7} {}{}\n", param.name, unit.empty() ? "text" : unit,
                            param.help, neededText(param));
    }
    for (const CalcField& field : row.fields) {
        text += fmt::format("  -> {:<19} {:<7} {}{}\n", field.name, field.unit, field.meaning,
                            field.expression.empty() ? std::string()
                                                     : fmt::format(" = {}", field.expression));
    }
    text += row.note.empty() ? std::string() : fmt::format("  {}\n", row.note);
    return text + fmt::format("  source: {}\n\n", fmt::join(row.sources, "; "));
}

Result<const Calculation*> find(const std::string& name) {
    if (const Calculation* found = findCalculation(name)) {
        return found;
    }
    std::vector<std::string_view> known;
    for (const Calculation* row : calculations()) {
        known.push_back(row->name);
    }
    const std::string_view near = nearest(name, known);
    return fail(ErrorCode::Usage, fmt::format("no calculation {}", inQuotes(name)), {},
                near.empty() ? "weft-cli calc --list names them all."
                             : fmt::format("Did you mean {}?", near));
}

Result<void> printList(const Options& options) {
    std::vector<const Calculation*> rows(calculations().begin(), calculations().end());
    if (!options.name.empty()) {
        WEFT_TRY(const Calculation* one, find(options.name));
        rows = {one};
    }
    if (options.asJson) {
        Json list = Json::array();
        for (const Calculation* row : rows) {
            list.push_back(toJson(*row));
        }
        return putJson({{"format", 1}, {"calculations", list}});
    }
    std::string text;
    for (const Calculation* row : rows) {
        text += listText(*row);
    }
    return put(text, {});
}

// A flag is true or false, an unknown value null.
Json valueOf(const CalcResult& result) {
    if (!result.value) {
        return {};
    }
    return result.unit == "flag" ? Json(*result.value != 0) : Json(*result.value);
}

Json toJson(const Calculation& row, const CalcAnswer& answer) {
    Json json = {{"format", 1}, {"calc", row.name}};
    Json results = Json::object(), units = Json::object(), metrics = Json::array();
    for (const CalcResult& result : answer.results) {
        const std::string name(result.name);
        json[name] = results[name] = valueOf(result);
        units[name] = result.unit;
        Json terms = Json::array();
        for (const CalcTerm& term : result.terms) {
            terms.push_back({{"name", term.name},
                             {"value", term.value},
                             {"unit", term.unit},
                             {"origin", term.origin},
                             {"meaning", term.meaning}});
        }
        metrics.push_back({{"id", fmt::format("{}.{}", row.name, name)},
                           {"value", valueOf(result)},
                           {"unit", result.unit},
                           {"method", answer.method},
                           {"formula", result.expression},
                           {"meaning", result.meaning},
                           {"terms", terms},
                           {"sources", row.sources}});
    }
    json["results"] = results;
    json["units"] = units;
    json["metrics"] = metrics;
    json["note"] = answer.note;
    return json;
}

std::string shown(const CalcResult& result) {
    if (!result.value) {
        return "unknown";
    }
    return result.unit == "flag" ? (*result.value != 0 ? "yes" : "no")
                                 : formatValue(*result.value, result.unit, 6);
}

std::string text(const Calculation& row, const CalcAnswer& answer) {
    Table table({"result", "value", "formula", "meaning"});
    std::vector<CalcTerm> terms;
    for (const CalcResult& result : answer.results) {
        table.add({std::string(result.name), shown(result), result.expression,
                   std::string(result.meaning)});
        for (const CalcTerm& term : result.terms) {
            const bool isKnown = std::any_of(terms.begin(), terms.end(), [&](const CalcTerm& each) {
                return each.name == term.name;
            });
            if (!isKnown) {
                terms.push_back(term);
            }
        }
    }
    Table where({"term", "value", "origin", "meaning"});
    for (const CalcTerm& term : terms) {
        where.add({term.name, formatValue(term.value, term.unit, 6), term.origin, term.meaning});
    }
    std::string out = table.text({1}) + "\n" + where.text({1}) + "\n";
    out += answer.note.empty() ? std::string() : answer.note + "\n";
    return out + fmt::format("{}; {}\n", answer.method, fmt::join(row.sources, "; "));
}

// Only a part's id needs the user's catalog; the others start without opening it.
bool needsCatalog(const Calculation& row) {
    return std::any_of(row.params.begin(), row.params.end(),
                       [](const CalcParam& param) { return param.name == "part"; });
}

Result<void> print(const Calculation& row, const std::vector<std::string>& settings, bool asJson,
                   Session& session) {
    WEFT_TRY(const CalcAnswer answer,
             calculate(row, settings, needsCatalog(row) ? session.catalog() : Catalog()));
    return asJson ? putJson(toJson(row, answer)) : put(text(row, answer), {});
}

Result<void> run(const Options& options, Session& session) {
    if (options.isList) {
        return printList(options);
    }
    if (options.name.empty()) {
        return fail(ErrorCode::Usage, "calc: expected NAME or --list");
    }
    WEFT_TRY(const Calculation* row, find(options.name));
    return print(*row, options.settings, options.asJson, session);
}

} // namespace

void addCalc(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("calc", "Every formula of the engine, without a design");
    auto options = std::make_shared<Options>();
    command->add_option("NAME", options->name, "Calculation (see --list)");
    command->add_option("--set", options->settings, "Parameter, NAME=VALUE; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--list", options->isList,
                      "Names, parameters, formulas and sources of all, or of NAME");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

void addHeadroom(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("headroom", "PFC headroom of a port and priority, term by term");
    const Calculation* row = findCalculation("headroom");
    WEFT_CHECK(row != nullptr);
    struct Texts {
        std::vector<std::string> values; // parallel to the row's parameters; empty: not said
        bool asJson = false;
    };
    auto texts = std::make_shared<Texts>();
    texts->values.resize(row->params.size());
    for (std::size_t i = 0; i < row->params.size(); ++i) {
        const CalcParam& param = row->params[i];
        command->add_option(fmt::format("--{}", param.name), texts->values[i],
                            std::string(param.help) + neededText(param));
    }
    command->add_flag("--json", texts->asJson, "JSON");
    command->callback(guarded(session, [texts, row, &session] {
        std::vector<std::string> settings;
        for (std::size_t i = 0; i < texts->values.size(); ++i) {
            if (!texts->values[i].empty()) {
                settings.push_back(fmt::format("{}={}", row->params[i].name, texts->values[i]));
            }
        }
        return print(*row, settings, texts->asJson, session);
    }));
}

} // namespace weft::cli
