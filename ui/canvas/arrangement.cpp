// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/arrangement.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace weft::ui {

namespace {

constexpr QSizeF kLargeCard{576, 232};
constexpr QSizeF kSmallCard{280, 160};
constexpr QSizeF kGroupCard{280, 104};
constexpr double kSiteGap = 96;
constexpr double kRowWidth = 576; // cards of a site wrap at this width

double snapped(double value) {
    return std::round(value / kGrid) * kGrid;
}

bool isFree(const QRectF& rect, const std::vector<QRectF>& taken) {
    const QRectF kept = rect.adjusted(-kGap + 1, -kGap + 1, kGap - 1, kGap - 1);
    return std::none_of(taken.begin(), taken.end(),
                        [&](const QRectF& other) { return other.intersects(kept); });
}

// Row by row from the top left, as people read.
QRectF firstFree(QPointF origin, double width, QSizeF size, const std::vector<QRectF>& taken) {
    for (double y = origin.y();; y += kGrid) {
        for (double x = origin.x(); x == origin.x() || x + size.width() <= origin.x() + width;
             x += kGrid) {
            const QRectF rect({x, y}, size);
            if (isFree(rect, taken)) {
                return rect;
            }
        }
    }
}

// Cards drawn by hand grow with their nodes, to the right and down only: nodes are placed from the
// card's corner.
QRectF grownToNodes(QRectF rect, const FabricIntent& fabric) {
    for (const DrawnNode& node : placedGraph(*fabric.graph).nodes) {
        rect.setRight(std::max(rect.right(), rect.x() + node.place.x + 64));
        rect.setBottom(std::max(rect.bottom(), rect.y() + node.place.y + 64));
    }
    return rect;
}

struct Arranger {
    const Design& design;
    Arrangement out;

    // Cards of one site relative to nothing: scene positions, given where the site begins.
    QRectF fillSite(const Site& site, QPointF origin) {
        const QPointF inner = origin + QPointF(kSitePadding, kSiteHeader);
        std::vector<QRectF> taken;
        const auto members = [&](auto&& visit) {
            for (const FabricIntent& fabric : *design.fabrics) {
                if (fabric.site == site.id) {
                    visit(fabric);
                }
            }
        };
        members([&](const FabricIntent& fabric) {
            if (isPlaced(fabric.place)) {
                const QRectF rect = grownToNodes(fromRect(fabric.place), fabric);
                out.rects[fabric.id] = rect;
                taken.push_back(rect);
            }
        });
        members([&](const FabricIntent& fabric) {
            if (!isPlaced(fabric.place)) {
                const QRectF size = grownToNodes({{}, cardSize(design, fabric)}, fabric);
                const QRectF rect = firstFree(inner, kRowWidth, size.size(), taken);
                out.rects[fabric.id] = rect;
                taken.push_back(rect);
            }
        });
        for (const ServerGroup& group : *design.groups) {
            if (group.site == site.id && isLoose(design, group)) {
                const QRectF rect = firstFree(inner, kRowWidth, kGroupCard, taken);
                out.rects[group.id] = rect;
                taken.push_back(rect);
            }
        }
        QRectF bounds;
        for (const QRectF& rect : taken) {
            bounds = bounds.united(rect);
        }
        return bounds.isNull()
                   ? bounds
                   : bounds.adjusted(-kSitePadding, -kSiteHeader, kSitePadding, kSitePadding);
    }

    void placed() {
        for (const Site& site : *design.sites) {
            if (isPlaced(site.place)) {
                const QRectF own = fromRect(site.place);
                out.rects[site.id] = own.united(fillSite(site, own.topLeft()));
            }
        }
    }

    // Data centres and co in a row, cloud regions in a column to their right, edge sites in a row
    // below.
    void unplaced() {
        std::vector<QRectF> taken;
        for (const auto& [id, rect] : out.rects) {
            taken.push_back(rect);
        }
        const auto put = [&](const Site& site, QPointF origin, bool downwards) {
            QRectF rect({}, emptySiteSize(site.kind));
            rect = rect.united(fillSite(site, {}));
            const bool hasPlacedCards = rect.topLeft() != QPointF();
            rect.moveTopLeft(hasPlacedCards ? rect.topLeft() : origin);
            while (!hasPlacedCards && !isFree(rect.adjusted(-kGap, -kGap, kGap, kGap), taken)) {
                rect.translate(downwards ? QPointF(0, kGrid) : QPointF(kGrid, 0));
            }
            rect = rect.united(fillSite(site, rect.topLeft()));
            out.rects[site.id] = rect;
            taken.push_back(rect);
        };
        const auto bounds = [&] {
            QRectF all;
            for (const QRectF& rect : taken) {
                all = all.united(rect);
            }
            return all;
        };
        const auto each = [&](SiteKind kind, auto&& originOf, bool downwards) {
            for (const Site& site : *design.sites) {
                if (site.kind == kind && !isPlaced(site.place)) {
                    const QRectF before = bounds();
                    put(site, originOf(before), downwards);
                }
            }
        };
        const QRectF start = bounds();
        each(
            SiteKind::DataCentre,
            [&](const QRectF& all) {
                return all.isNull() ? QPointF() : QPointF(all.right() + kSiteGap, all.top());
            },
            false);
        const QRectF centres = bounds();
        const double cloudLeft = centres.isNull() ? 0 : centres.right() + 2 * kSiteGap;
        each(
            SiteKind::CloudRegion, [&](const QRectF&) { return QPointF(cloudLeft, centres.top()); },
            true);
        const double edgeTop = centres.isNull() ? start.bottom() : centres.bottom() + kSiteGap;
        each(
            SiteKind::Edge, [&](const QRectF&) { return QPointF(centres.left(), edgeTop); }, false);
    }
};

} // namespace

Arrangement arrange(const Design& design) {
    Arranger arranger{design, {}};
    arranger.placed();
    arranger.unplaced();
    return std::move(arranger.out);
}

bool isPlaced(const Rect& rect) {
    return rect.width > 0 && rect.height > 0;
}

bool isLoose(const Design& design, const ServerGroup& group) {
    return std::none_of(design.fabrics->begin(), design.fabrics->end(),
                        [&](const FabricIntent& fabric) {
                            return std::any_of(fabric.attachments.begin(), fabric.attachments.end(),
                                               [&](const Attachment& attachment) {
                                                   return attachment.group == group.id;
                                               });
                        });
}

QSizeF cardSize(const Design& design, const FabricIntent& fabric) {
    const Site* site = design.site(fabric.site);
    const bool large =
        fabric.role == FabricRole::Compute && !(site && site->kind == SiteKind::Edge);
    return large || fabric.topology == "free-form" ? kLargeCard : kSmallCard;
}

DrawnGraph placedGraph(DrawnGraph graph) {
    const bool placed = std::any_of(graph.nodes.begin(), graph.nodes.end(),
                                    [](const DrawnNode& node) { return node.place != Point(); });
    if (placed) {
        return graph;
    }
    // Rows by role, servers below; the roles' order is from the bottom up.
    std::map<NodeRole, std::vector<DrawnNode*>, std::greater<>> tiers;
    for (DrawnNode& node : graph.nodes) {
        tiers[node.role == NodeRole::Switch ? NodeRole::Leaf : node.role].push_back(&node);
    }
    double y = 72;
    for (auto& [role, nodes] : tiers) {
        constexpr std::size_t kPerLine = 12;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const std::size_t inLine = std::min(kPerLine, nodes.size() - i / kPerLine * kPerLine);
            nodes[i]->place = {288 + (double(i % kPerLine) - double(inLine - 1) / 2) * 104,
                               y + double(i / kPerLine) * 88};
        }
        y += 96 + double((nodes.size() - 1) / kPerLine) * 88;
    }
    double least = 64;
    for (const DrawnNode& node : graph.nodes) {
        least = std::min(least, node.place.x);
    }
    for (DrawnNode& node : graph.nodes) {
        node.place.x += 64 - least;
    }
    return graph;
}

QSizeF emptySiteSize(SiteKind kind) {
    return kind == SiteKind::DataCentre ? QSizeF(kRowWidth + 2 * kSitePadding, 320)
                                        : QSizeF(320, 184);
}

QRectF freePlace(const Design& design, const Arrangement& arrangement, std::string_view site,
                 QSizeF size, QPointF wanted) {
    std::vector<QRectF> taken;
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.site == site) {
            taken.push_back(arrangement.of(fabric.id));
        }
    }
    for (const ServerGroup& group : *design.groups) {
        if (group.site == site && isLoose(design, group)) {
            taken.push_back(arrangement.of(group.id));
        }
    }
    const QRectF room = arrangement.of(site);
    const QPointF least =
        room.isNull() ? wanted : room.topLeft() + QPointF(kSitePadding, kSiteHeader);
    const QPointF from(snapped(std::max(wanted.x(), least.x())),
                       snapped(std::max(wanted.y(), least.y())));
    // Outward in rings: the nearest free place, never above or left of where the site's cards
    // begin.
    for (double reach = 0; reach < 20000; reach += 2 * kGrid) {
        for (double dx = -reach; dx <= reach; dx += 2 * kGrid) {
            const bool edge = std::abs(dx) == reach;
            for (double dy = -reach; dy <= reach;
                 dy += edge || reach == 0 ? 2 * kGrid : 2 * reach) {
                const QRectF rect(from + QPointF(dx, dy), size);
                if (rect.x() >= least.x() && rect.y() >= least.y() && isFree(rect, taken)) {
                    return rect;
                }
            }
        }
    }
    return {from, size};
}

} // namespace weft::ui
