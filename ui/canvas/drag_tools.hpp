// SPDX-License-Identifier: GPL-3.0-or-later
// What a press of the left button turns into once the mouse moves. Made for one drag, gone after
// it.
#pragma once

#include "core/catalog/parts.hpp"
#include "ui/canvas/snapping.hpp"

#include <QPainter>
#include <QPointF>
#include <QStringList>
#include <Qt>

#include <functional>
#include <memory>

namespace weft::ui {

class CanvasScene;
class Document;
class Selection;
struct Theme;
struct Gesture;

struct DragContext {
    CanvasScene& scene;
    Document& document;
    Selection& selection;
    double scale = 1;     // device-independent pixels per scene unit
    PartId joinService{}; // of a WAN link drawn by this drag
    std::function<void(const QString& from, const QString& to)> drawFlow{};
};

class DragTool {
public:
    DragTool(DragContext context, QPointF start) : context_(std::move(context)), start_(start) {}
    virtual ~DragTool() = default;
    virtual void move(QPointF to, Qt::KeyboardModifiers keys) = 0;
    virtual void finish(QPointF to, Qt::KeyboardModifiers keys) = 0;
    virtual void cancel() {}
    virtual void paint(QPainter&, const Theme&) const {} // over the scene, in scene units

protected:
    DragContext context_;
    QPointF start_;
};

std::unique_ptr<DragTool> moveTool(DragContext context, QPointF start, const QStringList& ids,
                                   bool duplicate);
std::unique_ptr<DragTool> marqueeTool(DragContext context, QPointF start, bool add);
std::unique_ptr<DragTool> joinTool(DragContext context, QPointF start, const QString& from);
std::unique_ptr<DragTool> resizeTool(DragContext context, QPointF start, const QString& id);

} // namespace weft::ui
