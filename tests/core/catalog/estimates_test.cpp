// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/estimates.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weft {
namespace {

// SN5600: 64 cages x 800 Gb/s = 51,200 Gb/s; band switch_eth_800g is 0.8 / 1.5 / 2.2 USD per Gb/s:
// 51,200 x 0.8 = 40,960; x 1.5 = 76,800; x 2.2 = 112,640.
TEST(PriceBands, SwitchByCapacity) {
    const Price& price = test::seed("nvidia-sn5600").price;
    EXPECT_EQ(price.basis, PriceBasis::Band);
    EXPECT_EQ(price.band, "switch_eth_800g");
    EXPECT_EQ(price.low, Money::fromDollars(40'960));
    EXPECT_EQ(price.typical, Money::fromDollars(76'800));
    EXPECT_EQ(price.high, Money::fromDollars(112'640));
    EXPECT_EQ(test::seed("nvidia-sn5600").provenanceOf("price_typical_usd").grade, Grade::C);
}

// DDN AI400X2 Turbo: 260.9 usable TB x 700 USD = 182,630 USD.
TEST(PriceBands, StorageByUsableCapacity) {
    EXPECT_EQ(test::seed("ddn-ai400x2-turbo").price.typical, Money::fromDollars(182'630));
}

// MX204: four 100G ports x 7,000 USD; the 10G ports are not counted.
TEST(PriceBands, RouterBy100GPort) {
    EXPECT_EQ(test::seed("juniper-mx204").price.typical, Money::fromDollars(28'000));
}

TEST(PriceBands, PiecesAndStreetPrices) {
    EXPECT_EQ(test::seed("nvidia-qm9700").price.typical, Money::fromDollars(35'000));
    EXPECT_EQ(test::seed("nvidia-dgx-h100").price.typical, Money::fromDollars(300'000));
    // 400G DR4: third-party listings from 369 to 749 USD, (369 + 749) / 2 = 559.
    const Price& read = test::seed("nv-mms1v00-wm").price;
    EXPECT_EQ(read.basis, PriceBasis::Street);
    EXPECT_EQ(read.typical, Money::fromDollars(559));
    EXPECT_EQ(test::seed("nvidia-sb7800").price.basis, PriceBasis::None); // EDR: no band fits
}

TEST(Planning, SmallestClassThatIsLargeEnough) {
    const Estimates& estimates = test::seeds().estimates;
    Part part = test::ownSwitch();
    auto& device = std::get<Switch>(part.body);
    device.capacity = gbps(12'800.5);
    EXPECT_TRUE(complete(part, estimates));
    EXPECT_EQ(device.planningTypical, watts(650)); // the class of 25.6 Tb/s
    EXPECT_EQ(device.planningMax, watts(1500));
}

TEST(Planning, BeyondTheLargestInProportionAndWithinKnownFigures) {
    const Estimates& estimates = test::seeds().estimates;
    Part part = test::ownSwitch();
    auto& device = std::get<Switch>(part.body);
    device.capacity = gbps(204'800); // twice the largest class of 2,200 and 4,800 W
    device.powerMax = watts(4000);
    EXPECT_TRUE(complete(part, estimates));
    EXPECT_EQ(device.planningTypical, watts(4000)); // 4,400 W would be above the known maximum
    EXPECT_EQ(device.planningMax, watts(9600));
}

TEST(Planning, CoherentModulesHaveTheirOwnClass) {
    const Estimates& estimates = test::seeds().estimates;
    Part part = emptyPart(PartKind::Optic);
    auto& optic = std::get<Optic>(part.body);
    optic.rate = gbps(400);
    EXPECT_TRUE(complete(part, estimates));
    EXPECT_EQ(optic.planningPerEnd, watts(12));
    optic.planningPerEnd = {};
    optic.reach = kilometres(80);
    EXPECT_TRUE(complete(part, estimates));
    EXPECT_EQ(optic.planningPerEnd, watts(20));
}

TEST(Estimates, BadFilesAreNamed) {
    const auto bands = parsePriceBands(R"({"bands": [{"id": "a"}]})", "price_bands.json");
    ASSERT_FALSE(bands);
    EXPECT_EQ(bands.error().file, "price_bands.json");
    Estimates into;
    const auto planning = parsePlanning(
        R"({"switches": [], "nics": [], "dpus": [], "modules": [{"classes": ["x"], "up_to_gbps": 1, "per_end_w": 1}]})",
        "planning.json", into);
    ASSERT_FALSE(planning);
    EXPECT_THAT(planning.error().toString(),
                testing::HasSubstr("planning.json: /modules/0/classes/0"));
}

} // namespace
} // namespace weft
