// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fit.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace weft {
namespace {

TEST(Fit, ModulesAndCages) {
    EXPECT_TRUE(fits("OSFP", "OSFP"));
    EXPECT_FALSE(fits("OSFP-flat", "OSFP")); // the fins are missing: the cage would not cool it
    EXPECT_FALSE(fits("OSFP", "OSFP-flat")); // the fins do not go in
    EXPECT_TRUE(fits("OSFP-flat", "OSFP-flat"));
    EXPECT_TRUE(fits("OSFP", "OSFP1600"));
    EXPECT_TRUE(fits("OSFP224", "OSFP1600"));
    EXPECT_FALSE(fits("OSFP224", "OSFP"));
    EXPECT_TRUE(fits("QSFP112", "QSFP-DD800"));
    EXPECT_FALSE(fits("QSFP112", "QSFP-DD"));
    EXPECT_TRUE(fits("QSFP28", "QSFP-DD"));
    EXPECT_TRUE(fits("QSFP28", "QSFP112"));
    EXPECT_FALSE(fits("QSFP112", "QSFP28"));
    EXPECT_TRUE(fits("SFP", "SFP28"));
    EXPECT_FALSE(fits("SFP28", "QSFP28"));
    EXPECT_TRUE(fits("made-up", "made-up"));
    EXPECT_FALSE(fits("MPO-12-CPO", "MPO-12-CPO")); // nothing is plugged into co-packaged optics
}

TEST(Fit, EveryRowTakesItsNamesakeFirstAndIsNamedOnce) {
    std::set<std::string_view> cages;
    for (const CageFit& row : cageFits()) {
        EXPECT_TRUE(cages.insert(row.cage).second) << row.cage;
        if (!row.modules.empty()) {
            EXPECT_TRUE(fits(row.cage, row.cage)) << row.cage;
        }
    }
}

TEST(Fit, CableEndsMayDiffer) {
    const auto& cable = *test::seed("nv-mcp7y10").as<Optic>(); // OSFP to 2 x QSFP112
    EXPECT_TRUE(fits(cable, "OSFP"));
    EXPECT_FALSE(fits(cable, "QSFP112"));
    EXPECT_TRUE(fits(cable, "QSFP112", End::Far));
    EXPECT_FALSE(fits(cable, "OSFP", End::Far));
    const auto& straight = *test::seed("nv-mcp4y10").as<Optic>();
    EXPECT_TRUE(fits(straight, "OSFP", End::Far));
}

TEST(Fit, PortsOfTheTwinPortCage) {
    const auto& device = *test::seed("nvidia-qm9700").as<Switch>();
    ASSERT_EQ(device.cages.size(), 1u);
    EXPECT_EQ(device.cages[0].count, 32);
    EXPECT_EQ(portsPerCage(device.cages[0], gbps(800)), 0); // no single port runs at 800
    EXPECT_EQ(portsPerCage(device.cages[0], gbps(400)), 2);
    EXPECT_EQ(portsPerCage(device.cages[0], gbps(200)), 4);
    EXPECT_EQ(portsPerCage(device.cages[0], gbps(100)), 1); // an older module in it
    EXPECT_EQ(portsAt(device, gbps(400)), 64);
    EXPECT_EQ(portsAt(device, gbps(200)), 128);
    EXPECT_THAT(portRates(device), testing::ElementsAre(gbps(400), gbps(200)));
}

TEST(Fit, TwinPortWithoutBreakoutListed) {
    const CageGroup cages{"OSFP1600", 36, gbps(1600), gbps(800), {}, false, {}};
    EXPECT_EQ(portsPerCage(cages, gbps(1600)), 0);
    EXPECT_EQ(portsPerCage(cages, gbps(800)), 2);
    EXPECT_EQ(portsPerCage(cages, gbps(400)), 1);
}

TEST(Fit, OddRatesGiveNothing) {
    const CageGroup cages{"OSFP", 64, gbps(800), {}, {{2, gbps(400)}}, false, {}};
    EXPECT_EQ(portsPerCage(cages, gbps(800)), 1);
    EXPECT_EQ(portsPerCage(cages, gbps(399)), 0);
    EXPECT_EQ(portsPerCage(cages, gbps(1600)), 0);
    EXPECT_EQ(portsPerCage(cages, gbps(0)), 0);
    EXPECT_EQ(portsPerCage(cages, gbps(-400)), 0);
}

TEST(Fit, AuxiliaryCagesAreNotCountedAndTheChipLimits) {
    EXPECT_EQ(portsAt(*test::seed("nvidia-sn5600").as<Switch>(), gbps(800)), 64);
    EXPECT_EQ(portsAt(*test::seed("nvidia-sn5600").as<Switch>(), gbps(400)), 128);
    // 64 cages x 8 at 100G would be 512; the chip allows 320.
    EXPECT_EQ(portsAt(*test::seed("celestica-ds5000").as<Switch>(), gbps(100)), 320);
}

TEST(Fit, PublishedLogicalPortCounts) {
    EXPECT_EQ(portsAt(*test::seed("nvidia-q3400-ra").as<Switch>(), gbps(800)), 144);
    EXPECT_EQ(portsAt(*test::seed("nvidia-q3200-ra").as<Switch>(), gbps(800)), 72);
    EXPECT_EQ(portsAt(*test::seed("arista-7060px5-64").as<Switch>(), gbps(400)), 64);
    EXPECT_EQ(portsAt(*test::seed("celestica-ds4101").as<Switch>(), gbps(400)), 64);
    EXPECT_EQ(portsAt(*test::seed("nvidia-qm8700").as<Switch>(), gbps(100)), 80);
}

} // namespace
} // namespace weft
