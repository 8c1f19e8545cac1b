// SPDX-License-Identifier: GPL-3.0-or-later
// The picture: everything drawn, nothing outside, no overlap of cards, and an SVG that any XML
// reader takes.
#include "core/export/card.hpp"
#include "core/export/picture.hpp"
#include "tests/core/export/read_back.hpp"
#include "tests/core/plant/planned.hpp"

#include <cmath>
#include <set>

namespace weft::test {
namespace {

Design pictured(std::string name = "AI-1") {
    Design design = superPod().design;
    design.fabrics.write().front().name = name;
    Site edge{"edge", name, SiteKind::Edge, {}, {}, {}};
    Site cloud{"cloud", "Region", SiteKind::CloudRegion, {}, {}, {}};
    design.sites.write().push_back(edge);
    design.sites.write().push_back(cloud);
    WanLink link;
    link.id = "vpn";
    link.name = name;
    link.a = design.sites->front().id;
    link.b = "edge";
    link.rate = gbps(2);
    design.wans.write().push_back(link);
    return design;
}

std::vector<Rect> boxesOf(const Picture& picture, Style style) {
    std::vector<Rect> boxes;
    for (const Shape& shape : picture.shapes) {
        if (const auto* box = std::get_if<BoxShape>(&shape.form);
            box != nullptr && shape.style == style) {
            boxes.push_back(box->rect);
        }
    }
    return boxes;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.width <= outer.x + outer.width + 1e-9 &&
           inner.y + inner.height <= outer.y + outer.height + 1e-9;
}

TEST(Picture, CardsLieInTheirSitesAndApart) {
    const Design design = pictured();
    const Picture picture = layOut(design, analyse(design, seedCatalog()));
    const std::vector<Rect> sites = boxesOf(picture, Style::Site),
                            cards = boxesOf(picture, Style::Card);
    ASSERT_EQ(sites.size(), 3u);
    ASSERT_EQ(cards.size(), 4u);
    for (const auto& rects : {sites, cards}) {
        for (std::size_t i = 0; i < rects.size(); ++i) {
            EXPECT_TRUE(within(rects[i], picture.bounds));
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_FALSE(overlap(rects[i], rects[j]));
            }
        }
    }
    for (const Rect& card : cards) {
        EXPECT_TRUE(within(card, sites[0]));
    }
    // 16 spines and 32 leaves are drawn one by one, with their 16 × 32 bundles and 32 leaves to
    // pods.
    std::int64_t leaves = 0, fans = 0;
    for (const Shape& shape : picture.shapes) {
        leaves += shape.style == Style::Leaf && shape.id.rfind("compute/", 0) == 0 ? 1 : 0;
        fans += shape.style == Style::Fan && shape.id.rfind("compute/", 0) == 0 ? 1 : 0;
    }
    EXPECT_EQ(leaves, 32);
    EXPECT_EQ(fans, 16 * 32 + 32);
}

TEST(Picture, WhatAHandHasPlacedStays) {
    Design design = pictured();
    design.fabrics.write()[1].place = {2000, 1000, 600, 300};
    const Picture picture = layOut(design, analyse(design, seedCatalog()));
    const std::vector<Rect> cards = boxesOf(picture, Style::Card);
    EXPECT_NE(std::find(cards.begin(), cards.end(), Rect{2000, 1000, 600, 300}), cards.end());
}

TEST(Picture, AJoinRunsFromCardToCardUnderItsLabel) {
    Design design = pictured();
    const auto& fabrics = *design.fabrics;
    design.joins.write().push_back({"gate",
                                    "Gate",
                                    {fabrics[0].id, NodeRole::Spine, 2},
                                    {fabrics[1].id, NodeRole::Spine, 2},
                                    gbps(400),
                                    8,
                                    metres(30)});
    const Picture picture = layOut(design, analyse(design, seedCatalog()));
    const std::vector<Rect> cards = boxesOf(picture, Style::Card);
    const auto onEdge = [](const Rect& card, const Point& at) {
        const bool inside = at.x >= card.x && at.x <= card.x + card.width && at.y >= card.y &&
                            at.y <= card.y + card.height;
        return inside && (at.x == card.x || at.x == card.x + card.width || at.y == card.y ||
                          at.y == card.y + card.height);
    };
    int curves = 0, labels = 0;
    for (const Shape& shape : picture.shapes) {
        if (shape.id != "gate") {
            continue;
        }
        if (const auto* curve = std::get_if<CurveShape>(&shape.form)) {
            EXPECT_EQ(shape.style, Style::Join);
            EXPECT_TRUE(onEdge(cards[0], curve->from) && onEdge(cards[1], curve->to));
            ++curves;
        } else if (const auto* text = std::get_if<TextShape>(&shape.form)) {
            EXPECT_EQ(text->text, "8 × 400 Gb/s, 30 m");
            ++labels;
        }
    }
    EXPECT_EQ(curves, 1);
    EXPECT_EQ(labels, 1);
    EXPECT_NE(toSvg(picture).find("class=\"join\" data-id=\"gate\""), std::string::npos);
}

// Three cards one below the other: the way between the outer two keeps clear of the one between.
TEST(Picture, AJoinGoesRoundWhatStandsBetween) {
    Design design = pictured();
    std::vector<FabricIntent>& fabrics = design.fabrics.write();
    for (std::size_t i = 0; i < 3; ++i) {
        fabrics[i].place = {0, 300.0 * static_cast<double>(i), 560, 232};
    }
    const auto curveOf = [&](std::size_t a, std::size_t b) {
        Design joined = design;
        joined.joins.write().push_back({"gate",
                                        "",
                                        {fabrics[a].id, NodeRole::Spine, 2},
                                        {fabrics[b].id, NodeRole::Spine, 2},
                                        gbps(400),
                                        8,
                                        {}});
        const Picture picture = layOut(joined, analyse(joined, seedCatalog()));
        for (const Rect& label : boxesOf(picture, Style::WanLabel)) {
            EXPECT_TRUE(within(label, picture.bounds));
        }
        for (const Shape& shape : picture.shapes) {
            if (const auto* curve = std::get_if<CurveShape>(&shape.form)) {
                if (shape.style == Style::Join) {
                    return *curve;
                }
            }
        }
        ADD_FAILURE() << "no curve";
        return CurveShape();
    };
    const CurveShape next = curveOf(0, 1);
    EXPECT_EQ(next.from, (Point{280, 232}));
    EXPECT_EQ(next.to, (Point{280, 300}));
    const CurveShape round = curveOf(0, 2);
    for (const Point& at : {round.from, round.control1, round.control2, round.to}) {
        EXPECT_LE(at.x, 0); // a cubic stays within its four points
    }
}

TEST(Picture, LongRowsBecomeACount) {
    const auto design = designFromTopology(*findTopology("fat-tree"),
                                           std::vector<std::string>{"radix=16"}, seedCatalog());
    ASSERT_TRUE(design);
    const Picture picture = layOut(*design, analyse(*design, seedCatalog()));
    bool counted = false;
    for (const Shape& shape : picture.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.form);
        counted = counted || (text != nullptr && text->text == "128 leaves");
    }
    EXPECT_TRUE(counted);
    EXPECT_LT(picture.shapes.size(), 1500u);
}

// As wide as the usual fonts set it, and as high.
Rect roomOf(const TextShape& text) {
    double letters = 0;
    for (const char c : text.text) {
        letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    const double width = letters * text.size * 0.53;
    const double left = text.anchor == Anchor::Start    ? text.at.x
                        : text.anchor == Anchor::Middle ? text.at.x - width / 2
                                                        : text.at.x - width;
    return {left, text.at.y - 0.75 * text.size, width, 0.95 * text.size};
}

// Whatever its size: what has no room is left out, with what it labels or is labelled by.
TEST(Picture, NoWordsLieUponOthersInACard) {
    const auto design =
        designFromTopology(*findTopology("leaf-spine"),
                           std::vector<std::string>{"leaves=2", "spines=2"}, seedCatalog());
    ASSERT_TRUE(design);
    const Analysis analysis = analyse(*design, seedCatalog());
    const FabricIntent& intent = design->fabrics->front();
    std::set<std::size_t> counts;
    for (const CardSize size :
         {CardSize{240, 110}, {256, 116}, {300, 160}, {492, 216}, {560, 232}}) {
        SCOPED_TRACE(size.width);
        std::vector<Shape> shapes;
        drawCard(intent, &analysis.fabric(intent.id)->expansion->fabric, analysis,
                 {10, 20, size.width, size.height}, shapes);
        std::vector<const TextShape*> texts;
        for (const Shape& shape : shapes) {
            if (const auto* text = std::get_if<TextShape>(&shape.form)) {
                texts.push_back(text);
            }
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            EXPECT_TRUE(within(roomOf(*texts[i]), {10, 20, size.width, size.height}))
                << texts[i]->text;
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_FALSE(overlap(roomOf(*texts[i]), roomOf(*texts[j])))
                    << texts[i]->text << " upon " << texts[j]->text;
            }
        }
        counts.insert(texts.size());
    }
    EXPECT_GT(counts.size(), 1u) << "large cards say more than small ones";
}

TEST(Picture, AnyNameIsSafeInSvg) {
    for (const std::string& name :
         {std::string("<script>alert(1)</script>"), std::string("a & b \"c\" 'd'"),
          std::string("--> ]]> <!--"), std::string("line\nbreak\ttab"), std::string("\x01\x02"),
          std::string("bad \xFF\xFE"), std::string("Großrechner 計算"), std::string(5000, 'W')}) {
        const Design design = pictured(name);
        const std::string svg = toSvg(layOut(design, analyse(design, seedCatalog())));
        const auto document = xmlOf(svg);
        EXPECT_TRUE(document.child("svg"));
        EXPECT_EQ(svg.find("<script"), std::string::npos);
        EXPECT_EQ(document.select_nodes("//script").size(), 0u);
        EXPECT_EQ(svg.find("nan"), std::string::npos);
    }
    const Design design = pictured("a <b> & 'c'");
    bool found = false;
    const auto document = xmlOf(toSvg(layOut(design, analyse(design, seedCatalog()))));
    for (const auto& node : document.select_nodes("//text")) {
        found = found || std::string(node.node().text().get()) == "a <b> & 'c'";
    }
    EXPECT_TRUE(found);
}

} // namespace
} // namespace weft::test
