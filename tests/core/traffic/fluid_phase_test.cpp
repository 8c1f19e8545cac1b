// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/fluid_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace weft {
namespace {

// Bertsekas & Gallager's kind of example: A and B share link 0 of 10; B and C link 1 of 4. B and C
// get 2 each, A the 8 that B leaves.
TEST(MaxMin, GivesTheRestToWhoCanUseIt) {
    const std::vector<FluidFlow> flows = {
        {bits(16), {0}}, {bits(4), {0, 1}}, {bits(2), {1}}, {bits(9), {}}};
    const std::vector<Bandwidth> capacities = {bitsPerSecond(10), bitsPerSecond(4)};
    const auto rates = maxMinRates(flows, capacities);
    EXPECT_EQ(rates, (std::vector<Bandwidth>{bitsPerSecond(8), bitsPerSecond(2), bitsPerSecond(2),
                                             Bandwidth()}));
    // C ends at 1 s; B then has 2 bit left at 4 bit/s, A 8 bit at 6: B ends at 1.5 s with A at 5
    // left, which takes half a second at 10.
    EXPECT_NEAR(inSeconds(phaseTime(flows, capacities)), 2.0, 1e-9);
    EXPECT_EQ(phaseTime({}, capacities), Duration());
}

// The law `phase` rests on: where all flows carry the same, the phase takes as long as the fullest
// link needs for what crosses it, whatever the paths.
TEST(PhaseTime, OfEqualFlowsIsTheFullestLinks) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 100; ++round) {
        std::vector<Bandwidth> capacities(20);
        for (Bandwidth& each : capacities) {
            each = bitsPerSecond(static_cast<double>(1 + random() % 10));
        }
        std::vector<FluidFlow> flows(30);
        std::vector<double> crossing(capacities.size(), 0);
        for (FluidFlow& flow : flows) {
            flow.size = bits(100);
            for (std::uint32_t link = 0; link < capacities.size(); ++link) {
                if (random() % 6 == 0) {
                    flow.links.push_back(link);
                    crossing[link] += 100;
                }
            }
        }
        double longest = 0;
        for (std::size_t link = 0; link < capacities.size(); ++link) {
            longest = std::max(longest, crossing[link] / inBitsPerSecond(capacities[link]));
        }
        EXPECT_NEAR(inSeconds(phaseTime(flows, capacities)), longest, 1e-9 * longest);
    }
}

} // namespace
} // namespace weft
