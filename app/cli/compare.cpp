// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli compare: the scenarios of a design side by side, and which terms moved each figure.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/study/figures.hpp"
#include "core/study/waterfall.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file;
    std::vector<std::string> scenarios, only, goals;
    bool asJson = false, frameOnly = false, why = false;
};

// "cost.capex@design*3": a figure, its scope where it has several, its weight.
Result<Goal> parseGoal(const std::string& text, const std::vector<ComparedFigure>& all) {
    Goal goal;
    const std::size_t star = text.rfind('*');
    if (star != std::string::npos) {
        const auto weight = parseReal(text.substr(star + 1));
        if (!weight || *weight < 0) {
            return fail(ErrorCode::Usage,
                        fmt::format("--goal {}: expected METRIC[@SCOPE][*WEIGHT]", text));
        }
        goal.weight = *weight;
    }
    const std::string name = text.substr(0, star);
    const std::size_t at = name.find('@');
    goal.metric = name.substr(0, at);
    const auto figure = std::find_if(all.begin(), all.end(), [&](const ComparedFigure& each) {
        return each.metric == goal.metric &&
               (at == std::string::npos || each.scope == name.substr(at + 1));
    });
    if (figure == all.end() || figure->better == Better::Neither) {
        return fail(ErrorCode::Usage,
                    fmt::format("--goal {}: expected a figure of the comparison, of which it is "
                                "known whether more or less is better",
                                text));
    }
    goal.scope = figure->scope;
    return goal;
}

Json toJson(const std::vector<WaterfallStep>& steps) {
    Json list = Json::array();
    for (const WaterfallStep& step : steps) {
        Json each = {
            {"label", step.label}, {"detail", step.detail}, {"contribution", step.contribution}};
        if (!step.behind.empty()) {
            each["behind"] = toJson(step.behind);
        }
        list.push_back(std::move(each));
    }
    return list;
}

// From the first scenario to another; empty where the figure is not in both or does not differ.
Waterfall between(const std::vector<WhatIf>& all, std::size_t other, const ComparedFigure& figure) {
    const Analysis &a = all.front().analysis, &b = all[other].analysis;
    const Metric* from = a.find(figure.metric, figure.scope);
    const Metric* to = b.find(figure.metric, figure.scope);
    return from != nullptr && to != nullptr ? waterfall(a, *from, b, *to) : Waterfall();
}

Json toJson(const std::vector<WhatIf>& all, const ComparedFigure& figure) {
    Json row = {{"metric", figure.metric},
                {"scope", figure.scope},
                {"unit", figure.unit},
                {"better", toString(figure.better)}};
    row["values"] = Json::array();
    row["deltas"] = Json::array(); // against the first
    row["why"] = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto &value = figure.values[i], &first = figure.values.front();
        row["values"].push_back(value ? Json(*value) : Json());
        row["deltas"].push_back(value && first ? Json(*value - *first) : Json());
        row["why"].push_back(i == 0 ? Json::array() : toJson(between(all, i, figure).steps));
    }
    return row;
}

std::string whyText(const std::vector<WaterfallStep>& steps, std::string_view unit, int depth) {
    std::string text;
    for (const WaterfallStep& step : steps) {
        text += fmt::format("{:{}}{}{:>14}  {} ({})\n", "", 2 * depth + 2,
                            step.contribution > 0 ? "+" : "", formatValue(step.contribution, unit),
                            step.label, step.detail);
        text += whyText(step.behind, unit, depth + 1);
    }
    return text;
}

std::string cell(const ComparedFigure& figure, std::size_t i) {
    const auto &value = figure.values[i], &first = figure.values.front();
    if (!value) {
        return "-";
    }
    std::string text = formatValue(*value, figure.unit);
    if (i > 0 && first && *first != 0 && *value != *first) {
        text += fmt::format(" ({:+.1f} %)", 100 * (*value - *first) / std::abs(*first));
    }
    return text;
}

Result<void> print(const std::vector<WhatIf>& all, const std::vector<ComparedFigure>& rows,
                   const std::vector<double>& ranking, const Options& options) {
    if (options.asJson) {
        Json json = {{"format", 1}};
        json["scenarios"] = Json::array();
        for (std::size_t i = 0; i < all.size(); ++i) {
            Json each = {{"id", all[i].id}, {"name", all[i].name}};
            if (!ranking.empty()) {
                each["score"] = ranking[i];
            }
            json["scenarios"].push_back(std::move(each));
        }
        json["figures"] = Json::array();
        for (const ComparedFigure& figure : rows) {
            json["figures"].push_back(toJson(all, figure));
        }
        return putJson(json);
    }
    std::vector<std::string> titles = {"scope", "metric"};
    std::vector<std::size_t> right;
    for (const WhatIf& each : all) {
        right.push_back(titles.size());
        titles.push_back(each.name);
    }
    Table table(titles);
    std::string why;
    for (const ComparedFigure& figure : rows) {
        std::vector<std::string> cells = {figure.scope, figure.metric};
        for (std::size_t i = 0; i < all.size(); ++i) {
            cells.push_back(cell(figure, i));
            const Waterfall found = i > 0 && options.why ? between(all, i, figure) : Waterfall();
            if (!found.steps.empty()) {
                why +=
                    fmt::format("\n{} ({}), {} to {}: {} → {}\n", figure.metric, figure.scope,
                                all.front().name, all[i].name, formatValue(found.from, found.unit),
                                formatValue(found.to, found.unit));
                why += whyText(found.steps, found.unit, 0);
            }
        }
        table.add(std::move(cells));
    }
    std::string text = table.text(right) + why;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        text +=
            fmt::format("{}{}: {:.0f} of 100\n", i == 0 ? "\n" : "", all[i].name, 100 * ranking[i]);
    }
    return put(text, {});
}

Result<void> compare(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    WEFT_TRY(const std::vector<WhatIf> all,
             whatIfs(design, options.scenarios, session.catalog(),
                     options.frameOnly ? Depth::Frame : Depth::Whole));
    const std::vector<ComparedFigure> rows = figures(all, options.only);
    std::vector<Goal> goals;
    for (const std::string& text : options.goals) {
        WEFT_TRY(Goal goal, parseGoal(text, rows));
        goals.push_back(std::move(goal));
    }
    const std::vector<double> ranking =
        goals.empty() ? std::vector<double>() : scores(rows, goals, all.size());
    return print(all, rows, ranking, options);
}

} // namespace

void addCompare(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("compare", "Scenarios side by side, and which terms moved each figure");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    addScenariosOption(*command, options->scenarios);
    command->add_option("--only", options->only, "Figures whose id begins with one of these")
        ->delimiter(',');
    command
        ->add_option("--goal", options->goals,
                     "METRIC[@SCOPE][*WEIGHT]: ranks the scenarios; may be repeated")
        ->delimiter(',');
    command->add_flag("--why", options->why, "Also what moved each figure, term by term");
    command->add_flag("--frame", options->frameOnly, "Only what answers at once; no searches");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return compare(*options, session); }));
}

} // namespace weft::cli
