// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drag_tools.hpp"

#include "ui/canvas/gestures.hpp"
#include "ui/canvas/scene.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

constexpr double kSnapReach = 6; // device pixels

bool isNode(const QString& id) {
    return id.contains(QLatin1Char('/'));
}

void paintGuides(QPainter& painter, const std::vector<QLineF>& guides, const Theme& theme,
                 double scale) {
    painter.setPen(QPen(theme.accent, 1 / scale, Qt::DashLine));
    for (const QLineF& guide : guides) {
        painter.drawLine(guide);
    }
}

class MoveTool : public DragTool {
public:
    MoveTool(DragContext context, QPointF start, const QStringList& ids, bool duplicate)
        : DragTool(std::move(context), start), ids_(ids), duplicate_(duplicate) {
        for (const QString& id : ids_) {
            bounds_ = bounds_.united(context_.scene.rectOf(id));
        }
        const bool sites =
            std::any_of(ids_.begin(), ids_.end(), [this](const QString& id) { return isSite(id); });
        for (const QString& id : context_.scene.order()) {
            const QString owner = ids_.front().section(QLatin1Char('/'), 0, 0);
            const bool sibling = isNode(ids_.front())
                                     ? id.startsWith(owner + QLatin1Char('/'))
                                     : context_.scene.item(id) && isSite(id) == sites;
            if (sibling && !ids_.contains(id) && !context_.scene.isLine(id)) {
                neighbours_.push_back(context_.scene.rectOf(id));
            }
        }
    }

    void move(QPointF to, Qt::KeyboardModifiers keys) override {
        snap_ = keys & Qt::ControlModifier && !duplicate_
                    ? Snap{to - start_, {}}
                    : snapMove(bounds_, to - start_, neighbours_, kSnapReach / context_.scale);
        if (!duplicate_ && !isNode(ids_.front())) {
            context_.scene.setShift(ids_, snap_.delta);
        }
    }

    void finish(QPointF to, Qt::KeyboardModifiers keys) override {
        move(to, keys);
        const Design& design = context_.document.design();
        if (duplicate_) {
            const Gesture gesture = duplicateItems(design, ids_, snap_.delta);
            if (context_.document.commit(gesture.edit)) {
                context_.selection.set(gesture.made);
            }
        } else if (!snap_.delta.isNull()) {
            if (const auto edit = moveItems(design, ids_, snap_.delta)) {
                context_.scene.setShift({}, {});
                context_.document.commit(*edit);
            }
        }
        cancel();
    }

    void cancel() override { context_.scene.setShift({}, {}); }

    void paint(QPainter& painter, const Theme& theme) const override {
        paintGuides(painter, snap_.guides, theme, context_.scale);
        if (duplicate_ || isNode(ids_.front())) { // an outline of what will be there
            painter.setPen(QPen(theme.accent, 1.5 / context_.scale, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            for (const QString& id : ids_) {
                painter.drawRoundedRect(context_.scene.rectOf(id).translated(snap_.delta), 8, 8);
            }
        }
    }

private:
    bool isSite(const QString& id) const {
        return context_.document.design().site(id.toStdString()) != nullptr;
    }

    QStringList ids_;
    bool duplicate_;
    QRectF bounds_;
    std::vector<QRectF> neighbours_;
    Snap snap_;
};

// Left to right takes what is fully inside, right to left what it touches.
class MarqueeTool : public DragTool {
public:
    MarqueeTool(DragContext context, QPointF start, bool add)
        : DragTool(std::move(context), start),
          before_(add ? context_.selection.ids() : QStringList()) {}

    void move(QPointF to, Qt::KeyboardModifiers) override {
        whole_ = to.x() >= start_.x();
        area_ = QRectF(start_, to).normalized();
        QStringList ids = before_;
        for (const QString& id : context_.scene.idsIn(area_, whole_)) {
            if (!ids.contains(id)) {
                ids.append(id);
            }
        }
        context_.selection.set(ids);
    }

    void finish(QPointF to, Qt::KeyboardModifiers keys) override { move(to, keys); }
    void cancel() override { context_.selection.set(before_); }

    void paint(QPainter& painter, const Theme& theme) const override {
        QColor fill = theme.accent;
        fill.setAlphaF(0.08F);
        painter.setPen(
            QPen(theme.accent, 1 / context_.scale, whole_ ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(fill);
        painter.drawRect(area_);
    }

private:
    QStringList before_;
    QRectF area_;
    bool whole_ = true;
};

// Joins what it begins at to what it ends at; with Shift it draws a flow there.
class JoinTool : public DragTool {
public:
    JoinTool(DragContext context, QPointF start, const QString& from)
        : DragTool(std::move(context), start), from_(from), to_(start) {}

    void move(QPointF to, Qt::KeyboardModifiers keys) override {
        to_ = to;
        isFlow_ = keys & Qt::ShiftModifier;
        if (!aim(context_.scene.idAt(to, context_.scale))) {
            aim(context_.scene.siteAt(to)); // far sites: by letting go anywhere over them
        }
    }

    void finish(QPointF to, Qt::KeyboardModifiers keys) override {
        move(to, keys);
        if (isFlow_ && !target_.isEmpty()) {
            context_.drawFlow(cardOf(from_), target_);
        } else if (gesture_ && context_.document.commit(gesture_->edit) &&
                   !gesture_->made.isEmpty()) {
            context_.selection.set(gesture_->made);
        }
    }

    void paint(QPainter& painter, const Theme& theme) const override {
        const bool lands = !target_.isEmpty();
        const QColor hue = lands ? theme.accent : theme.outline;
        const QRectF target = lands ? context_.scene.rectOf(target_) : QRectF(to_, QSizeF(1, 1));
        const QPainterPath way = joiningCurve(context_.scene.rectOf(from_), target);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hue, 2 / context_.scale,
                            lands && !isFlow_ ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap));
        painter.drawPath(way);
        if (lands) {
            painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), 12, 12);
        }
        if (isFlow_) {
            paintHead(painter, way, hue);
        }
    }

private:
    static QString cardOf(const QString& id) { return id.section(QLatin1Char('/'), 0, 0); }

    // Whether something is made by letting go over it.
    bool aim(const QString& at) {
        gesture_ = at.isEmpty() || at == from_ || isFlow_ ? std::nullopt : join(at);
        const bool flows =
            isFlow_ && !at.isEmpty() && cardOf(at) != cardOf(from_) && !context_.scene.isLine(at);
        target_ = flows ? cardOf(at) : gesture_ ? at : QString();
        return !target_.isEmpty();
    }

    std::optional<Gesture> join(const QString& target) const {
        const SnapshotPtr snapshot = context_.scene.snapshot();
        return joinItems(context_.document.design(), from_, target,
                         context_.document.catalog().find(context_.joinService),
                         snapshot ? &snapshot->analysis : nullptr);
    }

    // An arrow's, for a flow has a direction.
    void paintHead(QPainter& painter, const QPainterPath& way, const QColor& hue) const {
        const double size = 9 / context_.scale;
        painter.save();
        painter.translate(way.pointAtPercent(1));
        painter.rotate(-way.angleAtPercent(1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue);
        painter.drawPolygon(QPolygonF({{0, 0}, {-size, -size * 0.55}, {-size, size * 0.55}}));
        painter.restore();
    }

    QString from_, target_; // empty: nothing is made there
    QPointF to_;
    bool isFlow_ = false;
    std::optional<Gesture> gesture_;
};

class ResizeTool : public DragTool {
public:
    ResizeTool(DragContext context, QPointF start, const QString& id)
        : DragTool(std::move(context), start), id_(id), rect_(context_.scene.rectOf(id)),
          shown_(rect_) {}

    void move(QPointF to, Qt::KeyboardModifiers) override {
        const QPointF corner = rect_.bottomRight() + to - start_;
        const bool isSite = context_.document.design().site(id_.toStdString()) != nullptr;
        const QSizeF least = isSite ? QSizeF(240, 120) : QSizeF(176, 112);
        const auto grid = [](double value) { return std::round(value / kGrid) * kGrid; };
        shown_.setWidth(std::max(least.width(), grid(corner.x() - rect_.x())));
        shown_.setHeight(std::max(least.height(), grid(corner.y() - rect_.y())));
    }

    void finish(QPointF to, Qt::KeyboardModifiers keys) override {
        move(to, keys);
        if (shown_ != rect_) {
            context_.document.commit(*resizeItem(context_.document.design(), id_, shown_));
        }
    }

    void paint(QPainter& painter, const Theme& theme) const override {
        painter.setPen(QPen(theme.accent, 1.5 / context_.scale, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shown_, 10, 10);
    }

private:
    QString id_;
    QRectF rect_, shown_;
};

} // namespace

std::unique_ptr<DragTool> moveTool(DragContext context, QPointF start, const QStringList& ids,
                                   bool duplicate) {
    return std::make_unique<MoveTool>(std::move(context), start, ids, duplicate);
}

std::unique_ptr<DragTool> marqueeTool(DragContext context, QPointF start, bool add) {
    return std::make_unique<MarqueeTool>(std::move(context), start, add);
}

std::unique_ptr<DragTool> joinTool(DragContext context, QPointF start, const QString& from) {
    return std::make_unique<JoinTool>(std::move(context), start, from);
}

std::unique_ptr<DragTool> resizeTool(DragContext context, QPointF start, const QString& id) {
    return std::make_unique<ResizeTool>(std::move(context), start, id);
}

} // namespace weft::ui
