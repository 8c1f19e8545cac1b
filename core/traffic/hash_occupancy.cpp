// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/hash_occupancy.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr double kCertain = 1 - 1e-12;

// P(no bin of `bins` holds more than t after `balls`), by the ball that first overfills one:
// p_m(k+1) = p_m(k) - C(k,t) m^-t (1-1/m)^(k-t) p_{m-1}(k-t). Only differences of probabilities, so
// errors stay near the machine's.
double exactBelow(std::int64_t balls, std::int64_t bins, std::int64_t t) {
    const auto n = static_cast<std::size_t>(balls), limit = static_cast<std::size_t>(t);
    std::vector<double> fewer(n + 1, 0.0), with(n + 1, 0.0); // p_{m-1}, p_m; none fits into no bin
    fewer[0] = 1;
    for (std::int64_t m = 1; m <= bins; ++m) {
        const double hit = 1 / static_cast<double>(m), miss = 1 - hit;
        double exactlyFull = std::pow(hit, static_cast<double>(t)); // of k balls, t in one bin
        with[0] = 1;
        for (std::size_t k = 0; k < n; ++k) {
            if (k < limit) {
                with[k + 1] = with[k];
                continue;
            }
            with[k + 1] = std::max(0.0, with[k] - exactlyFull * fewer[k - limit]);
            exactlyFull *= miss * static_cast<double>(k + 1) / static_cast<double>(k + 1 - limit);
        }
        std::swap(fewer, with);
    }
    return fewer[n];
}

// The same with independent Poisson bins of the same mean.
std::vector<double> poissonDistribution(std::int64_t balls, std::int64_t bins) {
    const double mean = static_cast<double>(balls) / static_cast<double>(bins);
    std::vector<double> below;
    double logTerm = -mean, sum = 0;
    for (std::int64_t t = 0; below.empty() || below.back() < kCertain; ++t) {
        sum += std::exp(logTerm);
        below.push_back(t == balls ? 1 : std::pow(std::min(1.0, sum), static_cast<double>(bins)));
        logTerm += std::log(mean) - std::log(static_cast<double>(t + 1));
    }
    return below;
}

} // namespace

const std::vector<double>& HashOccupancy::distribution(std::int64_t flows, std::int64_t paths) {
    auto [found, isNew] = known_.try_emplace({flows, paths});
    std::vector<double>& below = found->second;
    if (!isNew) {
        return below;
    }
    if (paths > kExactWork / std::max<std::int64_t>(flows, 1)) {
        below = poissonDistribution(flows, paths);
        return below;
    }
    for (std::int64_t t = 0; below.empty() || below.back() < kCertain; ++t) {
        const bool isCertain = t >= flows;
        below.push_back(isCertain           ? 1
                        : t * paths < flows ? 0
                        : paths == 1        ? 0
                                            : exactBelow(flows, paths, t));
    }
    return below;
}

double HashOccupancy::expectedFullest(const std::vector<HashedSwitches>& groups) {
    struct Step {
        double load;     // from here on
        double logBelow; // log of the factor by which P(fullest ≤ load) grows
    };
    std::vector<Step> steps;
    double logAtZero = 0; // where no flow hashes, nothing is ever exceeded
    for (const HashedSwitches& group : groups) {
        if (group.flows <= 0 || group.perFlow <= 0) {
            continue;
        }
        const std::vector<double>& below = distribution(group.flows, group.paths);
        constexpr double kNever = 1e-300; // P = 0, in logarithms
        double before = std::log(kNever);
        logAtZero += before * static_cast<double>(group.switches);
        for (std::size_t t = 1; t < below.size(); ++t) {
            const double now = std::log(std::max(below[t], kNever));
            steps.push_back({static_cast<double>(t) * group.perFlow,
                             (now - before) * static_cast<double>(group.switches)});
            before = now;
        }
    }
    std::sort(steps.begin(), steps.end(),
              [](const Step& a, const Step& b) { return a.load < b.load; });
    // E[max] = ∫ P(max > x) dx.
    double expected = 0, at = 0, logBelow = logAtZero;
    for (const Step& step : steps) {
        expected += (step.load - at) * -std::expm1(std::min(0.0, logBelow));
        at = step.load;
        logBelow += step.logBelow;
    }
    return expected;
}

} // namespace weft
