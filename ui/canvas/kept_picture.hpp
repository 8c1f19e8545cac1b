// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing that is wanted again and again while it looks the same: from the second time on it is a
// bitmap, as sharp as the drawing itself, that is only put in its place. UI thread.
#pragma once

#include <QPixmapCache>
#include <QPointF>
#include <QRectF>

#include <functional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

// Room for what a large screen shows, in kilobytes of QPixmapCache.
constexpr int kKeptPictures = 128 * 1024;

class KeptPicture {
public:
    using Draw = std::function<void(QPainter& painter, const QRectF& exposed)>;

    // What is drawn looks different from now on.
    void forget() { look_ = {}; }
    // Puts `room`, in the painter's coordinates, in its place. False where it must be drawn: it is
    // too large, not on a screen or bitmap, or this is the first time it looks like this. `theme`
    // stands for its colours.
    bool paint(QPainter& painter, const QRectF& room, const void* theme, const Draw& draw);

private:
    struct Look {
        double scale = 0, ratio = 0; // of device-independent pixels, of device pixels to these
        const void* theme = nullptr;
        bool operator==(const Look&) const = default;
    };
    Look look_;
    QPixmapCache::Key key_;
    QPointF phase_; // of its corner within a device pixel, so that nothing moves as it is put there
};

} // namespace weft::ui
