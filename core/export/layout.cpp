// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/export/card.hpp"
#include "core/export/lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr double kMargin = 32, kGap = 24, kHeader = 48, kPad = 16;
constexpr double kBetweenSites = 96; // room for the WAN links
constexpr double kWidest = 1400;     // sites wrap beyond it
constexpr std::size_t kColumns = 2;

bool isPlaced(const Rect& rect) {
    return rect.width > 0 && rect.height > 0;
}

Rect unite(const Rect& a, const Rect& b) {
    if (!isPlaced(a)) {
        return b;
    }
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.height, b.y + b.height) - y};
}

struct SiteLayout {
    const Site* site = nullptr;
    Rect place;
    std::vector<std::pair<const FabricIntent*, Rect>> cards;
};

// Cards of a site: those placed by hand as they lie, the others in columns below them, relative to
// `origin`.
void layCards(const Design& design, SiteLayout& layout, Point origin) {
    Rect placed;
    std::vector<const FabricIntent*> free;
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.site != layout.site->id) {
            continue;
        }
        if (isPlaced(fabric.place)) {
            layout.cards.emplace_back(&fabric, fabric.place);
            placed = unite(placed, fabric.place);
        } else {
            free.push_back(&fabric);
        }
    }
    const CardSize size;
    const double left = isPlaced(placed) ? placed.x : origin.x + kPad;
    const double top = isPlaced(placed) ? placed.y + placed.height + kGap : origin.y + kHeader;
    for (std::size_t i = 0; i < free.size(); ++i) {
        const double column = static_cast<double>(i % kColumns),
                     row = static_cast<double>(i / kColumns);
        layout.cards.emplace_back(free[i],
                                  Rect{left + column * (size.width + kPad),
                                       top + row * (size.height + kPad), size.width, size.height});
    }
    constexpr double kEmptyWidth = 260, kEmptyHeight = 84;
    Rect around = isPlaced(layout.site->place)
                      ? layout.site->place
                      : Rect{origin.x, origin.y, kEmptyWidth, kEmptyHeight};
    for (const auto& [fabric, card] : layout.cards) {
        around = unite(around, {card.x - kPad, card.y - kHeader, card.width + 2 * kPad,
                                card.height + kHeader + kPad});
    }
    layout.place = around;
}

bool hasPlacedCards(const Design& design, const Site& site) {
    return std::any_of(design.fabrics->begin(), design.fabrics->end(),
                       [&](const FabricIntent& fabric) {
                           return fabric.site == site.id && isPlaced(fabric.place);
                       });
}

std::vector<SiteLayout> laySites(const Design& design) {
    std::vector<SiteLayout> layouts;
    Rect used;
    for (const Site& site : *design.sites) { // first what a hand has placed
        if (isPlaced(site.place) || hasPlacedCards(design, site)) {
            SiteLayout& layout = layouts.emplace_back();
            layout.site = &site;
            layCards(design, layout, {site.place.x, site.place.y});
            used = unite(used, layout.place);
        }
    }
    const double left = used.x, top = isPlaced(used) ? used.y + used.height + kBetweenSites : 0;
    Point next{left, top};
    double rowBottom = top;
    for (const Site& site : *design.sites) {
        if (isPlaced(site.place) || hasPlacedCards(design, site)) {
            continue;
        }
        SiteLayout layout;
        layout.site = &site;
        layCards(design, layout, next);
        if (next.x > left && layout.place.x + layout.place.width > left + kWidest) {
            next = {left, rowBottom + kBetweenSites};
            layout.cards.clear();
            layCards(design, layout, next);
        }
        next.x = layout.place.x + layout.place.width + 2 * kBetweenSites;
        rowBottom = std::max(rowBottom, layout.place.y + layout.place.height);
        layouts.push_back(std::move(layout));
    }
    return layouts;
}

void drawSite(const SiteLayout& layout, const Design& design, const Analysis& analysis,
              std::vector<Shape>& shapes) {
    const Site& site = *layout.site;
    const Rect& place = layout.place;
    shapes.push_back({site.id, Style::Site, BoxShape{place, 12}});
    shapes.push_back(textShape(site.id, Style::Title, {place.x + kPad, place.y + 22}, 14,
                               Anchor::Start, site.name.empty() ? site.id : site.name,
                               place.width - 2 * kPad));
    std::vector<std::string> facts;
    for (const ServerGroup& group : *design.groups) {
        if (group.site == site.id) {
            facts.push_back(fmt::format("{} × {}", formatCount(group.count), group.name));
        }
    }
    if (const Metric* power = analysis.find("site.power.it", site.id);
        power != nullptr && power->value > 0) {
        facts.push_back(formatPower(watts(power->value), 3));
    }
    shapes.push_back(textShape(site.id, Style::Faint, {place.x + kPad, place.y + 38}, 11,
                               Anchor::Start, fmt::format("{}", fmt::join(facts, " · ")),
                               place.width - 2 * kPad));
    for (const auto& [fabric, card] : layout.cards) {
        const AnalysedFabric* analysed = analysis.fabric(fabric->id);
        const bool built = analysed != nullptr && analysed->expansion != nullptr;
        drawCard(*fabric, built ? &analysed->expansion->fabric : nullptr, analysis, card, shapes);
    }
}

} // namespace

Picture layOut(const Design& design, const Analysis& analysis) {
    Picture picture;
    Rect bounds;
    Places places, cards;
    std::vector<Shape> shapes;
    for (const SiteLayout& layout : laySites(design)) {
        drawSite(layout, design, analysis, shapes);
        places[layout.site->id] = layout.place;
        for (const auto& [fabric, card] : layout.cards) {
            cards[fabric->id] = card;
        }
        bounds = unite(bounds, layout.place);
    }
    drawWans(design, places, shapes);
    drawJoins(design, cards, shapes);
    for (const Shape& shape : shapes) { // labels stand out of the sites
        const auto* box = std::get_if<BoxShape>(&shape.form);
        bounds =
            box != nullptr && shape.style == Style::WanLabel ? unite(bounds, box->rect) : bounds;
    }
    picture.bounds = {bounds.x - kMargin, bounds.y - kMargin, bounds.width + 2 * kMargin,
                      bounds.height + 2 * kMargin};
    picture.shapes.push_back({"", Style::Ground, BoxShape{picture.bounds, 0}});
    std::move(shapes.begin(), shapes.end(), std::back_inserter(picture.shapes));
    return picture;
}

} // namespace weft
