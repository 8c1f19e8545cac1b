// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/arrangement.hpp"
#include "ui/canvas/snapping.hpp"

#include <gtest/gtest.h>

namespace weft::ui {
namespace {

FabricIntent fabric(const std::string& id, const std::string& site, FabricRole role) {
    FabricIntent made;
    made.id = id;
    made.name = id;
    made.site = site;
    made.topology = "leaf-spine";
    made.role = role;
    return made;
}

Site site(const std::string& id, const std::string& name, SiteKind kind) {
    Site made;
    made.id = id;
    made.name = name;
    made.kind = kind;
    return made;
}

Design busyDesign() {
    Design design = emptyDesign("Busy");
    const Id centre = design.sites->front().id;
    design.sites.write().push_back(site("plant-1", "Plant 1", SiteKind::Edge));
    design.sites.write().push_back(site("plant-2", "Plant 2", SiteKind::Edge));
    design.sites.write().push_back(site("cloud", "Cloud", SiteKind::CloudRegion));
    design.fabrics.write() = {fabric("compute", centre, FabricRole::Compute),
                              fabric("storage", centre, FabricRole::Storage),
                              fabric("front", centre, FabricRole::FrontEnd),
                              fabric("oob", centre, FabricRole::OutOfBand),
                              fabric("star", "plant-1", FabricRole::Compute),
                              fabric("vpc", "cloud", FabricRole::Compute)};
    design.groups.write().push_back(
        {.id = "loose", .name = "Loose", .site = centre, .part = "x", .count = 4});
    return design;
}

TEST(Arrangement, NothingOverlapsAndCardsLieInTheirSites) {
    const Design design = busyDesign();
    const Arrangement arrangement = arrange(design);
    for (const FabricIntent& a : *design.fabrics) {
        EXPECT_TRUE(arrangement.of(a.site).contains(arrangement.of(a.id))) << a.id;
        for (const FabricIntent& b : *design.fabrics) {
            EXPECT_TRUE(a.id == b.id || !arrangement.of(a.id).intersects(arrangement.of(b.id)))
                << a.id << " " << b.id;
        }
        EXPECT_FALSE(arrangement.of(a.id).intersects(arrangement.of("loose"))) << a.id;
    }
    for (const Site& a : *design.sites) {
        for (const Site& b : *design.sites) {
            EXPECT_TRUE(a.id == b.id || !arrangement.of(a.id).intersects(arrangement.of(b.id)))
                << a.id << " " << b.id;
        }
    }
}

TEST(Arrangement, WhatAHandHasPlacedStaysAndOneMoreMovesNothing) {
    Design design = busyDesign();
    design.fabrics.write()[1].place = {640, 320, 300, 200};
    const Arrangement before = arrange(design);
    EXPECT_EQ(before.of("storage"), QRectF(640, 320, 300, 200));
    design.fabrics.write().push_back(fabric("late", design.sites->front().id, FabricRole::Storage));
    const Arrangement after = arrange(design);
    for (const FabricIntent& each : *design.fabrics) {
        if (each.id != "late" && each.site == design.sites->front().id) {
            EXPECT_EQ(before.of(each.id), after.of(each.id)) << each.id;
        }
    }
    EXPECT_FALSE(after.of("late").intersects(after.of("storage")));
}

TEST(Arrangement, AFreePlaceIsFreeEvenInTheMiddleOfACrowd) {
    const Design design = busyDesign();
    const Arrangement arrangement = arrange(design);
    const QRectF place = freePlace(design, arrangement, design.sites->front().id, {280, 160},
                                   arrangement.of("compute").center());
    for (const char* id : {"compute", "storage", "front", "oob", "loose"}) {
        EXPECT_FALSE(place.intersects(arrangement.of(id))) << id;
    }
}

TEST(Snapping, EdgesOfNeighboursBeatTheGridAndShowAGuide) {
    const Snap snap = snapMove({0, 0, 100, 50}, {203, 301}, {{200, 0, 80, 40}}, 6);
    EXPECT_EQ(snap.delta.x(), 200); // left edge to left edge
    EXPECT_EQ(snap.delta.y(), 304); // nothing near: the grid of 8
    ASSERT_EQ(snap.guides.size(), 1U);
    EXPECT_EQ(snap.guides[0].x1(), 200);
}

} // namespace
} // namespace weft::ui
