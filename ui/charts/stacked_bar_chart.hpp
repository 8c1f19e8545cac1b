// SPDX-License-Identifier: GPL-3.0-or-later
// Horizontal bars of coloured parts, read from the top, with a legend and an axis; rows that begin
// where the last ended make a waterfall. Pointer and arrow keys read parts off; a part is a button.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QHorizontalStackedBarSeries;
QT_END_NAMESPACE

namespace weft::ui {

struct StackPart {
    QString name;
    int hue = 0; // index into the theme's series
};
struct StackRow {
    QString name, valueText; // before the bar and behind it
    double offset = 0;       // where the bar begins
    std::vector<double> parts;
    bool isMarked = false; // set in a stronger cut
};

class StackedBarChart : public ChartBase {
    Q_OBJECT

public:
    explicit StackedBarChart(const QString& name, QWidget* parent = nullptr);
    // `label` says a value of the axis and of a part.
    void setRows(std::vector<StackPart> parts, std::vector<StackRow> rows,
                 std::function<QString(double)> label, const QString& emptyText);
    // A line that bars should end before, with its words; kept until the next call.
    void setLimit(const std::optional<double>& value, const QString& words = {});
    const std::optional<double>& limit() const { return limit_; }
    const std::vector<StackRow>& rows() const { return rows_; }
    const std::vector<StackPart>& parts() const { return parts_; }
    int current() const { return current_; } // row; -1: none
    void setCurrent(int row);
    QString readout(int row, int part) const; // "Tensor parallelism: 1.20 s, 12 % of 10.1 s"

signals:
    void chosen(int row, int part); // part -1: beside the bar
    void activated(int row);        // twice, or Enter

protected:
    void applyTheme(const Theme& theme) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Spot {
        int row = -1, part = -1;
        bool operator==(const Spot&) const = default;
    };
    QRectF rowArea(int row) const;
    double xOf(double value) const;
    Spot spotAt(const QPointF& point) const;
    QRectF placeOf(const Spot& spot) const;
    bool isShown(std::size_t part) const; // more than nothing in some row
    double total(const StackRow& row) const;
    int legendRows(QPainter* painter, double top) const; // paints where there is a painter
    void fit();
    void scale(); // the axis, to the longest bar or the limit
    void paintLimit(QPainter& painter);
    void step(int rows, int parts);

    std::vector<StackPart> parts_;
    std::vector<StackRow> rows_;
    std::function<QString(double)> label_;
    QString empty_;
    std::optional<double> limit_;
    QString limitWords_;
    double most_ = 1;
    int current_ = -1;
    Spot hovered_;
    int valueWidth_ = 40;
    QHorizontalStackedBarSeries* series_;
    QBarCategoryAxis* names_;
    QValueAxis* values_;
};

} // namespace weft::ui
