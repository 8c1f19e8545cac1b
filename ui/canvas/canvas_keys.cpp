// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

QPointF directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void Canvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = true;
        setCursor(Qt::OpenHandCursor);
    } else if (event->key() == Qt::Key_Escape) {
        if (tool_) {
            endDrag();
        } else {
            selection_.set({});
        }
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit inspectorWanted();
    } else if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier) {
        fitAll();
    } else if (!stepKey(event)) {
        event->ignore(); // QGraphicsView's own keys would scroll what we move
    }
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = false;
        setCursor(Qt::ArrowCursor);
    }
}

// Arrows move what is selected by a grid step (Shift: five, Ctrl: a pixel), Alt+arrows follow to
// the neighbour there; with nothing selected they scroll.
bool Canvas::stepKey(QKeyEvent* event) {
    const QPointF direction = directionOf(event->key());
    if (direction.isNull()) {
        return false;
    }
    if (event->modifiers() & Qt::AltModifier) {
        const QString next = nearestTowards(direction);
        if (!next.isEmpty()) {
            selection_.set({next});
            reveal(next);
        }
    } else if (selection_.ids().isEmpty()) {
        panBy(-direction * 80);
    } else {
        const double step = event->modifiers() & Qt::ShiftModifier     ? 5 * kGrid
                            : event->modifiers() & Qt::ControlModifier ? 1
                                                                       : kGrid;
        nudgeSelected(direction * step);
    }
    return true;
}

QString Canvas::nearestTowards(QPointF direction) const {
    const QStringList selected = selection_.ids();
    const QPointF from = selected.isEmpty() ? middle() : scene_.rectOf(selected.back()).center();
    QString best;
    double least = 0;
    for (const QString& id : scene_.order()) {
        const QPointF way = scene_.rectOf(id).center() - from;
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double cost = along + 2 * across;
        if (!selected.contains(id) && along > across && (best.isEmpty() || cost < least)) {
            best = id;
            least = cost;
        }
    }
    return best;
}

void Canvas::selectNext(int step) {
    const QStringList& order = scene_.order();
    if (order.isEmpty()) {
        return;
    }
    const qsizetype at = selection_.ids().isEmpty() ? (step > 0 ? -1 : order.size())
                                                    : order.indexOf(selection_.ids().back());
    const QString next = order[(at + step + order.size()) % order.size()];
    selection_.set({next});
    reveal(next);
}

bool Canvas::focusNextPrevChild(bool next) {
    const QStringList& order = scene_.order();
    const qsizetype at = selection_.ids().isEmpty() ? (next ? -1 : order.size())
                                                    : order.indexOf(selection_.ids().back());
    const qsizetype to = at + (next ? 1 : -1);
    if (to < 0 || to >= order.size()) {
        return QGraphicsView::focusNextPrevChild(next); // past the last item the focus moves on
    }
    selection_.set({order[to]});
    reveal(order[to]);
    return true;
}

} // namespace weft::ui
