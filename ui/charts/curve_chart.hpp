// SPDX-License-Identifier: GPL-3.0-or-later
// Curves over a quantity, logarithmic or not, with points marked and named: goodput over the
// interval between checkpoints. Pointer and arrow keys read them off; a click or Enter asks why.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineSeries;
QT_END_NAMESPACE

namespace weft::ui {

struct CurveAxis {
    QString title;
    std::function<QString(double)> label;
    bool isLog = false;
    bool fromZero = true;           // of the upward axis: so that heights compare
    std::vector<double> ticks = {}; // of the axis across: only these; none: round numbers
};
struct CurveLine {
    QString name;
    std::vector<double> x, y; // x ascending; above 0 on a logarithmic axis
};
struct CurveMark {
    double x = 0, y = 0;
    QString words;
    bool isMain = true; // else set back
};
struct Curves {
    std::vector<CurveLine> lines; // over the same x
    CurveAxis xAxis, yAxis;
    std::vector<CurveMark> marks;
    bool isSampled = false; // each point is a dot: between them nothing was computed
};

class CurveChart : public ChartBase {
    Q_OBJECT

public:
    explicit CurveChart(const QString& name, QWidget* parent = nullptr);
    void setCurves(Curves curves, const QString& emptyText);
    const Curves& curves() const { return curves_; }
    QStringList readout(std::size_t point) const; // the place, then a value per line
    void setCurrent(int point);                   // ringed; -1: none

signals:
    void chosen(int point); // the one read off, by press or Enter; -1: none is

protected:
    void applyTheme(const Theme& theme) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF at(double x, double y) const;
    bool isEmpty() const { return curves_.lines.empty() || curves_.lines.front().x.empty(); }
    const std::vector<double>& xs() const { return curves_.lines.front().x; }
    void fit();
    std::vector<double> xTicks() const;
    std::vector<double> yTicks() const;
    void paintAxes(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintDots(QPainter& painter) const;
    void paintHovered(QPainter& painter) const;

    Curves curves_;
    QString empty_;
    int hovered_ = -1, current_ = -1; // points
    std::vector<QLineSeries*> series_;
    QValueAxis* xAxis_;
    QValueAxis* yAxis_;
};

} // namespace weft::ui
