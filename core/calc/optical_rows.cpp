// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/calc/pmd.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kLossSources[] = {
    "ANSI/TIA-568.3 (attenuation of cabled fibre, connectors at most 0.75 dB, splices 0.3 dB)",
    "IEEE 802.3 (channel insertion loss)"};
constexpr std::string_view kInterfaceSources[] = {
    "IEEE 802.3 and MSA channel limits; TIA FOTC application pages where they were read"};
constexpr std::string_view kFibres[] = {"OM3", "OM4", "OM5", "OS2"};

const OpticalInterface* interfaceOf(const CalcArguments& in) {
    return in.has("pmd") ? findInterface(in.word("pmd")) : nullptr;
}

Failure unknownInterface(const CalcArguments& in) {
    std::vector<std::string_view> known;
    for (const OpticalInterface& each : opticalInterfaces()) {
        known.push_back(each.name);
    }
    const std::string_view near = nearest(in.word("pmd"), known);
    return fail(ErrorCode::Usage, fmt::format("pmd: no interface {}", inQuotes(in.word("pmd"))),
                "pmd", near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
}

constexpr CalcParam kLossParams[] = {
    param("length", Distance, "of the fibre"),
    param("fibre", Choice, "OM3, OM4, OM5 or OS2").orElse("OS2").of(kFibres),
    param("fibre-loss", LossRate, "in place of the fibre's: 0.4 dB/km (OS2), 3 dB/km (OM)").maybe(),
    param("connectors", Count, "mated pairs").within(0, 1000).orElse("2"),
    param("connector-loss", Loss, "of each").orElse("0.5dB"),
    param("splices", Count, "splices").within(0, 100000).orElse("0"),
    param("splice-loss", Loss, "of each").orElse("0.1dB"),
    param("budget", Loss,
          "what the channel may lose: of the interface, or Tx minimum less Rx "
          "sensitivity")
        .maybe(),
    param("pmd", Words, "interface whose budget it is, such as 400GBASE-DR4").maybe(),
};
constexpr CalcField kLossFields[] = {
    {"loss", "dB", "fibre_loss*length/1000 + connectors*connector_loss + splices*splice_loss",
     "of fibre, connectors and splices"},
    {"margin", "dB", "limit-loss", "what is left of the budget; unknown without one"},
    {"fits", "flag", "margin >= 0 ? 1 : 0", "the channel loses no more than the budget"},
};
Result<CalcOutcome> loss(const CalcArguments& in) {
    const std::optional<Fibre> fibre = fibreFrom(in.word("fibre"));
    WEFT_CHECK(fibre.has_value()); // a choice of the table
    OpticalPath path;
    path.length = in.length("length");
    path.fibre = in.has("fibre-loss") ? in.lossRate("fibre-loss") : attenuationOf(*fibre);
    path.connectors = in.count("connectors");
    path.perConnector = in.loss("connector-loss");
    path.splices = in.count("splices");
    path.perSplice = in.loss("splice-loss");
    const double lost = inDecibels(insertionLoss(path));
    CalcOutcome out = outcome({lost, std::nullopt, std::nullopt});
    if (!in.has("fibre-loss")) {
        out.terms.push_back(term("fibre_loss", inDecibelsPerKilometre(path.fibre), "dB/km",
                                 "of cabled fibre", "ANSI/TIA-568.3"));
    }
    std::optional<Decibel> limit;
    std::string origin = "you chose";
    if (in.has("budget")) {
        limit = in.loss("budget");
    } else if (in.has("pmd")) {
        const OpticalInterface* interface = interfaceOf(in);
        if (interface == nullptr) {
            return unknownInterface(in);
        }
        if (const ChannelLimit* channel = limitOn(*interface, *fibre)) {
            limit = channel->loss();
        }
        origin = interface->source;
    }
    if (limit) {
        const double margin = inDecibels(*limit) - lost;
        out.values[1] = margin;
        out.values[2] = margin >= 0 ? 1 : 0;
        out.terms.push_back(
            term("limit", inDecibels(*limit), "dB", "what the channel may lose", origin));
    }
    return out;
}

constexpr CalcParam kInterfaceParams[] = {
    param("pmd", Words, "interface, such as 400GBASE-SR8"),
    param("fibre", Choice, "OM3, OM4, OM5 or OS2").orElse("OS2").of(kFibres),
};
constexpr CalcField kInterfaceFields[] = {
    {"reach", "m", "", "as far as the interface goes on this fibre; unknown where it does not run"},
    {"loss", "dB", "", "what its channel may lose"},
};
Result<CalcOutcome> interfaceRow(const CalcArguments& in) {
    const OpticalInterface* found = interfaceOf(in);
    if (found == nullptr) {
        return unknownInterface(in);
    }
    const ChannelLimit* limit = limitOn(*found, *fibreFrom(in.word("fibre")));
    CalcOutcome out = outcome({std::nullopt, std::nullopt});
    if (limit != nullptr) {
        out.values[0] = limit->reachMetres;
        out.values[1] = limit->loss() ? std::optional(limit->lossDecibels) : std::nullopt;
    }
    out.note = found->source;
    return out;
}

constexpr Calculation kRows[] = {
    {"optical-loss", "insertion loss of a channel against its budget", kLossParams, kLossFields,
     "exact", kLossSources, "length=500m connectors=4 pmd=400GBASE-DR4", &loss,
     "margin and fits are unknown without a budget"},
    {"optical-interface", "reach and loss that an interface's standard allows", kInterfaceParams,
     kInterfaceFields, "exact", kInterfaceSources, "pmd=400GBASE-SR8 fibre=OM4", &interfaceRow,
     "looked up"},
};

} // namespace

std::span<const Calculation> opticalRows() {
    return kRows;
}

} // namespace weft
