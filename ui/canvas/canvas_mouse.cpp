// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kDragStart = 4; // pixels before a press becomes a drag

// A switch or link inside the card of that id.
bool hasPartOf(const QStringList& ids, const QString& card) {
    return !card.isEmpty() && std::any_of(ids.begin(), ids.end(), [&](const QString& id) {
        return id.startsWith(card + QLatin1Char('/'));
    });
}

} // namespace

DragContext Canvas::context() {
    return {
        scene_,       document_,
        selection_,   zoom(),
        joinService_, [this](const QString& from, const QString& to) { emit flowDrawn(from, to); }};
}

void Canvas::mousePressEvent(QMouseEvent* event) {
    if (tool_) {
        return;
    }
    pressed_ = last_ = event->position();
    button_ = event->button();
    dragging_ = false;
    pressedHandle_.reset();
    if (button_ == Qt::LeftButton && !spaceHeld_) {
        pressLeft(event);
    }
    event->accept();
}

void Canvas::pressLeft(QMouseEvent* event) {
    const QPointF at = mapToScene(event->position().toPoint());
    updateHover(event->position());
    if (const Handle* handle = handleAt(event->position())) {
        pressedHandle_ = *handle;
        return;
    }
    pressedId_ = scene_.idAt(at, zoom());
    deferredSelect_ = false;
    QStringList ids = selection_.ids();
    const bool toggles = event->modifiers() & Qt::ControlModifier,
               adds = event->modifiers() & Qt::ShiftModifier;
    if (pressedId_.isEmpty()) {
        if (!toggles && !adds) {
            ids.clear();
        }
    } else if (toggles) {
        deferredSelect_ = true; // Ctrl+drag duplicates; only a click toggles
        if (!ids.contains(pressedId_) && !hasPartOf(ids, pressedId_)) {
            ids.append(pressedId_);
            deferredSelect_ = false;
        }
    } else if (adds) {
        if (!ids.contains(pressedId_)) {
            ids.append(pressedId_);
        }
    } else if (ids.contains(pressedId_) || hasPartOf(ids, pressedId_)) {
        deferredSelect_ = true; // a second click goes on to what is inside
    } else {
        const bool body = document_.design().site(pressedId_.toStdString()) &&
                          !scene_.isSiteHeader(pressedId_, at);
        ids = QStringList(pressedId_);
        if (body) {
            deferredSelect_ = true; // a drag there is a marquee over the site's contents
            ids.clear();
        }
    }
    selection_.set(ids);
}

void Canvas::beginDrag(QPointF from, Qt::KeyboardModifiers keys) {
    const QPointF at = mapToScene(from.toPoint());
    if (pressedHandle_) {
        tool_ = pressedHandle_->isResize ? resizeTool(context(), at, pressedHandle_->id)
                                         : joinTool(context(), at, pressedHandle_->id);
        return;
    }
    if (hasPartOf(selection_.ids(), pressedId_)) {
        selection_.set({pressedId_}); // a card is moved as a whole
    }
    const QStringList ids = selection_.ids();
    const bool moves =
        !pressedId_.isEmpty() && ids.contains(pressedId_) && !scene_.isLine(pressedId_);
    if (moves) {
        // A chip stands for servers of a card: dragging it drags the card.
        const bool isChip = !scene_.item(pressedId_) && !pressedId_.contains(QLatin1Char('/'));
        const QString card =
            isChip ? scene_.idAt(scene_.rectOf(pressedId_).topLeft() + QPointF(4, 4), zoom())
                   : QString();
        QStringList dragged;
        for (const QString& id : ids) {
            if (!scene_.isLine(id)) {
                dragged.append(id == pressedId_ && isChip ? card : id);
            }
        }
        if (!dragged.isEmpty() && !dragged.contains(QString())) {
            tool_ = moveTool(context(), at, dragged, keys & Qt::ControlModifier);
        }
    } else {
        tool_ = marqueeTool(context(), at, keys & (Qt::ShiftModifier | Qt::ControlModifier));
    }
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (button_ == Qt::NoButton) {
        updateHover(at);
        return;
    }
    if (!dragging_ && QLineF(at, pressed_).length() < kDragStart) {
        return;
    }
    const bool pans = button_ == Qt::MiddleButton || button_ == Qt::RightButton || spaceHeld_;
    if (pans) {
        dragging_ = true;
        setCursor(Qt::ClosedHandCursor);
        panBy(at - last_);
        last_ = at;
        return;
    }
    if (!dragging_) {
        dragging_ = true;
        beginDrag(pressed_, event->modifiers());
        handles_.clear();
    }
    if (tool_) {
        tool_->move(mapToScene(at.toPoint()), event->modifiers());
        viewport()->update();
    }
    last_ = at;
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != button_) {
        return;
    }
    const bool clicked = !dragging_;
    button_ = Qt::NoButton;
    dragging_ = false;
    setCursor(spaceHeld_ ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (tool_) {
        const auto tool = std::move(tool_);
        tool->finish(mapToScene(event->position().toPoint()), event->modifiers());
    } else if (clicked && event->button() == Qt::LeftButton && deferredSelect_ && !pressedHandle_) {
        QStringList ids = selection_.ids();
        const QString part = scene_.partAt(mapToScene(event->position().toPoint()), zoom());
        if (!(event->modifiers() & Qt::ControlModifier)) {
            ids = QStringList(part.isEmpty() ? pressedId_ : part);
        } else if (part.isEmpty() || ids.contains(pressedId_)) {
            ids.removeAll(pressedId_);
        } else if (ids.removeAll(part) == 0) {
            ids.append(part);
        }
        selection_.set(ids);
    } else if (clicked && event->button() == Qt::RightButton) {
        const QPointF at = mapToScene(event->position().toPoint());
        const QString part = scene_.partAt(at, zoom());
        const QString id = part.isEmpty() ? scene_.idAt(at, zoom()) : part;
        if (!selection_.ids().contains(id)) {
            selection_.set(id.isEmpty() ? QStringList() : QStringList(id));
        }
        emit contextMenuWanted(event->globalPosition().toPoint());
    }
    deferredSelect_ = false;
    pressedHandle_.reset();
    updateHover(event->position());
    viewport()->update();
}

void Canvas::endDrag() {
    if (const auto tool = std::move(tool_)) {
        tool->cancel();
    }
    button_ = Qt::NoButton;
    dragging_ = false;
    viewport()->update();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        mousePressEvent(event);
        return;
    }
    const QPointF at = mapToScene(event->position().toPoint());
    const QString id = scene_.idAt(at, zoom());
    if (id.isEmpty()) {
        return;
    }
    const QRectF rect = scene_.rectOf(id);
    const bool onName =
        id.contains(QLatin1Char('/')) || scene_.isLine(id) || at.y() < rect.top() + 36;
    if (onName) {
        beginRename(id);
    } else if (document_.design().fabric(id.toStdString())) {
        selection_.set({id});
        fitSelection();
    }
}

void Canvas::wheelEvent(QWheelEvent* event) {
    const QPointF steps = QPointF(event->angleDelta()) / 120;
    const bool touchpad = event->pointingDevice() &&
                          event->pointingDevice()->type() == QInputDevice::DeviceType::TouchPad;
    if (event->modifiers() & Qt::ControlModifier && !touchpad) {
        panBy({(steps.y() + steps.x()) * 80, 0});
    } else if (event->modifiers() & Qt::ShiftModifier) {
        panBy({0, (steps.y() + steps.x()) * 80});
    } else if (touchpad && !(event->modifiers() & Qt::ControlModifier)) {
        panBy(event->pixelDelta().isNull() ? steps * 40 : QPointF(event->pixelDelta()));
    } else {
        zoomBy(std::pow(1.2, steps.y()), event->position());
    }
    updateHover(event->position());
    event->accept();
}

bool Canvas::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    // The mouse's comes at release, when it is known that no pan was meant; this is the keyboard's.
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRectF rect =
            selection_.ids().isEmpty() ? QRectF() : scene_.rectOf(selection_.ids().back());
        const QPoint at = rect.isNull() ? viewport()->rect().center() : mapFromScene(rect.center());
        emit contextMenuWanted(viewport()->mapToGlobal(at));
    }
    event->accept();
}

void Canvas::updateHover(QPointF viewport) {
    const QString id = scene_.idAt(mapToScene(viewport.toPoint()), zoom());
    std::vector<Handle> handles;
    if (selection_.ids().size() == 1) {
        handles = handlesOf(selection_.ids().front());
    }
    // While the pointer is on a handle that lies outside its item, the item stays the one pointed
    // at.
    const Handle* held = handleAt(viewport);
    const QString pointed = held ? held->id : id;
    if (!pointed.isEmpty() && selection_.ids() != QStringList(pointed)) {
        for (const Handle& handle : handlesOf(pointed)) {
            handles.push_back(handle);
        }
    }
    handles_ = std::move(handles);
    scene_.setHovered(pointed);
    const Handle* now = handleAt(viewport);
    setCursor(spaceHeld_      ? Qt::OpenHandCursor
              : !now          ? Qt::ArrowCursor
              : now->isResize ? Qt::SizeFDiagCursor
                              : Qt::CrossCursor);
    setToolTip(now && !now->isResize
                   ? tr("Drag to another site, card or node to join them; with Shift, to draw "
                        "a flow there")
                   : QString());
    this->viewport()->update();
}

void Canvas::leaveEvent(QEvent* event) {
    QGraphicsView::leaveEvent(event);
    handles_.clear();
    scene_.setHovered({});
    viewport()->update();
}

} // namespace weft::ui
