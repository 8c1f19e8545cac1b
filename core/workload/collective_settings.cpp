// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/collective_settings.hpp"

#include "core/collective/constants.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kPlacements[] = {"packed", "rail-aligned", "spread", "custom"};
constexpr std::string_view kRoutings[] = {"auto", "ecmp", "adaptive", "sprayed", "ideal"};

// What adaptive routing and spraying leave of a link. They are published by vendors for their own
// fabrics, hence a parameter.
constexpr double kInfiniBandAdaptive = 0.96, kEthernetAdaptive = 0.95;
constexpr std::string_view kInfiniBandOrigin =
    "Vazhkudai et al., SC 2018: adaptive routing of InfiniBand on Summit";
constexpr std::string_view kEthernetOrigin =
    "NVIDIA Spectrum-X white paper 2023: effective bandwidth with adaptive routing";

std::string_view routingFor(Transport transport) {
    switch (transport) {
    case Transport::InfiniBand:
        return "adaptive";
    case Transport::Sprayed:
        return "sprayed";
    case Transport::RoceV2:
    case Transport::Tcp:
        return "ecmp";
    }
    return "ecmp";
}

PathChoice routingOf(std::string_view word, std::int64_t flows, std::optional<double> efficiency,
                  Transport transport) {
    PathChoice routing;
    const bool isChosen = !word.empty() && word != "auto";
    const std::string_view used = isChosen ? word : routingFor(transport);
    const std::string chosen =
        isChosen ? "you chose" : fmt::format("as {} usually does", toString(transport));
    if (used == "ideal") {
        routing.name = "ideal spreading";
        routing.origin = chosen;
        return routing;
    }
    if (used == "ecmp") {
        routing.spreading = Spreading::Hashed;
        routing.flowsPerPair = flows;
        routing.name =
            fmt::format("ECMP, {} queue pair{} per pair of ranks", flows, flows == 1 ? "" : "s");
        routing.origin = chosen;
        return routing;
    }
    const bool isInfiniBand = transport == Transport::InfiniBand;
    routing.spreading = Spreading::Spread;
    routing.efficiency =
        efficiency.value_or(isInfiniBand ? kInfiniBandAdaptive : kEthernetAdaptive);
    routing.name = used == "adaptive" ? "adaptive routing" : "packet spraying";
    routing.origin = efficiency ? "you chose" : isInfiniBand ? kInfiniBandOrigin : kEthernetOrigin;
    return routing;
}

Result<PlacementChoice> placementOf(const ParamReader& params) {
    PlacementChoice choice;
    const std::string word = params.words("placement");
    const auto found = std::find(std::begin(kPlacements), std::end(kPlacements), word);
    if (found != std::end(kPlacements)) {
        choice.placement = static_cast<RankPlacement>(found - std::begin(kPlacements));
    }
    choice.ranks = params.count("ranks");
    if (choice.placement == RankPlacement::Custom) {
        WEFT_TRY(choice.order, parseOrder(params.words("order")));
    }
    return choice;
}

} // namespace

constinit const std::array<ParamSpec, kPlacementParams> kPlacementSpecs{{
    {.name = "placement",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "packed",
     .help = "Packed: servers in order; rail-aligned: ranks counted along the rails; spread: "
             "servers dealt over the leaves; custom: as `order` says",
     .choices = kPlacements},
    {.name = "order",
     .kind = ParamKind::Words,
     .unit = "",
     .defaultText = "",
     .help = "Servers of a custom placement, numbered from 0: 0-7,16"},
    {.name = "ranks",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 1,
     .most = 1e9,
     .defaultText = "",
     .help = "Accelerators of the job, in whole servers; all where not said"},
}};

constinit const std::array<ParamSpec, kRoutingParams> kRoutingSpecs{{
    {.name = "routing",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "auto",
     .help = "How switches choose among equal paths; auto: adaptive on InfiniBand, sprayed where "
             "packets are, else ECMP; ideal: as fine as water",
     .choices = kRoutings},
    {.name = "queue-pairs",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 1,
     .most = 1024,
     .defaultText = "4",
     .help = "Flows with headers of their own per pair of ranks: what ECMP hashes"},
    {.name = "efficiency",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0.01,
     .most = 1,
     .defaultText = "",
     .help = "Share of a link that adaptive routing or spraying makes use of"},
}};

std::string calibrationParam(Operation operation, std::string_view figure) {
    std::string name(toString(operation));
    std::replace(name.begin(), name.end(), '_', '-');
    return fmt::format("{}-{}", name, figure);
}

Result<CollectiveSettings> collectiveSettings(const ParamReader& params, Transport transport) {
    CollectiveSettings settings;
    WEFT_TRY(settings.placement, placementOf(params));
    settings.routing = routingOf(params.words("routing"), params.count("queue-pairs").value_or(4),
                                 params.ratio("efficiency"), transport);
    const std::string protocol = params.words("protocol");
    for (std::size_t i = 0; i < kNcclProtocols.size(); ++i) {
        settings.protocol = kNcclProtocols[i].name == protocol ? i : settings.protocol;
    }
    settings.channels = params.count("channels");
    if (const auto gamma = params.real("gamma")) {
        settings.gammaPerByte = seconds(*gamma);
        settings.gammaOrigin = "you chose";
    }
    settings.calibratedOn = params.words("calibrated-on");
    for (std::size_t i = 0; i < settings.calibrations.size(); ++i) {
        const auto operation = static_cast<Operation>(i);
        settings.calibrations[i] = {params.time(calibrationParam(operation, "alpha")),
                                    params.time(calibrationParam(operation, "base")),
                                    params.real(calibrationParam(operation, "efficiency"))};
    }
    return settings;
}

CollectiveSettings defaultSettings(Transport transport) {
    CollectiveSettings settings;
    settings.routing = routingOf("auto", 4, std::nullopt, transport);
    return settings;
}

} // namespace weft
