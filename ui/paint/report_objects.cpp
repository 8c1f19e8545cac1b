// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_objects.hpp"

#include "ui/paint/logo.hpp"
#include "ui/paint/painter.hpp"
#include "ui/paint/plot.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace weft::ui {

int ReportObjects::addPlot(std::vector<const Series*> series) {
    const double em = 2.4 * millimetre_;
    drawings_.push_back({QSizeF(width_, 62 * millimetre_),
                         [series = std::move(series), em](QPainter& painter, const QRectF& area) {
                             QFont font = painter.font();
                             font.setPointSizeF(7.5);
                             font.setStyleStrategy(QFont::PreferNoShaping);
                             painter.setFont(font);
                             paintPlot(painter, area, series, paperColours(), em);
                         }});
    return static_cast<int>(drawings_.size()) - 1;
}

int ReportObjects::addPicture(Picture picture) {
    // As wide as the text, unless that makes it taller than half a page or coarser than it was
    // drawn.
    const double dot = millimetre_ * 25.4 / 96; // of a canvas unit at its own size
    const double wide = picture.bounds.width > 0 ? width_ / picture.bounds.width : 1;
    const double high = picture.bounds.height > 0 ? 125 * millimetre_ / picture.bounds.height : 1;
    const double scale = std::min({wide, high, 1.2 * dot});
    drawings_.push_back(
        {QSizeF(width_, picture.bounds.height * scale + 2 * millimetre_),
         [picture = std::move(picture), scale](QPainter& painter, const QRectF& area) {
             painter.setClipRect(area);
             paintPicture(painter, picture, area, lightTheme(), scale);
         }});
    return static_cast<int>(drawings_.size()) - 1;
}

int ReportObjects::addLogo(const QByteArray& bytes) {
    const QSizeF most(60 * millimetre_, 14 * millimetre_);
    drawings_.push_back({logoSize(bytes).scaled(most, Qt::KeepAspectRatio),
                         [bytes](QPainter& painter, const QRectF& area) {
                             paintLogo(painter, bytes, area, false);
                         }});
    return static_cast<int>(drawings_.size()) - 1;
}

const ReportObjects::Drawing& ReportObjects::drawing(const QTextFormat& format) const {
    return drawings_[static_cast<std::size_t>(format.intProperty(kIndexProperty))];
}

QSizeF ReportObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    return drawing(format).size;
}

void ReportObjects::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                               const QTextFormat& format) {
    painter->save();
    drawing(format).paint(*painter, area);
    painter->restore();
}

} // namespace weft::ui
