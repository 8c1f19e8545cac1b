// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/hash.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace weft {
namespace {

// All L^F hashings, one by one.
struct Enumerated {
    double expectedMax = 0, noCollision = 0, linksUsed = 0;
    std::vector<double> atMost; // by m
};
Enumerated enumerate(int flows, int paths) {
    Enumerated out;
    out.atMost.assign(static_cast<std::size_t>(flows) + 1, 0);
    std::vector<int> choice(static_cast<std::size_t>(flows), 0);
    const double all = std::pow(paths, flows);
    for (double done = 0; done < all; ++done) {
        std::vector<int> load(static_cast<std::size_t>(paths), 0);
        for (const int path : choice) {
            ++load[static_cast<std::size_t>(path)];
        }
        const int fullest = *std::max_element(load.begin(), load.end());
        out.expectedMax += fullest / all;
        out.noCollision += (fullest <= 1 ? 1 : 0) / all;
        out.linksUsed += static_cast<double>(paths - std::count(load.begin(), load.end(), 0)) / all;
        for (auto m = static_cast<std::size_t>(fullest); m < out.atMost.size(); ++m) {
            out.atMost[m] += 1 / all;
        }
        for (std::size_t i = 0; i < choice.size() && ++choice[i] == paths; ++i) {
            choice[i] = 0;
        }
    }
    return out;
}

TEST(HashCollisions, EqualEveryHashingCounted) {
    for (int flows = 1; flows <= 7; ++flows) {
        for (int paths = 1; paths <= 5; ++paths) {
            SCOPED_TRACE(testing::Message() << flows << " flows on " << paths);
            const Enumerated truth = enumerate(flows, paths);
            const HashCollisions found = hashCollisions(flows, paths);
            EXPECT_TRUE(found.isExact);
            EXPECT_NEAR(found.expectedMax, truth.expectedMax, 1e-10);
            EXPECT_NEAR(found.noCollision, truth.noCollision, 1e-10);
            EXPECT_NEAR(found.linksUsed, truth.linksUsed, 1e-10);
            const auto percentile = static_cast<std::size_t>(found.percentile99);
            EXPECT_GE(truth.atMost[percentile], 0.99 - 1e-9);
            EXPECT_TRUE(percentile == 0 || truth.atMost[percentile - 1] < 0.99);
        }
    }
}

// Two paths: the fullest holds F/2 + |deviation|, summed over the binomial.
TEST(HashCollisions, EqualTheBinomialOnTwoPaths) {
    for (const int flows : {10, 101, 1000, 20'000}) {
        double expected = 0;
        for (int k = 0; k <= flows; ++k) {
            expected += std::max(k, flows - k) *
                        std::exp(std::lgamma(flows + 1.0) - std::lgamma(k + 1.0) -
                                 std::lgamma(flows - k + 1.0) - flows * std::log(2.0));
        }
        EXPECT_NEAR(hashCollisions(flows, 2).expectedMax, expected, 1e-7 * expected) << flows;
    }
}

TEST(HashCollisions, PassSmoothlyIntoTheEstimate) {
    for (const std::int64_t paths : {8LL, 64LL, 10'000LL}) {
        const HashCollisions exact = hashCollisions(kMostExactFlows, paths),
                             estimate = hashCollisions(kMostExactFlows + 1, paths);
        EXPECT_TRUE(exact.isExact);
        EXPECT_FALSE(estimate.isExact);
        EXPECT_NEAR(exact.expectedMax / estimate.expectedMax, 1, 2e-3) << paths;
    }
}

TEST(HashCollisions, AreBoundedAndQuick) {
    const auto begun = std::chrono::steady_clock::now();
    for (const std::int64_t flows : {0LL, 1LL, 2LL, 100'000LL, 1'000'000LL, 1'000'000'000LL}) {
        for (const std::int64_t paths : {1LL, 2LL, 3LL, 1'000LL, 1'000'000'000LL}) {
            SCOPED_TRACE(testing::Message() << flows << " flows on " << paths);
            const HashCollisions found = hashCollisions(flows, paths);
            EXPECT_GE(found.expectedMax, std::ceil(found.mean) - 1e-9);
            EXPECT_LE(found.expectedMax, static_cast<double>(flows) + 1e-9);
            EXPECT_GE(found.noCollision, 0);
            EXPECT_LE(found.noCollision, 1);
            EXPECT_LE(found.linksUsed, static_cast<double>(std::min(flows, paths)) + 1e-6);
        }
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
    // Birthdays: 2 flows on a billion paths.
    EXPECT_NEAR(hashCollisions(2, 1'000'000'000).noCollision, 1 - 1e-9, 1e-15);
    EXPECT_DOUBLE_EQ(hashCollisions(23, 365).noCollision, 0.49270276567601459);
}

} // namespace
} // namespace weft
