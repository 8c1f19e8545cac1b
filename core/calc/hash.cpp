// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/hash.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace weft {
namespace {

double poisson(double mean, double count) {
    return std::exp(count * std::log(mean) - mean - std::lgamma(count + 1));
}

// The range of m outside which P(fullest ≤ m) is 0 or 1 to double precision: the fullest path is
// above the mean, and a path holds m with a probability that falls at least as fast as exp(-x²/2).
struct Range {
    double from, to;
};
Range rangeOfMax(double flows, double paths) {
    const double mean = flows / paths;
    const double reach = 9 + std::sqrt(2 * std::log(paths));
    const double to = mean + reach * std::sqrt(mean) + reach * reach;
    return {std::max(0.0, std::ceil(mean) - 1), std::min(flows, std::ceil(to))};
}

// Below it a Poisson variable of this mean has no weight a double would notice.
double firstOf(double mean) {
    return std::max(0.0, std::floor(mean - 12 * std::sqrt(mean)));
}

// Adds up E = Σ_m P(fullest > m) and the percentile while P(fullest ≤ m) is fed in, m rising.
class Distribution {
public:
    explicit Distribution(double from) : expected_(from) {}
    void add(double m, double atMost) {
        const double p = std::clamp(atMost, 0.0, 1.0);
        expected_ += 1 - p;
        if (!isFound_ && p >= 0.99) {
            percentile_ = m;
            isFound_ = true;
        }
    }
    double expected() const { return expected_; }
    double percentile(double most) const { return isFound_ ? percentile_ : most; }

private:
    double expected_, percentile_ = 0;
    bool isFound_ = false;
};

// With N_i independent Poisson of mean F/L, P(all ≤ m | Σ N_i = F) is the multinomial's (Levin
// 1981), and the numerator one coefficient of A_m(ω)^L, A_m the truncated generating function. M
// points suffice: what aliases onto F lies at F ± M, ten standard deviations away.
void exactMax(double flows, double paths, HashCollisions& out) {
    const double mean = flows / paths;
    const auto [from, to] = rangeOfMax(flows, paths);
    const auto points = static_cast<std::size_t>(std::ceil(10 * std::sqrt(flows) + 40)) | 1U;
    const std::size_t half = points / 2; // the others are conjugates
    const double atFlows = poisson(flows, flows);
    std::vector<std::complex<double>> sums(half + 1);
    Distribution distribution(from);
    double share = 0; // P(one path ≤ m)
    for (double m = firstOf(mean); m <= to; ++m) {
        const double weight = poisson(mean, m);
        share += weight;
        const bool isCounted = m >= from;
        const bool isPossible = isCounted && paths * std::log(std::min(1.0, share)) > -80;
        double coefficient = 0;
        for (std::size_t k = 0; k <= half; ++k) {
            const double angle =
                2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(points);
            sums[k] += std::polar(weight, angle * m);
            if (isPossible && std::abs(sums[k]) > 0) {
                const std::complex<double> power = paths * std::log(sums[k]);
                const double part = std::exp(power.real()) * std::cos(power.imag() - angle * flows);
                coefficient += k == 0 ? part : 2 * part;
            }
        }
        if (isCounted) {
            distribution.add(m,
                             m >= flows ? 1 : coefficient / static_cast<double>(points) / atFlows);
        }
    }
    out.expectedMax = distribution.expected();
    out.percentile99 = distribution.percentile(to);
}

void independentMax(double flows, double paths, HashCollisions& out) {
    const double mean = flows / paths;
    const auto [from, to] = rangeOfMax(flows, paths);
    Distribution distribution(from);
    double share = 0;
    for (double m = firstOf(mean); m <= to; ++m) {
        share += poisson(mean, m);
        if (m >= from) {
            distribution.add(m, std::exp(paths * std::log(std::min(1.0, share))));
        }
    }
    out.expectedMax = std::min(flows, distribution.expected());
    out.percentile99 = distribution.percentile(to);
}

// Π_{i<F} (1 - i/L).
double noCollision(double flows, double paths) {
    constexpr double kSummed = 1e6;
    if (flows > paths) {
        return 0;
    }
    double logarithm = 0;
    if (flows <= kSummed) {
        for (double i = 1; i < flows && logarithm > -750; ++i) {
            logarithm += std::log1p(-i / paths);
        }
        return std::exp(logarithm);
    }
    // log(1-x) = -x - x²/2 - x³/3 …; where more terms would matter the result is 0 anyway.
    const double s1 = flows * (flows - 1) / 2, s2 = s1 * (2 * flows - 1) / 3, s3 = s1 * s1;
    return std::exp(-s1 / paths - s2 / (2 * paths * paths) - s3 / (3 * paths * paths * paths));
}

} // namespace

HashCollisions hashCollisions(std::int64_t flows, std::int64_t paths) {
    const auto f = static_cast<double>(flows), l = static_cast<double>(paths);
    HashCollisions out;
    out.mean = f / l;
    out.noCollision = noCollision(f, l);
    out.linksUsed = paths == 1 ? std::min(1.0, f) : -l * std::expm1(f * std::log1p(-1 / l));
    if (flows == 0 || paths == 1) {
        out.expectedMax = out.percentile99 = f;
    } else if (flows <= kMostExactFlows) {
        exactMax(f, l, out);
    } else {
        out.isExact = false;
        independentMax(f, l, out);
    }
    return out;
}

double pathCount(std::span<const double> fanouts) {
    double product = 1;
    for (const double fanout : fanouts) {
        product *= fanout;
    }
    return product;
}

} // namespace weft
