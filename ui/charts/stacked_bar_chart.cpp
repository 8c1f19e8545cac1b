// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_bar_chart.hpp"

#include "ui/paint/linear_scale.hpp"
#include "ui/paint/words.hpp"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft::ui {

namespace {

constexpr int kLeastRow = 24, kMostRow = 34, kAxis = 26, kLegendLine = 20, kEdge = 16;
constexpr int kSwatch = 10, kMostNames = 460;

} // namespace

StackedBarChart::StackedBarChart(const QString& name, QWidget* parent)
    : ChartBase(name, parent), series_(new QHorizontalStackedBarSeries),
      names_(new QBarCategoryAxis), values_(bareAxis(Qt::AlignBottom)) {
    series_->setBarWidth(0.6);
    chart()->addSeries(series_);
    names_->setVisible(false);
    chart()->addAxis(names_, Qt::AlignLeft);
    series_->attachAxis(names_);
    series_->attachAxis(values_);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(240, 100);
}

double StackedBarChart::total(const StackRow& row) const {
    return std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
}

bool StackedBarChart::isShown(std::size_t part) const {
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const StackRow& row) { return row.parts[part] > 0; });
}

void StackedBarChart::setRows(std::vector<StackPart> parts, std::vector<StackRow> rows,
                              std::function<QString(double)> label, const QString& emptyText) {
    parts_ = std::move(parts);
    rows_ = std::move(rows);
    label_ = std::move(label);
    empty_ = emptyText;
    hovered_ = {};
    current_ = current_ < static_cast<int>(rows_.size()) ? current_ : -1;
    series_->clear();
    names_->clear();
    QStringList categories, spoken;
    // Categories rise from the bottom; ours are read from the top.
    auto* offsets = new QBarSet(QString());
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
        *offsets << row->offset;
        categories += QString::number(categories.size());
    }
    series_->append(offsets);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        auto* set = new QBarSet(parts_[i].name);
        for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
            *set << row->parts[i];
        }
        series_->append(set);
    }
    names_->append(categories);
    scale();
    applyTheme(theme());
    fit();
    for (const StackRow& row : rows_) {
        spoken += row.name + QLatin1Char(' ') + row.valueText;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void StackedBarChart::scale() {
    constexpr double kRoom = 1.08; // behind a limit, so that what lies beyond is seen to
    most_ = limit_ ? *limit_ * kRoom : 0;
    for (const StackRow& row : rows_) {
        most_ = std::max(most_, row.offset + total(row));
    }
    most_ = most_ > 0 && std::isfinite(most_) ? most_ : 1;
    values_->setRange(0, most_);
}

void StackedBarChart::setLimit(const std::optional<double>& value, const QString& words) {
    limit_ = value;
    limitWords_ = words;
    scale();
    viewport()->update();
}

void StackedBarChart::paintLimit(QPainter& painter) {
    const QRectF area = chart()->plotArea();
    const double x = std::round(xOf(*limit_)) + 0.5;
    painter.setPen(QPen(theme().warning, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().warning);
    const double width = painter.fontMetrics().horizontalAdvance(limitWords_) + 8;
    // On the axis, in place of the ticks there.
    const double left = std::clamp(x - width / 2, 0.0, viewport()->width() - width);
    const QRectF place(left, area.bottom() + 4, width, 18);
    painter.fillRect(place, theme().card);
    painter.drawText(place, Qt::AlignCenter, limitWords_);
}

void StackedBarChart::setCurrent(int row) {
    current_ = row;
    viewport()->update();
}

void StackedBarChart::fit() {
    const QFontMetrics body(ui::font(TextStyle::Strong));
    int names = 40;
    valueWidth_ = 24;
    for (const StackRow& row : rows_) {
        names = std::max(names, body.horizontalAdvance(row.name) + 2);
        valueWidth_ = std::max(valueWidth_, body.horizontalAdvance(row.valueText) + 18);
    }
    names = std::min({names, kMostNames, static_cast<int>(viewport()->width() * 0.45)});
    const int count = std::max(1, static_cast<int>(rows_.size()));
    const int legend = legendRows(nullptr, 0) * kLegendLine;
    const int least = legend + count * kLeastRow + kAxis + 4;
    setMinimumHeight(std::max(100, least));
    const double spare = std::max(0, viewport()->height() - legend - count * kMostRow - kAxis - 4);
    setPlotMargins(QMarginsF(kEdge + names + 10, legend + 2, valueWidth_ + 8, kAxis + 2 + spare));
    viewport()->update();
}

void StackedBarChart::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

void StackedBarChart::applyTheme(const Theme&) {
    const QList<QBarSet*> sets = series_->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        sets[i]->setColor(i == 0 ? Qt::transparent
                                 : hue(parts_[static_cast<std::size_t>(i - 1)].hue));
        sets[i]->setBorderColor(Qt::transparent);
    }
}

double StackedBarChart::xOf(double value) const {
    const QRectF area = chart()->plotArea();
    return area.left() + area.width() * value / most_;
}

QRectF StackedBarChart::rowArea(int row) const {
    const QRectF area = chart()->plotArea();
    const double height =
        area.height() / static_cast<double>(std::max<std::size_t>(1, rows_.size()));
    return {0, area.top() + height * row, static_cast<double>(viewport()->width()), height};
}

StackedBarChart::Spot StackedBarChart::spotAt(const QPointF& point) const {
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        if (!rowArea(row).contains(point)) {
            continue;
        }
        const StackRow& at = rows_[static_cast<std::size_t>(row)];
        double from = at.offset;
        for (std::size_t part = 0; part < at.parts.size(); ++part) {
            if (at.parts[part] > 0 && point.x() >= xOf(from) &&
                point.x() < xOf(from + at.parts[part])) {
                return {row, static_cast<int>(part)};
            }
            from += at.parts[part];
        }
        return {row, -1};
    }
    return {};
}

QRectF StackedBarChart::placeOf(const Spot& spot) const {
    const StackRow& row = rows_[static_cast<std::size_t>(spot.row)];
    double from = row.offset;
    for (int part = 0; part < spot.part; ++part) {
        from += row.parts[static_cast<std::size_t>(part)];
    }
    const double to = spot.part < 0 ? from : from + row.parts[static_cast<std::size_t>(spot.part)];
    const QRectF area = rowArea(spot.row);
    return {xOf(from), area.top() + area.height() * 0.2, xOf(to) - xOf(from), area.height() * 0.6};
}

QString StackedBarChart::readout(int row, int part) const {
    const StackRow& at = rows_[static_cast<std::size_t>(row)];
    if (part < 0) {
        return at.name + QStringLiteral(": ") + at.valueText;
    }
    const double value = at.parts[static_cast<std::size_t>(part)];
    const double all = total(at);
    const QString words =
        parts_[static_cast<std::size_t>(part)].name + QStringLiteral(": ") + label_(value);
    return all > value ? tr("%1, %2 of %3").arg(words, shareText(value / all), label_(all)) : words;
}

int StackedBarChart::legendRows(QPainter* painter, double top) const {
    const QFontMetrics metrics(ui::font(TextStyle::Small));
    if (rows_.empty() || parts_.empty()) {
        return 0;
    }
    int line = 0;
    double x = kEdge;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (!isShown(i)) {
            continue;
        }
        const double width = kSwatch + 6 + metrics.horizontalAdvance(parts_[i].name);
        if (x > kEdge && x + width > viewport()->width() - kEdge) {
            x = kEdge;
            ++line;
        }
        if (painter != nullptr) {
            const double y = top + line * kLegendLine;
            painter->setPen(Qt::NoPen);
            painter->setBrush(hue(parts_[i].hue));
            painter->drawRoundedRect(QRectF(x, y + 4, kSwatch, kSwatch), 2, 2);
            painter->setPen(theme().textMuted);
            painter->drawText(QRectF(x + kSwatch + 6, y, width, 18),
                              Qt::AlignLeft | Qt::AlignVCenter, parts_[i].name);
        }
        x += width + 16;
    }
    return line + 1;
}

void StackedBarChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    if (rows_.empty()) {
        return;
    }
    const QRectF area = chart()->plotArea();
    if (current_ >= 0) {
        painter->fillRect(rowArea(current_).adjusted(6, 0, -6, 0), theme().accentSoft);
    }
    painter->setPen(theme().hairline);
    for (const double tick : linearTicks(most_, std::max(2, static_cast<int>(area.width() / 90)))) {
        const double x = std::round(xOf(tick)) + 0.5;
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void StackedBarChart::drawForeground(QPainter* painter, const QRectF&) {
    painter->setFont(ui::font(TextStyle::Small));
    if (rows_.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    const QRectF area = chart()->plotArea();
    legendRows(painter, 0);
    painter->setPen(theme().textMuted);
    for (const double tick : linearTicks(most_, std::max(2, static_cast<int>(area.width() / 90)))) {
        painter->drawText(QRectF(xOf(tick) - 45, area.bottom() + 4, 90, 18), Qt::AlignCenter,
                          label_(tick));
    }
    const double room = area.left() - kEdge - 10;
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
        const StackRow& row = rows_[static_cast<std::size_t>(i)];
        const QRectF place = rowArea(i);
        painter->setFont(ui::font(row.isMarked ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(row.isMarked ? theme().text : theme().textMuted);
        painter->drawText(
            QRectF(kEdge, place.top(), room, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(room)));
        painter->setPen(theme().text);
        double behind = xOf(row.offset + total(row)) + 8;
        const double end = behind + painter->fontMetrics().horizontalAdvance(row.valueText);
        if (limit_ && xOf(*limit_) > behind - 4 && xOf(*limit_) < end + 4) {
            behind = xOf(*limit_) + 6; // its line would go through the number
        }
        painter->drawText(QRectF(behind, place.top(), valueWidth_ + 8, place.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, row.valueText);
    }
    if (limit_) {
        paintLimit(*painter);
    }
    if (hovered_.row >= 0 && hovered_.part >= 0) {
        const QRectF part = placeOf(hovered_);
        painter->setPen(QPen(theme().text, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(part);
        paintReadout(*painter, QPointF(part.center().x(), part.bottom() + 4),
                     {rows_[static_cast<std::size_t>(hovered_.row)].name,
                      readout(hovered_.row, hovered_.part)},
                     {theme().textMuted, theme().text});
    }
}

void StackedBarChart::mousePressEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->position());
    if (spot.row >= 0 && event->button() == Qt::LeftButton) {
        setCurrent(spot.row);
        emit chosen(spot.row, spot.part);
    }
}

void StackedBarChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->position());
    if (spot.row >= 0 && event->button() == Qt::LeftButton) {
        emit activated(spot.row);
    }
}

void StackedBarChart::mouseMoveEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->position());
    if (spot != hovered_) {
        hovered_ = spot;
        viewport()->update();
    }
}

void StackedBarChart::leaveEvent(QEvent* event) {
    hovered_ = {};
    viewport()->update();
    ChartBase::leaveEvent(event);
}

void StackedBarChart::step(int rows, int parts) {
    const int lastRow = static_cast<int>(rows_.size()) - 1;
    const int row = std::clamp(current_ + rows, 0, lastRow);
    const StackRow& at = rows_[static_cast<std::size_t>(row)];
    int part = hovered_.part;
    for (int next = part + parts;
         parts != 0 && next >= 0 && next < static_cast<int>(at.parts.size()); next += parts) {
        if (at.parts[static_cast<std::size_t>(next)] > 0) {
            part = next;
            break;
        }
    }
    hovered_ = {row, part};
    setCurrent(row);
    setAccessibleDescription(readout(row, part));
}

void StackedBarChart::keyPressEvent(QKeyEvent* event) {
    if (rows_.empty()) {
        ChartBase::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1, 0);
    case Qt::Key_Down:
        return step(1, 0);
    case Qt::Key_Left:
        return step(0, -1);
    case Qt::Key_Right:
        return step(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_ >= 0) {
            emit activated(current_);
        }
        return;
    case Qt::Key_Space:
        if (current_ >= 0) {
            emit chosen(current_, hovered_.part);
        }
        return;
    default:
        ChartBase::keyPressEvent(event);
    }
}

} // namespace weft::ui
