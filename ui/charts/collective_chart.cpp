// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/collective_chart.hpp"

#include "ui/paint/plot.hpp"
#include "ui/paint/words.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr QMarginsF kMargins(58, 10, 128, 26);
constexpr int kLabelGap = 15;

} // namespace

CollectiveChart::CollectiveChart(QWidget* parent)
    : ChartBase(tr("All-reduce time over message size"), parent), xAxis_(bareAxis(Qt::AlignBottom)),
      yAxis_(bareAxis(Qt::AlignLeft)) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(240, 120);
    setPlotMargins(kMargins);
    empty_ = tr("Shown when a fabric has accelerators to reduce over.");
}

void CollectiveChart::setEmptyText(const QString& words) {
    empty_ = words;
    viewport()->update();
}

void CollectiveChart::setMarksFastest(bool marks) {
    marksFastest_ = marks;
    viewport()->update();
}

void CollectiveChart::setSeries(const std::vector<const Series*>& series) {
    // Rebuild the lines only when there are others; a drag then only replaces points.
    if (series.size() != lines_.size()) {
        chart()->removeAllSeries();
        lines_.clear();
        for (std::size_t i = 0; i < series.size(); ++i) {
            auto* line = new QLineSeries(chart());
            chart()->addSeries(line);
            line->attachAxis(xAxis_);
            line->attachAxis(yAxis_);
            lines_.push_back({{}, {}, {}, {}, line});
        }
        applyTheme(theme());
    }
    rescale(series);
    for (std::size_t i = 0; i < series.size(); ++i) {
        // The short name: "collective.all_reduce.halving_doubling" -> "halving-doubling". What is
        // no algorithm has a name of its own.
        lines_[i].name = series[i]->id.starts_with("collective.")
                             ? algorithmName(series[i]->id.substr(series[i]->id.rfind('.') + 1))
                             : text(series[i]->name);
        lines_[i].id = series[i]->id;
        lines_[i].x = series[i]->x;
        lines_[i].y = series[i]->y;
        QList<QPointF> points;
        for (std::size_t k = 0; k < std::min(series[i]->x.size(), series[i]->y.size()); ++k) {
            if (series[i]->x[k] > 0 && series[i]->y[k] > 0) {
                points += QPointF(std::log10(series[i]->x[k]), std::log10(series[i]->y[k]));
            }
        }
        lines_[i].series->replace(points);
    }
    fit();
    setAccessibleDescription(readout(1073741824.0));
    viewport()->update();
}

void CollectiveChart::rescale(const std::vector<const Series*>& series) {
    std::vector<double> times;
    for (const Series* line : series) {
        times.insert(times.end(), line->y.begin(), line->y.end());
        if (!line->x.empty()) {
            sizes_ = {line->x.front(), line->x.back()};
        }
    }
    times_ = decadesAround(times);
    xAxis_->setRange(std::log10(sizes_.least), std::log10(sizes_.most));
    yAxis_->setRange(std::log10(times_.least), std::log10(times_.most));
}

void CollectiveChart::applyTheme(const Theme& theme) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const QColor colour = theme.series[static_cast<qsizetype>(i) % theme.series.size()];
        lines_[i].series->setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

QPointF CollectiveChart::at(double bytes, double seconds) const {
    const QRectF area = chart()->plotArea();
    return {area.left() + sizes_.shareOf(bytes) * area.width(),
            area.bottom() - times_.shareOf(seconds) * area.height()};
}

double CollectiveChart::timeAt(const Line& line, double bytes) const {
    const auto found = std::find(line.x.begin(), line.x.end(), bytes);
    const auto index = static_cast<std::size_t>(found - line.x.begin());
    return index < line.y.size() ? line.y[index] : 0;
}

double CollectiveChart::nearestSize(double x) const {
    double best = 0, distance = 1e9;
    for (const Line& line : lines_) {
        for (const double size : line.x) {
            const double off = std::abs(at(size, times_.least).x() - x);
            if (off < distance) {
                distance = off;
                best = size;
            }
        }
    }
    return best;
}

QString CollectiveChart::readout(double bytes) const {
    QStringList words{sizeLabel(bytes)};
    for (const Line& line : lines_) {
        const double time = timeAt(line, bytes);
        if (time > 0) {
            words += line.name + QLatin1Char(' ') + timeLabel(time);
        }
    }
    return words.join(QStringLiteral(" · "));
}

std::vector<Tick> CollectiveChart::timesShown() const {
    return timeTicks(times_, std::max(2, static_cast<int>(chart()->plotArea().height() / 30)));
}

void CollectiveChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    if (lines_.empty()) {
        return;
    }
    const QRectF area = chart()->plotArea();
    painter->setPen(theme().hairline);
    for (const Tick& tick : timesShown()) {
        const double y = std::round(at(sizes_.least, tick.value).y()) + 0.5;
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

void CollectiveChart::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

// As much room for the names as the longest needs; the lines keep more than half.
void CollectiveChart::fit() {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    int longest = 0;
    for (const Line& line : lines_) {
        longest = std::max(longest, metrics.horizontalAdvance(line.name));
    }
    const double names = std::clamp(longest + 24.0, 84.0, viewport()->width() * 0.5);
    setPlotMargins(QMarginsF(kMargins.left(), kMargins.top(), names, kMargins.bottom()));
}

void CollectiveChart::paintAxes(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    for (const Tick& tick : timesShown()) {
        const double y = at(sizes_.least, tick.value).y();
        painter.drawText(QRectF(0, y - 10, area.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    for (const Tick& tick : sizeTicks(sizes_, std::max(2, static_cast<int>(area.width() / 72)))) {
        const double x = at(tick.value, times_.least).x();
        painter.drawText(QRectF(x - 40, area.bottom() + 6, 80, 18), Qt::AlignHCenter | Qt::AlignTop,
                         tick.label);
    }
}

void CollectiveChart::paintNames(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    std::vector<double> wanted;
    for (const Line& line : lines_) {
        wanted.push_back(line.y.empty() ? area.bottom() : at(sizes_.most, line.y.back()).y());
    }
    const std::vector<double> placed =
        spreadLabels(wanted, kLabelGap, area.top() + 4, area.bottom() - 4);
    painter.setFont(ui::font(TextStyle::Small));
    const double room = viewport()->width() - area.right() - 12;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        painter.setPen(hue(static_cast<qsizetype>(i)));
        painter.drawText(QRectF(area.right() + 8, placed[i] - 10, room, 20),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(lines_[i].name, Qt::ElideRight,
                                                          static_cast<int>(room)));
    }
}

void CollectiveChart::paintHovered(QPainter& painter) const {
    if (hovered_ <= 0) {
        return;
    }
    const QRectF area = chart()->plotArea();
    const double x = at(hovered_, times_.least).x();
    painter.setPen(QPen(theme().outline, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    QStringList words{sizeLabel(hovered_)};
    std::vector<QColor> inks{theme().text};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double time = timeAt(lines_[i], hovered_);
        if (time > 0) {
            const QColor colour = hue(static_cast<qsizetype>(i));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(at(hovered_, time), 3.5, 3.5);
            words += QStringLiteral("%1  %2").arg(timeLabel(time), lines_[i].name);
            inks.push_back(colour);
        }
    }
    paintReadout(painter, QPointF(x, area.top() + 2), words, inks);
}

int CollectiveChart::fastestAt(double bytes) const {
    int best = -1;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double time = timeAt(lines_[i], bytes);
        if (time > 0 &&
            (best < 0 || time < timeAt(lines_[static_cast<std::size_t>(best)], bytes))) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

std::vector<Crossover> CollectiveChart::crossovers() const {
    std::vector<Crossover> found;
    for (const double size : lines_.empty() ? std::vector<double>() : lines_.front().x) {
        const int fastest = fastestAt(size);
        if (fastest >= 0 && (found.empty() || found.back().line != fastest)) {
            found.push_back({size, fastest});
        }
    }
    return found;
}

// Along the foot, a strip in the colour of the fastest at each size; a line where one overtakes.
void CollectiveChart::paintFastest(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    const std::vector<Crossover> all = crossovers();
    double labelled = area.left() - 100;
    painter.setFont(ui::font(TextStyle::Small));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double left = at(all[i].bytes, times_.least).x();
        const double right =
            i + 1 < all.size() ? at(all[i + 1].bytes, times_.least).x() : area.right();
        painter.fillRect(QRectF(left, area.bottom() - 2, std::max(2.0, right - left), 5),
                         hue(all[i].line));
        const QString words = tr("from %1").arg(sizeLabel(all[i].bytes));
        const double width = painter.fontMetrics().horizontalAdvance(words);
        if (i > 0) {
            painter.setPen(QPen(theme().outline, 1, Qt::DotLine));
            painter.drawLine(QPointF(left, area.top() + 14), QPointF(left, area.bottom() - 3));
        }
        if (i > 0 && left - labelled > width + 12) {
            painter.setPen(theme().textMuted);
            painter.drawText(
                QPointF(std::min(left - width / 2, area.right() - width), area.top() + 9), words);
            labelled = left;
        }
    }
}

void CollectiveChart::mousePressEvent(QMouseEvent* event) {
    const double bytes = nearestSize(event->position().x());
    int best = -1;
    double least = 1e9;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double time = timeAt(lines_[i], bytes);
        const double off = time > 0 ? std::abs(at(bytes, time).y() - event->position().y()) : least;
        if (off < least) {
            least = off;
            best = static_cast<int>(i);
        }
    }
    if (best >= 0 && event->button() == Qt::LeftButton) {
        emit chosen(best);
    }
}

void CollectiveChart::drawForeground(QPainter* painter, const QRectF&) {
    if (lines_.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    paintAxes(*painter);
    paintNames(*painter);
    if (marksFastest_) {
        paintFastest(*painter);
    }
    paintHovered(*painter);
}

void CollectiveChart::mouseMoveEvent(QMouseEvent* event) {
    hovered_ = nearestSize(event->position().x());
    viewport()->update();
}

void CollectiveChart::leaveEvent(QEvent* event) {
    hovered_ = 0;
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void CollectiveChart::keyPressEvent(QKeyEvent* event) {
    const bool asks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (asks && !lines_.empty()) {
        emit chosen(std::max(0, fastestAt(hovered_ > 0 ? hovered_ : lines_.front().x.back())));
        return;
    }
    if (lines_.empty() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        ChartBase::keyPressEvent(event);
        return;
    }
    const std::vector<double>& sizes = lines_.front().x;
    const auto found = std::find(sizes.begin(), sizes.end(), hovered_);
    const auto last = static_cast<std::ptrdiff_t>(sizes.size()) - 1;
    const std::ptrdiff_t here = found == sizes.end() ? last / 2 : found - sizes.begin();
    const std::ptrdiff_t next =
        std::clamp<std::ptrdiff_t>(here + (event->key() == Qt::Key_Right ? 1 : -1), 0, last);
    hovered_ = sizes.empty() ? 0 : sizes[static_cast<std::size_t>(next)];
    setAccessibleDescription(readout(hovered_));
    viewport()->update();
}

} // namespace weft::ui
