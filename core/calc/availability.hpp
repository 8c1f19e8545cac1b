// SPDX-License-Identifier: GPL-3.0-or-later
// Failures, repair, checkpoints and what they leave of the time (ENGINE §5, §8, §10).
#pragma once

#include "core/base/money.hpp"
#include "core/base/rates.hpp"

#include <cstdint>
#include <span>

namespace weft {

constexpr Duration kYear = seconds(31'536'000); // 365 days

double seriesAvailability(std::span<const double> parts);   // Π a
double parallelAvailability(std::span<const double> parts); // 1 - Π (1-a)
// At least k of n independent parts of availability a are up. k ≤ n, O(n).
double kOfNAvailability(std::int64_t k, std::int64_t n, double a);

// Mean time to failure of a job on so many servers: 1/(N r).
Duration jobMttf(double servers, EventRate failures);

// Expected effective-training-time ratio (Kokolis et al. 2025): (1 - N r (u0 + Δt/2))/(1 + w/Δt),
// for failures that cost little; 0 where they cost all.
struct CheckpointPlan {
    Duration restart, interval, write;
};
double expectedEttr(double servers, EventRate failures, const CheckpointPlan& plan);
// The same by renewal, failures exponential and restart and checkpoint interruptible too (Daly
// 2006): Δt/(M e^(u0/M) (e^((Δt+w)/M) - 1)).
double renewalEttr(Duration mttf, const CheckpointPlan& plan);

// Checkpoint interval: √(2wM) (Young 1974), and with higher orders (Daly 2006), at most M.
Duration youngInterval(Duration write, Duration mttf);
Duration dalyInterval(Duration write, Duration mttf);

// A failure loses half an interval, on average.
Money rollbackCost(Money hourly, Duration interval);

} // namespace weft
