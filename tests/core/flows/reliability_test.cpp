// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/reliability.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

constexpr double kYear = 365 * 86400.0;

// The published rates, by hand: HPN's links last 1/(0.00057·12) = 146.2 years (case
// AVAIL-HPN-LINKS), its ToRs 163.4; RSC's nodes 153.8 days.
TEST(Reliability, DefaultsAreThePublishedRates) {
    const Design design;
    EXPECT_NEAR(reliabilityOf(design, "link")->mtbf / seconds(kYear), 146.1988304, 1e-6);
    EXPECT_NEAR(reliabilityOf(design, "switch")->mtbf / seconds(kYear), 1 / (0.00051 * 12), 1e-9);
    EXPECT_NEAR(reliabilityOf(design, "server")->mtbf / seconds(86400), 153.8461538, 1e-6);
    // 4.39 cuts a year on 1,000 miles: 1,609.344 km last 1/4.39 of a year.
    EXPECT_NEAR(reliabilityOf(design, "fibre")->mtbf / seconds(kYear) / 1609.344, 1 / 4.39, 1e-12);
    EXPECT_FALSE(reliabilityOf(design, "site").has_value());
}

TEST(Reliability, WhatTheArchitectSaysHolds) {
    Design design;
    design.reliability = std::vector<Reliability>{{"switch", seconds(900), seconds(100)},
                                                  {"site", seconds(99), seconds(1)}};
    EXPECT_DOUBLE_EQ(reliabilityOf(design, "switch")->availability(), 0.9);
    EXPECT_EQ(reliabilityOf(design, "switch")->origin, "you chose");
    EXPECT_DOUBLE_EQ(reliabilityOf(design, "site")->availability(), 0.99);
    for (const ReliabilityClass& row : reliabilityClasses()) {
        EXPECT_GT(row.mtbf, Duration()) << row.id;
        EXPECT_GT(row.mttr, Duration()) << row.id;
        EXPECT_FALSE(row.source.empty()) << row.id;
    }
}

} // namespace
} // namespace weft
