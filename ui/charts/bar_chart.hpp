// SPDX-License-Identifier: GPL-3.0-or-later
// Horizontal bars with their names before and their values behind them, largest first. A bar is a
// button: it says which one was chosen.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <vector>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QHorizontalStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace weft::ui {

struct Bar {
    QString name;
    double value = 0;
    QString valueText; // "31.2 kW"
    QString tip;
    int hue = 0; // index into the theme's series
};

class BarChart : public ChartBase {
    Q_OBJECT

public:
    explicit BarChart(const QString& name, QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars, const QString& emptyText);
    const std::vector<Bar>& bars() const { return bars_; }

signals:
    void chosen(int bar);

protected:
    void applyTheme(const Theme& theme) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF rowOf(std::size_t bar) const;
    int barAt(const QPointF& point) const;
    void fit();

    std::vector<Bar> bars_;
    QString empty_;
    int valueWidth_ = 40; // of the longest, behind its bar
    QHorizontalStackedBarSeries* series_;
    QBarCategoryAxis* names_;
    QValueAxis* values_;
};

} // namespace weft::ui
