// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of the design: shows it, moves over it, and turns hands into edits. No modes: what a
// drag does follows from where it begins. Everything a mouse can do here the keyboard can do too,
// here or through the menus.
#pragma once

#include "ui/canvas/difference_marks.hpp"
#include "ui/canvas/drag_tools.hpp"
#include "ui/canvas/gestures.hpp"
#include "ui/canvas/library_item.hpp"
#include "ui/canvas/scene.hpp"

#include <QGraphicsView>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Selection;

class Canvas : public QGraphicsView {
    Q_OBJECT

public:
    // Document and selection outlive the canvas.
    Canvas(Document& document, Selection& selection, QWidget* parent = nullptr);
    ~Canvas() override;

    const CanvasScene& items() const { return scene_; }
    double zoom() const { return transform().m11(); }

    // The view. `at` in viewport coordinates: the point under it stays there.
    void zoomBy(double factor, QPointF at);
    void zoomBy(double factor);
    void zoomToActualSize();
    void fitAll();
    void fitSelection();
    QRectF inSight() const;          // in scene coordinates
    void lookAt(QPointF scenePoint); // brings it to the middle
    // What is laid over the cards.
    void setOverlay(const OverlayChoice& choice, const std::optional<LeastCut>& cut = {});
    // The way of something that runs between sites, and what is left without it.
    void showWay(const QStringList& ends, const QStringList& primary, const QStringList& backup);
    QImage picture(double ratio); // of everything there is, at `ratio` pixels per unit

    // The selection.
    void selectEverything();
    void selectNext(int step); // in reading order; false ends are left to the focus chain
    void joinSelected();       // two fabrics through gateways, whatever sites they stand at
    void removeSelected();
    void duplicateSelected();
    void renameSelected();
    void alignSelected(Align how);
    void arrangeSites(); // as on a map, where they have coordinates
    void nudgeSelected(QPointF by);
    void copySelected();
    void cutSelected();
    void paste();

    // From the library without a mouse: into the middle of what is in sight; a WAN service joins
    // two selected sites.
    void add(const LibraryItem& item);

signals:
    void zoomChanged(double zoom);
    void sightChanged(); // zoomed, panned or resized, or there is something else to see
    void contextMenuWanted(const QPoint& globalPosition);
    void inspectorWanted();
    void hinted(const QString& text); // a quiet sentence for the status line
    void templateDropped(const QString& path);
    void flowDrawn(const QString& from, const QString& to); // wanted, from the one to the other

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Handle {
        QString id;
        QPointF at; // viewport
        bool isResize = false;
    };

    void refresh();
    void reveal(const QString& scope);
    void follow(const QStringList& selected);
    void panBy(QPointF pixels);
    void updateRoom(); // how far one can scroll
    void setView(double zoom, QPointF scenePoint, QPointF viewportPoint);
    QString nearestTowards(QPointF direction) const;
    QPointF middle() const;

    DragContext context();
    std::vector<Handle> handlesOf(const QString& id) const;
    const Handle* handleAt(QPointF viewport);
    void pressLeft(QMouseEvent* event);
    void beginDrag(QPointF from, Qt::KeyboardModifiers keys);
    void endDrag();
    void updateHover(QPointF viewport);
    bool stepKey(QKeyEvent* event);

    std::optional<Gesture> gestureFor(const LibraryItem& item, QPointF at) const;
    void showGhost(const Gesture& gesture, const QString& target);
    void clearGhost();
    void paintGhost(QPainter& painter) const;
    void beginRename(const QString& id);

    Document& document_;
    Selection& selection_;
    CanvasScene scene_;

    QPointF pressed_, last_; // viewport
    Qt::MouseButton button_ = Qt::NoButton;
    bool dragging_ = false, spaceHeld_ = false, fitted_ = false;
    QString pressedId_;
    bool deferredSelect_ = false; // a press on one of several selected: decided at release
    std::optional<Handle> pressedHandle_;
    std::vector<Handle> handles_;
    std::unique_ptr<DragTool> tool_;
    PartId joinService_;

    std::optional<LibraryItem> carried_;
    QString ghostId_, ghostTarget_;
    QRectF ghostRect_;
    QLineEdit* nameEdit_ = nullptr;
    QString renamed_;
    std::vector<DifferenceMark> marks_; // of the active what-if
    QRectF revealed_;                   // ringed for a moment
};

} // namespace weft::ui
