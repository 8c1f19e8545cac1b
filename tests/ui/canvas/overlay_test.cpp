// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics of peers, single switches and links, and what is laid over the cards.
#include "tests/ui/panels/fixture.hpp"
#include "ui/canvas/overlay.hpp"
#include "ui/session/cut_finder.hpp"
#include "ui/session/starters.hpp"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSignalSpy>

#include <algorithm>

namespace weft::ui {
namespace {

// `count` switches, joined as said; pods of `perPod`.
Fabric meshOf(std::uint32_t count, std::uint32_t perPod,
              const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    FabricBuilder builder("mesh");
    Device device;
    device.title = "generic";
    const auto box = builder.addDevice(device);
    LinkClass each;
    each.id = "switch_switch";
    each.lower = each.upper = NodeRole::Switch;
    each.rate = gbps(100);
    const auto links = builder.addLinkClass(each);
    for (std::uint32_t pod = 0; pod * perPod < count; ++pod) {
        builder.addSwitches(NodeRole::Switch, box, perPod, 0, pod);
    }
    for (const auto& [a, b] : pairs) {
        builder.link(NodeIndex(a), NodeIndex(b), 1, links);
    }
    return std::move(builder).build();
}

using PeersOfTopologies = PanelTest;

TEST(Peers, ARingIsDrawnAsOneWithALineForEachLink) {
    const Fabric ring = meshOf(6, 6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {0, 5}});
    const PeerDrawing drawing = peerDrawing(ring, {});
    EXPECT_EQ(drawing.shape, PeerDrawing::Shape::Ring);
    EXPECT_EQ(drawing.spots.size(), 6u);
    EXPECT_EQ(drawing.lines.size(), 6u);
    EXPECT_EQ(drawing.spotOf, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5}));
}

TEST(Peers, DimensionsMakeAGridWhoseWayBackIsBent) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t y = 0; y < 3; ++y) {
        for (std::uint32_t x = 0; x < 4; ++x) {
            pairs.emplace_back(std::min(y * 4 + x, y * 4 + (x + 1) % 4),
                               std::max(y * 4 + x, y * 4 + (x + 1) % 4));
            pairs.emplace_back(std::min(y * 4 + x, (y + 1) % 3 * 4 + x),
                               std::max(y * 4 + x, (y + 1) % 3 * 4 + x));
        }
    }
    const PeerDrawing drawing = peerDrawing(meshOf(12, 12, pairs), "4x3");
    EXPECT_EQ(drawing.shape, PeerDrawing::Shape::Grid);
    EXPECT_EQ(drawing.spots.size(), 12u);
    EXPECT_EQ(drawing.lines.size(), 24u);
    const auto bent = std::count_if(drawing.lines.begin(), drawing.lines.end(),
                                    [](const PeerLine& line) { return line.bend > 0; });
    EXPECT_EQ(bent, 3 + 4); // a way back for each row and each column
    EXPECT_EQ(peerDrawing(meshOf(12, 12, pairs), "5x3").shape, PeerDrawing::Shape::Ring)
        << "dimensions that are not this fabric's";
}

TEST(Peers, PodsThatAreJoinedAreDrawnAsGroups) {
    // Three groups of two, each group joined to each other by one link.
    const PeerDrawing drawing =
        peerDrawing(meshOf(6, 2, {{0, 1}, {2, 3}, {4, 5}, {0, 2}, {1, 4}, {3, 5}}), {});
    EXPECT_EQ(drawing.shape, PeerDrawing::Shape::Groups);
    ASSERT_EQ(drawing.spots.size(), 3u);
    EXPECT_EQ(drawing.spots[0].switches, 2u);
    EXPECT_EQ(drawing.lines.size(), 3u);
}

// Whatever topology is dropped, its card shows what it is like.
TEST_F(PeersOfTopologies, EveryStarterDrawsItsSwitchesAndTheLinksBetweenThem) {
    int direct = 0;
    for (const Topology* topology : topologies()) {
        SCOPED_TRACE(std::string(topology->name));
        const Result<Sample> sample = sampleOf(topology->id, store.catalog());
        ASSERT_TRUE(sample) << sample.error().toString();
        const CardModel card = cardModel(sample->design.fabrics->front(), sample->design,
                                         sample->catalog, &sample->analysis);
        ASSERT_NE(card.expansion, nullptr);
        EXPECT_NE(card.status, CardStatus::Bad) << qPrintable(card.problem);
        if (card.isDrawn) {
            EXPECT_FALSE(card.graph.nodes.empty());
            continue;
        }
        ASSERT_FALSE(card.rows.empty());
        if (!card.peers.isEmpty()) {
            ++direct;
            EXPECT_FALSE(card.peers.lines.empty());
            EXPECT_EQ(card.peers.spotOf.size(), card.expansion->fabric.switches().size());
            std::uint32_t switches = 0;
            for (const PeerSpot& spot : card.peers.spots) {
                EXPECT_GT(spot.switches, 0u);
                switches += spot.switches;
            }
            EXPECT_EQ(switches, card.expansion->fabric.switches().size());
        } else {
            const auto drawn = std::count_if(card.fans.begin(), card.fans.end(),
                                             [](const Fan& fan) { return !fan.empty(); });
            EXPECT_GE(drawn, 1);
        }
    }
    EXPECT_GE(direct, 5) << "rings, tori, dragonflies and meshes are drawn as what they are";
}

class OverlayTest : public PanelTest {
protected:
    void SetUp() override {
        openFabric("leaf-spine", {"leaves=4", "spines=2", "radix=32", "rate=400Gb/s"});
        snapshot = std::make_shared<Snapshot>(*document.snapshot());
    }
    CardModel card() const {
        return cardModel(snapshot->design.fabrics->front(), snapshot->design, snapshot->catalog,
                         &snapshot->analysis);
    }
    const Fabric& built() const { return snapshot->analysis.fabrics.front().expansion->fabric; }
    std::string leaf(std::uint32_t number) const {
        return nodeName(built(), NodeIndex(built().range(NodeRole::Leaf).begin + number));
    }
    std::string spine(std::uint32_t number) const {
        return nodeName(built(), NodeIndex(built().range(NodeRole::Spine).begin + number));
    }
    // The link between a leaf and a spine by their numbers.
    LinkIndex uplink(std::uint32_t leaf, std::uint32_t spine) const {
        const PartRef part{NodeIndex(built().range(NodeRole::Leaf).begin + leaf),
                           NodeIndex(built().range(NodeRole::Spine).begin + spine)};
        return *linkOf(built(), part);
    }
    Overlay& overlay() {
        snapshot->analysis.overlays.resize(1);
        snapshot->analysis.overlays[0].fabric = fabric();
        return snapshot->analysis.overlays[0];
    }

    std::shared_ptr<Snapshot> snapshot;
};

TEST_F(OverlayTest, ATierCardHasNoPeers) {
    EXPECT_TRUE(card().peers.isEmpty());
}

TEST_F(OverlayTest, ALoadedLinkIsTheHottestLineAndTheLegendNamesIt) {
    auto loads = std::make_shared<std::vector<float>>(built().links.size(), 0.25F);
    (*loads)[uplink(3, 1).get()] = 1.5F;
    overlay().loads = {{"permutation", "Permutation", loads}};
    const OverlayChoice choice{OverlayChoice::Kind::Load, "permutation"};
    const OverlayLegend legend = overlayLegend(*snapshot, choice, nullptr);
    EXPECT_EQ(legend.most, 1.5);
    EXPECT_TRUE(legend.note.toStdString().find(leaf(3) + " – " + spine(1)) != std::string::npos)
        << qPrintable(legend.note);
    const CardModel shown = card();
    const CardOverlay laid = cardOverlay(shown, *snapshot, choice, nullptr, legend.most);
    ASSERT_FALSE(laid.lines.empty());
    EXPECT_EQ(laid.lines.back().value, 1.5);
    // Eight uplinks and a line to the servers of each leaf.
    EXPECT_EQ(std::count_if(laid.lines.begin(), laid.lines.end(),
                            [](const OverlayLine& line) { return line.value == 1.5; }),
              1);

    // And it is painted: the hot colour is nowhere without it.
    const QRectF rect(0, 0, 420, 240);
    const auto hot = [&](const CardOverlay* over) {
        QImage image(rect.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        CardStyle style{.theme = lightTheme(), .scale = 1, .exposed = rect, .selectedIds = {}};
        style.overlay = over;
        paintCard(painter, shown, rect, style);
        painter.end();
        const QColor wanted = heatColour(lightTheme(), 1);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor is = image.pixelColor(x, y);
                count += std::abs(is.red() - wanted.red()) + std::abs(is.green() - wanted.green()) +
                                     std::abs(is.blue() - wanted.blue()) <
                                 24
                             ? 1
                             : 0;
            }
        }
        return count;
    };
    EXPECT_EQ(hot(nullptr), 0);
    EXPECT_GT(hot(&laid), 20);
}

TEST_F(OverlayTest, CriticalFailuresMarkSwitchesAndLinks) {
    CriticalFailure link;
    link.index = uplink(0, 0).value;
    link.name = "leaf-1 – spine-1";
    link.throughput = 0.5;
    CriticalFailure device;
    device.kind = CriticalFailure::Kind::Switch;
    device.index = built().range(NodeRole::Spine).begin;
    device.name = "spine-1";
    device.throughput = 0.25;
    overlay().failures = {device, link};
    const CardOverlay laid =
        cardOverlay(card(), *snapshot, {OverlayChoice::Kind::Failures, {}}, nullptr, 1);
    ASSERT_EQ(laid.lines.size(), 1u);
    EXPECT_EQ(laid.lines[0].value, 0.5);
    ASSERT_EQ(laid.marks.size(), 1u);
    EXPECT_EQ(laid.marks[0].value, 0.75);
    EXPECT_TRUE(overlayLegend(*snapshot, {OverlayChoice::Kind::Failures, {}}, nullptr)
                    .note.startsWith(QStringLiteral("spine-1")));
}

TEST_F(OverlayTest, APointOnASwitchOrALinkFindsItAndItsNameFindsItBack) {
    const CardModel shown = card();
    const QRectF rect(0, 0, 420, 240);
    const CardLayout layout = layOut(shown, rect, 1);
    const Anchors anchors(shown);
    for (std::uint32_t leaf = 0; leaf < 4; ++leaf) {
        const NodeIndex node(built().range(NodeRole::Leaf).begin + leaf);
        const auto hit = partAt(shown, rect, pointOf(shown, layout, rect, anchors.of(node)), 1);
        ASSERT_TRUE(hit);
        EXPECT_FALSE(hit->isLink());
        EXPECT_EQ(hit->a, node);
        EXPECT_EQ(partNamed(built(), partName(built(), *hit))->a, node);
    }
    const Link& link = built().link(uplink(0, 1));
    const QPainterPath line =
        lineBetween(shown, layout, rect, anchors.of(link.a), anchors.of(link.b));
    const auto hit = partAt(shown, rect, line.pointAtPercent(0.35), 1);
    ASSERT_TRUE(hit && hit->isLink());
    EXPECT_EQ(linkOf(built(), *hit), uplink(0, 1));
    EXPECT_EQ(linkOf(built(), *partNamed(built(), partName(built(), *hit))), uplink(0, 1));
    EXPECT_FALSE(partNamed(built(), leaf(0) + "~" + leaf(1))) << "no such link";
    EXPECT_FALSE(partNamed(built(), "leaf-99"));
}

TEST_F(OverlayTest, TheLeastCutBetweenTwoLeavesIsWhatGoesUpFromOne) {
    const QString head = QString::fromStdString(fabric()) + QLatin1Char('/');
    const auto question = cutQuestion(*snapshot, {head + QString::fromStdString(leaf(0)),
                                                  head + QString::fromStdString(leaf(2))});
    ASSERT_TRUE(question);
    CutFinder finder;
    QSignalSpy found(&finder, &CutFinder::found);
    finder.find(snapshot, *question);
    ASSERT_TRUE(found.wait(5000));
    const auto cut = found[0][0].value<LeastCut>();
    Bandwidth up;
    for (const std::uint32_t spine : {0U, 1U}) {
        up += built().capacityOf(built().link(uplink(0, spine)));
    }
    EXPECT_EQ(cut.capacity, up);
    EXPECT_EQ(cut.links.size(), 2u);
    const CardOverlay laid =
        cardOverlay(card(), *snapshot, {OverlayChoice::Kind::LeastCut, {}}, &cut, 0);
    EXPECT_EQ(laid.lines.size(), 2u);

    EXPECT_FALSE(cutQuestion(*snapshot, {head + QString::fromStdString(leaf(0))}));
    EXPECT_FALSE(cutQuestion(*snapshot, {head + QString::fromStdString(leaf(0)),
                                         head + QString::fromStdString(leaf(0))}));
    EXPECT_FALSE(cutQuestion(
        *snapshot, {head + QString::fromStdString(leaf(0)), QString::fromStdString(fabric())}));
}

} // namespace
} // namespace weft::ui
