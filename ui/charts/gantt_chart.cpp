// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gantt_chart.hpp"

#include "ui/paint/linear_scale.hpp"
#include "ui/theme/theme.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr int kHead = 26, kRow = 34, kBar = 18, kEdge = 16, kMostNames = 220, kGate = 9;
constexpr int kBehind = 96; // pixels behind the last bar, for its words

} // namespace

GanttChart::GanttChart(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void GanttChart::setRows(std::vector<GanttRow> rows) {
    rows_ = std::move(rows);
    current_ = current_ < static_cast<int>(rows_.size()) ? current_ : -1;
    const QFontMetrics metrics(ui::font(TextStyle::Strong));
    QStringList spoken;
    names_ = 80;
    int last = 1;
    for (const GanttRow& row : rows_) {
        names_ = std::max(names_, metrics.horizontalAdvance(row.name) + 12);
        last = std::max(last, row.start + row.weeks);
        spoken += tr("%1: weeks %2 to %3, %4 of %5 gates held back")
                      .arg(row.name)
                      .arg(row.start)
                      .arg(row.start + row.weeks)
                      .arg(row.held)
                      .arg(row.gates);
    }
    names_ = std::min(names_, kMostNames);
    // While one is dragged the weeks stay where they are.
    all_ = dragged_ ? std::max(all_, last) : last;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void GanttChart::setCurrent(int row) {
    current_ = row;
    update();
}

QSize GanttChart::sizeHint() const {
    return {360, kHead + kRow * static_cast<int>(rows_.size()) + 8};
}

double GanttChart::xOf(double week) const {
    const double left = kEdge + names_;
    return left + (width() - left - kEdge - kBehind) * week / all_;
}

QRectF GanttChart::barOf(int row) const {
    const GanttRow& at = rows_[static_cast<std::size_t>(row)];
    const int weeks = dragged_ == row ? draggedWeeks_ : at.weeks;
    const double from = xOf(at.start);
    return {from, kHead + kRow * row + (kRow - kBar) / 2.0,
            std::max(3.0, xOf(at.start + weeks) - from), kBar};
}

int GanttChart::rowAt(double y) const {
    const int row = static_cast<int>(std::floor((y - kHead) / kRow));
    return row >= 0 && row < static_cast<int>(rows_.size()) ? row : -1;
}

bool GanttChart::isEdge(int row, QPointF at) const {
    return row >= 0 && std::abs(at.x() - barOf(row).right()) <= 6;
}

void GanttChart::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = kHead + kRow * static_cast<double>(rows_.size());
    painter.setFont(ui::font(TextStyle::Small));
    const double room = xOf(all_) - xOf(0);
    for (const double tick : linearTicks(all_, std::max(2, static_cast<int>(room / 70)))) {
        const double x = std::round(xOf(tick)) + 0.5;
        painter.setPen(theme.hairline);
        painter.drawLine(QPointF(x, kHead - 4), QPointF(x, bottom));
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(x - 40, 2, 80, kHead - 8), Qt::AlignCenter,
                         tick == 0 ? tr("week 0") : QString::number(std::lround(tick)));
    }
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        paintRow(painter, theme, row);
    }
    if (hasFocus() && current_ < 0) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void GanttChart::paintRow(QPainter& painter, const Theme& theme, int row) const {
    const GanttRow& at = rows_[static_cast<std::size_t>(row)];
    const double top = kHead + kRow * row;
    if (row == current_) {
        painter.fillRect(QRectF(6, top + 2, width() - 12, kRow - 4), theme.accentSoft);
    }
    painter.setFont(ui::font(TextStyle::Strong));
    painter.setPen(theme.text);
    painter.drawText(QRectF(kEdge, top, names_ - 8, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(at.name, Qt::ElideRight, names_ - 8));
    const QRectF bar = barOf(row);
    painter.setPen(Qt::NoPen);
    painter.setBrush(at.held == 0 ? theme.accent : theme.series.value(6, theme.textMuted));
    painter.drawRoundedRect(bar, 4, 4);
    // Gates as diamonds behind the bar: hollow where open, filled where held back.
    double x = bar.right() + 8 + kGate / 2.0;
    for (int gate = 0; gate < std::min(at.gates, 5); ++gate) {
        const bool isHeld = gate < at.held;
        QPolygonF diamond;
        const double half = kGate / 2.0;
        diamond << QPointF(x, bar.center().y() - half) << QPointF(x + half, bar.center().y())
                << QPointF(x, bar.center().y() + half) << QPointF(x - half, bar.center().y());
        painter.setPen(QPen(isHeld ? theme.warning : theme.good, 1.5));
        painter.setBrush(isHeld ? QBrush(theme.warning) : QBrush(Qt::NoBrush));
        painter.drawPolygon(diamond);
        x += kGate + 3;
    }
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme.textMuted);
    const int weeks = dragged_ == row ? draggedWeeks_ : at.weeks;
    painter.drawText(QRectF(x, top, width() - x, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     weeks == 1 ? tr("1 week") : tr("%1 weeks").arg(weeks));
}

void GanttChart::choose(int row) {
    if (row >= 0) {
        setCurrent(row);
        emit chosen(row);
    }
}

void GanttChart::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().y());
    if (event->button() != Qt::LeftButton || row < 0) {
        return;
    }
    choose(row);
    if (isEdge(row, event->position())) {
        dragged_ = row;
        draggedWeeks_ = rows_[static_cast<std::size_t>(row)].weeks;
    }
}

void GanttChart::mouseMoveEvent(QMouseEvent* event) {
    if (!dragged_) {
        const int row = rowAt(event->position().y());
        setCursor(isEdge(row, event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    const double perWeek = (xOf(all_) - xOf(0)) / all_;
    const GanttRow& at = rows_[static_cast<std::size_t>(*dragged_)];
    const int weeks = std::max(
        0, static_cast<int>(std::lround((event->position().x() - xOf(at.start)) / perWeek)));
    if (weeks != draggedWeeks_) {
        draggedWeeks_ = weeks;
        update();
        emit weeksDragged(*dragged_, weeks, false);
    }
}

void GanttChart::mouseReleaseEvent(QMouseEvent*) {
    if (dragged_) {
        const int row = *std::exchange(dragged_, std::nullopt);
        emit weeksDragged(row, draggedWeeks_, true);
        update();
    }
}

void GanttChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(rows_.size()) - 1;
    const bool isSizing = event->modifiers().testFlag(Qt::ControlModifier) && current_ >= 0;
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(std::min(std::max(current_ - 1, 0), last));
    case Qt::Key_Down:
        return choose(std::min(current_ + 1, last));
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isSizing) {
            const int step = event->key() == Qt::Key_Right ? 1 : -1;
            const int weeks = rows_[static_cast<std::size_t>(current_)].weeks + step;
            emit weeksDragged(current_, std::max(0, weeks), true);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace weft::ui
