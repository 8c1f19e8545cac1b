// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/availability.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

double seriesAvailability(std::span<const double> parts) {
    double all = 1;
    for (const double a : parts) {
        all *= a;
    }
    return all;
}

double parallelAvailability(std::span<const double> parts) {
    double none = 1;
    for (const double a : parts) {
        none *= 1 - a;
    }
    return 1 - none;
}

double kOfNAvailability(std::int64_t k, std::int64_t n, double a) {
    if (k <= 0 || a >= 1) {
        return 1;
    }
    if (a <= 0) {
        return 0;
    }
    const auto total = static_cast<double>(n);
    const double logUp = std::log(a), logDown = std::log1p(-a);
    double sum = 0;
    for (std::int64_t i = k; i <= n; ++i) {
        const auto up = static_cast<double>(i);
        sum += std::exp(std::lgamma(total + 1) - std::lgamma(up + 1) - std::lgamma(total - up + 1) +
                        up * logUp + (total - up) * logDown);
    }
    return std::min(1.0, sum);
}

Duration jobMttf(double servers, EventRate failures) {
    return seconds(1 / (servers * inPerSecond(failures)));
}

double expectedEttr(double servers, EventRate failures, const CheckpointPlan& plan) {
    const double lost = servers * (failures * (plan.restart + plan.interval / 2));
    return std::max(0.0, 1 - lost) / (1 + plan.write / plan.interval);
}

double renewalEttr(Duration mttf, const CheckpointPlan& plan) {
    return (plan.interval / mttf) /
           (std::exp(plan.restart / mttf) * std::expm1((plan.interval + plan.write) / mttf));
}

Duration youngInterval(Duration write, Duration mttf) {
    return seconds(std::sqrt(2 * inSeconds(write) * inSeconds(mttf)));
}

Duration dalyInterval(Duration write, Duration mttf) {
    const double ratio = write / (2 * mttf);
    if (!(ratio < 1)) {
        return mttf;
    }
    return youngInterval(write, mttf) * (1 + std::sqrt(ratio) / 3 + ratio / 9) - write;
}

Money rollbackCost(Money hourly, Duration interval) {
    return Money::fromDollars(hourly.inDollars() * inSeconds(interval) / 3600 / 2);
}

} // namespace weft
