// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/plot.hpp"

#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace weft::ui {

namespace {

struct Frame {
    QRectF area;
    LogRange x, y;
    QPointF at(double xValue, double yValue) const {
        return {area.left() + x.shareOf(xValue) * area.width(),
                area.bottom() - y.shareOf(yValue) * area.height()};
    }
};

Frame frameOf(const QRectF& area, const std::vector<const Series*>& series) {
    std::vector<double> times;
    LogRange sizes{1024, 17179869184.0};
    for (const Series* line : series) {
        times.insert(times.end(), line->y.begin(), line->y.end());
        if (!line->x.empty()) {
            sizes = {line->x.front(), line->x.back()};
        }
    }
    return {area, sizes, decadesAround(times)};
}

void paintAxes(QPainter& painter, const Frame& frame, const PlotColours& colours, double em) {
    const QRectF& area = frame.area;
    const double hair = em / 14;
    for (const Tick& tick : timeTicks(frame.y, 8)) {
        const double y = frame.at(frame.x.least, tick.value).y();
        painter.setPen(QPen(colours.grid, hair));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.label);
        painter.drawText(QRectF(area.left() - 8 * em, y - em, 7.4 * em, 2 * em),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (const Tick& tick : sizeTicks(frame.x, 7)) {
        const double x = frame.at(tick.value, frame.y.least).x();
        painter.setPen(colours.label);
        painter.drawText(QRectF(x - 5 * em, area.bottom() + 0.4 * em, 10 * em, 2 * em),
                         Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

void paintLine(QPainter& painter, const Frame& frame, const Series& line, const QColor& colour,
               double em) {
    QPolygonF points;
    for (std::size_t i = 0; i < std::min(line.x.size(), line.y.size()); ++i) {
        if (line.x[i] > 0 && line.y[i] > 0) {
            points << frame.at(line.x[i], line.y[i]);
        }
    }
    painter.setPen(QPen(colour, em / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
}

void paintNames(QPainter& painter, const Frame& frame, const std::vector<const Series*>& series,
                const PlotColours& colours, double em) {
    std::vector<double> wanted;
    for (const Series* line : series) {
        wanted.push_back(line->y.empty() ? frame.area.bottom()
                                         : frame.at(frame.x.most, line->y.back()).y());
    }
    const std::vector<double> placed =
        spreadLabels(wanted, 1.5 * em, frame.area.top(), frame.area.bottom());
    for (std::size_t i = 0; i < series.size(); ++i) {
        painter.setPen(colours.lines[i % colours.lines.size()]);
        painter.drawText(QRectF(frame.area.right() + 0.6 * em, placed[i] - em, 16 * em, 2 * em),
                         Qt::AlignLeft | Qt::AlignVCenter, text(series[i]->name));
    }
}

} // namespace

const PlotColours& paperColours() {
    static const PlotColours colours{QColor(0xffffff),
                                     QColor(0xe3e6ea),
                                     QColor(0x6b7280),
                                     {QColor(0x3b5bdb), QColor(0x0d9488), QColor(0xb45309),
                                      QColor(0x7c3aed), QColor(0x475569), QColor(0xbe185d)}};
    return colours;
}

std::vector<const Series*> collectiveSeries(const Analysis& analysis, std::string_view fabric) {
    std::vector<const Series*> found;
    for (const Series& series : analysis.series) {
        if (series.scope == fabric && series.id.starts_with("collective.all_reduce.")) {
            found.push_back(&series);
        }
    }
    return found;
}

std::vector<double> spreadLabels(const std::vector<double>& wanted, double gap, double top,
                                 double bottom) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> placed(wanted.size());
    double floor = top;
    for (const std::size_t i : order) {
        placed[i] = std::max(wanted[i], floor);
        floor = placed[i] + gap;
    }
    double ceiling = bottom;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        placed[*i] = std::min(placed[*i], ceiling);
        ceiling = placed[*i] - gap;
    }
    return placed;
}

void paintPlot(QPainter& painter, const QRectF& area, const std::vector<const Series*>& series,
               const PlotColours& colours, double em) {
    const Frame frame = frameOf(area.adjusted(8 * em, em, -16 * em, -2.6 * em), series);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, colours.ground);
    paintAxes(painter, frame, colours, em);
    for (std::size_t i = 0; i < series.size(); ++i) {
        paintLine(painter, frame, *series[i], colours.lines[i % colours.lines.size()], em);
    }
    paintNames(painter, frame, series, colours, em);
    painter.restore();
}

} // namespace weft::ui
