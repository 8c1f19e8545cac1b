// SPDX-License-Identifier: GPL-3.0-or-later
// What the active what-if adds, removes and changes, marked on the canvas: an outline of its own
// kind of stroke and a badge with a sign, so that it reads without colour.
#pragma once

#include "core/design/difference.hpp"
#include "ui/theme/theme.hpp"

#include <QRectF>
#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

class CanvasScene;

struct DifferenceMark {
    ChangeKind kind = ChangeKind::Changed;
    QRectF place;  // in the scene
    QString badge; // "≠ 2 changes", "+ new", "− removed"
};

// One per item that is drawn, or was where the baseline had it.
std::vector<DifferenceMark> differenceMarks(const Design& baseline, const Design& shown,
                                            const CanvasScene& scene);
void paintMarks(QPainter& painter, const Theme& theme, double zoom,
                const std::vector<DifferenceMark>& marks);

} // namespace weft::ui
