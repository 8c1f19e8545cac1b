// SPDX-License-Identifier: GPL-3.0-or-later
// How collectives are run on a fabric: placement of ranks, routing, NCCL's protocol and channels,
// and what a log of the user's own cluster calibrated. Parameters of every kind of workload that
// communicates.
#pragma once

#include "core/collective/collective.hpp"
#include "core/design/param_reader.hpp"
#include "core/traffic/rank_layout.hpp"
#include "core/traffic/path_choice.hpp"

#include <array>
#include <optional>

namespace weft {

// A fit to measurements of one operation: replaces the step latency, scales the bandwidth.
struct Calibration {
    std::optional<Duration> alpha, base;
    std::optional<double> efficiency; // share of the bandwidth the fabric gives
};

struct CollectiveSettings {
    PlacementChoice placement;
    PathChoice routing;
    std::size_t protocol = 0;             // into kNcclProtocols
    std::optional<std::int64_t> channels; // empty: as many as the scale-up network takes
    Duration gammaPerByte;
    std::string gammaOrigin = "assumed: reduction keeps up with the wire";
    std::array<Calibration, 7> calibrations; // by Operation
    std::string calibratedOn;                // "nccl.log, 8 ranks"; empty: not

    const Calibration& of(Operation operation) const {
        return calibrations[static_cast<std::size_t>(operation)];
    }
};

// What a parameter is called in which a fit is kept: "all-reduce-alpha", "-base", "-efficiency".
std::string calibrationParam(Operation operation, std::string_view figure);

// Specs of the parameters below, to be put among those of a kind of workload.
inline constexpr std::size_t kPlacementParams = 3, kRoutingParams = 3;
extern const std::array<ParamSpec, kPlacementParams> kPlacementSpecs; // placement, order, ranks
extern const std::array<ParamSpec, kRoutingParams>
    kRoutingSpecs; // routing, queue-pairs, efficiency

// `transport` decides where the routing is not said: adaptive on InfiniBand, sprayed where packets
// are, ECMP else. Parameters that are not among the reader's specs keep their defaults.
Result<CollectiveSettings> collectiveSettings(const ParamReader& params, Transport transport);
// Where no workload says anything.
CollectiveSettings defaultSettings(Transport transport);

} // namespace weft
