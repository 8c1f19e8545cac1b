// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in weeks: a bar per phase, and at its end its gates, filled while something holds them
// back. Press or arrow keys choose a phase; its right edge, or Ctrl with the arrow keys, makes it
// longer or shorter.
#pragma once

#include <QRectF>
#include <QWidget>

#include <optional>
#include <vector>

namespace weft::ui {

struct Theme;

struct GanttRow {
    QString name, note;
    int start = 0, weeks = 0;
    int gates = 0, held = 0; // of them
};

class GanttChart : public QWidget {
    Q_OBJECT

public:
    explicit GanttChart(const QString& name, QWidget* parent = nullptr);
    void setRows(std::vector<GanttRow> rows);
    const std::vector<GanttRow>& rows() const { return rows_; }
    int current() const { return current_; } // -1: none
    void setCurrent(int row);
    QRectF barOf(int row) const; // in widget coordinates
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int row);
    void weeksDragged(int row, int weeks, bool isDone); // done: let go

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double xOf(double week) const;
    int rowAt(double y) const; // -1: none
    bool isEdge(int row, QPointF at) const;
    void choose(int row);
    void paintRow(QPainter& painter, const Theme& theme, int row) const;

    std::vector<GanttRow> rows_;
    int current_ = -1;
    int names_ = 80; // pixels before the weeks
    int all_ = 1;    // weeks
    std::optional<int> dragged_;
    int draggedWeeks_ = 0;
};

} // namespace weft::ui
