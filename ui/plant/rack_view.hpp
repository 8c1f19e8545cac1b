// SPDX-License-Identifier: GPL-3.0-or-later
// Rack elevations of a site side by side, from the front: what stands in each unit, and units,
// watts and weight against what the rack may hold. A box is dragged to another unit or rack, or
// moved with Ctrl and the arrow keys; what cannot stand there says why. Only what is in sight is
// painted.
#pragma once

#include "core/plant/plant.hpp"
#include "core/plant/rack_sums.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace weft::ui {

class Document;
struct Theme;

class RackView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit RackView(Document& document, QWidget* parent = nullptr);
    ~RackView() override;

    void show(const SnapshotPtr& snapshot, const Id& site);
    using QAbstractScrollArea::show;
    // Whether a snapshot has the racks that are shown.
    bool isCurrent(const SnapshotPtr& snapshot) const {
        return snapshot_ != nullptr && snapshot_->analysis.plant == snapshot->analysis.plant;
    }
    std::optional<std::uint32_t> selected() const { return selected_; } // into Standing::boxes
    void select(std::optional<std::uint32_t> box);
    void bringIntoSight(std::uint32_t rack); // into Standing::racks
    // As one step that undo takes back; false, with said(), where the box may not stand there.
    bool moveTo(std::uint32_t box, std::uint32_t rack, std::int64_t unit);

    QString nameOf(std::uint32_t box) const;
    QString describe(std::uint32_t box) const; // in a sentence
    // Where a unit of a rack is painted, in the viewport; for tests and drags.
    QRectF unitRect(std::uint32_t rack, std::int64_t unit, std::int64_t units = 1) const;

signals:
    void selectedChanged();
    void said(const QString& sentence, bool refused);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Spot {
        std::uint32_t rack = 0;
        std::int64_t unit = 0; // below 1 or above the rack's: beside it
    };
    struct Drag {
        std::uint32_t box = 0;
        std::int64_t grabbed = 0; // units above the box's lowest
        QPointF from;
        bool moving = false;
        Spot to;
        bool fits = false;
    };
    const Standing& standing() const { return snapshot_->analysis.plant->standing; }
    bool hasRacks() const { return end_ > first_; }
    double left(std::uint32_t rack) const; // of its column, in the viewport
    std::optional<Spot> spotAt(const QPointF& point) const;
    std::optional<std::uint32_t> boxAt(const QPointF& point) const;
    void updateRoom();
    void paintRack(QPainter& painter, const Theme& theme, std::uint32_t rack) const;
    void paintHead(QPainter& painter, const Theme& theme, std::uint32_t rack) const;
    void paintBox(QPainter& painter, const Theme& theme, const weft::Box& box, const QRectF& area,
                  bool chosen) const;
    void walk(int across, int up);
    void nudge(int across, int up);
    void dragTo(const QPointF& point);

    Document& document_;
    SnapshotPtr snapshot_;
    Id site_;
    std::uint32_t first_ = 0, end_ = 0; // racks of the site
    std::int64_t tallest_ = 0;          // units
    std::vector<RackSum> sums_;
    std::unique_ptr<BoxNames> names_;
    std::optional<std::uint32_t> selected_;
    std::string selectedName_;
    std::optional<Drag> drag_;
    std::optional<std::uint32_t> sought_; // rack to be in sight, until one scrolls
};

} // namespace weft::ui
