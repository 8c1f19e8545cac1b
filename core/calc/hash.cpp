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

// Below `from` P(fullest ≤ m) is 0: some path holds a flow, and some path the mean. Above `to` it
// is 1 to double precision: that a path holds m falls at least as fast as exp(-x²/2).
struct Range {
    double from, to;
};
Range rangeOfMax(double flows, double paths) {
    const double mean = flows / paths;
    const double reach = 9 + std::sqrt(2 * std::log(paths));
    const double to = mean + reach * std::sqrt(mean) + reach * reach;
    return {std::max(1.0, std::ceil(mean)), std::min(flows, std::ceil(to))};
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
//
// With fewer flows than paths the leading 1 of A_m and the factor e^(-F/L) are kept apart, because
// a power of up to 1e9 would magnify their rounding.
class TruncatedSums {
public:
    TruncatedSums(double flows, double paths)
        : flows_(flows), paths_(paths), mean_(flows / paths), isSparse_(mean_ < 1),
          points_(2 * static_cast<std::size_t>(std::ceil(5 * std::sqrt(flows) + 20)) + 1),
          sums_(points_ / 2 + 1) { // the other half are conjugates
    }

    void addTerm(double m) {
        double weight = poisson(mean_, m);
        share_ += weight;
        if (isSparse_) {
            weight = m == 0 ? 0 : weight * std::exp(mean_);
        }
        for (std::size_t k = 0; k < sums_.size(); ++k) {
            sums_[k] += std::polar(weight, angle(k) * m);
        }
    }

    // P(Σ N_i = F and every N_i ≤ m), m the last term added.
    double coefficient() const {
        if (paths_ * std::log(std::min(1.0, share_)) < -80) {
            return 0;
        }
        double sum = 0;
        for (std::size_t k = 0; k < sums_.size(); ++k) {
            const std::complex<double> power = logPower(sums_[k]);
            const double part = std::exp(power.real()) * std::cos(power.imag() - angle(k) * flows_);
            sum += k == 0 ? part : 2 * part;
        }
        return sum / static_cast<double>(points_);
    }

private:
    double angle(std::size_t k) const {
        return 2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(points_);
    }
    std::complex<double> logPower(std::complex<double> z) const {
        if (!isSparse_) {
            return paths_ * std::log(z);
        }
        return {paths_ * 0.5 * std::log1p(2 * z.real() + std::norm(z)) - flows_,
                paths_ * std::atan2(z.imag(), 1 + z.real())};
    }

    double flows_, paths_, mean_;
    bool isSparse_;
    std::size_t points_;
    std::vector<std::complex<double>> sums_;
    double share_ = 0; // P(one path ≤ m)
};

void exactMax(double flows, double paths, HashCollisions& out) {
    const auto [from, to] = rangeOfMax(flows, paths);
    const double atFlows = poisson(flows, flows);
    TruncatedSums sums(flows, paths);
    Distribution distribution(from);
    for (auto i = static_cast<std::int64_t>(firstOf(flows / paths));
         i <= static_cast<std::int64_t>(to); ++i) {
        const auto m = static_cast<double>(i);
        sums.addTerm(m);
        if (m >= from) {
            distribution.add(m, m >= flows ? 1
                                : m == 1   ? out.noCollision
                                           : sums.coefficient() / atFlows);
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
    for (auto i = static_cast<std::int64_t>(firstOf(mean)); i <= static_cast<std::int64_t>(to);
         ++i) {
        const auto m = static_cast<double>(i);
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
