// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/transport.hpp"

#include "core/calc/latency.hpp"

#include <cmath>

namespace weft {
namespace {

// What a core receives with every optimisation of the Linux kernel's TCP: Cai et al., SIGCOMM 2021,
// section 3.1.
constexpr Bandwidth kPerCore = gbps(42);
} // namespace

Duration latencyBeyondRdma(Transport transport) {
    return transport == Transport::Tcp ? kKernelLatency : Duration();
}

TransportNeeds needsOf(Transport transport) {
    switch (transport) {
    case Transport::InfiniBand:
        return {LossRecovery::None, "none: credits never let a packet be dropped",
                "credits on every link, built in", "InfiniBand Architecture, volume 1"};
    case Transport::RoceV2:
        return {LossRecovery::GoBackN, "near none: a loss resends all that was under way",
                "PFC and ECN on every link", "Guo et al., SIGCOMM 2016"};
    case Transport::Tcp:
        return {LossRecovery::Window, "little: a loss halves the window", "nothing special",
                "Mathis et al. 1997"};
    case Transport::Sprayed:
        return {LossRecovery::Selective, "some: the lost packet alone is resent",
                "spraying switches, cards that put packets in order",
                "Mittal et al., SIGCOMM 2018 (IRN)"};
    }
    return {};
}

double lossAllowed(Transport transport, Bandwidth rate, Duration roundTrip, DataSize packet,
                   double allowed) {
    const double underWay = (rate * roundTrip) / packet;
    switch (needsOf(transport).recovery) {
    case LossRecovery::None:
        return 0;
    case LossRecovery::GoBackN: // (1-p)/(1-p+pW) = 1-a
        return allowed / (allowed + (1 - allowed) * underWay);
    case LossRecovery::Selective:
        return allowed;
    case LossRecovery::Window: // rate = MSS/RTT · sqrt(3/2)/sqrt(p)
        return std::fmin(1, 1.5 / std::pow((1 - allowed) * underWay, 2));
    }
    return 0;
}

double coresFor(Transport transport, Bandwidth rate) {
    return transport == Transport::Tcp ? rate / kPerCore : 0;
}

} // namespace weft
