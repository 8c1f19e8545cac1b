// SPDX-License-Identifier: GPL-3.0-or-later
// How racks and what stands in them look.
#include "core/base/text.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/rack_parts.hpp"
#include "ui/plant/rack_view.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace weft::ui {

using namespace racks;

void RackView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeFor(palette());
    painter.fillRect(viewport()->rect(), theme.ground);
    if (!hasRacks()) {
        painter.setFont(ui::font(TextStyle::Small));
        painter.setPen(theme.textMuted);
        painter.drawText(viewport()->rect().adjusted(16, 12, -16, 0), Qt::AlignTop,
                         tr("Shown when something of this site stands in racks."));
        return;
    }
    for (std::uint32_t rack = first_; rack < end_; ++rack) {
        if (left(rack) + kPitch > 0 && left(rack) < viewport()->width()) {
            paintRack(painter, theme, rack);
            paintHead(painter, theme, rack);
        }
    }
    if (drag_ && drag_->moving) {
        const weft::Box& box = standing().boxes[drag_->box];
        const QRectF area =
            unitRect(drag_->to.rack, drag_->to.unit, standing().kinds[box.kind].units);
        const QColor ink = drag_->fits ? theme.accent : theme.bad;
        painter.setOpacity(0.85);
        paintBox(painter, theme, box, area.adjusted(2, 1, -2, -1), false);
        painter.setOpacity(1);
        painter.setPen(QPen(ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 3, 3);
    }
}

// Four bars, each with what is used and what there is; where nothing limits, only what is used.
void RackView::paintHead(QPainter& painter, const Theme& theme, std::uint32_t index) const {
    const Rack& rack = standing().racks[index];
    const RackSum& sum = sums_[index];
    const double x = left(index), y = -verticalScrollBar()->value();
    painter.fillRect(QRectF(x, y, kPitch, kHead - 4), theme.ground);
    painter.setFont(ui::font(TextStyle::Strong));
    painter.setPen(theme.text);
    QString name = text(rack.name());
    if (rack.blocked) {
        name += tr(", blocked");
    } else if (!rack.isDrawn()) {
        name += tr(", not drawn");
    }
    painter.drawText(QRectF(x + kNumbers, y + 4, kRackWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, int(kRackWidth)));
    painter.setFont(ui::font(TextStyle::Small));
    const auto bar = [&](int row, const QString& used, const QString& limit, double share) {
        const double top = y + kBarTop + kBarStep * row;
        const bool isOver = share > 1 + 1e-9;
        painter.setPen(isOver ? theme.bad : theme.textMuted);
        const QString words = limit.isEmpty() ? used : tr("%1 of %2").arg(used, limit);
        painter.drawText(QRectF(x + kNumbers, top, kRackWidth, 16),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, int(kRackWidth)));
        const QRectF track(x + kNumbers, top + 17, kRackWidth, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hairline);
        painter.drawRoundedRect(track, 1.5, 1.5);
        if (!limit.isEmpty() && share > 0) {
            QRectF full = track;
            full.setWidth(std::max(3.0, track.width() * std::min(1.0, share)));
            painter.setBrush(isOver ? theme.bad : theme.accent);
            painter.drawRoundedRect(full, 1.5, 1.5);
        }
    };
    bar(0, tr("%1 U").arg(people(formatCount(sum.units))), people(formatCount(rack.units)),
        static_cast<double>(sum.units) /
            static_cast<double>(std::max<std::int64_t>(1, rack.units)));
    bar(1, people(formatPower(sum.most)), rack.power ? people(formatPower(*rack.power)) : QString(),
        rack.power && *rack.power > Power() ? sum.most / *rack.power : 0);
    bar(2, (sum.unweighed > 0 ? QStringLiteral("≥ ") : QString()) + massText(sum.mass),
        rack.load ? massText(*rack.load) : QString(),
        rack.load && *rack.load > Mass() ? sum.mass / *rack.load : 0);
    bar(3,
        sum.liquid > Power()
            ? tr("Heat %1, %2 by liquid")
                  .arg(people(formatPower(sum.heat)), people(formatPower(sum.liquid)))
            : tr("Heat %1").arg(people(formatPower(sum.heat))),
        rack.cooling ? people(formatPower(*rack.cooling)) : QString(),
        rack.cooling && *rack.cooling > Power() ? sum.heat / *rack.cooling : 0);
}

void RackView::paintRack(QPainter& painter, const Theme& theme, std::uint32_t index) const {
    const Rack& rack = standing().racks[index];
    const QRectF body = unitRect(index, 1, rack.units);
    painter.setPen(theme.outline);
    painter.setBrush(rack.blocked ? theme.field : theme.card);
    painter.drawRect(body.adjusted(-1, -1, 1, 1));
    painter.setFont(ui::font(TextStyle::Small));
    QFont small = painter.font();
    small.setPixelSize(10);
    painter.setFont(small);
    painter.setPen(theme.hairline);
    for (std::int64_t unit = 2; unit <= rack.units; ++unit) {
        const double y = unitRect(index, unit).bottom();
        painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y));
    }
    painter.setPen(theme.textMuted);
    for (std::int64_t unit = 1; unit <= rack.units; ++unit) {
        const QRectF row = unitRect(index, unit);
        painter.drawText(QRectF(row.left() - kNumbers, row.top(), kNumbers - 5, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(unit));
    }
    if (rack.blocked) {
        painter.fillRect(body, QBrush(theme.outline, Qt::BDiagPattern));
    }
    for (const std::uint32_t box : sums_[index].boxes) {
        const weft::Box& at = standing().boxes[box];
        const QRectF area =
            unitRect(index, at.unit, standing().kinds[at.kind].units).adjusted(2, 1, -2, -1);
        painter.setOpacity(drag_ && drag_->moving && drag_->box == box ? 0.35 : 1);
        paintBox(painter, theme, at, area, selected_ == box);
        painter.setOpacity(1);
    }
}

void RackView::paintBox(QPainter& painter, const Theme& theme, const weft::Box& box,
                        const QRectF& area, bool chosen) const {
    const BoxKind& kind = standing().kinds[box.kind];
    const QColor hue = kind.role == NodeRole::Server  ? theme.server
                       : kind.role == NodeRole::Leaf  ? theme.leaf
                       : kind.role == NodeRole::Spine ? theme.spine
                       : kind.role == NodeRole::Core  ? theme.core
                                                      : theme.otherSwitch;
    painter.setPen(QPen(chosen ? theme.accent : mixed(theme.card, hue, 0.7), chosen ? 2 : 1));
    painter.setBrush(chosen ? theme.accentSoft : mixed(theme.card, hue, 0.18));
    painter.drawRoundedRect(area, 2, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue);
    painter.drawRect(QRectF(area.left(), area.top(), 3, area.height()));
    QFont words = ui::font(TextStyle::Small);
    words.setPixelSize(11);
    painter.setFont(words);
    painter.setPen(theme.text);
    const QString name = text((*names_)(box));
    const QRectF inside = area.adjusted(8, 0, box.byHand ? -14 : -4, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideMiddle, int(inside.width())));
    if (box.byHand) { // a pin: it stays where it stands
        painter.setBrush(theme.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(area.right() - 8, area.center().y()), 2.5, 2.5);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace weft::ui
