// SPDX-License-Identifier: GPL-3.0-or-later
// Time of a collective over message size, a line per algorithm named at its end, both axes
// logarithmic; pointer and arrow keys read the values off. A line is a button: it says which one
// was chosen; Enter chooses the fastest.
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

// From this size on, up to the next, this line is the fastest.
struct Crossover {
    double bytes = 0;
    int line = 0;
    bool operator==(const Crossover&) const = default;
};

class CollectiveChart : public ChartBase {
    Q_OBJECT

public:
    explicit CollectiveChart(QWidget* parent = nullptr);
    void setSeries(const std::vector<const Series*>& series); // copied
    // What the chart says at a message size: "64 MiB · ring 1.20 ms · tree 1.44 ms".
    QString readout(double bytes) const;
    void setEmptyText(const QString& words);
    void setMarksFastest(bool marks); // which is fastest where, and the crossovers
    std::vector<Crossover> crossovers() const;
    const std::string& lineId(int line) const { return lines_[static_cast<std::size_t>(line)].id; }
    int lineCount() const { return static_cast<int>(lines_.size()); }

signals:
    void chosen(int line);

protected:
    void applyTheme(const Theme& theme) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        std::string id; // of the series
        QString name;
        std::vector<double> x, y;
        QLineSeries* series = nullptr;
    };
    QPointF at(double bytes, double seconds) const;      // in the viewport
    double nearestSize(double x) const;                  // a size of the data, by position
    double timeAt(const Line& line, double bytes) const; // 0 where the line has none
    void rescale(const std::vector<const Series*>& series);
    void fit();
    std::vector<Tick> timesShown() const;
    void paintAxes(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintFastest(QPainter& painter) const;
    void paintHovered(QPainter& painter) const;
    int fastestAt(double bytes) const; // -1: none

    std::vector<Line> lines_;
    LogRange sizes_{1024, 17179869184.0}, times_{1e-6, 1};
    QValueAxis* xAxis_;
    QValueAxis* yAxis_;
    double hovered_ = 0; // message size; 0: none
    bool marksFastest_ = false;
    QString empty_;
};

} // namespace weft::ui
