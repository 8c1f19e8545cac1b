// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gesture_parts.hpp"
#include "ui/canvas/gestures.hpp"
#include "ui/session/off_canvas.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace weft::ui {

namespace {

using namespace gesture;

bool isNode(const QString& id) {
    return id.contains(QLatin1Char('/'));
}

Id headOf(const QString& id) {
    return id.section(QLatin1Char('/'), 0, 0).toStdString();
}

Id tailOf(const QString& id) {
    return id.section(QLatin1Char('/'), 1).toStdString();
}

Rect moved(const QRectF& rect, QPointF delta) {
    return toRect(rect.translated(delta));
}

struct Mover {
    const Design& design;
    const Arrangement arrangement = arrange(design);
    Batch batch{};
    QPointF delta;

    void fabric(const FabricIntent& intent, bool mayChangeSite) {
        const QRectF rect = arrangement.of(intent.id);
        const Id under =
            mayChangeSite ? siteAt(design, arrangement, rect.translated(delta).center()) : Id();
        if (under.empty() || under == intent.site) {
            batch.edits.push_back(Move{intent.id, moved(rect, delta)});
            return;
        }
        FabricIntent copy = intent;
        copy.site = under;
        copy.place = moved(rect, delta);
        batch.edits.push_back(PutFabric{copy});
        for (const Attachment& attachment : intent.attachments) { // its own servers come along
            const auto users = std::count_if(
                design.fabrics->begin(), design.fabrics->end(), [&](const FabricIntent& f) {
                    return std::any_of(
                        f.attachments.begin(), f.attachments.end(),
                        [&](const Attachment& a) { return a.group == attachment.group; });
                });
            if (const ServerGroup* group = design.group(attachment.group); group && users == 1) {
                ServerGroup there = *group;
                there.site = under;
                batch.edits.push_back(PutGroup{there});
            }
        }
    }

    void site(const Site& it) {
        batch.edits.push_back(Move{it.id, moved(arrangement.of(it.id), delta)});
        for (const FabricIntent& intent : *design.fabrics) {
            if (intent.site == it.id) {
                fabric(intent, false);
            }
        }
    }

    void node(const Id& owner, const Id& id) {
        const FabricIntent* intent = design.fabric(owner);
        if (!intent) {
            return;
        }
        const DrawnGraph placed = placedGraph(*intent->graph);
        const bool unplaced = placed != *intent->graph;
        for (const DrawnNode& each : placed.nodes) {
            const bool dragged = each.id == id;
            if (dragged ||
                unplaced) { // the first move of one gives all of them the places they are shown at
                const QPointF by = dragged ? delta : QPointF();
                batch.edits.push_back(MoveNode{owner,
                                               each.id,
                                               {std::max(40.0, each.place.x + by.x()),
                                                std::max(56.0, each.place.y + by.y())}});
            }
        }
    }
};

} // namespace

std::optional<Edit> moveItems(const Design& design, const QStringList& ids, QPointF delta) {
    Mover mover{.design = design, .delta = delta};
    mover.batch.label = label(QT_TRANSLATE_NOOP("Gesture", "Move"));
    const bool onlyNodes = std::all_of(ids.begin(), ids.end(), isNode);
    if (!onlyNodes) {
        pinPlaces(design, mover.arrangement, {}, mover.batch);
    }
    const std::size_t pinned = mover.batch.edits.size();
    for (const QString& id : ids) {
        const Site* site = design.site(id.toStdString());
        const FabricIntent* fabric = design.fabric(id.toStdString());
        if (site) {
            mover.site(*site);
        } else if (fabric && !ids.contains(QString::fromStdString(fabric->site))) {
            mover.fabric(*fabric, true);
        } else if (isNode(id) && !ids.contains(QString::fromStdString(headOf(id)))) {
            mover.node(headOf(id), tailOf(id));
        }
    }
    if (mover.batch.edits.size() == pinned) {
        return std::nullopt;
    }
    if (mover.batch.edits.size() == 1) {
        return mover.batch.edits.front();
    }
    return mover.batch;
}

std::optional<Edit> resizeItem(const Design& design, const QString& id, const QRectF& rect) {
    const Arrangement arrangement = arrange(design);
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Resize")), {}};
    pinPlaces(design, arrangement, id.toStdString(), batch);
    batch.edits.push_back(Move{id.toStdString(), toRect(rect)});
    return batch;
}

std::optional<Edit> removeItems(const Design& design, const QStringList& ids) {
    Batch batch{ids.size() == 1 ? std::string()
                                : label(QT_TRANSLATE_NOOP("Gesture", "Delete selection")),
                {}};
    for (const QString& id : ids) {
        const Id head = headOf(id);
        if (isNode(id)) {
            const FabricIntent* owner = design.fabric(head);
            const bool isDrawn =
                owner && std::any_of(owner->graph->nodes.begin(), owner->graph->nodes.end(),
                                     [&](const DrawnNode& node) { return node.id == tailOf(id); });
            if (isDrawn && !ids.contains(QString::fromStdString(head))) {
                batch.edits.push_back(RemoveNode{head, tailOf(id)});
            }
            continue;
        }
        const FabricIntent* fabric = design.fabric(head);
        const ServerGroup* group = design.group(head);
        const WanLink* wan = design.wan(head);
        const auto goesWith = [&](const Id& site) {
            return ids.contains(QString::fromStdString(site));
        };
        const FabricJoin* join = design.join(head);
        const auto goesWithFabric = [&](const Id& end) {
            return goesWith(end) || goesWith(design.fabric(end)->site);
        };
        const bool gone =
            (fabric && goesWith(fabric->site)) || (group && goesWith(group->site)) ||
            (wan && (goesWith(wan->a) || goesWith(wan->b))) ||
            (join && (goesWithFabric(join->a.fabric) || goesWithFabric(join->b.fabric)));
        if (!gone &&
            (fabric || group || wan || join || design.site(head) || isOffCanvas(design, head))) {
            batch.edits.push_back(RemoveItem{head});
        }
    }
    return batch.edits.empty() ? std::nullopt : std::optional<Edit>(batch);
}

std::optional<Edit> renameItem(const Design& design, const QString& id, const QString& name) {
    if (!isNode(id)) {
        return Rename{id.toStdString(), name.toStdString()};
    }
    if (const FabricIntent* fabric = design.fabric(headOf(id))) {
        for (DrawnNode node : fabric->graph->nodes) {
            if (node.id == tailOf(id)) {
                node.name = name.toStdString();
                return PutNode{fabric->id, node};
            }
        }
    }
    return std::nullopt;
}

std::optional<Edit> alignItems(const Design& design, const QStringList& ids, Align how) {
    const Arrangement arrangement = arrange(design);
    QRectF all;
    for (const QString& id : ids) {
        all = all.united(arrangement.of(id.toStdString()));
    }
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Align")), {}};
    for (const QString& id : ids) {
        const QRectF rect = arrangement.of(id.toStdString());
        QRectF to = rect;
        switch (how) {
        case Align::Left:
            to.moveLeft(all.left());
            break;
        case Align::Centre:
            to.moveLeft(all.center().x() - rect.width() / 2);
            break;
        case Align::Right:
            to.moveRight(all.right());
            break;
        case Align::Top:
            to.moveTop(all.top());
            break;
        case Align::Middle:
            to.moveTop(all.center().y() - rect.height() / 2);
            break;
        case Align::Bottom:
            to.moveBottom(all.bottom());
            break;
        }
        if (!rect.isNull() && to != rect) {
            if (const auto edit = moveItems(design, {id}, to.topLeft() - rect.topLeft())) {
                batch.edits.push_back(*edit);
            }
        }
    }
    return batch.edits.empty() ? std::nullopt : std::optional<Edit>(batch);
}

} // namespace weft::ui
