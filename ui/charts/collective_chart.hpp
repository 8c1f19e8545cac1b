// SPDX-License-Identifier: GPL-3.0-or-later
// All-reduce time over message size, a line per algorithm named at its end, both axes logarithmic;
// the pointer reads the values off.
#pragma once

#include "core/analysis/analysis.hpp"
#include "ui/charts/chart_base.hpp"
#include "ui/paint/log_scale.hpp"

#include <vector>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace weft::ui {

class CollectiveChart : public ChartBase {
    Q_OBJECT

public:
    explicit CollectiveChart(QWidget* parent = nullptr);
    void setSeries(const std::vector<const Series*>& series); // copied
    // What the chart says at a message size: "64 MiB · ring 1.20 ms · tree 1.44 ms".
    QString readout(double bytes) const;
    int lineCount() const { return static_cast<int>(lines_.size()); }

protected:
    void applyTheme(const Theme& theme) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        QString name;
        std::vector<double> x, y;
        QLineSeries* series = nullptr;
    };
    QPointF at(double bytes, double seconds) const;      // in the viewport
    double nearestSize(double x) const;                  // a size of the data, by position
    double timeAt(const Line& line, double bytes) const; // 0 where the line has none
    void resize(const std::vector<const Series*>& series);
    void fit();
    std::vector<Tick> timesShown() const;
    void paintAxes(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;

    std::vector<Line> lines_;
    LogRange sizes_{1024, 17179869184.0}, times_{1e-6, 1};
    QValueAxis* xAxis_;
    QValueAxis* yAxis_;
    double hovered_ = 0; // message size; 0: none
};

} // namespace weft::ui
