// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/hash_collisions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace weft {
namespace {

// Every way to throw them, one by one.
TEST(HashCollisions, areThoseOfAllThrows) {
    for (const auto& [flows, paths] : {std::pair{1, 1}, {3, 1}, {2, 2}, {4, 3}, {3, 5}, {6, 4}}) {
        std::int64_t throws = 1;
        for (int i = 0; i < flows; ++i) {
            throws *= paths;
        }
        double max = 0, used = 0, apart = 0;
        std::vector<std::int64_t> fullest;
        for (std::int64_t each = 0; each < throws; ++each) {
            std::vector<std::int64_t> on(static_cast<std::size_t>(paths), 0);
            std::int64_t rest = each;
            for (int flow = 0; flow < flows; ++flow, rest /= paths) {
                ++on[static_cast<std::size_t>(rest % paths)];
            }
            fullest.push_back(*std::max_element(on.begin(), on.end()));
            max += static_cast<double>(fullest.back());
            used += static_cast<double>(
                std::count_if(on.begin(), on.end(), [](std::int64_t n) { return n > 0; }));
            apart += fullest.back() <= 1 ? 1 : 0;
        }
        std::sort(fullest.begin(), fullest.end());
        const auto all = static_cast<double>(throws);
        const HashCollisions found = hashCollisions(flows, paths);
        EXPECT_TRUE(found.isExact);
        EXPECT_NEAR(found.max, max / all, 1e-12) << flows << " on " << paths;
        EXPECT_NEAR(found.pathsUsed, used / all, 1e-12);
        EXPECT_NEAR(found.noCollision, apart / all, 1e-12);
        EXPECT_EQ(found.p99, fullest[static_cast<std::size_t>((throws * 99 + 99) / 100 - 1)]);
    }
}

TEST(HashCollisions, samplingComesNearTheExactAnswer) {
    for (const auto& [flows, paths] : {std::pair{8, 8}, {64, 32}, {256, 64}}) {
        const HashCollisions exact = hashCollisions(flows, paths),
                             sampled = sampledCollisions(flows, paths, 4000, 7);
        EXPECT_NEAR(sampled.max, exact.max, 0.02 * exact.max);
        EXPECT_LE(std::abs(sampled.p99 - exact.p99), 1);
        EXPECT_EQ(sampled.max, sampledCollisions(flows, paths, 4000, 7).max);
    }
    const HashCollisions many = hashCollisions(100'000, 64);
    EXPECT_FALSE(many.isExact);
    EXPECT_GT(many.max, many.mean);
    EXPECT_LT(many.efficiency(), 1);
}

} // namespace
} // namespace weft
