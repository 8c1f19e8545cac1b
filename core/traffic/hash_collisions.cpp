// SPDX-License-Identifier: GPL-3.0-or-later
// P(max <= m) = F! [x^F] (sum over i <= m of x^i / i!)^L / L^F (Flajolet & Sedgewick 2009, II.3),
// worked out path by path: of the flows left each falls on the next of l paths with probability
// 1/l, so that every term is a probability and nothing cancels.
#include "core/traffic/hash_collisions.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace weft {
namespace {

// P(no path has more than `most`).
double atMost(std::int64_t flows, std::int64_t paths, std::int64_t most) {
    const auto size = static_cast<std::size_t>(flows) + 1;
    std::vector<double> fits(size, 0), next(size);
    fits[0] = 1; // no path: no flow may be left
    for (std::int64_t path = 1; path <= paths; ++path) {
        const double hit = 1 / static_cast<double>(path), odds = hit / (1 - hit);
        for (std::int64_t left = 0; left <= flows; ++left) {
            double sum = 0;
            if (path == 1) {
                sum = left <= most ? 1 : 0;
            } else {
                // Binomial: i of those left on this path.
                double chance = std::pow(1 - hit, static_cast<double>(left));
                for (std::int64_t i = 0; i <= std::min(most, left); ++i) {
                    sum += chance * fits[static_cast<std::size_t>(left - i)];
                    chance *= static_cast<double>(left - i) / static_cast<double>(i + 1) * odds;
                }
            }
            next[static_cast<std::size_t>(left)] = sum;
        }
        fits.swap(next);
    }
    return fits.back();
}

// What needs no distribution.
HashCollisions plain(std::int64_t flows, std::int64_t paths) {
    const double f = static_cast<double>(flows), l = static_cast<double>(paths);
    HashCollisions found;
    found.mean = f / l;
    found.pathsUsed = -l * std::expm1(f * std::log1p(-1 / l));
    found.noCollision = flows > paths ? 0 : 1;
    for (std::int64_t i = 0; i < flows && found.noCollision > 0; ++i) {
        found.noCollision *= 1 - static_cast<double>(i) / l;
    }
    if (paths == 1) {
        found.pathsUsed = 1;
    }
    return found;
}

} // namespace

HashCollisions hashCollisions(std::int64_t flows, std::int64_t paths) {
    if (flows > kMostOccupancy / paths) {
        constexpr std::int64_t kThrows = 20'000'000;
        return sampledCollisions(flows, paths, std::clamp<std::int64_t>(kThrows / flows, 100, 2000),
                                 1);
    }
    HashCollisions found = plain(flows, paths);
    constexpr double kCertain = 1 - 1e-13;
    double below = 0;
    for (std::int64_t most = 0; below < kCertain && most < flows; ++most) {
        below = most * paths < flows ? 0 : atMost(flows, paths, most);
        found.max += 1 - below;
        found.p99 = below < 0.99 ? most + 1 : found.p99;
    }
    return found;
}

HashCollisions sampledCollisions(std::int64_t flows, std::int64_t paths, std::int64_t samples,
                                 std::uint64_t seed) {
    HashCollisions found = plain(flows, paths);
    found.isExact = false;
    std::mt19937_64 random(seed);
    std::vector<std::int64_t> on(static_cast<std::size_t>(paths)), fullest;
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        std::fill(on.begin(), on.end(), 0);
        std::int64_t most = 0;
        for (std::int64_t flow = 0; flow < flows; ++flow) {
            most = std::max(most, ++on[random() % static_cast<std::uint64_t>(paths)]);
        }
        fullest.push_back(most);
        found.max += static_cast<double>(most) / static_cast<double>(samples);
    }
    std::sort(fullest.begin(), fullest.end());
    found.p99 = fullest[static_cast<std::size_t>((samples * 99 + 99) / 100 - 1)];
    return found;
}

} // namespace weft
