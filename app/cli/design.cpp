// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli design: every topology family sized for the same endpoints, and the front of those that
// no other beats.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/study/families.hpp"

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

template <class T> Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json toJson(const FamilyCandidate& each) {
    Json params = Json::object();
    for (const auto& [name, value] : each.params) {
        params[name] = paramText(value);
    }
    return {
        {"topology", each.topology->id},
        {"params", params},
        {"front", each.isOnFront},
        {"feasible", each.isFeasible},
        {"problem", each.problem.empty() ? Json() : Json(each.problem)},
        {"endpoints", each.endpoints},
        {"switches", each.switches},
        {"switch_links", each.switchLinks},
        {"cables", each.cables},
        {"hops_max", orNull(each.hopsMax)},
        {"hops_mean", orNull(each.hopsMean)},
        {"bisection_ratio", orNull(each.bisectionRatio)},
        {"bisection_method", each.bisectionMethod ? Json(toString(*each.bisectionMethod)) : Json()},
        {"oversubscription", orNull(each.oversubscription)},
        {"power_w", each.power ? Json(inWatts(*each.power)) : Json()},
        {"cost_usd", each.cost ? Json(each.cost->inDollars()) : Json()}};
}

std::string realText(const std::optional<double>& value) {
    return value ? formatReal(*value, 3) : std::string("unknown");
}

Result<void> print(const std::vector<FamilyCandidate>& candidates, const Options& options) {
    if (options.asJson) {
        Json rows = Json::array();
        for (const FamilyCandidate& each : candidates) {
            if (each.isOnFront || options.all) {
                rows.push_back(toJson(each));
            }
        }
        return putJson({{"format", 1}, {"candidates", rows}});
    }
    Table table(
        {"", "topology", "endpoints", "switches", "cables", "hops", "bisection", "parameters"});
    for (const FamilyCandidate& each : candidates) {
        if (each.isOnFront || options.all) {
            table.add({each.isOnFront    ? "*"
                       : each.isFeasible ? ""
                                         : "-",
                       std::string(each.topology->id), formatCount(each.endpoints),
                       formatCount(each.switches), formatCount(each.cables),
                       realText(each.hopsMean), realText(each.bisectionRatio),
                       paramsText(each.params)});
        }
    }
    return put(table.text({2, 3, 4, 5, 6}), {});
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
    const auto candidates = compareFamilies(wish, session.catalog());
    if (!options.output.empty()) {
        const auto best = std::min_element(candidates.begin(), candidates.end(),
                                           [](const FamilyCandidate& a, const FamilyCandidate& b) {
                                               return std::pair(!a.isOnFront, a.switches) <
                                                      std::pair(!b.isOnFront, b.switches);
                                           });
        if (!best->isOnFront) {
            return fail(ErrorCode::Usage, "no topology takes so many endpoints at that radix");
        }
        Design found = best->design;
        found.id = freshDesignId();
        WEFT_TRY_VOID(saveDesign(found, options.output));
    }
    return print(candidates, options);
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
