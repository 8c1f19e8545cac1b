// SPDX-License-Identifier: GPL-3.0-or-later
// Time on the wire, in the glass and in queues (ENGINE §3).
#pragma once

#include "core/base/rates.hpp"
#include "core/design/design.hpp"

#include <cstdint>

namespace weft {

// What light and current travel at: fibre 4.9 ns/m (group index of standard fibre; published 4.76
// to 5.13), copper 4.76 ns/m (twinax, 0.70 c).
constexpr Velocity kFibreVelocity = metresPerSecond(1 / 4.9e-9);
constexpr Velocity kCopperVelocity = metresPerSecond(1 / 4.76e-9);
constexpr Velocity kVacuumVelocity = metresPerSecond(299'792'458.0);

enum class Forwarding : std::uint8_t { CutThrough, StoreAndForward };

struct PathLatency {
    Duration propagation, serialisation, switching;
    Duration total() const { return propagation + serialisation + switching; }
};
// A message over `links` links of equal delay and rate; a switch between two of them adds
// `perSwitch`. Cut-through serialises once, store-and-forward on every link.
PathLatency pathLatency(std::int64_t links, Duration linkDelay, DataSize message, Bandwidth rate,
                        Duration perSwitch, Forwarding forwarding);

// Host, NIC and driver at one end of a message, and what a switch adds with its cables, as
// DeepSeek-V3's measurements have it (ISCA 2025, table 5: 2.8 and 3.7 µs through one and three
// InfiniBand switches, 3.6 and 5.6 µs through RoCE's). TCP adds the kernel's sockets to the ends, a
// planning figure of 15 µs one way.
Duration endLatency(Transport transport);
Duration hopLatency(Transport transport);
constexpr Duration kKernelLatency = microseconds(15);

// Waiting in an M/D/1 queue at utilisation ρ in [0, 1), for a packet time `service`: mean
// ρ/(2(1-ρ)) packet times; the 99th percentile exactly up to one packet time (Crommelin 1932), then
// from the exponential tail P(W > t) ~ C e^(-ηt) with ρ(e^η - 1) = η, C = (1-ρ)/(ρ e^η - 1) (Tijms
// 2003).
struct QueueWait {
    Duration mean, percentile99;
};
QueueWait queueWait(double utilisation, Duration service);

} // namespace weft
