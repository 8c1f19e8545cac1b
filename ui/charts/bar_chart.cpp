// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.hpp"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHelpEvent>
#include <QHorizontalStackedBarSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kRowHeight = 28;
constexpr int kMostNameWidth = 168;
constexpr int kLeastBar = 20; // what a bar keeps, however long the names
} // namespace

BarChart::BarChart(const QString& name, QWidget* parent)
    : ChartBase(name, parent), series_(new QHorizontalStackedBarSeries),
      names_(new QBarCategoryAxis), values_(new QValueAxis) {
    series_->setBarWidth(0.5);
    chart()->addSeries(series_);
    names_->setVisible(false);
    values_->setVisible(false);
    chart()->addAxis(names_, Qt::AlignLeft);
    chart()->addAxis(values_, Qt::AlignBottom);
    series_->attachAxis(names_);
    series_->attachAxis(values_);
    setMinimumSize(170, 100);
}

void BarChart::setBars(std::vector<Bar> bars, const QString& emptyText) {
    empty_ = emptyText;
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return a.value > b.value; });
    bars_ = std::move(bars);
    series_->clear();
    QStringList categories;
    const int count = static_cast<int>(bars_.size());
    double most = 0;
    // Categories rise from the bottom; ours are read from the top.
    for (int i = 0; i < count; ++i) {
        const Bar& bar = bars_[static_cast<std::size_t>(i)];
        auto* set = new QBarSet(bar.name); // one per bar: each has its colour
        for (int k = 0; k < count; ++k) {
            *set << (k == count - 1 - i ? bar.value : 0.0);
        }
        series_->append(set);
        categories += QString::number(i);
        most = std::max(most, bar.value);
    }
    names_->clear();
    names_->append(categories);
    values_->setRange(0, most > 0 ? most : 1);
    applyTheme(theme());
    fit();
    QStringList spoken;
    for (const Bar& bar : bars_) {
        spoken += bar.name + QLatin1Char(' ') + bar.valueText;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void BarChart::fit() {
    const QFontMetrics metrics(ui::font(TextStyle::Body));
    int names = 40;
    valueWidth_ = 40;
    for (const Bar& bar : bars_) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        valueWidth_ = std::max(valueWidth_, metrics.horizontalAdvance(bar.valueText) + 14);
    }
    const int room = viewport()->width() - 16 - 10 - valueWidth_ - kLeastBar;
    const int wanted = std::max(40, std::min({names + 1, kMostNameWidth, room}));
    const int rows = std::max<int>(1, static_cast<int>(bars_.size()));
    const double spare = std::max(0, viewport()->height() - rows * kRowHeight - 8);
    setPlotMargins(QMarginsF(16 + wanted + 10, 2, valueWidth_, 6 + spare));
    viewport()->update();
}

void BarChart::resizeEvent(QResizeEvent* event) {
    ChartBase::resizeEvent(event);
    fit();
}

void BarChart::applyTheme(const Theme& theme) {
    const QList<QBarSet*> sets = series_->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        sets[i]->setColor(
            theme.series[bars_[static_cast<std::size_t>(i)].hue % theme.series.size()]);
        sets[i]->setBorderColor(Qt::transparent);
    }
}

QRectF BarChart::rowOf(std::size_t bar) const {
    const QRectF area = chart()->plotArea();
    const double height =
        area.height() / static_cast<double>(std::max<std::size_t>(1, bars_.size()));
    return {0, area.top() + height * static_cast<double>(bar),
            static_cast<double>(viewport()->width()), height};
}

int BarChart::barAt(const QPointF& point) const {
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        if (rowOf(i).contains(point)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void BarChart::drawForeground(QPainter* painter, const QRectF&) {
    painter->setFont(ui::font(TextStyle::Body));
    if (bars_.empty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    const QRectF area = chart()->plotArea();
    const double most = std::max(values_->max(), 1e-300);
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const QRectF row = rowOf(i);
        const double nameWidth = area.left() - 26;
        painter->setPen(theme().textMuted);
        painter->drawText(QRectF(16, row.top(), nameWidth, row.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(bars_[i].name, Qt::ElideRight,
                                                            static_cast<int>(nameWidth)));
        const double end = area.left() + area.width() * bars_[i].value / most;
        painter->setPen(theme().text);
        painter->drawText(QRectF(end + 8, row.top(), valueWidth_ + area.width(), row.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, bars_[i].valueText);
    }
}

void BarChart::mousePressEvent(QMouseEvent* event) {
    const int bar = barAt(event->position());
    if (bar >= 0 && event->button() == Qt::LeftButton) {
        emit chosen(bar);
    }
}

bool BarChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           bar < 0 ? QString() : bars_[static_cast<std::size_t>(bar)].tip, this);
        return true;
    }
    return ChartBase::viewportEvent(event);
}

} // namespace weft::ui
