// SPDX-License-Identifier: GPL-3.0-or-later
// How collectives are run on a fabric: placement of ranks, routing, NCCL's protocol and channels,
// and what a log of the user's own cluster calibrated. Parameters of every kind of workload that
// communicates.
#pragma once

#include "core/calc/nccl.hpp"
#include "core/design/param_reader.hpp"
#include "core/traffic/path_choice.hpp"
#include "core/traffic/rank_layout.hpp"

#include <array>
#include <optional>

namespace weft {

inline constexpr std::string_view kNcclTuning = "NCCL 2.30, src/graph/tuning.cc";
inline constexpr std::string_view kProtocols[] = {"ll", "ll128", "simple"}; // as NcclProtocol
inline constexpr std::string_view kProtocolChoices[] = {"auto", "ll", "ll128", "simple"};

// A fit to measurements of one operation.
struct Calibration {
    double latency = 1;    // measured over modelled
    double efficiency = 1; // measured bandwidth over what the fabric gives
    bool isFitted = false;
};

struct CollectiveSettings {
    PlacementChoice placement;
    PathChoice routing;
    std::optional<NcclProtocol> protocol; // empty: the fastest for each size, as NCCL picks it
    std::optional<std::int64_t> channels; // empty: as many as the scale-up network takes
    // What the transport adds to a step between servers beyond RDMA, on which NCCL's constants were
    // measured.
    Duration transportLatency;
    bool mayReduceInNetwork = true; // SHARP is InfiniBand's
    std::optional<std::int64_t> spareHosts; // that serve parameters; empty: one beside each worker
    Duration gammaPerByte;
    std::string gammaOrigin = "assumed: reduction keeps up with the wire";
    std::array<Calibration, 7> calibrations; // by Operation
    std::string calibratedOn;                // "nccl.log, 8 ranks"; empty: not

    Duration networkLatency; // that the network states of itself, beside NCCL's constants

    // Those that come into question.
    std::span<const NcclProtocol> protocols() const;
    // Per step and once per call among so many servers, with the fit.
    Duration stepLatency(Operation operation, NcclLink link, NcclAlgorithm algorithm,
                         NcclProtocol used, std::int64_t servers) const;
    Duration baseLatency(Operation operation, NcclAlgorithm algorithm, NcclProtocol used,
                         std::int64_t servers) const;
    // "NCCL 2.30, src/graph/tuning.cc, protocol simple", or "… calibrated on …".
    std::string latencyOrigin(Operation operation, NcclProtocol used) const;

    const Calibration& of(Operation operation) const {
        return calibrations[static_cast<std::size_t>(operation)];
    }
};

// Of the bandwidth, what the protocol's flags leave a ring, and a tree beside what NCCL takes off
// it.
double protocolShare(NcclAlgorithm algorithm, NcclProtocol used);

// What a parameter is called in which a fit is kept: "all-reduce-latency", "-efficiency".
std::string calibrationParam(Operation operation, std::string_view figure);

// Specs of the parameters below, to be put among those of a kind of workload.
inline constexpr std::string_view kPlacements[] = {"packed", "rail-aligned", "spread", "custom"};
inline constexpr std::string_view kRoutings[] = {"auto", "ecmp", "adaptive", "sprayed", "ideal"};
inline constexpr std::array<ParamSpec, 3> kPlacementSpecs{{
    {.name = "placement",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "packed",
     .help = "Packed: servers in order; rail-aligned: ranks counted along the rails; spread: "
             "servers dealt over the leaves; custom: as `order` says",
     .choices = kPlacements},
    {.name = "order",
     .kind = ParamKind::Text,
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

inline constexpr std::array<ParamSpec, 3> kRoutingSpecs{{
    {.name = "routing",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "auto",
     .help = "How switches choose among equal paths; auto: as the fabric does; ideal: as fine as "
             "water",
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

// The fabric decides where the routing is not said: as it was chosen, else adaptive on InfiniBand,
// sprayed where packets are, ECMP else. Parameters that are not among the reader's specs keep their
// defaults.
Result<CollectiveSettings> collectiveSettings(const ParamReader& params,
                                              const FabricIntent& fabric);

} // namespace weft
