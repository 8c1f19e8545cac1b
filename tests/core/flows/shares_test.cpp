// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/shares.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace weft {
namespace {

double share(const Shares& shares, std::size_t claim) {
    return inBitsPerSecond(shares.share[claim]);
}

Sharing::Claim over(std::vector<std::uint32_t> resources, double weight = 1,
                    Bandwidth demand = kUnlimited) {
    Sharing::Claim claim;
    for (const std::uint32_t each : resources) {
        claim.uses.push_back({each, 1});
    }
    claim.weight = weight;
    claim.demand = demand;
    return claim;
}

// Bertsekas & Gallager 1992, figure 6.14: links of capacity 1; flows 1 (over links 0 and 1), 2 and
// 3 on link 1, 4 over 1 … Here the textbook's chain: one long flow over three links, one short on
// each, the middle link with two. On the middle three share 1: 1/3 each; on the outer ones the
// short flow takes the 2/3 that are left.
TEST(MaxMinShares, TheTextbookChain) {
    Sharing sharing;
    sharing.capacity = {bitsPerSecond(1), bitsPerSecond(1), bitsPerSecond(1)};
    sharing.claims = {over({0, 1, 2}), over({0}), over({1}), over({1}), over({2})};
    const Shares shares = maxMinShares(sharing);
    EXPECT_NEAR(share(shares, 0), 1.0 / 3, 1e-15);
    EXPECT_NEAR(share(shares, 1), 2.0 / 3, 1e-15);
    EXPECT_NEAR(share(shares, 2), 1.0 / 3, 1e-15);
    EXPECT_NEAR(share(shares, 3), 1.0 / 3, 1e-15);
    EXPECT_NEAR(share(shares, 4), 2.0 / 3, 1e-15);
    EXPECT_EQ(shares.bottleneck[0], 1u);
    EXPECT_EQ(shares.bottleneck[4], 2u);
}

// 10 Gb/s for demands of 1 and 4 and one without limit: 1, 4 and the 5 left. With a second
// limitless one: 1, then (10-1)/3 = 3 for each of the others, below the demand of 4.
TEST(MaxMinShares, SmallDemandsAreMetInFull) {
    Sharing sharing;
    sharing.capacity = {gbps(10)};
    sharing.claims = {over({0}, 1, gbps(1)), over({0}, 1, gbps(4)), over({0})};
    Shares shares = maxMinShares(sharing);
    EXPECT_DOUBLE_EQ(share(shares, 0), 1e9);
    EXPECT_DOUBLE_EQ(share(shares, 1), 4e9);
    EXPECT_DOUBLE_EQ(share(shares, 2), 5e9);
    EXPECT_EQ(shares.bottleneck[1], Shares::kNone);
    sharing.claims.push_back(over({0}));
    shares = maxMinShares(sharing);
    EXPECT_DOUBLE_EQ(share(shares, 0), 1e9);
    EXPECT_DOUBLE_EQ(share(shares, 1), 3e9);
    EXPECT_DOUBLE_EQ(share(shares, 3), 3e9);
    EXPECT_EQ(shares.bottleneck[1], 0u);
}

// 3 senders against 1: three quarters. Encryption that puts 25 % on the wire leaves 8 of 10.
TEST(MaxMinShares, WeightsAndBytesOnTheWireCount) {
    Sharing sharing;
    sharing.capacity = {gbps(8)};
    sharing.claims = {over({0}, 3), over({0}, 1)};
    Shares shares = maxMinShares(sharing);
    EXPECT_DOUBLE_EQ(share(shares, 0), 6e9);
    EXPECT_DOUBLE_EQ(share(shares, 1), 2e9);
    sharing.capacity = {gbps(10)};
    sharing.claims = {over({0})};
    sharing.claims[0].uses[0].perBit = 1.25;
    EXPECT_DOUBLE_EQ(share(maxMinShares(sharing), 0), 8e9);
}

TEST(MaxMinShares, WhatNothingLimitsIsUnlimited) {
    Sharing sharing;
    sharing.capacity = {gbps(1)};
    sharing.claims = {over({}), over({}, 1, gbps(3)), over({0}), over({0}, 1, Bandwidth())};
    const Shares shares = maxMinShares(sharing);
    EXPECT_EQ(shares.share[0], kUnlimited);
    EXPECT_DOUBLE_EQ(share(shares, 1), 3e9);
    EXPECT_DOUBLE_EQ(share(shares, 2), 1e9);
    EXPECT_EQ(share(shares, 3), 0);
}

Sharing randomSharing(std::mt19937_64& random, std::size_t claims, std::uint32_t resources) {
    std::uniform_real_distribution<double> real(0.1, 10);
    Sharing sharing;
    for (std::uint32_t r = 0; r < resources; ++r) {
        sharing.capacity.push_back(gbps(real(random)));
    }
    for (std::size_t i = 0; i < claims; ++i) {
        Sharing::Claim claim;
        for (std::uint32_t r = 0; r < resources; ++r) {
            if (random() % resources < 3) {
                claim.uses.push_back({r, random() % 3 == 0 ? real(random) : 1.0});
            }
        }
        claim.weight = static_cast<double>(1 + random() % 4);
        claim.demand =
            random() % 2 == 0 || claim.uses.empty() ? gbps(real(random) / 5) : kUnlimited;
        sharing.claims.push_back(std::move(claim));
    }
    return sharing;
}

// The certificate of a max-min allocation (Bertsekas & Gallager 1992, 6.5.2): it is feasible, and
// each claim has all it asks for or passes a full resource on which no other has more per sender.
// So no share can rise without lowering one that is no larger.
TEST(MaxMinShares, NoShareCanRiseWithoutLoweringASmallerOne) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        std::mt19937_64 random(seed);
        const Sharing sharing =
            randomSharing(random, 1 + seed % 40, static_cast<std::uint32_t>(1 + seed % 9));
        const Shares shares = maxMinShares(sharing);
        std::vector<double> used(sharing.capacity.size());
        for (std::size_t i = 0; i < sharing.claims.size(); ++i) {
            for (const Sharing::Use& use : sharing.claims[i].uses) {
                used[use.resource] += share(shares, i) * use.perBit;
            }
        }
        for (std::size_t r = 0; r < used.size(); ++r) {
            ASSERT_LE(used[r], inBitsPerSecond(sharing.capacity[r]) * (1 + 1e-9)) << seed;
        }
        for (std::size_t i = 0; i < sharing.claims.size(); ++i) {
            const Sharing::Claim& claim = sharing.claims[i];
            bool isSettled = share(shares, i) >= inBitsPerSecond(claim.demand) * (1 - 1e-9);
            for (const Sharing::Use& use : claim.uses) {
                const bool isFull = used[use.resource] >=
                                    inBitsPerSecond(sharing.capacity[use.resource]) * (1 - 1e-9);
                bool isLargest = true;
                for (std::size_t j = 0; j < sharing.claims.size(); ++j) {
                    for (const Sharing::Use& other : sharing.claims[j].uses) {
                        isLargest = isLargest && (other.resource != use.resource ||
                                                  share(shares, j) / sharing.claims[j].weight <=
                                                      share(shares, i) / claim.weight * (1 + 1e-9));
                    }
                }
                isSettled = isSettled || (isFull && isLargest);
            }
            ASSERT_TRUE(isSettled) << "seed " << seed << " claim " << i;
        }
    }
}

// Relabelling resources and claims changes no share.
TEST(MaxMinShares, OrderDoesNotMatter) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        std::mt19937_64 random(seed);
        const Sharing sharing = randomSharing(random, 20, 6);
        Sharing turned = sharing;
        std::reverse(turned.claims.begin(), turned.claims.end());
        const Shares one = maxMinShares(sharing), other = maxMinShares(turned);
        for (std::size_t i = 0; i < 20; ++i) {
            ASSERT_NEAR(share(one, i), share(other, 19 - i), 1e-6 * share(one, i));
        }
    }
}

} // namespace
} // namespace weft
