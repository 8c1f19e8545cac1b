// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/latency.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

// The positive root of ρ(e^η - 1) = η; η falls from ∞ to 0 as ρ rises from 0 to 1. Newton from the
// right, where the function is convex and above 0, so every step stays right of the root.
double decay(double utilisation) {
    double eta = 2 * std::log(1 / utilisation) + 2 * (1 - utilisation);
    for (int step = 0; step < 100; ++step) {
        const double value = utilisation * std::expm1(eta) - eta;
        const double next = eta - value / (utilisation * std::exp(eta) - 1);
        if (!(std::abs(next - eta) > 1e-14 * eta)) {
            break;
        }
        eta = next;
    }
    return eta;
}

} // namespace

PathLatency pathLatency(std::int64_t links, Duration linkDelay, DataSize message, Bandwidth rate,
                        Duration perSwitch, Forwarding forwarding) {
    const auto hops = static_cast<double>(links);
    PathLatency latency;
    latency.propagation = linkDelay * hops;
    latency.serialisation = message / rate * (forwarding == Forwarding::StoreAndForward ? hops : 1);
    latency.switching = perSwitch * std::max(0.0, hops - 1);
    return latency;
}

QueueWait queueWait(double utilisation, Duration service) {
    if (utilisation <= 0) {
        return {};
    }
    const Duration mean = service * (utilisation / (2 * (1 - utilisation)));
    // P(W ≤ t) = (1-ρ)e^(ρt) up to one packet time; 0 where the queue is empty that often.
    const double within = std::log(0.99 / (1 - utilisation)) / utilisation;
    if (within <= 1) {
        return {mean, service * std::max(0.0, within)};
    }
    const double eta = decay(utilisation);
    const double weight = (1 - utilisation) / (utilisation * std::exp(eta) - 1);
    return {mean, service * (std::log(weight / 0.01) / eta)};
}

Duration hopLatency(Transport transport) {
    return transport == Transport::InfiniBand ? microseconds(0.45) : microseconds(1);
}

Duration endLatency(Transport transport) {
    const Duration throughOne =
        transport == Transport::InfiniBand ? microseconds(2.8) : microseconds(3.6);
    const Duration kernel = transport == Transport::Tcp ? kKernelLatency : Duration();
    return (throughOne - hopLatency(transport) + kernel) / 2;
}

} // namespace weft
