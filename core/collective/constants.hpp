// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies NCCL itself plans with: NCCL 2.30, src/graph/tuning.cc. They stand in for α until a log
// of the user's own cluster calibrates it.
#pragma once

#include "core/base/units.hpp"

#include <array>
#include <string_view>

namespace weft {

inline constexpr std::string_view kNcclTuning = "NCCL 2.30, src/graph/tuning.cc";

// A protocol's latencies, and what its flags leave of the bandwidth: Simple moves whole chunks; LL
// sends a flag with every word, LL128 with every 120 bytes.
struct NcclConstants {
    std::string_view name;
    Duration baseRing, baseTree;     // baseLatencies: once per call
    Duration nvlinkRing, nvlinkTree; // hwLatencies: per step within a server
    Duration netRing, netTree;       // hwLatencies: per step between servers
    double share = 1;                // of the bandwidth
};
inline constexpr std::array<NcclConstants, 3> kNcclProtocols{{
    {"simple", seconds(8.4e-6), seconds(8.4e-6), seconds(3.4e-6), seconds(4e-6), seconds(14e-6),
     seconds(14e-6), 1},
    {"ll128", seconds(14e-6), seconds(14e-6), seconds(1.9e-6), seconds(1.25e-6), seconds(4e-6),
     seconds(8.5e-6), 0.92},
    {"ll", seconds(6.6e-6), seconds(6.8e-6), seconds(0.6e-6), seconds(0.6e-6), seconds(2.7e-6),
     seconds(5e-6), 0.5},
}};

inline constexpr Duration kNcclCollNet = seconds(31e-6); // hwLatencies, network, CollNet direct
inline constexpr Bandwidth kNcclChannel =
    gigabytesPerSecond(20.6); // what one channel moves over NVLink (sm90)

// Port to port of a switch whose own figure is not catalogued; cut-through ASICs are published from
// 0.13 µs (InfiniBand) to about 0.8 µs (Ethernet).
inline constexpr Duration kAssumedSwitchLatency = seconds(0.5e-6);

} // namespace weft
