// SPDX-License-Identifier: GPL-3.0-or-later
// A site's floor to scale: rooms, rows and racks in the heat of what they draw, and where trays
// cross the rows. Rows and rooms are dragged, or moved with the arrow keys; they snap to each other
// and to tiles. Lengths are metres in the site, x to the right, y away from the front, which is at
// the top.
#pragma once

#include "core/plant/plant.hpp"
#include "core/plant/rack_sums.hpp"
#include "ui/session/snapshot.hpp"

#include <QWidget>

#include <optional>

namespace weft::ui {

class Document;
struct Theme;

// What is selected: a room, a row of it, a rack of that; all empty: the site.
struct FloorSpot {
    std::string room, row;
    std::int64_t rack = 0;
    bool operator==(const FloorSpot&) const = default;
};

class FloorView : public QWidget {
    Q_OBJECT

public:
    explicit FloorView(Document& document, QWidget* parent = nullptr);

    void show(const SnapshotPtr& snapshot, const Id& site);
    using QWidget::show;
    bool isCurrent(const SnapshotPtr& snapshot) const;
    const FloorSpot& selected() const { return selected_; }
    void select(const FloorSpot& spot);
    void fit(); // everything in sight
    // The row, or the room where no row is named, put at a place of the site as one step.
    bool moveTo(const FloorSpot& what, QPointF place);
    QPointF toPixels(QPointF metres) const { return origin_ + metres * scale_; }
    QRectF pixelsOf(const FloorSpot& what) const;
    QString describe(const FloorSpot& what) const; // in a sentence

signals:
    void selectedChanged();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Tile { // a rack on the floor
        QRectF ground;
        FloorSpot spot; // room empty: made up
        std::uint32_t rack = 0;
        bool turned = false;
    };
    struct Drag {
        FloorSpot what; // a row or a room; none: the view itself
        QPointF from;   // pixels
        QPointF place;  // metres, where it stood
        QPointF now;    // metres, where it would stand
        bool moving = false;
    };
    const Site* site() const { return snapshot_->design.site(site_); }
    QRectF groundOfSpot(const FloorSpot& what) const; // metres
    QRectF everything() const;
    std::optional<FloorSpot> spotAt(QPointF pixels) const;
    QPointF placeOf(const FloorSpot& what) const; // metres, of its corner
    QPointF snapped(QPointF place, const FloorSpot& what, bool freely);
    void nudge(int across, int down, double step);
    void paintTiles(QPainter& painter, const Theme& theme) const;
    void paintRooms(QPainter& painter, const Theme& theme) const;
    void paintTrays(QPainter& painter, const Theme& theme) const;
    void paintScale(QPainter& painter, const Theme& theme) const;
    QRectF pixels(const QRectF& metres) const;

    Document& document_;
    SnapshotPtr snapshot_;
    Id site_;
    std::vector<Tile> tiles_;
    std::vector<RackSum> sums_;
    double most_ = 1; // watts, of the scale
    FloorSpot selected_;
    QPointF origin_;     // pixels of (0, 0)
    double scale_ = 40;  // pixels of a metre
    bool fitted_ = true; // until zoomed or panned by hand
    std::optional<Drag> drag_;
    std::vector<double> guidesX_, guidesY_; // metres, what the drag snapped to
};

} // namespace weft::ui
