// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/patterns.hpp"

#include <map>
#include <set>
#include <vector>

namespace weft {
namespace {

TEST(Patterns, aTreeReachesItsRootInLogarithmicDepth) {
    for (std::int64_t members = 2; members < 200; ++members) {
        for (std::int64_t rank = 0; rank < members; ++rank) {
            int depth = 0;
            for (std::int64_t at = rank; treeParent(at, members) >= 0;
                 at = treeParent(at, members)) {
                ASSERT_LT(treeParent(at, members), members);
                ASSERT_LE(++depth, 9) << rank << " of " << members;
            }
        }
    }
}

// Two trees of one edge per member but the root, up and down; nobody sends more than twice the
// data.
TEST(Patterns, twoTreesLoadNobodyBeyondFullRate) {
    for (const std::int64_t members : {2, 3, 4, 7, 8, 16, 31, 128, 127}) {
        std::map<std::int64_t, double> sent, received;
        int flows = 0;
        doubleTreeFlows(members, [&](std::int64_t from, std::int64_t to, double share) {
            ASSERT_NE(from, to);
            ASSERT_TRUE(from >= 0 && from < members && to >= 0 && to < members);
            sent[from] += share;
            received[to] += share;
            ++flows;
        });
        EXPECT_EQ(flows, 4 * (members - 1));
        for (std::int64_t rank = 0; rank < members; ++rank) {
            EXPECT_LE(sent[rank], 1.25) << rank << " of " << members;
            EXPECT_LE(received[rank], 1.25) << rank << " of " << members;
        }
    }
}

TEST(Patterns, aRingIsOneCycle) {
    std::set<std::int64_t> heard;
    ringFlows(5, [&](std::int64_t from, std::int64_t to, double share) {
        EXPECT_EQ(to, (from + 1) % 5);
        EXPECT_EQ(share, 1);
        heard.insert(to);
    });
    EXPECT_EQ(heard.size(), 5U);
    ringFlows(1, [](std::int64_t, std::int64_t, double) { FAIL(); });
}

// 11 ranks: 3 fold, 8 remain: ranks 1, 3, 5, 6, 7, 8, 9, 10.
TEST(Patterns, foldingLeavesAPowerOfTwo) {
    const Folding folding(11);
    EXPECT_EQ(folding.members, 8);
    EXPECT_EQ(folding.extra, 3);
    std::vector<std::int64_t> ranks;
    for (std::int64_t member = 0; member < 8; ++member) {
        ranks.push_back(folding.rankOf(member));
    }
    EXPECT_EQ(ranks, (std::vector<std::int64_t>{1, 3, 5, 6, 7, 8, 9, 10}));
    std::map<std::int64_t, std::int64_t> partner;
    exchangeFlows(folding, 4,
                  [&](std::int64_t from, std::int64_t to, double) { partner[from] = to; });
    EXPECT_EQ(partner.at(1), 7);
    EXPECT_EQ(partner.at(7), 1);
    EXPECT_EQ(partner.size(), 8U);
}

// 12 ranks as 2 × 3 × 2: rings of 3 that stand 2 apart; everyone hears from exactly one.
TEST(Patterns, groupsLieSideBySide) {
    std::map<std::int64_t, std::int64_t> next;
    groupRingFlows(12, 3, 2, [&](std::int64_t from, std::int64_t to, double) { next[from] = to; });
    EXPECT_EQ(next.size(), 12U);
    EXPECT_EQ(next.at(0), 2);
    EXPECT_EQ(next.at(4), 0);
    EXPECT_EQ(next.at(7), 9);
    EXPECT_EQ(next.at(11), 7);
    std::map<std::int64_t, double> sent;
    groupExchangeFlows(12, 3, 2, [&](std::int64_t from, std::int64_t to, double share) {
        EXPECT_EQ(from % 2, to % 2);
        EXPECT_EQ(from / 6, to / 6);
        EXPECT_NE(from, to);
        sent[from] += share;
    });
    for (const auto& [rank, share] : sent) {
        EXPECT_DOUBLE_EQ(share, 1);
    }
    EXPECT_EQ(sent.size(), 12U);
}

// After the steps of a binomial tree everyone has heard, from someone who had.
TEST(Patterns, aBinomialTreeReachesAll) {
    for (const std::int64_t members : {2, 5, 8, 13}) {
        std::set<std::int64_t> knows = {0};
        for (std::int64_t distance = 1; distance < members; distance *= 2) {
            std::set<std::int64_t> heard;
            binomialFlows(members, distance, [&](std::int64_t from, std::int64_t to, double) {
                EXPECT_TRUE(knows.contains(from));
                EXPECT_TRUE(heard.insert(to).second);
            });
            knows.merge(heard);
        }
        EXPECT_EQ(static_cast<std::int64_t>(knows.size()), members);
    }
}

} // namespace
} // namespace weft
