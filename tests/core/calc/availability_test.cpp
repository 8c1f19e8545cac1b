// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/availability.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>
#include <vector>

namespace weft {
namespace {

// Every state of n parts, up or down.
TEST(Availability, KOfNEqualsEveryStateAddedUp) {
    for (int n = 1; n <= 10; ++n) {
        for (int k = 0; k <= n; ++k) {
            for (const double a : {0.0, 0.2, 0.9, 0.999, 1.0}) {
                double truth = 0;
                for (unsigned up = 0; up < (1U << n); ++up) {
                    const int count = std::popcount(up);
                    truth += count >= k ? std::pow(a, count) * std::pow(1 - a, n - count) : 0;
                }
                EXPECT_NEAR(kOfNAvailability(k, n, a), truth, 1e-12) << k << " of " << n;
            }
        }
    }
    const std::vector<double> three(3, 0.97);
    EXPECT_NEAR(kOfNAvailability(3, 3, 0.97), seriesAvailability(three), 1e-12);
    EXPECT_NEAR(kOfNAvailability(1, 3, 0.97), parallelAvailability(three), 1e-12);
}

// A job simulated failure by failure, seeded: work counts once its checkpoint is written.
TEST(Goodput, RenewalEqualsASimulatedJob) {
    std::mt19937_64 random(11);
    const Duration mttf = seconds(3600 * 4);
    const CheckpointPlan plan{seconds(300), seconds(1800), seconds(60)};
    std::exponential_distribution<double> untilFailure(1 / inSeconds(mttf));
    double useful = 0, elapsed = 0;
    for (int failure = 0; failure < 400'000; ++failure) {
        double left = untilFailure(random);
        elapsed += left;
        const double cycle = inSeconds(plan.interval + plan.write);
        left -= inSeconds(plan.restart);
        useful += left > 0 ? std::floor(left / cycle) * inSeconds(plan.interval) : 0;
    }
    EXPECT_NEAR(useful / elapsed, renewalEttr(mttf, plan), 0.002);
}

// Where failures are rare the short formula is the long one.
TEST(Goodput, ExpectedEttrIsItsLimit) {
    for (const double servers : {1.0, 16.0, 64.0}) {
        const EventRate rate = perDay(0.0065);
        const CheckpointPlan plan{seconds(300), seconds(3600), seconds(30)};
        const double renewal = renewalEttr(jobMttf(servers, rate), plan);
        EXPECT_NEAR(expectedEttr(servers, rate, plan), renewal, 0.02 * (1 - renewal) + 1e-4);
    }
    EXPECT_EQ(expectedEttr(1e6, perDay(1), {seconds(300), seconds(3600), seconds(30)}), 0);
}

// Daly's interval against the best of a fine scan; Young's is never far.
TEST(Goodput, DalysIntervalIsTheBest) {
    for (const double hours : {0.5, 4.0, 24.0, 240.0}) {
        const Duration mttf = seconds(3600 * hours), write = seconds(60);
        const auto at = [&](Duration interval) {
            return renewalEttr(mttf, {seconds(300), interval, write});
        };
        double best = 0;
        for (double tau = 30; tau < 40'000; tau *= 1.002) {
            best = std::max(best, at(seconds(tau)));
        }
        EXPECT_NEAR(at(dalyInterval(write, mttf)), best, 1e-4) << hours;
        EXPECT_NEAR(at(youngInterval(write, mttf)), best, 5e-3) << hours;
    }
    EXPECT_EQ(dalyInterval(seconds(100), seconds(40)), seconds(40));
}

} // namespace
} // namespace weft
