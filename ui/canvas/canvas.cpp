// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas.hpp"

#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/off_canvas.hpp"
#include "ui/session/selection.hpp"

#include <QLineEdit>
#include <QPixmapCache>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kLeastZoom = 0.04, kMostZoom = 64;
constexpr double kMargin = 48;    // round what is fitted, in pixels
constexpr int kRevealTime = 2500; // ms a ring shows what was asked for
constexpr int kStaleAfter = 250;  // ms before a card says that its figures are being worked on

} // namespace

Canvas::Canvas(Document& document, Selection& selection, QWidget* parent)
    : QGraphicsView(parent), document_(document), selection_(selection) {
    QPixmapCache::setCacheLimit(std::max(QPixmapCache::cacheLimit(), kKeptPictures));
    setScene(&scene_);
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(tr("The design as a drawing. Tab goes from one item to the next; the "
                                "Contents tab lists them."));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(FullViewportUpdate);
    setMouseTracking(true);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    nameEdit_ = new QLineEdit(viewport());
    nameEdit_->setAccessibleName(tr("New name"));
    nameEdit_->hide();
    connect(nameEdit_, &QLineEdit::editingFinished, this, [this] {
        const QString id = std::exchange(renamed_, QString());
        nameEdit_->hide();
        if (!id.isEmpty() && !nameEdit_->text().trimmed().isEmpty()) {
            if (const auto edit = renameItem(document_.design(), id, nameEdit_->text().trimmed())) {
                document_.commit(*edit);
            }
        }
    });
    connect(&document_, &Document::snapshotChanged, this, &Canvas::refresh);
    connect(&document_, &Document::designChanged, this, &Canvas::refresh);
    connect(&selection_, &Selection::changed, this, &Canvas::follow);
    connect(&selection_, &Selection::revealRequested, this, &Canvas::reveal);
    refresh();
}

Canvas::~Canvas() {
    nameEdit_->disconnect(this);
}

void Canvas::refresh() {
    const SnapshotPtr snapshot = document_.snapshot();
    const bool preview = snapshot->isPreview && document_.isPreviewing();
    const bool other = scene_.design().id != document_.design().id;
    scene_.show(preview ? snapshot->design : document_.design(), snapshot);
    if (document_.isStale()) {
        QTimer::singleShot(kStaleAfter, this, [this] { scene_.setStale(document_.isStale()); });
    } else {
        scene_.setStale(false);
    }
    marks_ = document_.activeScenario().empty()
                 ? std::vector<DifferenceMark>()
                 : differenceMarks(document_.baseline(), scene_.design(), scene_);
    updateRoom();
    if (other) { // another document: nothing of the last one's view holds
        fitted_ = false;
        selection_.set({});
    }
    QStringList alive;
    for (const QString& id : selection_.ids()) {
        if (scene_.order().contains(id) || document_.design().group(id.toStdString()) ||
            isOffCanvas(document_.design(), id.toStdString()) ||
            !selectedParts(document_.design(), *snapshot, {id}).empty()) {
            alive.append(id);
        }
    }
    selection_.set(alive);
    scene_.setSelected(alive);
    if (other && isVisible()) {
        fitAll();
        fitted_ = false;
    }
    emit sightChanged();
    viewport()->update();
}

void Canvas::follow(const QStringList& selected) {
    scene_.setSelected(selected);
    if (!selected.isEmpty()) {
        setAccessibleDescription(scene_.describe(selected.back()));
    }
    viewport()->update();
}

void Canvas::reveal(const QString& scope) {
    const QString head = scope.section(QLatin1Char('/'), 0, 0);
    const bool exact = scene_.order().contains(scope);
    if (!exact && !scene_.order().contains(head)) {
        return;
    }
    selection_.set({exact ? scope : head});
    const QRectF rect = scene_.rectOf(scope);
    const QRectF sight = mapToScene(viewport()->rect()).boundingRect();
    const bool isPiece =
        !exact && rect != scene_.rectOf(head); // a single switch: near enough to read its name
    const double nearest = isPiece ? std::min(kMostZoom, 110 / rect.width()) : 0.7;
    if (!sight.contains(rect) || zoom() < kFarScale || (isPiece && zoom() < nearest)) {
        setView(std::max(nearest, std::min(zoom(), 2.0)), rect.center(),
                QRectF(viewport()->rect()).center());
    }
    if (isPiece) {
        revealed_ = rect;
        QTimer::singleShot(kRevealTime, this, [this] {
            revealed_ = {};
            viewport()->update();
        });
    }
}

void Canvas::showWay(const QStringList& ends, const QStringList& primary,
                     const QStringList& backup) {
    scene_.setWay(ends, primary, backup);
    viewport()->update();
}

void Canvas::updateRoom() {
    // A viewport's worth past every edge, so that any point can be brought to the middle at any
    // zoom.
    const QSizeF view = QSizeF(viewport()->size()) / zoom();
    const QRectF contents = scene_.contents();
    const QRectF room = contents.isNull() ? QRectF(-2000, -2000, 4000, 4000) : contents;
    setSceneRect(room.adjusted(-view.width(), -view.height(), view.width(), view.height()));
}

void Canvas::setView(double zoom, QPointF scenePoint, QPointF viewportPoint) {
    const double factor = std::clamp(zoom, kLeastZoom, kMostZoom);
    setTransform(QTransform::fromScale(factor, factor));
    updateRoom();
    const QPointF at = scenePoint * factor - viewportPoint;
    horizontalScrollBar()->setValue(int(std::lround(at.x())));
    verticalScrollBar()->setValue(int(std::lround(at.y())));
    fitted_ = true;
    emit zoomChanged(factor);
    emit sightChanged();
    viewport()->update();
}

void Canvas::zoomBy(double factor, QPointF at) {
    const QPointF under =
        (at + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / zoom();
    setView(zoom() * factor, under, at);
}

void Canvas::zoomBy(double factor) {
    zoomBy(factor, QRectF(viewport()->rect()).center());
}

void Canvas::zoomToActualSize() {
    zoomBy(1 / zoom());
}

void Canvas::fitAll() {
    const QRectF all = scene_.contents();
    const QSizeF view = viewport()->size();
    if (all.isEmpty() || view.width() < 2 * kMargin) {
        setView(1, all.center(), QRectF(viewport()->rect()).center());
        return;
    }
    const double across = (view.width() - 2 * kMargin) / all.width(),
                 down = (view.height() - 2 * kMargin) / all.height();
    setView(std::min({across, down, 1.25}), all.center(), QRectF(viewport()->rect()).center());
}

void Canvas::fitSelection() {
    QRectF all;
    for (const QString& id : selection_.ids()) {
        all = all.united(scene_.rectOf(id));
    }
    if (all.isEmpty()) {
        fitAll();
        return;
    }
    const QSizeF view = viewport()->size();
    const double across = (view.width() - 2 * kMargin) / all.width(),
                 down = (view.height() - 2 * kMargin) / all.height();
    setView(std::min({across, down, 4.0}), all.center(), QRectF(viewport()->rect()).center());
}

QRectF Canvas::inSight() const {
    return mapToScene(viewport()->rect()).boundingRect();
}

void Canvas::lookAt(QPointF scenePoint) {
    setView(zoom(), scenePoint, QRectF(viewport()->rect()).center());
}

void Canvas::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    emit sightChanged();
}

void Canvas::panBy(QPointF pixels) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - int(std::lround(pixels.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - int(std::lround(pixels.y())));
    fitted_ = true;
}

QPointF Canvas::middle() const {
    return mapToScene(viewport()->rect().center());
}

void Canvas::resizeEvent(QResizeEvent* event) {
    const QSize before = event->oldSize();
    const QPointF centre =
        before.isValid() ? mapToScene(QRect(QPoint(), before).center()) : QPointF();
    QGraphicsView::resizeEvent(event);
    if (!fitted_ || !before.isValid() || before.isEmpty()) {
        fitAll();
        fitted_ = false; // until someone moves the view, it keeps showing all
    } else {
        setView(zoom(), centre, QRectF(viewport()->rect()).center());
    }
}

void Canvas::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (!fitted_) {
        fitAll();
        fitted_ = false;
    }
}

void Canvas::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

} // namespace weft::ui
