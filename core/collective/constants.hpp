// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies NCCL itself plans with: NCCL 2.30, src/graph/tuning.cc, protocol Simple (the one that
// runs at full bandwidth). They stand in for α until a log of the user's own cluster calibrates it.
#pragma once

#include "core/base/units.hpp"

#include <string_view>

namespace weft {

inline constexpr std::string_view kNcclTuning = "NCCL 2.30, src/graph/tuning.cc, protocol Simple";

inline constexpr Duration kNcclBase = seconds(8.4e-6);       // baseLatencies, ring and tree
inline constexpr Duration kNcclNetStep = seconds(14e-6);     // hwLatencies, network, ring and tree
inline constexpr Duration kNcclNvlinkRing = seconds(3.4e-6); // hwLatencies, NVLink, ring
inline constexpr Duration kNcclNvlinkTree = seconds(4e-6);   // hwLatencies, NVLink, tree
inline constexpr Duration kNcclCollNet = seconds(31e-6);     // hwLatencies, network, CollNet direct

// Port to port of a switch whose own figure is not catalogued; cut-through ASICs are published from
// 0.13 µs (InfiniBand) to about 0.8 µs (Ethernet).
inline constexpr Duration kAssumedSwitchLatency = seconds(0.5e-6);

} // namespace weft
