// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures.hpp"

#include <gtest/gtest.h>

namespace weft::ui {
namespace {

FabricIntent starter(const std::string& topology = "leaf-spine") {
    FabricIntent made;
    made.name = "Leaf-spine";
    made.topology = topology;
    return made;
}

Design with(const Design& design, const Edit& edit) {
    const Result<Design> after = weft::apply(design, edit);
    EXPECT_TRUE(after) << after.error().toString();
    return after.value_or(design);
}

Design twoCards() {
    Design design = emptyDesign("Two");
    design = with(design, placeFabric(design, starter(), {0, 0}).edit);
    return with(design, placeFabric(design, starter(), {0, 0}).edit);
}

TEST(Gestures, TheFirstCardTakesTheOnlyEmptySiteWithIt) {
    const Design empty = emptyDesign("Empty");
    const Gesture gesture = placeFabric(empty, starter(), {4000, 3000});
    const Design design = with(empty, gesture.edit);
    ASSERT_EQ(design.sites->size(), 1U);
    ASSERT_EQ(design.fabrics->size(), 1U);
    EXPECT_TRUE(arrange(design).of(design.fabrics->front().id).contains(QPointF(4000, 3000)));
    EXPECT_TRUE(arrange(design).of(design.sites->front().id).contains(QPointF(4000, 3000)));
    EXPECT_EQ(gesture.made, QStringList(QString::fromStdString(design.fabrics->front().id)));
}

TEST(Gestures, ACardOnTheGroundMakesADataCentreOneInASiteStaysThere) {
    Design design = twoCards();
    EXPECT_EQ(design.sites->size(), 1U);
    EXPECT_NE(design.fabrics->at(0).name, design.fabrics->at(1).name);
    EXPECT_FALSE(arrange(design)
                     .of(design.fabrics->at(0).id)
                     .intersects(arrange(design).of(design.fabrics->at(1).id)));
    design = with(design, placeFabric(design, starter(), {9000, 0}).edit);
    EXPECT_EQ(design.sites->size(), 2U);
}

TEST(Gestures, MovingASiteCarriesItsCards) {
    const Design design = twoCards();
    const Arrangement before = arrange(design);
    const Id site = design.sites->front().id, card = design.fabrics->front().id;
    const Design after =
        with(design, *moveItems(design, {QString::fromStdString(site)}, {240, 80}));
    EXPECT_EQ(arrange(after).of(card), before.of(card).translated(240, 80));
    EXPECT_EQ(arrange(after).of(site), before.of(site).translated(240, 80));
}

TEST(Gestures, ACardLetGoOverAnotherSiteMovesThere) {
    Design design = twoCards();
    design =
        with(design, placeSite(design, SiteKind::Edge, QStringLiteral("Plant"), {3000, 0}).edit);
    const Id card = design.fabrics->front().id;
    const QPointF way = arrange(design).of("plant").center() - arrange(design).of(card).center();
    const Design after = with(design, *moveItems(design, {QString::fromStdString(card)}, way));
    EXPECT_EQ(after.fabric(card)->site, "plant");
}

TEST(Gestures, JoiningCardsOfDifferentSitesJoinsTheSites) {
    Design design = twoCards();
    design = with(design, placeFabric(design, starter(), {9000, 0}).edit);
    const QString a = QString::fromStdString(design.fabrics->at(0).id),
                  b = QString::fromStdString(design.fabrics->at(2).id);
    EXPECT_FALSE(joinItems(design, a, QString::fromStdString(design.fabrics->at(1).id), nullptr));
    const auto joined = joinItems(design, a, b, nullptr);
    ASSERT_TRUE(joined);
    const Design after = with(design, joined->edit);
    ASSERT_EQ(after.wans->size(), 1U);
    EXPECT_EQ(after.wans->front().a, design.fabrics->at(0).site);
    EXPECT_EQ(after.wans->front().b, design.fabrics->at(2).site);
}

TEST(Gestures, NodesOfADrawingAreJoinedAndASecondTimeInParallel) {
    Design design = emptyDesign("Drawn");
    FabricIntent blank = starter("free-form");
    blank.graph = DrawnGraph{};
    design = with(design, placeFabric(design, blank, {0, 0}).edit);
    const Id card = design.fabrics->front().id;
    const QRectF rect = arrange(design).of(card);
    design = with(
        design, placeNode(design, card, NodeRole::Switch, {}, rect.center() - QPointF(80, 0)).edit);
    design = with(
        design, placeNode(design, card, NodeRole::Switch, {}, rect.center() + QPointF(80, 0)).edit);
    const QString head = QString::fromStdString(card) + QLatin1Char('/');
    const QString a = head + QStringLiteral("switch-1"), b = head + QStringLiteral("switch-2");
    design = with(design, joinItems(design, a, b, nullptr)->edit);
    design = with(design, joinItems(design, b, a, nullptr)->edit);
    ASSERT_EQ(design.fabrics->front().graph->links.size(), 1U);
    EXPECT_EQ(design.fabrics->front().graph->links.front().count, 2);
    EXPECT_FALSE(joinItems(design, a, a, nullptr));
    design = with(design, *removeItems(design, {a}));
    EXPECT_EQ(design.fabrics->front().graph->nodes.size(), 1U);
    EXPECT_TRUE(design.fabrics->front().graph->links.empty());
}

TEST(Gestures, DuplicatingASiteCopiesWhatItCarriesUnderNewIds) {
    const Design design = twoCards();
    const QString site = QString::fromStdString(design.sites->front().id);
    const Gesture copy = duplicateItems(design, {site}, {1200, 0});
    const Design after = with(design, copy.edit);
    EXPECT_EQ(after.sites->size(), 2U);
    EXPECT_EQ(after.fabrics->size(), 4U);
    EXPECT_EQ(copy.made.size(), 1);
    EXPECT_EQ(after.fabrics->at(3).site, after.sites->at(1).id);
}

TEST(Gestures, AlignedMeansTheSameEdge) {
    const Design design = twoCards();
    QStringList ids;
    for (const FabricIntent& fabric : *design.fabrics) {
        ids.append(QString::fromStdString(fabric.id));
    }
    const auto edit = alignItems(design, ids, Align::Top);
    const Design after = edit ? with(design, *edit) : design;
    EXPECT_EQ(arrange(after).of(design.fabrics->at(0).id).top(),
              arrange(after).of(design.fabrics->at(1).id).top());
}

// Places on a map keep their sides: what lies east stands to the right, what lies north above.
TEST(Gestures, SitesAsOnAMapKeepTheirSidesAndDoNotOverlap) {
    Design design = emptyDesign("Map");
    const std::pair<const char*, GeoPoint> cities[] = {{"Oslo", {59.9, 10.75}},
                                                       {"Rome", {41.9, 12.5}},
                                                       {"Lisbon", {38.7, -9.1}},
                                                       {"Kyiv", {50.45, 30.5}},
                                                       {"Rome 2", {41.91, 12.51}}};
    design.sites.write().clear();
    for (const auto& [name, at] : cities) {
        const Gesture made =
            placeSite(design, SiteKind::DataCentre, QString::fromLatin1(name), {0, 0});
        design = with(design, made.edit);
        design.sites.write().back().coordinates = at;
    }
    const auto edit = arrangeAsMap(design);
    ASSERT_TRUE(edit);
    const Design after = with(design, *edit);
    const Arrangement places = arrange(after);
    const auto of = [&](std::size_t i) { return places.of(after.sites->at(i).id); };
    EXPECT_LT(of(2).center().x(), of(0).center().x());
    EXPECT_LT(of(0).center().x(), of(3).center().x());
    EXPECT_LT(of(0).center().y(), of(3).center().y());
    EXPECT_LT(of(3).center().y(), of(1).center().y());
    for (std::size_t i = 0; i < 5; ++i) {
        for (std::size_t j = i + 1; j < 5; ++j) {
            EXPECT_FALSE(of(i).intersects(of(j))) << i << " and " << j;
        }
    }
    design.sites.write().resize(1);
    EXPECT_FALSE(arrangeAsMap(design));
}

TEST(Gestures, AFlowIsDuplicatedBetweenTheCopiesOfItsEnds) {
    Design design = twoCards();
    const Id site = design.sites->front().id;
    Flow flow{"f", "Sync"};
    flow.from = flow.to = site;
    design = with(design, PutFlow{flow});
    const QString siteId = QString::fromStdString(site);
    const Design both = with(design, duplicateItems(design, {siteId, "f"}, {1200, 0}).edit);
    ASSERT_EQ(both.flows->size(), 2U);
    EXPECT_EQ(both.flows->back().from, both.sites->back().id);
    const Design one = with(design, duplicateItems(design, {"f"}, {10, 10}).edit);
    EXPECT_EQ(one.flows->back().from, site);
    EXPECT_NE(one.flows->back().id, "f");
    EXPECT_TRUE(with(one, *removeItems(one, {"f"})).flow("f") == nullptr);
}

} // namespace
} // namespace weft::ui
