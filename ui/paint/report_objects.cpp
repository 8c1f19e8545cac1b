// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_objects.hpp"

#include "ui/paint/plot.hpp"

#include <QPainter>

namespace weft::ui {

int ReportObjects::addPlot(std::vector<const Series*> series) {
    const double em = 2.4 * millimetre_;
    drawings_.push_back({QSizeF(width_, 62 * millimetre_), [series = std::move(series), em](QPainter& painter, const QRectF& area) {
                             QFont font = painter.font();
                             font.setPointSizeF(7.5);
                             font.setStyleStrategy(QFont::PreferNoShaping);
                             painter.setFont(font);
                             paintPlot(painter, area, series, paperColours(), em);
                         }});
    return static_cast<int>(drawings_.size()) - 1;
}

int ReportObjects::addPicture(const Design&, const Analysis&) {
    drawings_.push_back({QSizeF(1, 1), [](QPainter&, const QRectF&) {}});
    return static_cast<int>(drawings_.size()) - 1;
}

const ReportObjects::Drawing& ReportObjects::drawing(const QTextFormat& format) const {
    return drawings_[static_cast<std::size_t>(format.intProperty(kIndexProperty))];
}

QSizeF ReportObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format) { return drawing(format).size; }

void ReportObjects::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int, const QTextFormat& format) {
    painter->save();
    drawing(format).paint(*painter, area);
    painter->restore();
}

} // namespace weft::ui
