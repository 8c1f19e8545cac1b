// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/floor_view.hpp"

#include "core/base/text.hpp"
#include "core/plant/floor_plan.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kTile = 0.6;                       // metres: a tile of a raised floor
constexpr double kMargin = 1.2;                     // metres of a room around its rows
constexpr double kLeastScale = 2, kMostScale = 400; // pixels of a metre
constexpr double kSnapPixels = 7;

QRectF rectOf(const Ground& ground) {
    return {inMetres(ground.x), inMetres(ground.y), inMetres(ground.width), inMetres(ground.depth)};
}

double toTile(double metres) {
    return std::round(metres / kTile) * kTile;
}

} // namespace

FloorView::FloorView(Document& document, QWidget* parent) : QWidget(parent), document_(document) {
    setAccessibleName(tr("Floor plan"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 200);
}

bool FloorView::isCurrent(const SnapshotPtr& snapshot) const {
    return snapshot_ != nullptr && snapshot_->analysis.plant == snapshot->analysis.plant &&
           snapshot_->design.sites.isSameAs(snapshot->design.sites);
}

void FloorView::show(const SnapshotPtr& snapshot, const Id& siteId) {
    const bool isOther = siteId != site_;
    snapshot_ = snapshot;
    site_ = siteId;
    drag_.reset();
    tiles_.clear();
    sums_.clear();
    most_ = 1;
    if (snapshot_->analysis.plant != nullptr && site() != nullptr) {
        const Standing& standing = snapshot_->analysis.plant->standing;
        sums_ = rackSums(standing);
        for (std::uint32_t i = 0; i < standing.racks.size(); ++i) {
            const Rack& rack = standing.racks[i];
            if (rack.site != site_ || (!rack.isDrawn() && sums_[i].boxes.empty())) {
                continue;
            }
            const FloorRow* row = rack.isDrawn() ? site()->floor->row(rack.row) : nullptr;
            tiles_.push_back(
                {rectOf(groundOf(*site(), rack)),
                 rack.isDrawn() ? FloorSpot{rack.room, rack.row, rack.number} : FloorSpot{}, i,
                 row != nullptr && row->turned});
            most_ =
                std::max({most_, inWatts(sums_[i].most), rack.power ? inWatts(*rack.power) : 0.0});
        }
    }
    const bool isGone =
        site() == nullptr ||
        (!selected_.room.empty() && site()->floor->room(selected_.room) == nullptr) ||
        (!selected_.row.empty() && site()->floor->row(selected_.row) == nullptr);
    selected_ = isOther || isGone ? FloorSpot() : selected_;
    if (fitted_ || isOther) {
        fit();
    }
    update();
    emit selectedChanged();
}

QRectF FloorView::groundOfSpot(const FloorSpot& what) const {
    if (what.rack > 0) {
        for (const Tile& tile : tiles_) {
            if (tile.spot == what) {
                return tile.ground;
            }
        }
    }
    const Room* room = site() == nullptr ? nullptr : site()->floor->room(what.room);
    if (room == nullptr) {
        return {};
    }
    for (const FloorRow& row : room->rows) {
        if (row.id == what.row) {
            return rectOf(groundOf(*site(), *room, row));
        }
    }
    return rectOf(groundOf(*site(), *room)).adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

QRectF FloorView::everything() const {
    QRectF all;
    if (snapshot_ != nullptr && site() != nullptr) {
        for (const Room& room : site()->floor->rooms) {
            all = all.united(groundOfSpot({room.id, {}, 0}));
        }
        for (const Tile& tile : tiles_) {
            all = all.united(tile.ground);
        }
    }
    return all.isEmpty() ? QRectF(0, 0, 12, 8) : all;
}

void FloorView::fit() {
    const QRectF all = everything();
    constexpr double kEdge = 48;
    scale_ = std::clamp(std::min((width() - 2 * kEdge) / std::max(1.0, all.width()),
                                 (height() - 2 * kEdge) / std::max(1.0, all.height())),
                        kLeastScale, 90.0);
    origin_ = QPointF(width() / 2.0, height() / 2.0) - all.center() * scale_;
    fitted_ = true;
    update();
}

QRectF FloorView::pixels(const QRectF& metres) const {
    return {toPixels(metres.topLeft()), metres.size() * scale_};
}

QRectF FloorView::pixelsOf(const FloorSpot& what) const {
    return pixels(groundOfSpot(what));
}

// Racks lie on rows, rows on rooms.
std::optional<FloorSpot> FloorView::spotAt(QPointF at) const {
    if (snapshot_ == nullptr || site() == nullptr) {
        return std::nullopt;
    }
    const QPointF metres = (at - origin_) / scale_;
    for (const Tile& tile : tiles_) {
        if (tile.ground.contains(metres) && !tile.spot.room.empty()) {
            return tile.spot;
        }
    }
    for (const Room& room : site()->floor->rooms) {
        if (groundOfSpot({room.id, {}, 0}).contains(metres)) {
            return FloorSpot{room.id, {}, 0};
        }
    }
    return std::nullopt;
}

void FloorView::select(const FloorSpot& spot) {
    if (spot == selected_) {
        return;
    }
    selected_ = spot;
    setAccessibleDescription(describe(spot));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    emit selectedChanged();
}

QString FloorView::describe(const FloorSpot& what) const {
    if (what.room.empty() || snapshot_ == nullptr || site() == nullptr) {
        return {};
    }
    const Room* room = site()->floor->room(what.room);
    const FloorRow* row = site()->floor->row(what.row);
    const QPointF place = placeOf(what);
    const auto metres = [](double value) { return lengthWords(weft::metres(value)); };
    if (what.rack > 0) {
        for (const Tile& tile : tiles_) {
            if (tile.spot == what) {
                const Rack& rack = snapshot_->analysis.plant->standing.racks[tile.rack];
                const RackSum& sum = sums_[tile.rack];
                return tr("Rack %1: %2 of %3 units, up to %4%5")
                    .arg(text(rack.name()), people(formatCount(sum.units)),
                         people(formatCount(rack.units)), people(formatPower(sum.most)),
                         rack.power ? tr(" of %1").arg(people(formatPower(*rack.power)))
                                    : QString());
            }
        }
    }
    if (row != nullptr) {
        return tr("Row %1: %2 racks at %3, %4")
            .arg(text(row->id), people(formatCount(row->racks)), metres(place.x()),
                 metres(place.y()));
    }
    return room == nullptr ? QString()
                           : tr("Room %1: %2 rows at %3, %4")
                                 .arg(text(room->name.empty() ? room->id : room->name))
                                 .arg(room->rows.size())
                                 .arg(metres(place.x()), metres(place.y()));
}

QPointF FloorView::placeOf(const FloorSpot& what) const {
    const Room* room = site()->floor->room(what.room);
    if (room == nullptr) {
        return {};
    }
    const QPointF corner(inMetres(room->x), inMetres(room->y));
    for (const FloorRow& row : room->rows) {
        if (row.id == what.row) {
            return corner + QPointF(inMetres(row.x), inMetres(row.y));
        }
    }
    return corner;
}

bool FloorView::moveTo(const FloorSpot& what, QPointF place) {
    const Room* room = site()->floor->room(what.room);
    if (room == nullptr || place == placeOf(what)) {
        return false;
    }
    const auto rounded = [](double metres) { // to the millimetre
        return weft::metres(std::round(metres * 1000) / 1000);
    };
    bool done = false;
    if (what.row.empty()) {
        Room moved = *room;
        moved.x = rounded(place.x());
        moved.y = rounded(place.y());
        done = document_.commit(PutRoom{site_, std::move(moved)});
    } else {
        done = document_.commit(MoveRow{site_, what.row, rounded(place.x() - inMetres(room->x)),
                                        rounded(place.y() - inMetres(room->y))});
    }
    return done;
}

// To the edges of other rows, else to tiles; not at all while Alt is held.
QPointF FloorView::snapped(QPointF place, const FloorSpot& what, bool freely) {
    guidesX_.clear();
    guidesY_.clear();
    if (freely) {
        return place;
    }
    const QSizeF size = groundOfSpot({what.room, what.row, 0}).size();
    const double reach = kSnapPixels / scale_;
    const auto nearest = [&](double at, double extent, bool across, std::vector<double>& guides) {
        std::optional<double> best;
        double line = 0;
        for (const Room& room : site()->floor->rooms) {
            for (const FloorRow& row : room.rows) {
                if (row.id == what.row || (what.row.empty() && room.id == what.room)) {
                    continue;
                }
                const QRectF other = rectOf(groundOf(*site(), room, row));
                const double low = across ? other.left() : other.top();
                const double high = across ? other.right() : other.bottom();
                for (const auto& [edge, to] :
                     {std::pair(at, low), std::pair(at, high), std::pair(at + extent, low),
                      std::pair(at + extent, high)}) {
                    const double moved = at + to - edge;
                    if (std::abs(to - edge) < reach &&
                        (!best || std::abs(moved - at) < std::abs(*best - at))) {
                        best = moved;
                        line = to;
                    }
                }
            }
        }
        if (best) {
            guides.push_back(line);
        }
        return best.value_or(toTile(at));
    };
    const bool isRow = !what.row.empty();
    return {nearest(place.x(), isRow ? size.width() : 0, true, guidesX_),
            nearest(place.y(), isRow ? size.height() : 0, false, guidesY_)};
}

void FloorView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (snapshot_ == nullptr || site() == nullptr) {
        return;
    }
    const auto spot = spotAt(event->position());
    const bool isPan = event->button() == Qt::MiddleButton || event->button() == Qt::RightButton;
    if (isPan || (event->button() == Qt::LeftButton && !spot)) {
        drag_ = Drag{{}, event->position(), origin_, {}, false};
    } else if (event->button() == Qt::LeftButton) {
        const FloorSpot what{spot->room, spot->row, 0};
        drag_ = Drag{what, event->position(), placeOf(what), placeOf(what), false};
    }
    if (event->button() == Qt::LeftButton) {
        select(spot.value_or(FloorSpot()));
    }
}

void FloorView::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        return;
    }
    const QPointF by = event->position() - drag_->from;
    drag_->moving = drag_->moving || by.manhattanLength() >= QApplication::startDragDistance();
    if (!drag_->moving) {
        return;
    }
    if (drag_->what.room.empty()) {
        origin_ = drag_->place + by;
        fitted_ = false;
    } else {
        drag_->now = snapped(drag_->place + by / scale_, drag_->what,
                             event->modifiers().testFlag(Qt::AltModifier));
    }
    update();
}

void FloorView::mouseReleaseEvent(QMouseEvent*) {
    if (!drag_) {
        return;
    }
    const Drag done = *std::exchange(drag_, std::nullopt);
    guidesX_.clear();
    guidesY_.clear();
    if (done.moving && !done.what.room.empty()) {
        moveTo(done.what, done.now);
    }
    update();
}

void FloorView::wheelEvent(QWheelEvent* event) {
    const double factor = std::pow(1.0015, event->angleDelta().y());
    const double scale = std::clamp(scale_ * factor, kLeastScale, kMostScale);
    origin_ = event->position() - (event->position() - origin_) * (scale / scale_);
    scale_ = scale;
    fitted_ = false;
    update();
}

void FloorView::nudge(int across, int down, double step) {
    const FloorSpot what{selected_.room, selected_.row, 0};
    if (what.room.empty()) {
        return;
    }
    if (moveTo(what, placeOf(what) + QPointF(across, down) * step)) {
        setAccessibleDescription(describe(what));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void FloorView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (key == Qt::Key_Escape && drag_) {
        drag_.reset();
        update();
    } else if (key == Qt::Key_Escape) {
        select({});
    } else if (key == Qt::Key_Home) {
        fit();
    } else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && !selected_.room.empty()) {
        emit removeWanted();
    } else if (across != 0 || down != 0) {
        nudge(across, down, event->modifiers().testFlag(Qt::ShiftModifier) ? kTile / 6 : kTile);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FloorView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (fitted_) {
        fit();
    }
}

bool FloorView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto spot = spotAt(help->pos());
        QToolTip::showText(help->globalPos(), spot ? describe(*spot) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace weft::ui
