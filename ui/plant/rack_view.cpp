// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/rack_view.hpp"

#include "core/base/text.hpp"
#include "core/plant/moving.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/rack_parts.hpp"
#include "ui/session/document.hpp"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weft::ui {

using namespace racks;

QString racks::massText(Mass mass) {
    return RackView::tr("%1 kg").arg(
        people(formatCount(static_cast<std::int64_t>(std::llround(inKilograms(mass))))));
}

RackView::RackView(Document& document, QWidget* parent)
    : QAbstractScrollArea(parent), document_(document) {
    setAccessibleName(tr("Rack elevations"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    viewport()->setMouseTracking(true);
    connect(horizontalScrollBar(), &QScrollBar::actionTriggered, this, [this] { sought_.reset(); });
    horizontalScrollBar()->setSingleStep(static_cast<int>(kPitch / 4));
    verticalScrollBar()->setSingleStep(static_cast<int>(2 * kUnitHeight));
}

RackView::~RackView() = default;

void RackView::show(const SnapshotPtr& snapshot, const Id& site) {
    const bool isOther = snapshot_ == nullptr || site != site_ ||
                         snapshot->analysis.plant != snapshot_->analysis.plant;
    snapshot_ = snapshot;
    site_ = site;
    if (!isOther) {
        return;
    }
    drag_.reset();
    sought_.reset();
    first_ = end_ = 0;
    tallest_ = 0;
    names_.reset();
    sums_.clear();
    if (snapshot_->analysis.plant != nullptr) {
        const Plant& plant = *snapshot_->analysis.plant;
        names_ = std::make_unique<BoxNames>(plant.standing, plant.expansions, snapshot_->design);
        sums_ = rackSums(plant.standing);
        for (const SiteStanding& here : plant.standing.sites) {
            if (here.site == site) {
                first_ = here.firstRack;
                end_ = here.endRack;
            }
        }
        for (std::uint32_t rack = first_; rack < end_; ++rack) {
            tallest_ = std::max(tallest_, plant.standing.racks[rack].units);
        }
    }
    std::optional<std::uint32_t> again; // what was selected, by its name
    for (std::uint32_t rack = first_; !selectedName_.empty() && rack < end_; ++rack) {
        for (const std::uint32_t box : sums_[rack].boxes) {
            again = (*names_)(standing().boxes[box]) == selectedName_ ? std::optional(box) : again;
        }
    }
    selected_ = again;
    updateRoom();
    viewport()->update();
    emit selectedChanged();
}

void RackView::updateRoom() {
    const double width = 2 * kEdge + kPitch * (end_ - first_);
    const double height =
        kHead + kUnitHeight * static_cast<double>(tallest_) + kFoot; // a head, its units, a foot
    horizontalScrollBar()->setRange(0, std::max(0, int(width) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
}

void RackView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateRoom();
    if (sought_) {
        bringIntoSight(*sought_);
    }
}

double RackView::left(std::uint32_t rack) const {
    return kEdge + kPitch * (rack - first_) - horizontalScrollBar()->value();
}

// Racks stand on one floor: the tallest reaches highest.
QRectF RackView::unitRect(std::uint32_t rack, std::int64_t unit, std::int64_t units) const {
    const double floor =
        kHead + kUnitHeight * static_cast<double>(tallest_) - verticalScrollBar()->value();
    return {left(rack) + kNumbers, floor - kUnitHeight * static_cast<double>(unit - 1 + units),
            kRackWidth, kUnitHeight * static_cast<double>(units)};
}

std::optional<RackView::Spot> RackView::spotAt(const QPointF& point) const {
    const double column = (point.x() + horizontalScrollBar()->value() - kEdge) / kPitch;
    if (column < 0 || column >= end_ - first_) {
        return std::nullopt;
    }
    Spot spot;
    spot.rack = first_ + static_cast<std::uint32_t>(column);
    const double above = unitRect(spot.rack, 1).bottom() - point.y();
    spot.unit = static_cast<std::int64_t>(std::floor(above / kUnitHeight)) + 1;
    return spot;
}

std::optional<std::uint32_t> RackView::boxAt(const QPointF& point) const {
    const auto spot = spotAt(point);
    if (!spot || !unitRect(spot->rack, spot->unit).contains(point)) {
        return std::nullopt;
    }
    for (const std::uint32_t index : sums_[spot->rack].boxes) {
        const weft::Box& box = standing().boxes[index];
        if (spot->unit >= box.unit && spot->unit < box.unit + standing().kinds[box.kind].units) {
            return index;
        }
    }
    return std::nullopt;
}

QString RackView::nameOf(std::uint32_t box) const {
    return text((*names_)(standing().boxes[box]));
}

QString RackView::describe(std::uint32_t index) const {
    const weft::Box& box = standing().boxes[index];
    const BoxKind& kind = standing().kinds[box.kind];
    QStringList words{nameOf(index), text(kind.title),
                      tr("rack %1, unit %2")
                          .arg(text(standing().racks[static_cast<std::size_t>(box.rack)].name()))
                          .arg(box.unit),
                      counted(kind.units, tr("1 unit"), tr("%1 units")),
                      tr("up to %1").arg(people(formatPower(standing().mostOf(box))))};
    if (kind.mass) {
        words += massText(*kind.mass);
    }
    words += box.byHand ? tr("placed by hand") : tr("placed by the policy");
    return words.join(QStringLiteral("  ·  "));
}

void RackView::select(std::optional<std::uint32_t> box) {
    if (box == selected_) {
        return;
    }
    selected_ = box;
    selectedName_ = box ? (*names_)(standing().boxes[*box]) : std::string();
    if (box) {
        setAccessibleDescription(describe(*box));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
    viewport()->update();
    emit selectedChanged();
}

// It stays in sight while the view finds its size.
void RackView::bringIntoSight(std::uint32_t rack) {
    sought_ = rack;
    const double x = left(rack);
    if (x < 0 || x + kPitch > viewport()->width()) {
        horizontalScrollBar()->setValue(
            int(x + horizontalScrollBar()->value() - (viewport()->width() - kPitch) / 2));
    }
    viewport()->update();
}

bool RackView::moveTo(std::uint32_t box, std::uint32_t rack, std::int64_t unit) {
    const weft::Box& at = standing().boxes[box];
    if (at.rack == static_cast<std::int32_t>(rack) && at.unit == unit) {
        return false;
    }
    const Result<Edit> edit =
        moveBox(snapshot_->design, *snapshot_->analysis.plant, box, rack, unit);
    if (!edit) {
        emit said(text(edit.error().message), true);
        return false;
    }
    const QString sentence = tr("%1 now stands in rack %2, unit %3")
                                 .arg(nameOf(box), text(standing().racks[rack].name()))
                                 .arg(unit);
    if (!document_.commit(*edit)) {
        return false;
    }
    emit said(sentence, false);
    setAccessibleDescription(sentence);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    return true;
}

void RackView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !hasRacks()) {
        return;
    }
    setFocus(Qt::MouseFocusReason);
    const auto box = boxAt(event->position());
    select(box);
    if (box) {
        const std::int64_t unit = spotAt(event->position())->unit;
        drag_ = Drag{*box, unit - standing().boxes[*box].unit, event->position(), false, {}, false};
    }
}

void RackView::dragTo(const QPointF& point) {
    const auto spot = spotAt(point);
    if (!spot) {
        return;
    }
    const BoxKind& kind = standing().kinds[standing().boxes[drag_->box].kind];
    const std::int64_t top = standing().racks[spot->rack].units - kind.units + 1;
    drag_->to = {spot->rack, std::clamp<std::int64_t>(spot->unit - drag_->grabbed, 1,
                                                      std::max<std::int64_t>(1, top))};
    const Result<void> may = mayStand(snapshot_->design, *snapshot_->analysis.plant, drag_->box,
                                      drag_->to.rack, drag_->to.unit);
    drag_->fits = may.has_value();
    emit said(may ? tr("%1 to rack %2, unit %3")
                        .arg(nameOf(drag_->box), text(standing().racks[drag_->to.rack].name()))
                        .arg(drag_->to.unit)
                  : text(may.error().message),
              !may);
    viewport()->update();
}

void RackView::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        return;
    }
    const double far = (event->position() - drag_->from).manhattanLength();
    drag_->moving = drag_->moving || far >= QApplication::startDragDistance();
    if (drag_->moving) {
        constexpr int kMargin = 40, kStep = 24; // near an edge the racks go on
        QScrollBar* bar = horizontalScrollBar();
        const double x = event->position().x();
        bar->setValue(bar->value() + (x < kMargin                         ? -kStep
                                      : x > viewport()->width() - kMargin ? kStep
                                                                          : 0));
        dragTo(event->position());
    }
}

void RackView::mouseReleaseEvent(QMouseEvent*) {
    if (!drag_) {
        return;
    }
    const Drag done = *std::exchange(drag_, std::nullopt);
    if (done.moving) {
        moveTo(done.box, done.to.rack, done.to.unit);
    }
    viewport()->update();
}

// To the next box in a rack, or to the one at its height in the next rack that has any.
void RackView::walk(int across, int up) {
    if (!selected_) {
        for (std::uint32_t rack = first_; rack < end_ && !selected_; ++rack) {
            if (!sums_[rack].boxes.empty()) {
                select(sums_[rack].boxes.front());
            }
        }
        return;
    }
    const weft::Box& from = standing().boxes[*selected_];
    std::optional<std::uint32_t> best;
    auto rack = static_cast<std::int64_t>(from.rack) + across;
    while (across != 0 && rack >= first_ && rack < end_ &&
           sums_[static_cast<std::size_t>(rack)].boxes.empty()) {
        rack += across;
    }
    if (rack < first_ || rack >= end_) {
        return;
    }
    for (const std::uint32_t index : sums_[static_cast<std::size_t>(rack)].boxes) {
        const std::int32_t unit = standing().boxes[index].unit;
        const auto away = [&](std::uint32_t box) {
            return std::abs(standing().boxes[box].unit - from.unit);
        };
        const bool isThatWay = up == 0 || (unit - from.unit) * up > 0;
        if (isThatWay && (!best || away(index) < away(*best))) {
            best = index;
        }
    }
    if (best) {
        select(best);
        bringIntoSight(static_cast<std::uint32_t>(rack));
    }
}

// By a unit past whatever is in the way, or into the next rack.
void RackView::nudge(int across, int up) {
    if (!selected_) {
        emit said(tr("Select a device first"), true);
        return;
    }
    const weft::Box& box = standing().boxes[*selected_];
    const auto rack = static_cast<std::int64_t>(box.rack) + across;
    if (rack < first_ || rack >= end_) {
        emit said(tr("There is no rack further that way"), true);
        return;
    }
    const auto to = static_cast<std::uint32_t>(rack);
    std::int64_t unit = box.unit + up;
    const auto may = [&](std::int64_t at) {
        return mayStand(snapshot_->design, *snapshot_->analysis.plant, *selected_, to, at)
            .has_value();
    };
    if (up != 0) {
        const std::int64_t most = standing().racks[to].units;
        std::int64_t free = unit;
        while (free >= 1 && free <= most && !may(free)) {
            free += up;
        }
        unit = free >= 1 && free <= most ? free : unit;
    }
    if (moveTo(*selected_, to, unit)) {
        bringIntoSight(to);
    }
}

void RackView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape && drag_) {
        drag_.reset();
        viewport()->update();
        return;
    }
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (!hasRacks() || (across == 0 && up == 0)) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        nudge(across, up);
    } else {
        walk(across, up);
    }
}

void RackView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RackView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool RackView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && hasRacks()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto box = boxAt(help->pos());
        QToolTip::showText(help->globalPos(), box ? describe(*box) : QString(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace weft::ui
