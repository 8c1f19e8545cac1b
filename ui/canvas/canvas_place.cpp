// SPDX-License-Identifier: GPL-3.0-or-later
// Things carried in from the library: while over the canvas their card is a preview that the
// figures answer to.
#include "ui/canvas/canvas.hpp"
#include "ui/canvas/texts.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/session/starters.hpp"

#include <QDragEnterEvent>

namespace weft::ui {

namespace {

bool isDrawn(const Design& design, const QString& fabric) {
    const FabricIntent* intent = design.fabric(fabric.toStdString());
    return intent && intent->topology == "free-form";
}

// The site and the card under a point in the committed design: what is carried there is not in the
// way.
QString targetAt(const Design& design, QPointF at) {
    const Arrangement arrangement = arrange(design);
    QString target;
    for (const auto& [id, rect] : arrangement.rects) {
        if (rect.contains(at)) {
            target += QString::fromStdString(id) + QLatin1Char(' ');
        }
    }
    return target;
}

} // namespace

std::optional<Gesture> Canvas::gestureFor(const LibraryItem& item, QPointF at) const {
    const Design& design = document_.design();
    const std::string id = item.id.toStdString();
    if (item.kind == LibraryItem::Kind::Topology) {
        Result<FabricIntent> fabric = starterFabric(id, document_.catalog());
        return fabric ? std::optional(placeFabric(design, *std::move(fabric), at)) : std::nullopt;
    }
    if (item.kind == LibraryItem::Kind::Site) {
        const auto kind = siteKindFrom(id);
        return kind ? std::optional(placeSite(design, *kind, siteKindName(*kind), at))
                    : std::nullopt;
    }
    const QString under = scene_.idAt(at, zoom());
    const QString card = under.section(QLatin1Char('/'), 0, 0);
    const Part* part = document_.catalog().find(id);
    if (item.kind == LibraryItem::Kind::Wan) {
        const WanLink* wan = design.wan(under.toStdString());
        const Wan* service = part ? part->as<Wan>() : nullptr;
        if (!wan || !service) {
            return std::nullopt;
        }
        WanLink changed = *wan;
        changed.service = part->id;
        changed.rate = service->rates.empty() ? wan->rate : service->rates.back();
        return Gesture{PutWan{changed}, {under}};
    }
    if (item.kind != LibraryItem::Kind::Part || !part) {
        return std::nullopt;
    }
    if (part->as<Switch>()) {
        if (isDrawn(design, card)) {
            return placeNode(design, card.toStdString(), NodeRole::Switch, part->id, at);
        }
        return std::nullopt;
    }
    if (isDrawn(design, card)) {
        return placeNode(design, card.toStdString(), NodeRole::Server, part->id, at);
    }
    const bool hosts = part->as<Server>() || part->as<Storage>() || part->as<CloudInstance>();
    return hosts ? std::optional(placeServers(design, *part, at)) : std::nullopt;
}

void Canvas::add(const LibraryItem& item) {
    if (item.kind == LibraryItem::Kind::Template) {
        emit templateDropped(item.id);
        return;
    }
    if (item.kind == LibraryItem::Kind::Wan && selection_.ids().size() == 2) {
        const Part* service = document_.catalog().find(item.id.toStdString());
        const auto joined = joinItems(document_.design(), selection_.ids().front(),
                                      selection_.ids().back(), service);
        if (joined && document_.commit(joined->edit)) {
            selection_.set(joined->made);
        }
        return;
    }
    const QStringList selected = selection_.ids();
    const QRectF target = selected.size() == 1 ? scene_.rectOf(selected.front()) : QRectF();
    const auto gesture = gestureFor(item, target.isNull() ? middle() : target.center());
    if (gesture && document_.commit(gesture->edit)) {
        selection_.set(gesture->made);
        if (!gesture->made.isEmpty()) {
            reveal(gesture->made.front());
        }
    } else if (!gesture && item.kind == LibraryItem::Kind::Wan) {
        joinService_ = item.id.toStdString();
        emit hinted(tr("Drag from a site's handle to another site, or select two sites, to join "
                       "them with this service."));
    } else if (!gesture) {
        emit hinted(tr(
            "Switches go onto a free-form card; other topologies choose theirs in the inspector."));
    }
}

void Canvas::dragEnterEvent(QDragEnterEvent* event) {
    carried_ = event->mimeData() ? fromMime(*event->mimeData()) : std::nullopt;
    if (carried_) {
        event->acceptProposedAction();
    }
}

void Canvas::dragMoveEvent(QDragMoveEvent* event) {
    if (!carried_) {
        return;
    }
    const QPointF at = mapToScene(event->position().toPoint());
    const auto gesture = gestureFor(*carried_, at);
    const bool waits =
        carried_->kind == LibraryItem::Kind::Template || carried_->kind == LibraryItem::Kind::Wan;
    event->setAccepted(gesture || waits);
    if (gesture) {
        showGhost(*gesture, targetAt(document_.design(), at));
    } else {
        clearGhost();
    }
    event->setDropAction(Qt::CopyAction);
}

void Canvas::dragLeaveEvent(QDragLeaveEvent*) {
    clearGhost();
    carried_.reset();
}

void Canvas::dropEvent(QDropEvent* event) {
    const auto item = event->mimeData() ? fromMime(*event->mimeData()) : std::nullopt;
    if (!item) {
        return;
    }
    const QPointF at = mapToScene(event->position().toPoint());
    const auto gesture = gestureFor(*item, at);
    scene_.setShift({}, {});
    scene_.setGhost({});
    carried_.reset();
    ghostId_.clear();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setFocus();
    fitted_ = true; // what was put here stays under the hand
    if (gesture && document_.commit(gesture->edit)) {
        selection_.set(gesture->made);
    } else if (!gesture) {
        document_.cancelPreview();
        add(*item);
    }
    refresh();
}

// The engine is asked again only when the target changes: where in a site a card stands changes no
// figure.
void Canvas::showGhost(const Gesture& gesture, const QString& target) {
    const QString id = gesture.made.isEmpty() ? QString() : gesture.made.front();
    const Result<Design> after = weft::apply(document_.design(), gesture.edit);
    if (!after) {
        return;
    }
    ghostRect_ = arrange(*after).of(id.toStdString());
    const bool ours = id == ghostId_ && scene_.item(id) != nullptr;
    if (id != ghostId_ || target != ghostTarget_) {
        ghostId_ = id;
        ghostTarget_ = target;
        scene_.setGhost(id);
        document_.preview(gesture.edit);
    }
    if (ours && !ghostRect_.isNull()) {
        scene_.setShift({id},
                        ghostRect_.topLeft() - scene_.arrangement().of(id.toStdString()).topLeft());
    }
    viewport()->update();
}

void Canvas::clearGhost() {
    if (!ghostId_.isEmpty()) {
        ghostId_.clear();
        ghostRect_ = QRectF();
        scene_.setShift({}, {});
        scene_.setGhost({});
        document_.cancelPreview();
        refresh();
    }
}

} // namespace weft::ui
