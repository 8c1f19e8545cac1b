// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_chart.hpp"

#include <QChart>
#include <QMouseEvent>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr QMarginsF kMargins(76, 28, 28, 44);
constexpr int kTicks = 4;
constexpr double kReach = 14; // pixels from a point that still mean it

} // namespace

ScatterChart::ScatterChart(const QString& name, QWidget* parent)
    : ChartBase(name, parent), series_(new QScatterSeries),
      xAxis_(bareAxis(Qt::AlignBottom)), yAxis_(bareAxis(Qt::AlignLeft)) {
    chart()->addSeries(series_);
    series_->attachAxis(xAxis_);
    series_->attachAxis(yAxis_);
    series_->setMarkerSize(10);
    setMinimumSize(280, 220);
    setPlotMargins(kMargins);
    applyTheme(theme());
}

void ScatterChart::setPoints(std::vector<ScatterPoint> points, ScatterAxis x, ScatterAxis y,
                             const QString& emptyText) {
    points_ = std::move(points);
    xs_ = std::move(x);
    ys_ = std::move(y);
    empty_ = emptyText;
    current_ = -1;
    QList<QPointF> places;
    QStringList spoken;
    double mostX = 0, mostY = 0;
    for (const ScatterPoint& point : points_) {
        places += QPointF(point.x, point.y);
        mostX = std::max(mostX, point.x);
        mostY = std::max(mostY, point.y);
        spoken +=
            QStringLiteral("%1 %2 %3").arg(point.name, xs_.label(point.x), ys_.label(point.y));
    }
    // From zero, so that a distance on paper is a ratio in life.
    xAxis_->setRange(0, mostX > 0 ? mostX * 1.08 : 1);
    yAxis_->setRange(0, mostY > 0 ? mostY * 1.08 : 1);
    series_->replace(places);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    viewport()->update();
}

void ScatterChart::setCurrent(int point) {
    current_ = point;
    viewport()->update();
}

void ScatterChart::applyTheme(const Theme& theme) {
    series_->setColor(theme.series.front());
    series_->setBorderColor(theme.card);
}

void ScatterChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    const QRectF area = chart()->plotArea();
    painter->setPen(theme().hairline);
    for (int i = 0; i <= kTicks && !points_.empty(); ++i) {
        const double share = double(i) / kTicks;
        const double x = std::round(area.left() + share * area.width()) + 0.5;
        const double y = std::round(area.bottom() - share * area.height()) + 0.5;
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

QPointF ScatterChart::at(const ScatterPoint& point) const {
    const QRectF area = chart()->plotArea();
    return {area.left() + point.x / xAxis_->max() * area.width(),
            area.bottom() - point.y / yAxis_->max() * area.height()};
}

void ScatterChart::paintAxes(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    for (int i = 0; i <= kTicks; ++i) {
        const double share = double(i) / kTicks;
        const double x = area.left() + share * area.width();
        const double y = area.bottom() - share * area.height();
        painter.drawText(QRectF(x - 50, area.bottom() + 5, 100, 16), Qt::AlignCenter,
                         xs_.label(share * xAxis_->max()));
        painter.drawText(QRectF(0, y - 10, area.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         ys_.label(share * yAxis_->max()));
    }
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.bottom() + 22, area.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, xs_.title);
    painter.drawText(QRectF(8, 4, area.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, ys_.title);
}

// Names beside their points, left or right of them, where they do not run into each other.
void ScatterChart::paintNames(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    std::vector<QRectF> taken;
    for (const ScatterPoint& point : points_) {
        taken.emplace_back(at(point) - QPointF(6, 6), QSizeF(12, 12));
    }
    painter.setFont(ui::font(TextStyle::Small));
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const QPointF centre = at(points_[i]);
        const double width = painter.fontMetrics().horizontalAdvance(points_[i].name) + 2.0;
        const QRectF right(centre.x() + 9, centre.y() - 9, width, 18);
        const QRectF candidates[] = {right, right.translated(-width - 18, 0),
                                     right.translated(-width / 2 - 9, -15),
                                     right.translated(-width / 2 - 9, 15)};
        const bool isCurrent = int(i) == current_;
        for (const QRectF& place : candidates) {
            const bool free =
                place.left() >= area.left() && place.right() <= viewport()->width() - 2.0 &&
                std::none_of(taken.begin(), taken.end(),
                             [&](const QRectF& other) { return other.intersects(place); });
            if (free || (isCurrent && &place == &candidates[3])) {
                painter.setPen(isCurrent ? theme().accent : theme().textMuted);
                painter.drawText(place, Qt::AlignCenter, points_[i].name);
                taken.push_back(place);
                break;
            }
        }
    }
}

void ScatterChart::drawForeground(QPainter* painter, const QRectF&) {
    if (points_.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintAxes(*painter);
    paintNames(*painter);
    if (current_ >= 0 && current_ < int(points_.size())) {
        painter->setPen(QPen(theme().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(at(points_[static_cast<std::size_t>(current_)]), 8, 8);
    }
}

void ScatterChart::mousePressEvent(QMouseEvent* event) {
    int best = -1;
    double least = kReach;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double off = QLineF(at(points_[i]), event->position()).length();
        if (off < least) {
            least = off;
            best = int(i);
        }
    }
    if (best >= 0 && event->button() == Qt::LeftButton) {
        emit chosen(best);
    }
}

} // namespace weft::ui
