// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gesture_parts.hpp"
#include "ui/canvas/gestures.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace gesture {

QPointF snapped(QPointF at) {
    return {std::round(at.x() / kGrid) * kGrid, std::round(at.y() / kGrid) * kGrid};
}

std::string label(const char* text) {
    return QCoreApplication::translate("Gesture", text).toStdString();
}

Id siteAt(const Design& design, const Arrangement& arrangement, QPointF at) {
    Id found;
    for (const Site& site : *design.sites) {
        found = arrangement.of(site.id).contains(at) ? site.id : found;
    }
    return found;
}

void pinPlaces(const Design& design, const Arrangement& arrangement, const Id& except,
               Batch& batch) {
    for (const Site& site : *design.sites) {
        if (!isPlaced(site.place) && site.id != except) {
            batch.edits.push_back(Move{site.id, toRect(arrangement.of(site.id))});
        }
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        if (!isPlaced(fabric.place) && fabric.id != except) {
            batch.edits.push_back(Move{fabric.id, toRect(arrangement.of(fabric.id))});
        }
    }
}

} // namespace gesture

namespace {

using namespace gesture;

bool carriesNothing(const Design& design, const Id& site) {
    const auto isHere = [&](const auto& item) { return item.site == site; };
    return std::none_of(design.fabrics->begin(), design.fabrics->end(), isHere) &&
           std::none_of(design.groups->begin(), design.groups->end(), isHere);
}

// Where a card let go at `at` belongs: the site there, else the design's only site while it is
// empty, else a new one.
struct Home {
    Id site;
    QRectF card;
    std::optional<Edit> made; // of the site, where it must be made or moved
};

Home homeFor(const Design& design, const Arrangement& arrangement, QPointF at, QSizeF size) {
    QRectF card({}, size);
    card.moveTopLeft(snapped(at - card.center()));
    // The site a new design begins with, as long as no hand has touched it, is drawn round its
    // first card, wherever that is put.
    const std::vector<Site>& sites = *design.sites;
    const bool onlyEmptySite = sites.size() == 1 && carriesNothing(design, sites.front().id);
    const bool isUntouched =
        onlyEmptySite && (!isPlaced(sites.front().place) ||
                          sites.front().place == emptyDesign({}).sites->front().place);
    const Id under = siteAt(design, arrangement, at);
    if (!under.empty() && !isUntouched) {
        return {under, freePlace(design, arrangement, under, size, card.topLeft()), std::nullopt};
    }
    const Rect around =
        toRect(card.adjusted(-kSitePadding, -kSiteHeader, kSitePadding, kSitePadding));
    if (onlyEmptySite) {
        return {sites.front().id, card, Move{sites.front().id, around}};
    }
    Site site;
    site.name = label(QT_TRANSLATE_NOOP("Gesture", "Data centre"));
    site.id = freshId(design, site.name);
    site.place = around;
    return {site.id, card, PutSite{site}};
}

Batch batchFor(const Design& design, const Arrangement& arrangement, const Home& home,
               const std::string& name) {
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Add")) + " " + name, {}};
    pinPlaces(design, arrangement, home.made ? home.site : Id(), batch);
    if (home.made) {
        batch.edits.push_back(*home.made);
    }
    return batch;
}

} // namespace

Gesture placeFabric(const Design& design, FabricIntent fabric, QPointF at) {
    const Arrangement arrangement = arrange(design);
    fabric.site = siteAt(design, arrangement, at);
    const Home home = homeFor(design, arrangement, at, cardSize(design, fabric));
    Batch batch = batchFor(design, arrangement, home, fabric.name);
    fabric.site = home.site;
    fabric.place = toRect(home.card);
    const bool nameTaken =
        std::any_of(design.fabrics->begin(), design.fabrics->end(),
                    [&](const FabricIntent& other) { return other.name == fabric.name; });
    fabric.id = freshId(design, fabric.name);
    if (nameTaken) { // "Leaf-spine 2", as its id says
        fabric.name += " " + fabric.id.substr(fabric.id.rfind('-') + 1);
    }
    const QString id = QString::fromStdString(fabric.id);
    batch.edits.push_back(PutFabric{std::move(fabric)});
    return {batch, {id}};
}

Gesture placeSite(const Design& design, SiteKind kind, const QString& name, QPointF at) {
    const Arrangement arrangement = arrange(design);
    Site site;
    site.name = name.toStdString();
    site.id = freshId(design, site.name);
    site.kind = kind;
    QRectF rect({}, emptySiteSize(kind));
    rect.moveTopLeft(snapped(at - rect.center()));
    const auto overlaps = [&] {
        return std::any_of(
            arrangement.rects.begin(), arrangement.rects.end(), [&](const auto& other) {
                return other.second.intersects(rect.adjusted(-kGap, -kGap, kGap, kGap));
            });
    };
    while (overlaps()) {
        rect.translate(0, kGap);
    }
    site.place = toRect(rect);
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Add")) + " " + site.name, {}};
    pinPlaces(design, arrangement, {}, batch);
    batch.edits.push_back(PutSite{site});
    return {batch, {QString::fromStdString(site.id)}};
}

Gesture placeServers(const Design& design, const Part& part, QPointF at) {
    const Arrangement arrangement = arrange(design);
    const FabricIntent* target = nullptr;
    for (const FabricIntent& fabric : *design.fabrics) {
        target = arrangement.of(fabric.id).contains(at) ? &fabric : target;
    }
    ServerGroup group;
    group.name = part.model;
    group.id = freshId(design, group.name);
    group.part = part.id;
    group.count = 32;
    const QString made = QString::fromStdString(group.id);
    if (target) {
        FabricIntent fabric = *target;
        group.site = fabric.site;
        fabric.attachments.emplace_back().group = group.id;
        // Counted by the group from now on.
        for (const char* own : {"servers", "server", "endpoints"}) {
            fabric.params.erase(own);
        }
        Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Attach")) + " " + group.name, {}};
        batch.edits.push_back(PutGroup{group});
        batch.edits.push_back(PutFabric{fabric});
        return {batch, {made}};
    }
    const Home home = homeFor(design, arrangement, at, {280, 104});
    Batch batch = batchFor(design, arrangement, home, group.name);
    group.site = home.site;
    batch.edits.push_back(PutGroup{group});
    return {batch, {made}};
}

Gesture placeNode(const Design& design, const Id& fabric, NodeRole role, const PartId& part,
                  QPointF at) {
    const FabricIntent* intent = design.fabric(fabric);
    const QRectF card = arrange(design).of(fabric);
    DrawnNode node;
    node.role = role;
    node.part = part;
    const QPointF place = snapped(at - card.topLeft());
    node.place = {std::max(40.0, place.x()), std::max(64.0, place.y())};
    for (int i = 1; node.id.empty(); ++i) {
        const std::string id = std::string(toString(role)) + "-" + std::to_string(i);
        const bool taken =
            intent && std::any_of(intent->graph->nodes.begin(), intent->graph->nodes.end(),
                                  [&](const DrawnNode& other) { return other.id == id; });
        node.id = taken ? std::string() : id;
    }
    node.name = node.id;
    const QString made = QString::fromStdString(fabric + "/" + node.id);
    return {PutNode{fabric, node}, {made}};
}

} // namespace weft::ui
