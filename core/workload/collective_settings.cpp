// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/collective_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

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

std::string calibrationParam(Operation operation, std::string_view figure) {
    std::string name(toString(operation));
    std::replace(name.begin(), name.end(), '_', '-');
    return fmt::format("{}-{}", name, figure);
}

Duration CollectiveSettings::stepLatency(Operation operation, NcclLink link,
                                         NcclAlgorithm algorithm) const {
    return ncclHardwareLatency(link, algorithm, protocol) * of(operation).latency;
}

Duration CollectiveSettings::baseLatency(Operation operation, NcclAlgorithm algorithm) const {
    return ncclBaseLatency(algorithm, protocol) * of(operation).latency;
}

double CollectiveSettings::protocolShare() const {
    switch (protocol) {
    case NcclProtocol::LowLatency:
        return kNcclRingLowLatency;
    case NcclProtocol::LowLatency128:
        return kNcclRingLowLatency128;
    case NcclProtocol::Simple:
        break;
    }
    return 1;
}

std::string CollectiveSettings::latencyOrigin(Operation operation) const {
    std::string origin =
        fmt::format("{}, protocol {}", kNcclTuning, kProtocols[static_cast<std::size_t>(protocol)]);
    if (of(operation).isFitted) {
        origin += fmt::format(", times {:.4g} as calibrated on {}", of(operation).latency,
                              calibratedOn.empty() ? "your own figures" : calibratedOn);
    }
    return origin;
}

Result<CollectiveSettings> collectiveSettings(const ParamReader& params, Transport transport) {
    CollectiveSettings settings;
    WEFT_TRY(settings.placement, placementOf(params));
    settings.routing = routingOf(params.words("routing"), params.count("queue-pairs").value_or(4),
                                 params.ratio("efficiency"), transport);
    const auto protocol =
        std::find(std::begin(kProtocols), std::end(kProtocols), params.words("protocol"));
    if (protocol != std::end(kProtocols)) {
        settings.protocol = static_cast<NcclProtocol>(protocol - std::begin(kProtocols));
    }
    settings.channels = params.count("channels");
    if (const auto gamma = params.real("gamma")) {
        settings.gammaPerByte = seconds(*gamma);
        settings.gammaOrigin = "you chose";
    }
    settings.calibratedOn = params.words("calibrated-on");
    for (std::size_t i = 0; i < settings.calibrations.size(); ++i) {
        const auto operation = static_cast<Operation>(i);
        const auto latency = params.real(calibrationParam(operation, "latency"));
        const auto efficiency = params.real(calibrationParam(operation, "efficiency"));
        settings.calibrations[i] = {latency.value_or(1), efficiency.value_or(1),
                                    latency || efficiency};
    }
    return settings;
}

} // namespace weft
