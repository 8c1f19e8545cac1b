// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/families.hpp"
#include "tests/core/topology/build.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace weft::test {
namespace {

const FamilyCandidate* find(const std::vector<FamilyCandidate>& all, std::string_view topology) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const FamilyCandidate& each) {
        return each.topology->id == topology;
    });
    return found == all.end() ? nullptr : &*found;
}

TEST(Families, EveryFeasibleOneHoldsTheEndpoints) {
    for (const std::int64_t endpoints : {64, 500, 2048}) {
        const auto all = compareFamilies({endpoints, gbps(400), 64}, seedCatalog());
        std::set<std::string_view> families;
        for (const FamilyCandidate& each : all) {
            families.insert(each.topology->id);
            if (each.isFeasible) {
                EXPECT_GE(each.endpoints, endpoints) << each.topology->id;
                EXPECT_GT(each.switches, 0) << each.topology->id;
                // What is shown can be opened: the design of the candidate says the same.
                const Analysis again = analyse(each.design, seedCatalog());
                EXPECT_EQ(again.find("fabric.switches", "compute")->value,
                          static_cast<double>(each.switches));
            } else {
                EXPECT_FALSE(each.problem.empty()) << each.topology->id;
                EXPECT_FALSE(each.isOnFront);
            }
        }
        EXPECT_GE(families.size(), 14U);
    }
}

// Two tiers of 64-port switches end at 2,048 endpoints; three go on.
TEST(Families, WhatDoesNotFitSaysSo) {
    const auto all = compareFamilies({2100, gbps(400), 64}, seedCatalog(), {false, {}});
    const FamilyCandidate* leafSpine = find(all, "leaf-spine");
    ASSERT_NE(leafSpine, nullptr);
    EXPECT_FALSE(leafSpine->isFeasible);
    EXPECT_FALSE(leafSpine->problem.empty());
    const auto three = std::find_if(all.begin(), all.end(), [](const FamilyCandidate& each) {
        return each.topology->id == "fat-tree" &&
               each.params.at("tiers") == ParamValue(std::int64_t{3});
    });
    ASSERT_NE(three, all.end());
    EXPECT_TRUE(three->isFeasible) << three->problem;
}

// By definition: no one on the front is beaten by anyone, everyone else by someone.
TEST(Families, TheFrontIsTheFront) {
    const auto all = compareFamilies({300, gbps(400), 32}, seedCatalog());
    const auto burdens = [](const FamilyCandidate& each) {
        return std::array{static_cast<double>(each.switches), static_cast<double>(each.cables),
                          each.hopsMean.value_or(1e9), -each.bisectionRatio.value_or(-1e9)};
    };
    int front = 0;
    for (const FamilyCandidate& each : all) {
        bool beaten = false;
        for (const FamilyCandidate& other : all) {
            const auto mine = burdens(each), theirs = burdens(other);
            bool noWorse = other.isFeasible && mine != theirs;
            for (std::size_t i = 0; i < mine.size(); ++i) {
                noWorse = noWorse && theirs[i] <= mine[i];
            }
            beaten = beaten || noWorse;
        }
        EXPECT_EQ(each.isOnFront, each.isFeasible && !beaten) << each.topology->id;
        front += each.isOnFront ? 1 : 0;
    }
    EXPECT_GT(front, 1);
}

TEST(Families, TheSameWishGivesTheSameAnswer) {
    const FitWish wish{128, gbps(200), 64};
    const auto a = compareFamilies(wish, seedCatalog()), b = compareFamilies(wish, seedCatalog());
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].design, b[i].design);
        EXPECT_EQ(a[i].bisectionRatio, b[i].bisectionRatio);
        EXPECT_EQ(a[i].isOnFront, b[i].isOnFront);
    }
}

} // namespace
} // namespace weft::test
