// SPDX-License-Identifier: GPL-3.0-or-later
// Panels and trunks are optional: with them every fibre link is two cords and a place in a trunk.
#include "core/plant/panels.hpp"
#include "tests/core/plant/furnished.hpp"

namespace weft::test {
namespace {

TEST(Panels, EveryFibreLinkIsTwoCordsAndAPlaceInATrunk) {
    Design design = furnishedPod();
    design.plant.write().optics.copper = design.plant.write().optics.aoc = false;
    const Analysis direct = analyse(design, seedCatalog());
    design.plant.write().optics.plant = FibrePlant::Panels;
    const Analysis panels = analyse(design, seedCatalog());
    std::int64_t paths = 0, places = 0, trunks = 0;
    for (const Cabling& cabling : panels.plant->cabling) {
        for (const Join& join : cabling.joins) {
            paths += join.medium.trunk ? join.links : 0;
            if (join.medium.trunk) {
                EXPECT_EQ(join.medium.length, kPanelCord);
            }
        }
    }
    const Trunks all(*panels.plant, design);
    for (const auto& [key, trunk] : all.all()) {
        EXPECT_GE(trunk.count() * trunk.perTrunk, trunk.links);
        EXPECT_LT((trunk.count() - 1) * trunk.perTrunk, trunk.links);
        places += trunk.links;
        trunks += trunk.count();
    }
    ASSERT_GT(paths, 0);
    EXPECT_EQ(places, paths);
    std::int64_t nearCords = 0, farCords = 0, billed = 0, panelsBought = 0;
    for (const BillLine& line : panels.bill->lines) {
        const bool isPanel = line.kind == BillKind::Panel;
        nearCords += line.kind == BillKind::Cable && line.length == kPanelCord ? line.quantity : 0;
        farCords += isPanel && line.use.ends_with("far panel") ? line.quantity : 0;
        billed += isPanel && line.use == "between panels" ? line.quantity : 0;
        panelsBought += isPanel && line.use == "in the racks" ? line.quantity : 0;
    }
    EXPECT_EQ(farCords, paths);
    EXPECT_GE(nearCords, paths);
    EXPECT_EQ(billed, trunks);
    EXPECT_GT(panelsBought, 0);
    // Same rows in the schedule, and two mated pairs more in the loss.
    EXPECT_EQ(valueOf(panels, "cabling.rows", "design"), valueOf(direct, "cabling.rows", "design"));
    for (const FabricIntent& fabric : *design.fabrics) {
        const Metric* with = panels.find("fabric.optics.margin", fabric.id);
        const Metric* without = direct.find("fabric.optics.margin", fabric.id);
        if (with != nullptr && without != nullptr) {
            EXPECT_LT(with->value, without->value - 0.9) << fabric.id;
        }
    }
}

} // namespace
} // namespace weft::test
