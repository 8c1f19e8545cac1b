// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli optics: which catalogued parts join two ports, cheapest first.
#include "core/calc/optics.hpp"

#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

struct Options {
    std::string rate, length, media;
    std::int64_t connectors = 2, splices = 0;
    bool asJson = false;
};

template <class Q>
Result<Q> read(std::string_view option, const std::string& text,
               Result<Q> (*parse)(std::string_view)) {
    auto value = parse(text);
    if (!value) {
        return fail(ErrorCode::Usage, fmt::format("{}: {}", option, value.error().message), {},
                    value.error().hint);
    }
    return *value;
}

Result<OpticQuery> queryOf(const Options& options) {
    OpticQuery query;
    WEFT_TRY(query.rate, read("--rate", options.rate, parseBandwidth));
    WEFT_TRY(query.length, read("--length", options.length, parseLength));
    if (!(query.rate > Bandwidth())) {
        return fail(ErrorCode::Usage, "--rate: expected a rate above 0");
    }
    query.connectors = options.connectors;
    query.splices = options.splices;
    for (const auto word : split(options.media, ',')) {
        if (trimmed(word).empty()) {
            continue;
        }
        if (!isMediumWord(trimmed(word))) {
            return fail(ErrorCode::Usage,
                        fmt::format("--media: found {}, expected dac, acc, aec, aoc, smf, mmf, "
                                    "om3, om4, om5, copper or fibre",
                                    inQuotes(word)));
        }
        query.media.emplace_back(trimmed(word));
    }
    return query;
}

template <class T, class In> Json known(const std::optional<T>& value, In in) {
    return value ? Json(in(*value)) : Json();
}

Json toJson(const OpticChoice& choice) {
    const Optic& optic = *choice.part->as<Optic>();
    return {{"part", choice.part->id},
            {"title", choice.part->title()},
            {"kind", toString(optic.kind)},
            {"form_factors", optic.formFactors},
            {"pmd", optic.pmd ? Json(*optic.pmd) : Json()},
            {"media", optic.media ? Json(*optic.media) : Json()},
            {"protocols", optic.protocols},
            {"links_per_module", choice.linksPerModule},
            {"patch", choice.patch ? Json(choice.patch->id) : Json()},
            {"patch_title", choice.patchTitle.empty() ? Json() : Json(choice.patchTitle)},
            {"reach", inMetres(choice.reach)},
            {"power", inWatts(choice.power)},
            {"power_basis", choice.powerIsKnown ? "published" : "planning"},
            {"price", known(choice.price, [](Money money) { return money.inDollars(); })},
            {"price_basis", toString(choice.part->price.basis)},
            {"loss", known(choice.loss, inDecibels)},
            {"loss_limit", known(choice.limit, inDecibels)},
            {"margin", known(choice.margin(), inDecibels)}};
}

std::string decibelText(const std::optional<Decibel>& value) {
    return value ? fmt::format("{:.2f} dB", inDecibels(*value)) : "";
}

std::string text(const OpticQuery& query, const OpticAnswer& answer) {
    if (answer.choices.empty()) {
        return fmt::format("Nothing in the catalog joins two ports of {} over {}{}\n",
                           exactBandwidth(query.rate), exactLength(query.length),
                           answer.longest ? fmt::format("; the longest that fits reaches {}",
                                                        exactLength(*answer.longest))
                                          : std::string());
    }
    Table table({"part", "what", "price", "power", "reach", "loss", "limit", "margin", "with"});
    for (const OpticChoice& choice : answer.choices) {
        table.add({choice.part->id, choice.part->title(),
                   choice.price ? formatMoney(*choice.price) : "unknown",
                   formatPower(choice.power) + (choice.powerIsKnown ? "" : " *"),
                   formatLength(choice.reach), decibelText(choice.loss), decibelText(choice.limit),
                   decibelText(choice.margin()), choice.patchTitle});
    }
    return table.text({2, 3, 4, 5, 6, 7}) +
           "\nPer link, both ends; * planning figure of the class. Loss: cabled fibre, connectors "
           "at 0.5 dB, splices at 0.1 dB.\n";
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const OpticQuery query, queryOf(options));
    const OpticAnswer answer = opticsFor(query, session.catalog());
    if (!options.asJson) {
        return put(text(query, answer), {});
    }
    Json rows = Json::array();
    for (const OpticChoice& choice : answer.choices) {
        rows.push_back(toJson(choice));
    }
    return putJson({{"format", 1},
                    {"rate", inGbps(query.rate)},
                    {"length", inMetres(query.length)},
                    {"units",
                     {{"rate", "Gb/s"},
                      {"length", "m"},
                      {"reach", "m"},
                      {"power", "W"},
                      {"price", "USD"},
                      {"loss", "dB"},
                      {"loss_limit", "dB"},
                      {"margin", "dB"}}},
                    {"results", rows},
                    {"longest_reach", known(answer.longest, inMetres)}});
}

} // namespace

void addOptics(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "optics", "Which catalogued parts join two ports over a length, cheapest first");
    auto options = std::make_shared<Options>();
    command->add_option("--rate", options->rate, "Rate of the link: 400Gb/s")->required();
    command->add_option("--length", options->length, "Length: 30m")->required();
    command->add_option("--media", options->media,
                        "Only these, comma-separated: dac, acc, aec, aoc, smf, mmf, om3, om4, om5, "
                        "copper, fibre");
    command->add_option("--connectors", options->connectors, "Mated pairs of a fibre channel [2]")
        ->check(CLI::Range(0, 1000));
    command->add_option("--splices", options->splices, "Splices of a fibre channel [0]")
        ->check(CLI::Range(0, 100000));
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
