// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/swatch_list.hpp"

#include "ui/theme/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kLine = 20, kSwatch = 11, kMostWidth = 240;
}

SwatchList::SwatchList(QWidget* parent) : QWidget(parent) {
}

void SwatchList::setTints(std::vector<OverlayLegend::Tint> tints) {
    tints_ = std::move(tints);
    QStringList names;
    for (const OverlayLegend::Tint& each : tints_) {
        names += each.name;
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize SwatchList::sizeHint() const {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    int width = 60;
    for (const OverlayLegend::Tint& each : tints_) {
        width = std::max(width, metrics.horizontalAdvance(each.name) + kSwatch + 10);
    }
    return {std::min(width, kMostWidth), kLine * static_cast<int>(tints_.size())};
}

void SwatchList::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(TextStyle::Small));
    int top = 0;
    for (const OverlayLegend::Tint& each : tints_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tintColour(theme, each.tint));
        painter.drawRoundedRect(QRectF(0, top + (kLine - kSwatch) / 2.0, kSwatch, kSwatch), 3, 3);
        painter.setPen(theme.text);
        const int room = width() - kSwatch - 8;
        painter.drawText(QRect(kSwatch + 8, top, room, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(each.name, Qt::ElideRight, room));
        top += kLine;
    }
}

} // namespace weft::ui
