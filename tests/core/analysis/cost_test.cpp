// SPDX-License-Identifier: GPL-3.0-or-later
// Prices summed; unknown ones never 0.
#include "core/analysis/cost.hpp"
#include "tests/core/analysis/plant_trees.hpp"

namespace weft::test {
namespace {

// 48 switches at 35,000; 2,044 twin-port modules at 1,200; 2,040 patches at 40; all planning bands.
TEST(Cost, SuperPodComputeFabricByHand) {
    const Analysed pod(superPod().design);
    EXPECT_DOUBLE_EQ(pod.value("cost.switches", "compute"), 1'680'000);
    EXPECT_DOUBLE_EQ(pod.value("cost.transceivers", "compute"), 2'452'800);
    EXPECT_DOUBLE_EQ(pod.value("cost.cables", "compute"), 81'600);
    EXPECT_DOUBLE_EQ(pod.value("cost.capex", "compute"), 4'214'400);
    EXPECT_EQ(pod.metric("cost.capex", "compute").method, Method::Estimate);
    ASSERT_NE(pod.finding("price.planned"), nullptr);
    EXPECT_EQ(pod.finding("price.unknown"), nullptr);
}

TEST(Cost, TheTotalIsTheSumOfTheBill) {
    for (const Analysed& each : {Analysed(superPod().design),
                                 Analysed("rail-optimised", {"servers=64", "server=nvidia-dgx-b200",
                                                             "leaf=nvidia-qm9700"})}) {
        Money sum;
        for (const BillLine& line : each.analysis.bill->lines) {
            sum += isRented(line) ? Money() : line.total();
        }
        EXPECT_NEAR(each.value("cost.capex", "design"), sum.inDollars(), 1e-6);
    }
}

TEST(Cost, UnknownPricesHaveNoValueAndAreNamed) {
    const Analysed bare("fat-tree", {"radix=8", "rate=400Gb/s"});
    EXPECT_EQ(bare.analysis.find("cost.switches", "compute"), nullptr); // not 0
    ASSERT_NE(bare.finding("price.unknown"), nullptr);
    EXPECT_NE(bare.finding("price.unknown")->message.find("generic 8"), std::string::npos);
    EXPECT_NE(bare.metric("cost.capex", "compute").method, Method::Exact);
}

TEST(Cost, WhatIsRentedIsNoPurchase) {
    Design design = superPod().design;
    const double before = Analysed(design).value("cost.capex", "design");
    WanLink link;
    link.id = "dx";
    link.a = link.b = design.sites->front().id;
    link.rate = gbps(100);
    link.count = 2;
    design.wans.write().push_back(link);
    const Analysed with(design);
    EXPECT_DOUBLE_EQ(with.value("cost.capex", "design"), before);
    EXPECT_EQ(with.analysis.bill->lines.back().kind, BillKind::Wan);
    EXPECT_EQ(with.analysis.bill->lines.back().quantity, 2);
}

TEST(Cost, EveryTermIsTheMetricItNames) {
    Analysed(superPod().design).expectTreesHold("cost");
}

} // namespace
} // namespace weft::test
