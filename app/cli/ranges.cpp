// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli ranges: totals where prices, watts and rates are known only as ranges.
#include "core/study/ranges.hpp"

#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace weft::cli {

namespace {

struct Options {
    std::string file;
    std::vector<std::string> scenarios, ranges;
    std::int64_t draws = 10'000;
    std::optional<std::uint64_t> seed; // the document's, where not said
    bool asJson = false;
};

// "pue=0.9..1..1.2" or "pue=90%..100%..120%": shares of what the design says.
Result<Range> rangeOf(const std::string& text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    return parseRange(trimmed(std::string_view(text).substr(0, equals)),
                      std::string_view(text).substr(std::min(equals + 1, text.size())));
}

Json toJson(const std::optional<BreakEven>& point, const std::vector<EqualAt>& equals) {
    if (!point) {
        return {};
    }
    const auto known = [](const std::optional<double>& years) {
        return years ? Json(*years) : Json();
    };
    Json json = {{"years", known(point->years)}, {"p10", known(point->p10)},
                 {"p50", known(point->p50)},     {"p90", known(point->p90)},
                 {"meets", point->meets},        {"upfront_usd", point->upfront},
                 {"yearly_usd", point->yearly},  {"rate", point->rate},
                 {"formula", point->formula},    {"equal_at", Json::array()}};
    for (const EqualAt& each : equals) {
        json["equal_at"].push_back({{"quantity", each.quantity}, {"share", each.factor}});
    }
    return json;
}

Json toJson(const std::vector<WhatIf>& all, const RangesPlan& plan, const RangesAnswer& answer) {
    Json json = {{"format", 1}, {"seed", answer.seed}, {"draws", answer.draws}};
    json["ranges"] = Json::array();
    for (const Range& range : plan.ranges) {
        json["ranges"].push_back({{"quantity", range.quantity},
                                  {"low", range.low},
                                  {"likely", range.likely},
                                  {"high", range.high}});
    }
    json["scenarios"] = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        Json totals = Json::array();
        for (std::size_t k = 0; k < answer.totals.size(); ++k) {
            if (const std::optional<Spread>& spread = answer.spreads[i][k]) {
                totals.push_back({{"metric", answer.totals[k].metric},
                                  {"scope", answer.totals[k].scope},
                                  {"unit", answer.units[k]},
                                  {"plain", spread->plain},
                                  {"p10", spread->p10},
                                  {"p50", spread->p50},
                                  {"p90", spread->p90}});
            }
        }
        Json each = {{"id", all[i].id}, {"name", all[i].name}, {"totals", std::move(totals)}};
        if (i > 0) {
            each["break_even"] = toJson(answer.breakEvens[i - 1], answer.equals[i - 1]);
        }
        json["scenarios"].push_back(std::move(each));
    }
    return json;
}

std::string tableText(const std::vector<WhatIf>& all, const RangesAnswer& answer) {
    Table table({"scope", "metric", "scenario", "as designed", "P10", "P50", "P90"});
    for (std::size_t k = 0; k < answer.totals.size(); ++k) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (const std::optional<Spread>& spread = answer.spreads[i][k]) {
                std::vector<std::string> cells = {answer.totals[k].scope, answer.totals[k].metric,
                                                  all[i].name};
                for (const double value : {spread->plain, spread->p10, spread->p50, spread->p90}) {
                    cells.push_back(formatValue(value, answer.units[k]));
                }
                table.add(std::move(cells));
            }
        }
    }
    std::string text = table.text({3, 4, 5, 6});
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::optional<BreakEven>& point = answer.breakEvens[i - 1];
        if (!point) {
            continue;
        }
        text += fmt::format("\n{} against {}: {} more to buy, {} less a year; ", all[i].name,
                            all[0].name, formatMoney(Money::fromDollars(point->upfront)),
                            formatMoney(Money::fromDollars(point->yearly)));
        text += point->years ? fmt::format("break-even after {} years ({})\n",
                                           formatReal(*point->years, 3), point->formula)
                             : std::string("no break-even\n");
        for (const EqualAt& each : answer.equals[i - 1]) {
            text += fmt::format("  totals of ownership are equal with {} at {}\n", each.quantity,
                                formatPercent(each.factor));
        }
    }
    return text;
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    WEFT_TRY(const std::vector<WhatIf> all,
             whatIfs(design, options.scenarios, session.catalog(), Depth::Frame));
    StatedRanges said = *design.ranges;
    said.seed = options.seed.value_or(said.seed);
    for (const std::string& text : options.ranges) {
        WEFT_TRY(Range range, rangeOf(text));
        stateRange(said, std::move(range));
    }
    const RangesPlan plan{withStated(usualRanges(all), said), options.draws, said.seed};
    WEFT_TRY(const RangesAnswer answer, ranges(all, plan));
    return options.asJson ? putJson(toJson(all, plan, answer)) : put(tableText(all, answer), {});
}

} // namespace

void addRanges(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "ranges", "Totals where prices, watts and rates are ranges: P10, P50, P90, break-even");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    addScenariosOption(*command, options->scenarios);
    command
        ->add_option("--range", options->ranges,
                     "QUANTITY=LOW..LIKELY..HIGH, shares of what the design says; may be repeated. "
                     "Where not said, as the design states (edit --set "
                     "ranges.pue=0.9..1..1.2), else prices are their bands")
        ->allow_extra_args(false);
    command->add_option("--draws", options->draws, "How often, 10000 where not said");
    command->add_option("--seed", options->seed,
                        "The same seed gives the same draws; the design's where not said");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
