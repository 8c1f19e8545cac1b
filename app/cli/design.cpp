// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli design: every topology family sized for the same endpoints, and the front of those that
// no other beats.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/study/front.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string endpoints, rate, radix = "64", output;
    bool all = false, asJson = false;
};

std::string paramsText(const Params& params) {
    std::string text;
    for (const auto& [name, value] : params) {
        text += fmt::format("{}{}={}", text.empty() ? "" : " ", name, paramText(value));
    }
    return text;
}

struct Column {
    const char *title, *key;
    std::string_view metric;
};
constexpr Column kColumns[] = {
    {"endpoints", "endpoints", "fabric.endpoints"},
    {"switches", "switches", "fabric.switches"},
    {"links", "switch_links", "fabric.links.switch_switch"},
    {"cables", "cables", "fabric.cables"},
    {"hops", "hops_mean", "fabric.hops.mean"},
    {"bisection", "bisection_ratio", "fabric.bisection.ratio"},
    {"oversubscription", "oversubscription", "fabric.oversubscription"},
    {"power", "power_w", "fabric.power.max"},
    {"cost", "cost_usd", "cost.capex"},
};

// Generic switches draw and cost nothing that is known: no figure is better than none.
const Metric* figureOf(const Family& family, std::string_view metric) {
    const Metric* found = family.problem.empty() ? family.find(metric) : nullptr;
    const bool isEmptySum = found != nullptr && found->value == 0 && found->method != Method::Exact;
    return isEmptySum ? nullptr : found;
}

Json toJson(const Family& family, bool isOnFront) {
    Json row = {{"topology", family.topology->id}, {"front", isOnFront}};
    row["problem"] = family.problem.empty() ? Json() : Json(family.problem);
    row["params"] = Json::object();
    if (family.problem.empty()) {
        for (const auto& [name, value] : family.fabric().params) {
            row["params"][name] = paramText(value);
        }
    }
    for (const Column& column : kColumns) {
        const Metric* metric = figureOf(family, column.metric);
        row[column.key] = metric != nullptr ? Json(metric->value) : Json();
    }
    const Metric* bisection = figureOf(family, "fabric.bisection.ratio");
    row["bisection_method"] = bisection != nullptr ? Json(toString(bisection->method)) : Json();
    return row;
}

Result<void> print(const std::vector<Family>& all, const std::vector<bool>& front,
                   const Options& options) {
    Json rows = Json::array();
    std::vector<std::string> titles = {"", "topology"};
    for (const Column& column : kColumns) {
        titles.emplace_back(column.title);
    }
    titles.emplace_back("parameters");
    Table table(titles);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!front[i] && !options.all) {
            continue;
        }
        rows.push_back(toJson(all[i], front[i]));
        std::vector<std::string> cells = {front[i] ? "*" : "", std::string(all[i].topology->id)};
        for (const Column& column : kColumns) {
            const Metric* metric = figureOf(all[i], column.metric);
            cells.push_back(metric != nullptr ? formatValue(metric->value, metric->unit) : "-");
        }
        cells.push_back(all[i].problem.empty() ? paramsText(all[i].fabric().params)
                                               : all[i].problem);
        table.add(cells);
    }
    return options.asJson ? putJson({{"format", 1}, {"candidates", rows}})
                          : put(table.text({2, 3, 4, 5, 6, 7, 8, 9, 10}), {});
}

Result<FitWish> wishOf(const Options& options) {
    const auto endpoints = parseCount(options.endpoints), radix = parseCount(options.radix);
    if (!endpoints || *endpoints < 2 || *endpoints > kLargestFabric) {
        return fail(ErrorCode::Usage, fmt::format("--endpoints: found {}, expected 2 to {}",
                                                  options.endpoints, kLargestFabric));
    }
    if (!radix || *radix < 2 || *radix > 1'000'000) {
        return fail(ErrorCode::Usage,
                    fmt::format("--radix: found {}, expected 2 to 1000000", options.radix));
    }
    const auto rate = parseBandwidth(options.rate);
    if (!rate || *rate < mbps(1) || *rate > gbps(1e6)) {
        return fail(ErrorCode::Usage,
                    fmt::format("--rate: {}", rate ? std::string("expected 1 Mb/s to 1 Pb/s")
                                                   : rate.error().message));
    }
    return FitWish{*endpoints, *rate, *radix};
}

Result<void> design(const Options& options, Session& session) {
    WEFT_TRY(const FitWish wish, wishOf(options));
    AnalysisOptions asked;
    asked.only = {"fabric.endpoints",        "fabric.switches", "fabric.links",
                  "fabric.cables",           "fabric.hops",     "fabric.bisection",
                  "fabric.oversubscription", "fabric.power",    "cost."};
    const std::vector<Family> all = families(wish, session.catalog(), Depth::Whole, asked);
    const std::vector<bool> front = paretoFront(all);
    if (!options.output.empty()) {
        const Family* best = nullptr;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool isBetter =
                best == nullptr || (front[i] && all[i].find("fabric.switches")->value <
                                                    best->find("fabric.switches")->value);
            best = front[i] && isBetter ? &all[i] : best;
        }
        if (best == nullptr) {
            return fail(ErrorCode::Usage, "no topology takes so many endpoints at that radix");
        }
        WEFT_TRY_VOID(saveDesign(best->design, options.output));
    }
    return print(all, front, options);
}

} // namespace

void addDesign(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "design", "Every topology sized for so many endpoints: those that no other beats");
    auto options = std::make_shared<Options>();
    command->add_option("--endpoints", options->endpoints, "Endpoints to attach")->required();
    command->add_option("--rate", options->rate, "Rate of an endpoint, such as 400Gb/s")
        ->required();
    command->add_option("--radix", options->radix, "Ports of a switch at that rate");
    command->add_flag("--all", options->all, "Also what others beat, and what cannot be built");
    command->add_flag("--json", options->asJson, "JSON");
    command->add_option("-o,--output", options->output,
                        "Writes the design of the front with fewest switches");
    command->callback(guarded(session, [options, &session] { return design(*options, session); }));
}

} // namespace weft::cli
