// SPDX-License-Identifier: GPL-3.0-or-later
// Watts of the H100 pod and of a bare fabric, by hand.
#include "core/analysis/power.hpp"
#include "core/design/templates.hpp"
#include "tests/core/analysis/plant_trees.hpp"

namespace weft::test {
namespace {

// 48 QM9700 of 747 W typical and 1,720 W most, the latter with optics. The cheapest modules that
// reach 30 and 50 m are 2xSR4 of 15 W: 508 in servers, 512 + 512 in leaves, 512 in spines.
TEST(Power, SuperPodComputeFabricByHand) {
    const Analysed pod(superPod().design);
    EXPECT_DOUBLE_EQ(pod.value("fabric.power.switches", "compute"), 48 * 747);
    EXPECT_DOUBLE_EQ(pod.value("fabric.optics.power", "compute"), (508 + 1024 + 512) * 15);
    EXPECT_DOUBLE_EQ(pod.value("fabric.power.typical", "compute"), 35'856 + 30'660);
    // Leaves: max(32 × 1,720; 32 × 747 + 1,024 × 15 = 39,264); spines: max(16 × 1,720; 19,632);
    // servers 508 × 15.
    EXPECT_DOUBLE_EQ(pod.value("fabric.power.max", "compute"), 55'040 + 27'520 + 7'620);
    EXPECT_EQ(pod.metric("fabric.power.max", "compute").method, Method::Exact);
}

// SN5600 publishes no maximum: typical 940 W plus the modules fitted is the most it draws.
TEST(Power, WithoutAPublishedMaximumItIsTypicalPlusModules) {
    const Analysed pod(superPod().design);
    EXPECT_DOUBLE_EQ(pod.value("fabric.power.max", "in-band"),
                     pod.value("fabric.power.typical", "in-band"));
    EXPECT_GE(pod.value("fabric.power.typical", "in-band"), 6 * 940);
}

// The site: every fabric's most, and 127 servers of 10.2 kW once, though four fabrics attach them.
TEST(Power, ASiteCountsItsServersOnce) {
    const Analysed pod(superPod().design);
    double networks = 0;
    for (const char* fabric : {"compute", "storage", "in-band", "out-of-band"}) {
        networks += pod.value("fabric.power.max", fabric);
    }
    const std::string site = pod.design.sites->front().id;
    EXPECT_DOUBLE_EQ(pod.value("power.servers", "dgx-h100"), 127 * 10'200);
    EXPECT_DOUBLE_EQ(pod.value("site.power.it", site), networks + 127 * 10'200);
}

TEST(Power, PlanningFiguresAreSaidAndMakeAnEstimate) {
    // The SN5640 publishes no power at all.
    const Analysed filled("leaf-spine", {"endpoints=64", "rate=400Gb/s", "leaf=nvidia-sn5640"});
    EXPECT_EQ(filled.metric("fabric.power.typical", "compute").method, Method::Estimate);
    const Finding* finding = filled.finding("power.filled");
    ASSERT_NE(finding, nullptr);
    EXPECT_NE(finding->message.find("SN5640"), std::string::npos);
    EXPECT_EQ(finding->scope, "compute");
}

TEST(Power, OfAGenericSwitchIsUnknownAndSaid) {
    const Analysed bare("fat-tree", {"radix=8", "rate=400Gb/s"});
    EXPECT_NE(bare.finding("power.unknown"), nullptr);
    EXPECT_NE(bare.metric("fabric.power.typical", "compute").method, Method::Exact);
}

TEST(Power, EveryTermIsTheMetricItNames) {
    Analysed(superPod().design).expectTreesHold("power");
    Analysed("fat-tree", {"radix=8"}).expectTreesHold("power");
}

// What the strip says of the network is what the bill's lines of it draw and cost, gateways and
// circuits among them.
TEST(Power, TheNetworksTotalsAreTheBillsInEveryTemplate) {
    for (const Template& each : listTemplates()) {
        const auto design = loadTemplate(each.id);
        ASSERT_TRUE(design) << each.id;
        AnalysisOptions options;
        options.only = {"network."};
        const Analysis made = analyse(*design, seedCatalog(), options);
        ASSERT_NE(made.bill, nullptr) << each.id;
        double watts = 0, dollars = 0;
        for (const BillLine& line : made.bill->lines) {
            const bool isNetwork = line.kind == BillKind::Switch ||
                                   line.kind == BillKind::Transceiver ||
                                   line.kind == BillKind::Cable || line.kind == BillKind::Nic ||
                                   line.kind == BillKind::Panel;
            if (isNetwork) {
                watts += inWatts(line.typical) * static_cast<double>(line.quantity);
                dollars += line.total().inDollars();
            }
        }
        EXPECT_NEAR(made.find("network.power.typical", "design")->value, watts, 1e-6 * watts)
            << each.id;
        EXPECT_NEAR(made.find("network.cost", "design")->value, dollars, 1e-6 * dollars) << each.id;
    }
}

} // namespace
} // namespace weft::test
