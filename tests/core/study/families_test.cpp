// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/front.hpp"
#include "tests/core/topology/build.hpp"

#include <algorithm>
#include <limits>

namespace weft::test {
namespace {

std::vector<Family> wished(std::int64_t endpoints, std::int64_t radix) {
    AnalysisOptions options;
    options.only = {"fabric.switches", "fabric.endpoints", "fabric.cables",
                    "fabric.hops",     "fabric.bisection", "cost."};
    return families({endpoints, gbps(400), radix}, seedCatalog(), Depth::Whole, options);
}

TEST(Families, EveryOneBuiltHoldsTheEndpoints) {
    for (const std::int64_t endpoints : {64, 300, 1000}) {
        const std::vector<Family> all = wished(endpoints, 64);
        EXPECT_GE(all.size(), 14U);
        std::size_t built = 0;
        for (const Family& each : all) {
            if (each.problem.empty()) {
                ++built;
                EXPECT_GE(each.find("fabric.endpoints")->value, static_cast<double>(endpoints))
                    << each.topology->id;
            }
        }
        EXPECT_GE(built, 10U) << endpoints;
    }
}

// Two tiers of 64-port switches end at 2,048 endpoints; the fat tree goes on with three.
TEST(Families, WhatDoesNotFitSaysSo) {
    for (const Family& each : families({2100, gbps(400), 64}, seedCatalog(), Depth::Frame, {})) {
        if (each.topology->id == "leaf-spine") {
            EXPECT_FALSE(each.problem.empty());
        }
        if (each.topology->id == "fat-tree") {
            EXPECT_TRUE(each.problem.empty()) << each.problem;
            EXPECT_GT(each.find("fabric.switches.core")->value, 0);
        }
    }
}

// By definition: none on the front is beaten by any, everyone else by some.
TEST(Families, TheFrontIsTheFront) {
    const std::vector<Family> all = wished(300, 32);
    const std::vector<bool> front = paretoFront(all);
    ASSERT_EQ(front.size(), all.size());
    const auto value = [](const Family& family, std::string_view metric, double sign) {
        const Metric* found = family.find(metric);
        return found != nullptr ? sign * found->value : std::numeric_limits<double>::infinity();
    };
    const auto isNoWorse = [&](const Family& a, const Family& b, bool strictly) {
        bool better = !strictly;
        for (const auto& [metric, sign] :
             {std::pair("fabric.switches", 1.0), std::pair("fabric.cables", 1.0),
              std::pair("fabric.hops.mean", 1.0), std::pair("fabric.bisection.ratio", -1.0)}) {
            if (value(a, metric, sign) > value(b, metric, sign)) {
                return false;
            }
            better = better || value(a, metric, sign) < value(b, metric, sign);
        }
        return better;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isBuilt = all[i].problem.empty();
        const bool isBeaten = std::any_of(all.begin(), all.end(), [&](const Family& other) {
            return other.problem.empty() && isNoWorse(other, all[i], true);
        });
        EXPECT_EQ(front[i], isBuilt && !isBeaten) << all[i].topology->id;
    }
    EXPECT_GT(std::count(front.begin(), front.end(), true), 1);
}

} // namespace
} // namespace weft::test
