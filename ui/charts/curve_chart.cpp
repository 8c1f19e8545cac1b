// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_chart.hpp"

#include "ui/paint/linear_scale.hpp"
#include "ui/paint/log_scale.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft::ui {

namespace {

constexpr QMarginsF kMargins(64, 26, 28, 44);
constexpr int kMostDots = 64; // of a line; more would be a thick line

double scaled(const CurveAxis& axis, double value) {
    return axis.isLog ? std::log10(value) : value;
}

} // namespace

CurveChart::CurveChart(const QString& name, QWidget* parent)
    : ChartBase(name, parent), xAxis_(bareAxis(Qt::AlignBottom)), yAxis_(bareAxis(Qt::AlignLeft)) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(240, 140);
    setPlotMargins(kMargins);
}

void CurveChart::setCurves(Curves curves, const QString& emptyText) {
    if (curves.lines.size() != series_.size()) { // a drag only replaces points
        chart()->removeAllSeries();
        series_.clear();
        for (std::size_t i = 0; i < curves.lines.size(); ++i) {
            auto* line = new QLineSeries(chart());
            chart()->addSeries(line);
            line->attachAxis(xAxis_);
            line->attachAxis(yAxis_);
            series_.push_back(line);
        }
        applyTheme(theme());
    }
    curves_ = std::move(curves);
    empty_ = emptyText;
    hovered_ = current_ = -1;
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (std::size_t i = 0; i < series_.size(); ++i) {
        const CurveLine& line = curves_.lines[i];
        QList<QPointF> points;
        for (std::size_t k = 0; k < line.x.size(); ++k) {
            points += QPointF(scaled(curves_.xAxis, line.x[k]), line.y[k]);
            most = std::max(most, line.y[k]);
            least = std::min(least, line.y[k]);
        }
        series_[i]->replace(points);
    }
    if (!isEmpty()) {
        const double from = scaled(curves_.xAxis, xs().front());
        const double to = scaled(curves_.xAxis, xs().back());
        xAxis_->setRange(from, to > from ? to : from + 1); // a lone point stands at the left
    }
    if (curves_.yAxis.fromZero || !(most > least)) {
        yAxis_->setRange(0, most > 0 ? most * 1.05 : 1);
    } else {
        const double room = (most - least) / 12;
        yAxis_->setRange(least >= 0 ? std::max(0.0, least - room) : least - room, most + room);
    }
    fit();
    QStringList spoken;
    for (const CurveMark& mark : curves_.marks) {
        spoken += mark.words;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    viewport()->update();
}

// As much room at the left as the widest value needs.
void CurveChart::fit() {
    QMarginsF margins = kMargins;
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    for (const double tick : isEmpty() ? std::vector<double>() : yTicks()) {
        margins.setLeft(
            std::max(margins.left(), 24.0 + metrics.horizontalAdvance(curves_.yAxis.label(tick))));
    }
    setPlotMargins(margins);
}

void CurveChart::applyTheme(const Theme&) {
    for (std::size_t i = 0; i < series_.size(); ++i) {
        series_[i]->setPen(
            QPen(hue(static_cast<qsizetype>(i)), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

QPointF CurveChart::at(double x, double y) const {
    const QRectF area = chart()->plotArea();
    const double across =
        (scaled(curves_.xAxis, x) - xAxis_->min()) / (xAxis_->max() - xAxis_->min());
    const double up = (y - yAxis_->min()) / (yAxis_->max() - yAxis_->min());
    return {area.left() + across * area.width(), area.bottom() - up * area.height()};
}

QStringList CurveChart::readout(std::size_t point) const {
    QStringList words{curves_.xAxis.label(xs()[point])};
    for (const CurveLine& line : curves_.lines) {
        const QString value = curves_.yAxis.label(line.y[point]);
        words += curves_.lines.size() > 1 ? QStringLiteral("%1  %2").arg(value, line.name) : value;
    }
    return words;
}

std::vector<double> CurveChart::yTicks() const {
    return ticksBetween(yAxis_->min(), yAxis_->max(),
                        std::max(2, static_cast<int>(chart()->plotArea().height() / 34)));
}

std::vector<double> CurveChart::xTicks() const {
    const int room = std::max(2, static_cast<int>(chart()->plotArea().width() / 84));
    if (!curves_.xAxis.ticks.empty()) {
        std::vector<double> ticks;
        const std::size_t own = curves_.xAxis.ticks.size();
        const std::size_t step = (own + static_cast<std::size_t>(room) - 1) /
                                 static_cast<std::size_t>(room); // as many as there is room for
        for (std::size_t i = 0; i < own; i += step) {
            ticks.push_back(curves_.xAxis.ticks[i]);
        }
        return ticks;
    }
    if (!curves_.xAxis.isLog) {
        return ticksBetween(xAxis_->min(), xAxis_->max(), room);
    }
    std::vector<double> ticks;
    for (const Tick& tick : timeTicks(decadesAround({xs().front(), xs().back()}), room)) {
        if (tick.value >= xs().front() * 0.999 && tick.value <= xs().back() * 1.001) {
            ticks.push_back(tick.value);
        }
    }
    return ticks;
}

void CurveChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    if (isEmpty()) {
        return;
    }
    const QRectF area = chart()->plotArea();
    painter->setPen(theme().hairline);
    for (const double tick : yTicks()) {
        const double y = std::round(at(xs().front(), tick).y()) + 0.5;
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

void CurveChart::paintAxes(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    for (const double tick : yTicks()) {
        painter.drawText(QRectF(0, at(xs().front(), tick).y() - 10, area.left() - 8, 20),
                         Qt::AlignRight | Qt::AlignVCenter, curves_.yAxis.label(tick));
    }
    for (const double tick : xTicks()) {
        painter.drawText(QRectF(at(tick, 0).x() - 45, area.bottom() + 4, 90, 18), Qt::AlignCenter,
                         curves_.xAxis.label(tick));
    }
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.bottom() + 22, area.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, curves_.xAxis.title);
    painter.drawText(QRectF(16, 2, area.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     curves_.yAxis.title);
}

// From the right edge, where the axis' title does not stand.
void CurveChart::paintLegend(QPainter& painter) const {
    double right = chart()->plotArea().right();
    for (std::size_t i = curves_.lines.size(); i-- > 0 && curves_.lines.size() > 1;) {
        const double width = painter.fontMetrics().horizontalAdvance(curves_.lines[i].name) + 2.0;
        painter.setPen(hue(static_cast<qsizetype>(i)));
        painter.drawText(QRectF(right - width, 2, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         curves_.lines[i].name);
        right -= width + 16;
    }
}

void CurveChart::paintMarks(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setFont(ui::font(TextStyle::Small));
    std::vector<QRectF> taken;
    for (const CurveMark& mark : curves_.marks) {
        if (mark.x < xs().front() || mark.x > xs().back()) {
            continue;
        }
        const QPointF point = at(mark.x, mark.y);
        const QColor ink = mark.isMain ? theme().accent : theme().textMuted;
        painter.setPen(QPen(ink, 1, Qt::DashLine));
        painter.drawLine(point, QPointF(point.x(), area.bottom()));
        painter.setPen(QPen(theme().card, 2));
        painter.setBrush(ink);
        painter.drawEllipse(point, 5, 5);
        const double width = painter.fontMetrics().horizontalAdvance(mark.words) + 2.0;
        QRectF words(point.x() + 8, point.y() + 8, width, 18);
        if (words.right() > area.right()) {
            words.moveRight(point.x() - 8);
        }
        while (std::any_of(taken.begin(), taken.end(),
                           [&](const QRectF& other) { return other.intersects(words); })) {
            words.translate(0, 19);
        }
        taken.push_back(words);
        painter.setPen(ink);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, mark.words);
    }
}

void CurveChart::paintDots(QPainter& painter) const {
    const bool areShown = curves_.isSampled && xs().size() <= static_cast<std::size_t>(kMostDots);
    for (std::size_t i = 0; i < curves_.lines.size(); ++i) {
        const CurveLine& line = curves_.lines[i];
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue(static_cast<qsizetype>(i)));
        for (std::size_t k = 0; areShown && k < line.x.size(); ++k) {
            painter.drawEllipse(at(line.x[k], line.y[k]), 3, 3);
        }
        if (current_ >= 0 && current_ < static_cast<int>(line.x.size())) {
            const auto k = static_cast<std::size_t>(current_);
            painter.setPen(QPen(theme().accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at(line.x[k], line.y[k]), 7, 7);
        }
    }
}

void CurveChart::setCurrent(int point) {
    current_ = point;
    viewport()->update();
}

void CurveChart::paintHovered(QPainter& painter) const {
    if (hovered_ < 0) {
        return;
    }
    const auto point = static_cast<std::size_t>(hovered_);
    std::vector<QColor> inks{theme().textMuted};
    QPointF place;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < curves_.lines.size(); ++i) {
        const CurveLine& line = curves_.lines[i];
        inks.push_back(curves_.lines.size() > 1 ? hue(static_cast<qsizetype>(i)) : theme().text);
        place = at(line.x[point], line.y[point]);
        painter.setBrush(hue(static_cast<qsizetype>(i)));
        painter.drawEllipse(place, 4, 4);
    }
    paintReadout(painter, place, readout(point), inks);
}

void CurveChart::drawForeground(QPainter* painter, const QRectF&) {
    if (isEmpty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintAxes(*painter);
    paintLegend(*painter);
    paintMarks(*painter);
    paintDots(*painter);
    paintHovered(*painter);
}

void CurveChart::mouseMoveEvent(QMouseEvent* event) {
    double least = 1e9;
    hovered_ = -1;
    for (std::size_t i = 0; !isEmpty() && i < xs().size(); ++i) {
        const double off = std::abs(at(xs()[i], 0).x() - event->position().x());
        if (off < least) {
            least = off;
            hovered_ = static_cast<int>(i);
        }
    }
    viewport()->update();
}

void CurveChart::mousePressEvent(QMouseEvent* event) {
    mouseMoveEvent(event); // a press may come without one
    if (!isEmpty() && event->button() == Qt::LeftButton) {
        emit chosen(hovered_);
    }
}

void CurveChart::leaveEvent(QEvent* event) {
    hovered_ = -1;
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void CurveChart::keyPressEvent(QKeyEvent* event) {
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const bool asks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEmpty() || (by == 0 && !asks)) {
        ChartBase::keyPressEvent(event);
        return;
    }
    if (asks) {
        emit chosen(hovered_);
        return;
    }
    const int last = static_cast<int>(xs().size()) - 1;
    hovered_ = std::clamp((hovered_ < 0 ? last / 2 : hovered_) + by, 0, last);
    setAccessibleDescription(
        readout(static_cast<std::size_t>(hovered_)).join(QStringLiteral(" · ")));
    viewport()->update();
}

} // namespace weft::ui
