// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/latency.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace weft {
namespace {

// Crommelin 1932: P(W ≤ t) of M/D/1, t in packet times; alternating, so only for small t.
double waitsAtMost(double t, double rho) {
    double sum = 0, sign = 1;
    for (int k = 0; k <= static_cast<int>(std::floor(t)); ++k, sign = -sign) {
        const double x = rho * (t - k);
        sum += sign * std::exp(k * std::log(x) - std::lgamma(k + 1.0) + x);
    }
    return (1 - rho) * sum;
}

TEST(Queueing, PercentileIsThatOfMD1) {
    for (const double rho : {0.02, 0.1, 0.3, 0.5, 0.7, 0.8}) {
        const double p99 = inSeconds(queueWait(rho, seconds(1)).percentile99);
        EXPECT_NEAR(waitsAtMost(p99, rho), 0.99, 0.002) << rho;
    }
    // Below 1 % of utilisation a packet in a hundred does not wait.
    EXPECT_EQ(queueWait(0.005, seconds(1)).percentile99, Duration());
    EXPECT_EQ(queueWait(0, seconds(1)).mean, Duration());
}

// Lindley's recursion on random arrivals, seeded.
TEST(Queueing, EqualsASimulatedQueue) {
    std::mt19937_64 random(7);
    for (const double rho : {0.5, 0.9}) {
        std::exponential_distribution<double> gap(rho);
        constexpr int kPackets = 4'000'000;
        double wait = 0, sum = 0;
        const double p99 = inSeconds(queueWait(rho, seconds(1)).percentile99);
        int beyond = 0;
        for (int i = 0; i < kPackets; ++i) {
            sum += wait;
            beyond += wait > p99 ? 1 : 0;
            wait = std::max(0.0, wait + 1 - gap(random));
        }
        const double mean = inSeconds(queueWait(rho, seconds(1)).mean);
        EXPECT_NEAR(sum / kPackets, mean, 0.03 * mean) << rho;
        EXPECT_NEAR(static_cast<double>(beyond) / kPackets, 0.01, 0.002) << rho;
    }
}

// Three links of 1 µs, 1000 B at 100 Gb/s (80 ns), two switches of 0.5 µs.
TEST(PathLatency, CountsWhatEachForwardingCosts) {
    const auto total = [](Forwarding forwarding) {
        return inNanoseconds(
            pathLatency(3, microseconds(1), bytes(1000), gbps(100), microseconds(0.5), forwarding)
                .total());
    };
    EXPECT_NEAR(total(Forwarding::CutThrough), 3000 + 80 + 1000, 1e-9);
    EXPECT_NEAR(total(Forwarding::StoreAndForward), 3000 + 240 + 1000, 1e-9);
}

} // namespace
} // namespace weft
