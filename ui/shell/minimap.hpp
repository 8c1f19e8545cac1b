// SPDX-License-Identifier: GPL-3.0-or-later
// The whole design in a corner of the canvas, with a frame round what is in sight. Pressing or
// dragging in it moves the view; so do the arrow keys while it has the focus.
#pragma once

#include <QWidget>

namespace weft::ui {

class Canvas;

class Minimap : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(Canvas& canvas); // a child of it

    QSize sizeHint() const override;
    bool showsEverything() const; // all is in sight: there is nothing to find
    bool isHeld() const { return dragging_ || hasFocus(); }
    QRectF frame() const; // round what is in sight, in this widget's coordinates

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTransform toMap() const; // scene to widget
    void moveTo(QPointF at);

    Canvas& canvas_;
    QPointF held_; // from the middle of the frame, while it is dragged
    bool dragging_ = false;
};

} // namespace weft::ui
