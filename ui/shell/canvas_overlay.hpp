// SPDX-License-Identifier: GPL-3.0-or-later
// What floats over the canvas: the zoom and what is shown at the lower right, the overview map at
// the upper right, a passing hint at the lower left.
#pragma once

#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Canvas;
class Minimap;
class ShowControl;

class CanvasOverlay : public QObject {
    Q_OBJECT

public:
    // `show` is a child of the canvas.
    CanvasOverlay(Canvas& canvas, ShowControl& show);
    void hint(const QString& text);
    void showMap(bool on);
    Minimap& map() const { return *map_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void showMapWhereNeeded();
    void showZoom(double zoom);

    Canvas& canvas_;
    ShowControl& show_;
    Minimap* map_;
    bool mapWanted_ = false;
    QFrame* zoom_;
    QToolButton* percent_;
    QLabel* hint_;
    QTimer fade_;
};

} // namespace weft::ui
