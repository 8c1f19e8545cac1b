// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_chart.hpp"

#include "ui/paint/linear_scale.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace weft::ui {

namespace {

constexpr QMarginsF kMargins(76, 28, 28, 44);
constexpr int kTicks = 5;         // about so many
constexpr double kReach = 14;     // pixels from a point that still mean it
constexpr double kSamePlace = 10; // pixels within which points are one to the eye

std::vector<double> ticksOf(const QValueAxis& axis) {
    return ticksBetween(axis.min(), axis.max(), kTicks);
}

} // namespace

ScatterChart::ScatterChart(const QString& name, QWidget* parent)
    : ChartBase(name, parent), series_(new QScatterSeries), xAxis_(bareAxis(Qt::AlignBottom)),
      yAxis_(bareAxis(Qt::AlignLeft)) {
    chart()->addSeries(series_);
    series_->attachAxis(xAxis_);
    series_->attachAxis(yAxis_);
    series_->setMarkerSize(10);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
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
    current_ = hovered_ = -1;
    QList<QPointF> places;
    QStringList spoken;
    for (const ScatterPoint& point : points_) {
        places += QPointF(point.x, point.y);
        spoken +=
            QStringLiteral("%1 %2 %3").arg(point.name, xs_.label(point.x), ys_.label(point.y));
    }
    fitAxis(*xAxis_, xs_, &ScatterPoint::x);
    fitAxis(*yAxis_, ys_, &ScatterPoint::y);
    series_->replace(places);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    viewport()->update();
}

void ScatterChart::fitAxis(QValueAxis& axis, const ScatterAxis& shown,
                           double ScatterPoint::*place) const {
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (const ScatterPoint& point : points_) {
        least = std::min(least, point.*place);
        most = std::max(most, point.*place);
    }
    if (shown.fromZero || !(most > least)) {
        axis.setRange(0, most > 0 ? most * 1.08 : 1);
        return;
    }
    const double room = (most - least) / 6;
    axis.setRange(least >= 0 ? std::max(0.0, least - room) : least - room, most + room);
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
    if (points_.empty()) {
        return;
    }
    for (const double tick : ticksOf(*xAxis_)) {
        const double x = std::round(at({{}, tick, 0}).x()) + 0.5;
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    for (const double tick : ticksOf(*yAxis_)) {
        const double y = std::round(at({{}, 0, tick}).y()) + 0.5;
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    paintFrontier(*painter);
}

void ScatterChart::paintFrontier(QPainter& painter) const {
    std::vector<QPointF> best;
    for (const ScatterPoint& point : points_) {
        if (point.isBest) {
            best.push_back(at(point));
        }
    }
    std::sort(best.begin(), best.end(), [](const QPointF& a, const QPointF& b) {
        return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
    });
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().outline, 1.5, Qt::DashLine));
    painter.drawPolyline(best.data(), static_cast<int>(best.size()));
}

QPointF ScatterChart::at(const ScatterPoint& point) const {
    const QRectF area = chart()->plotArea();
    const auto share = [](const QValueAxis& axis, double value) {
        return (value - axis.min()) / (axis.max() - axis.min());
    };
    return {area.left() + share(*xAxis_, point.x) * area.width(),
            area.bottom() - share(*yAxis_, point.y) * area.height()};
}

void ScatterChart::paintAxes(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    for (const double tick : ticksOf(*xAxis_)) {
        painter.drawText(QRectF(at({{}, tick, 0}).x() - 50, area.bottom() + 5, 100, 16),
                         Qt::AlignCenter, xs_.label(tick));
    }
    for (const double tick : ticksOf(*yAxis_)) {
        painter.drawText(QRectF(0, at({{}, 0, tick}).y() - 10, area.left() - 8, 20),
                         Qt::AlignRight | Qt::AlignVCenter, ys_.label(tick));
    }
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.bottom() + 22, area.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, xs_.title);
    painter.drawText(QRectF(8, 4, area.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, ys_.title);
}

// Points that lie on one another are one place with all their names.
std::vector<std::vector<std::size_t>> ScatterChart::places() const {
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const auto same = std::find_if(found.begin(), found.end(), [&](const auto& place) {
            return QLineF(at(points_[place.front()]), at(points_[i])).length() < kSamePlace;
        });
        if (same == found.end()) {
            found.push_back({i});
        } else {
            same->push_back(i);
        }
    }
    return found;
}

QString ScatterChart::nameOf(const std::vector<std::size_t>& place) const {
    QStringList names;
    for (const std::size_t point : place) {
        names += points_[point].name;
    }
    constexpr qsizetype kMostNames = 2;
    return names.size() <= kMostNames ? names.join(QStringLiteral(", "))
                                      : tr("%1, %2 more").arg(names.front()).arg(names.size() - 1);
}

// Names beside their points, left or right of them, where they do not run into each other.
void ScatterChart::paintNames(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    const std::vector<std::vector<std::size_t>> all = places();
    std::vector<QRectF> taken;
    for (const std::vector<std::size_t>& place : all) {
        taken.emplace_back(at(points_[place.front()]) - QPointF(6, 6), QSizeF(12, 12));
    }
    painter.setFont(ui::font(TextStyle::Small));
    for (const std::vector<std::size_t>& place : all) {
        const QPointF centre = at(points_[place.front()]);
        const bool isCurrent = std::any_of(place.begin(), place.end(), [this](std::size_t point) {
            return static_cast<int>(point) == current_;
        });
        const QString words =
            isCurrent ? points_[static_cast<std::size_t>(current_)].name : nameOf(place);
        const double width = painter.fontMetrics().horizontalAdvance(words) + 2.0;
        const QRectF right(centre.x() + 9, centre.y() - 9, width, 18);
        const QRectF candidates[] = {right, right.translated(-width - 18, 0),
                                     right.translated(-width / 2 - 9, -15),
                                     right.translated(-width / 2 - 9, 15)};
        for (const QRectF& candidate : candidates) {
            const bool free =
                candidate.left() >= area.left() && candidate.right() <= viewport()->width() - 2.0 &&
                std::none_of(taken.begin(), taken.end(),
                             [&](const QRectF& other) { return other.intersects(candidate); });
            if (free || (isCurrent && &candidate == &candidates[3])) {
                painter.setPen(isCurrent ? theme().accent : theme().textMuted);
                painter.drawText(candidate, Qt::AlignCenter, words);
                taken.push_back(candidate);
                break;
            }
        }
        if (place.size() > 1) { // a ring round a place that holds several
            painter.setPen(QPen(hue(0), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(centre, 7, 7);
        }
    }
}

void ScatterChart::paintHovered(QPainter& painter) const {
    for (const std::vector<std::size_t>& place : places()) {
        const bool isMeant = std::any_of(place.begin(), place.end(), [this](std::size_t point) {
            return static_cast<int>(point) == hovered_;
        });
        if (!isMeant) {
            continue;
        }
        const ScatterPoint& first = points_[place.front()];
        QStringList words;
        std::vector<QColor> inks;
        for (const std::size_t point : place) {
            words += points_[point].name;
            inks.push_back(theme().text);
        }
        words += QStringLiteral("%1 · %2").arg(xs_.label(first.x), ys_.label(first.y));
        inks.push_back(theme().textMuted);
        paintReadout(painter, at(first), words, inks);
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
    paintHovered(*painter);
}

int ScatterChart::pointNear(const QPointF& place) const {
    int best = -1;
    double least = kReach;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double off = QLineF(at(points_[i]), place).length();
        if (off < least) {
            least = off;
            best = int(i);
        }
    }
    return best;
}

// A press on a place that holds several goes on to its next.
void ScatterChart::mousePressEvent(QMouseEvent* event) {
    const int near = pointNear(event->position());
    if (near < 0 || event->button() != Qt::LeftButton) {
        return;
    }
    for (const std::vector<std::size_t>& place : places()) {
        if (std::find(place.begin(), place.end(), static_cast<std::size_t>(near)) != place.end()) {
            const auto here =
                std::find(place.begin(), place.end(), static_cast<std::size_t>(current_));
            const bool isLast = here == place.end() || here + 1 == place.end();
            emit chosen(static_cast<int>(isLast ? place.front() : *(here + 1)));
            return;
        }
    }
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event) {
    const int near = pointNear(event->position());
    if (near != hovered_) {
        hovered_ = near;
        viewport()->update();
    }
}

void ScatterChart::leaveEvent(QEvent* event) {
    hovered_ = -1;
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void ScatterChart::keyPressEvent(QKeyEvent* event) {
    const int by = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                   : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                 : 0;
    if (points_.empty() || by == 0) {
        ChartBase::keyPressEvent(event);
        return;
    }
    std::vector<int> order(points_.size()); // from left to right
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return points_[static_cast<std::size_t>(a)].x < points_[static_cast<std::size_t>(b)].x;
    });
    const auto here = std::find(order.begin(), order.end(), current_);
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t next =
        here == order.end() ? 0 : std::clamp<std::ptrdiff_t>(here - order.begin() + by, 0, last);
    emit chosen(order[static_cast<std::size_t>(next)]);
}

} // namespace weft::ui
