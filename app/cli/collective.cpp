// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli collective: one closed form, without a design.
#include "core/collective/collective.hpp"

#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

// As typed; units are read when the command runs.
struct Options {
    std::string operation, algorithm, bytes, bandwidth, alpha, gamma, intra, inSwitch;
    std::int64_t ranks = 0, servers = 0, perServer = 0;
    bool asJson = false;
};

// "1e-12 s/B" or "10ns/B": the time to reduce one byte.
Result<Duration> parsePerByte(std::string_view text) {
    if (!text.ends_with("/B")) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected a time per byte, such as 1e-12s/B", text));
    }
    return parseDuration(text.substr(0, text.size() - 2));
}

template <class T, class Parse>
Result<T> read(std::string_view option, const std::string& text, Parse parse) {
    auto value = parse(text);
    if (!value) {
        return fail(ErrorCode::Usage, fmt::format("{}: {}", option, value.error().message),
                    std::string(), value.error().hint);
    }
    return *value;
}

Result<CollectiveParams> paramsOf(const Options& options) {
    CollectiveParams params;
    params.ranks = options.ranks;
    params.servers = options.servers;
    params.ranksPerServer = options.perServer;
    WEFT_TRY(params.size, read<DataSize>("--bytes", options.bytes, parseDataSize));
    WEFT_TRY(params.bandwidth, read<Bandwidth>("--bandwidth", options.bandwidth, parseBandwidth));
    WEFT_TRY(params.alpha, read<Duration>("--alpha", options.alpha, parseDuration));
    if (!options.gamma.empty()) {
        WEFT_TRY(params.gammaPerByte, read<Duration>("--gamma", options.gamma, parsePerByte));
    }
    if (!options.intra.empty()) {
        WEFT_TRY(params.intraBandwidth,
                 read<Bandwidth>("--intra-bandwidth", options.intra, parseBandwidth));
    }
    if (!options.inSwitch.empty()) {
        WEFT_TRY(params.inSwitchBandwidth,
                 read<Bandwidth>("--in-switch-bandwidth", options.inSwitch, parseBandwidth));
    }
    WEFT_TRY_VOID(checkParams(params));
    return params;
}

Result<std::vector<const Collective*>> choose(const Options& options) {
    std::string word = options.operation, algorithm = options.algorithm;
    std::replace(word.begin(), word.end(), '-', '_');
    std::replace(algorithm.begin(), algorithm.end(), '-', '_');
    const auto operation = operationFrom(word);
    if (!operation) {
        return fail(
            ErrorCode::Usage,
            fmt::format(
                "--op: found {}, expected all_reduce, all_gather, reduce_scatter, all_to_all, "
                "broadcast, reduce or barrier",
                options.operation));
    }
    std::vector<const Collective*> found;
    std::vector<std::string_view> known;
    for (const Collective* each : collectives()) {
        if (each->operation == *operation) {
            known.push_back(each->algorithm);
            if (algorithm == "all" || each->algorithm == algorithm) {
                found.push_back(each);
            }
        }
    }
    if (found.empty()) {
        return fail(ErrorCode::Usage, fmt::format("--algorithm: found {}, expected {} or all",
                                                  options.algorithm, fmt::join(known, ", ")));
    }
    return found;
}

Json toJson(const Collective& collective, const CollectiveResult& result) {
    Json terms = Json::array();
    for (const CollectiveTerm& term : result.terms) {
        terms.push_back({{"name", term.name},
                         {"value", term.value},
                         {"unit", term.unit},
                         {"meaning", term.meaning}});
    }
    return {{"op", toString(collective.operation)},
            {"algorithm", collective.algorithm},
            {"time", inSeconds(result.time)},
            {"algbw", inGbps(result.algbw)},
            {"busbw", inGbps(result.busbw)},
            {"units", {{"time", "s"}, {"algbw", "Gb/s"}, {"busbw", "Gb/s"}}},
            {"method", "estimate"},
            {"formula", result.expression},
            {"terms", terms},
            {"sources", collective.sources}};
}

Result<void> run(const Options& options) {
    WEFT_TRY(const std::vector<const Collective*> chosen, choose(options));
    WEFT_TRY(const CollectiveParams params, paramsOf(options));
    Json rows = Json::array();
    Table table({"algorithm", "time", "algbw", "busbw", "formula"});
    for (const Collective* collective : chosen) {
        const CollectiveResult result = evaluate(*collective, params);
        rows.push_back(toJson(*collective, result));
        table.add({std::string(collective->algorithm), formatDuration(result.time),
                   formatBandwidth(result.algbw), formatBandwidth(result.busbw),
                   std::string(result.expression)});
    }
    if (!options.asJson) {
        return put(table.text({1, 2, 3}), {});
    }
    return putJson(options.algorithm == "all" ? Json{{"format", 1}, {"results", rows}}
                                              : rows.front());
}

} // namespace

void addCollective(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("collective", "Time of a collective operation in closed form");
    auto options = std::make_shared<Options>();
    command
        ->add_option(
            "--op", options->operation,
            "all_reduce, all_gather, reduce_scatter, all_to_all, broadcast, reduce, barrier")
        ->required();
    command->add_option("--algorithm", options->algorithm, "ring, tree, …, or all")->required();
    command->add_option("--ranks", options->ranks, "Ranks")->required();
    command
        ->add_option("--bytes", options->bytes,
                     "Message size with its unit, as nccl-tests means it: 1GiB")
        ->required();
    command
        ->add_option("--bandwidth", options->bandwidth,
                     "One rank's network rate, one way: 400Gb/s or 50GB/s")
        ->required();
    command->add_option("--alpha", options->alpha, "Time per step: 2us")->required();
    command->add_option("--gamma", options->gamma, "Time to reduce one byte: 1e-12s/B");
    command->add_option("--servers", options->servers,
                        "Servers; of parameter_server the parameter servers");
    command->add_option("--ranks-per-server", options->perServer, "Ranks of one server");
    command->add_option("--intra-bandwidth", options->intra,
                        "One rank's rate within a server, one way");
    command->add_option("--in-switch-bandwidth", options->inSwitch,
                        "Rate of reduction in the switch, one way");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options] { return run(*options); }));
}

} // namespace weft::cli
