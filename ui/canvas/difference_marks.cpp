// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/difference_marks.hpp"

#include "ui/canvas/scene.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QPainter>

#include <map>

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DifferenceMarks)
};

QRectF rectOf(const Rect& place) {
    return {place.x, place.y, place.width, place.height};
}

QRectF formerPlace(const Design& baseline, const Id& id) {
    if (const FabricIntent* fabric = baseline.fabric(id)) {
        return rectOf(fabric->place);
    }
    if (const Site* site = baseline.site(id)) {
        return rectOf(site->place);
    }
    return {};
}

QString badgeOf(ChangeKind kind, int count) {
    switch (kind) {
    case ChangeKind::Added:
        return Tr::tr("+ new");
    case ChangeKind::Removed:
        return Tr::tr("− removed");
    case ChangeKind::Changed:
        break;
    }
    return counted(count, Tr::tr("≠ 1 change"), Tr::tr("≠ %1 changes"));
}

QColor colourOf(const Theme& theme, ChangeKind kind) {
    return kind == ChangeKind::Added     ? theme.series[0]
           : kind == ChangeKind::Removed ? theme.series[1]
                                         : theme.accent;
}

} // namespace

std::vector<DifferenceMark> differenceMarks(const Design& baseline, const Design& shown,
                                            const CanvasScene& scene) {
    struct Counted {
        ChangeKind kind = ChangeKind::Changed;
        int count = 0;
    };
    std::map<Id, Counted> items;
    for (const Difference& each : differences(baseline, shown)) {
        if (!each.isLayout && !each.item.empty()) {
            Counted& counted = items[each.item];
            counted.kind = each.kind;
            ++counted.count;
        }
    }
    std::vector<DifferenceMark> marks;
    for (const auto& [id, counted] : items) {
        const QRectF place = counted.kind == ChangeKind::Removed
                                 ? formerPlace(baseline, id)
                                 : scene.rectOf(QString::fromStdString(id));
        if (!place.isEmpty()) {
            marks.push_back({counted.kind, place, badgeOf(counted.kind, counted.count)});
        }
    }
    return marks;
}

void paintMarks(QPainter& painter, const Theme& theme, double zoom,
                const std::vector<DifferenceMark>& marks) {
    const double pixel = 1 / zoom;
    QFont font = ui::font(TextStyle::Small);
    font.setPixelSize(std::max(1, qRound(11 * std::max(pixel, 1e-3))));
    for (const DifferenceMark& mark : marks) {
        const QColor colour = colourOf(theme, mark.kind);
        const double gap = 3 * pixel;
        painter.setPen(QPen(colour, 2 * pixel,
                            mark.kind == ChangeKind::Removed ? Qt::DashLine : Qt::SolidLine));
        QColor tint = colour;
        tint.setAlphaF(0.06F);
        painter.setBrush(tint);
        const double radius = kCardRadius + gap;
        painter.drawRoundedRect(mark.place.adjusted(-gap, -gap, gap, gap), radius, radius);
        painter.setFont(font);
        const QRectF text = QFontMetricsF(font).boundingRect(mark.badge);
        QRectF badge(0, 0, text.width() + 12 * pixel, text.height() + 4 * pixel);
        badge.moveCenter(
            {mark.place.left() + 10 * pixel + badge.width() / 2, mark.place.top() - gap});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(QPen(colour, pixel));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(theme.text);
        painter.drawText(badge, Qt::AlignCenter, mark.badge);
    }
}

} // namespace weft::ui
