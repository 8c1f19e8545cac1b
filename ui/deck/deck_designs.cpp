// SPDX-License-Identifier: GPL-3.0-or-later
// The designs, drawn.
#include "core/export/card.hpp"
#include "ui/deck/deck_parts.hpp"
#include "ui/deck/drawings.hpp"
#include "ui/paint/figures.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

const std::vector<std::string> kTold = {"cost.capex", "fabric.bisection", "fabric.endpoints"};

QStringList linesOf(Designs designs, const std::vector<ComparedFigure>& figures,
                    std::size_t design) {
    QStringList lines;
    for (const ComparedFigure& figure : figures) {
        lines += QStringLiteral("%1: %2").arg(labelOf(designs, figure),
                                              valueOf(figure, design, designs));
    }
    return lines.isEmpty() ? QStringList{Deck::tr("Nothing could be computed.")} : lines;
}

// The fabrics a narrow picture has room for: the one that heads the page, then what differs.
std::vector<const FabricIntent*> cardsOf(Designs designs, std::size_t design, std::size_t most) {
    const Design &baseline = designs.front().design, &shown = designs[design].design;
    std::vector<const FabricIntent*> cards;
    if (const FabricIntent* first =
            shown.fabric(headlineFabric(baseline, designs.front().analysis, {}))) {
        cards.push_back(first);
    }
    const auto differs = [&](const FabricIntent& fabric) {
        return std::any_of(designs.begin(), designs.end(), [&](const WhatIf& each) {
            const FabricIntent* own = each.design.fabric(fabric.id);
            return own == nullptr || !(*own == fabric);
        });
    };
    for (const bool isDifferent : {true, false}) {
        for (const FabricIntent& fabric : *shown.fabrics) {
            const bool isIn = std::find(cards.begin(), cards.end(), &fabric) != cards.end();
            if (!isIn && cards.size() < most && differs(fabric) == isDifferent) {
                cards.push_back(&fabric);
            }
        }
    }
    return cards;
}

// Sites and lines where there are several; of a single site its fabrics' cards, which can then be
// read.
Picture pictureOf(Designs designs, std::size_t design, const QSizeF& room) {
    const Design& shown = designs[design].design;
    const Analysis& analysis = designs[design].analysis;
    if (shown.sites->size() != 1 || shown.fabrics->empty()) {
        return layOut(shown, analysis);
    }
    constexpr CardSize kCard{492, 216}; // its three figures have room for their names
    constexpr double kGap = 12;
    const double scale = room.width() / kCard.width;
    const auto most = static_cast<std::size_t>(
        std::max(1.0, (room.height() / scale + kGap) / (kCard.height + kGap)));
    Picture picture;
    double y = 0;
    for (const FabricIntent* fabric : cardsOf(designs, design, most)) {
        const AnalysedFabric* analysed = analysis.fabric(fabric->id);
        drawCard(*fabric,
                 analysed != nullptr && analysed->expansion != nullptr
                     ? &analysed->expansion->fabric
                     : nullptr,
                 analysis, {0, y, kCard.width, kCard.height}, picture.shapes);
        y += kCard.height + kGap;
    }
    picture.bounds = {0, 0, kCard.width, std::max(kCard.height, y - kGap)};
    return picture;
}

void addAlone(Deck& deck, Designs designs) {
    constexpr double kFigures = 230, kGap = 24;
    Slide& slide = addSlide(deck, Deck::tr("The design"));
    const QRectF area = bodyPlace();
    addDrawing(slide, area.adjusted(0, 0, -kFigures - kGap, 0),
               drawnPicture(Deck::tr("Picture of the design"),
                            layOut(designs.front().design, designs.front().analysis)));
    addText(slide, area.adjusted(area.width() - kFigures, 0, 0, 0),
            {linesOf(designs, chosenFigures(designs, kTold), 0), 16});
}

} // namespace

void addDesigns(Deck& deck, Designs designs) {
    if (designs.front().design.fabrics->empty() && designs.size() == 1) {
        Slide& slide = addSlide(deck, Deck::tr("The design"));
        addText(slide, bodyPlace(),
                {{Deck::tr("There is no fabric in this design yet.")}, 20, false, Tone::Muted});
        return;
    }
    if (designs.size() == 1) {
        addAlone(deck, designs);
        return;
    }
    constexpr std::size_t kBeside = 3;
    constexpr double kGap = 24, kName = 28, kFigures = 66;
    const std::vector<ComparedFigure> told = chosenFigures(designs, kTold);
    for (const std::vector<std::size_t>& columns : columnsOf(designs, kBeside)) {
        Slide& slide = addSlide(deck, Deck::tr("The designs side by side"));
        const QRectF area = bodyPlace();
        const auto count = static_cast<double>(columns.size());
        const double width = (area.width() - kGap * (count - 1)) / count;
        double x = area.left();
        for (const std::size_t i : columns) {
            addText(slide, {x, area.top(), width, kName - 4}, {{nameOf(designs, i)}, 16, true});
            const QSizeF room(width, area.height() - kName - kFigures - 8);
            addDrawing(slide, QRectF(QPointF(x, area.top() + kName), room),
                       drawnPicture(Deck::tr("Picture of %1").arg(nameOf(designs, i)),
                                    pictureOf(designs, i, room)));
            addText(slide, {x, area.bottom() - kFigures, width, kFigures},
                    {linesOf(designs, told, i), 13});
            x += width + kGap;
        }
    }
}

} // namespace weft::ui
