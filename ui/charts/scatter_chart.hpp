// SPDX-License-Identifier: GPL-3.0-or-later
// Named points over two quantities, each with its own unit. The selected one stands out; a point is
// a button: it says which one was chosen, and so do the arrow keys. Points that lie on one another
// share a label and are named in full under the pointer.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QScatterSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace weft::ui {

struct ScatterPoint {
    QString name;
    double x = 0, y = 0;
    bool isBest = false; // stands on the frontier, which is drawn
};

struct ScatterAxis {
    QString title;
    std::function<QString(double)> label; // of a tick
    bool fromZero = true;                 // so that a distance on paper is a ratio in life
};

class ScatterChart : public ChartBase {
    Q_OBJECT

public:
    explicit ScatterChart(const QString& name, QWidget* parent = nullptr);
    void setPoints(std::vector<ScatterPoint> points, ScatterAxis x, ScatterAxis y,
                   const QString& emptyText);
    void setCurrent(int point); // -1: none
    const std::vector<ScatterPoint>& points() const { return points_; }
    // Indices of points, those of one place together.
    std::vector<std::vector<std::size_t>> places() const;

signals:
    void chosen(int point);

protected:
    void applyTheme(const Theme& theme) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF at(const ScatterPoint& point) const;
    void paintAxes(QPainter& painter) const;
    void fitAxis(QValueAxis& axis, const ScatterAxis& shown, double ScatterPoint::*place) const;
    void paintFrontier(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintHovered(QPainter& painter) const;
    QString nameOf(const std::vector<std::size_t>& place) const;
    int pointNear(const QPointF& place) const; // -1: none

    std::vector<ScatterPoint> points_;
    ScatterAxis xs_, ys_;
    QString empty_;
    int current_ = -1, hovered_ = -1;
    QScatterSeries* series_;
    QValueAxis* xAxis_;
    QValueAxis* yAxis_;
};

} // namespace weft::ui
