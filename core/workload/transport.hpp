// SPDX-License-Identifier: GPL-3.0-or-later
// What a transport asks of hosts and network, and what it costs in time: InfiniBand, RoCEv2, TCP
// and packet-sprayed Ethernet.
#pragma once

#include "core/base/units.hpp"
#include "core/design/design.hpp"

#include <string_view>

namespace weft {

// Each way beyond what RDMA takes; 0 for RDMA.
Duration latencyBeyondRdma(Transport transport);

// How a sender recovers from a lost packet.
enum class LossRecovery : std::uint8_t { None, GoBackN, Selective, Window };
struct TransportNeeds {
    LossRecovery recovery = LossRecovery::GoBackN;
    std::string_view loss;   // "resends all since the lost packet"
    std::string_view fabric; // "PFC and ECN on every link"
    std::string_view source;
};
TransportNeeds needsOf(Transport transport);

// Share of packets that may be lost before goodput falls by `allowed` (0.01), at a rate and round
// trip: go-back-N (1-p)/(1-p+pW) of W packets under way, selective 1-p, a window by Mathis et al.
// (1997). 0 where nothing may be lost: credits never lose.
double lossAllowed(Transport transport, Bandwidth rate, Duration roundTrip, DataSize packet,
                   double allowed);

// Cores that are busy receiving so much; 0 where the card does it.
double coresFor(Transport transport, Bandwidth rate);

} // namespace weft
