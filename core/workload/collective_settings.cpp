// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/collective_settings.hpp"

#include "core/workload/transport.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// Valiant's and UGAL's switches choose packet by packet, as adaptive ones do.
std::string_view routingFor(const FabricIntent& fabric) {
    const RoutePolicy policy = policyOf(fabric);
    return hashesFlows(policy) ? "ecmp" : policy == RoutePolicy::Sprayed ? "sprayed" : "adaptive";
}

PathChoice routingOf(std::string_view word, std::int64_t flows, std::optional<double> efficiency,
                     const FabricIntent& fabric) {
    PathChoice routing;
    const bool isChosen = !word.empty() && word != "auto";
    const std::string_view used = isChosen ? word : routingFor(fabric);
    const std::string chosen = isChosen || fabric.traffic.routing != RoutePolicy::Auto
                                   ? "you chose"
                                   : fmt::format("as {} usually does", toString(fabric.transport));
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
    const SpreadingEfficiency stated = spreadingEfficiency();
    routing.spreading = Spreading::Spread;
    routing.efficiency = efficiency.value_or(stated.share);
    routing.name = used == "adaptive" ? "adaptive routing" : "packet spraying";
    routing.origin = efficiency ? "you chose" : std::string(stated.source);
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

std::span<const NcclProtocol> CollectiveSettings::protocols() const {
    static constexpr NcclProtocol kAll[] = {NcclProtocol::Simple, NcclProtocol::LowLatency128,
                                            NcclProtocol::LowLatency};
    return protocol ? std::span(&*protocol, 1) : std::span<const NcclProtocol>(kAll);
}

// A ring across servers posts every step to the network, and once its chunks are full takes longer
// than the sum of its steps (NCCL's plateau).
Duration CollectiveSettings::stepLatency(Operation operation, NcclLink link,
                                         NcclAlgorithm algorithm, NcclProtocol used,
                                         std::int64_t servers) const {
    const bool isSimple = used == NcclProtocol::Simple;
    const bool isRing = algorithm == NcclAlgorithm::Ring && servers > 1;
    Duration latency = ncclHardwareLatency(link, algorithm, used);
    if (link == NcclLink::Network) {
        latency += transportLatency + networkLatency * (isSimple ? 2 : 1);
    } else if (isRing) {
        latency = std::max(latency, ncclNetOverhead(NcclCpu::Intel) * (isSimple ? 3 : 1));
    }
    const bool isPlateau = isRing && isSimple && operation == Operation::AllReduce;
    return latency * ((isPlateau ? kNcclRingPlateau : 1) * of(operation).latency);
}

Duration CollectiveSettings::baseLatency(Operation operation, NcclAlgorithm algorithm,
                                         NcclProtocol used, std::int64_t servers) const {
    const bool isPlateau = algorithm == NcclAlgorithm::Ring && servers > 1 &&
                           used == NcclProtocol::Simple && operation == Operation::AllReduce;
    return ncclBaseLatency(algorithm, used) *
           ((isPlateau ? kNcclRingPlateau : 1) * of(operation).latency);
}

double protocolShare(NcclAlgorithm algorithm, NcclProtocol used) {
    const bool isTree = algorithm == NcclAlgorithm::Tree;
    const double tree = isTree ? kNcclTreeAllReduce : 1;
    switch (used) {
    case NcclProtocol::LowLatency:
        return isTree ? tree / kNcclTreeLowLatency : kNcclRingLowLatency;
    case NcclProtocol::LowLatency128:
        return isTree ? tree * kNcclTreeLowLatency128 : kNcclRingLowLatency128;
    case NcclProtocol::Simple:
        break;
    }
    return tree;
}

std::string CollectiveSettings::latencyOrigin(Operation operation, NcclProtocol used) const {
    std::string origin =
        fmt::format("{}, protocol {}", kNcclTuning, kProtocols[static_cast<std::size_t>(used)]);
    if (networkLatency > Duration()) {
        origin += fmt::format(", and {:g} us of the network", inMicroseconds(networkLatency));
    }
    if (transportLatency > Duration()) {
        origin +=
            fmt::format(", and {:g} us of the kernel's TCP", inMicroseconds(transportLatency));
    }
    if (of(operation).isFitted) {
        origin += fmt::format(", times {:.4g} as calibrated on {}", of(operation).latency,
                              calibratedOn.empty() ? "your own figures" : calibratedOn);
    }
    return origin;
}

Result<CollectiveSettings> collectiveSettings(const ParamReader& params,
                                              const FabricIntent& fabric) {
    CollectiveSettings settings;
    WEFT_TRY(settings.placement, placementOf(params));
    settings.routing = routingOf(params.words("routing"), params.count("queue-pairs").value_or(4),
                                 params.ratio("efficiency"), fabric);
    const auto protocol =
        std::find(std::begin(kProtocols), std::end(kProtocols), params.words("protocol"));
    if (protocol != std::end(kProtocols)) {
        settings.protocol = static_cast<NcclProtocol>(protocol - std::begin(kProtocols));
    }
    settings.networkLatency = params.time("network-latency").value_or(Duration());
    settings.channels = params.count("channels");
    settings.spareHosts = params.count("spare-hosts");
    settings.transportLatency = latencyBeyondRdma(fabric.transport);
    settings.mayReduceInNetwork = fabric.transport == Transport::InfiniBand;
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
