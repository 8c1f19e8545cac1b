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
            if (sibling && !ids_.contains(id) &&
                !context_.document.design().wan(id.toStdString())) {
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

class JoinTool : public DragTool {
public:
    JoinTool(DragContext context, QPointF start, const QString& from)
        : DragTool(std::move(context), start), from_(from), to_(start) {}

    void move(QPointF to, Qt::KeyboardModifiers) override {
        to_ = to;
        target_ = context_.scene.idAt(to, context_.scale);
        gesture_ = target_.isEmpty() || target_ == from_ ? std::nullopt : join(target_);
        if (!gesture_) { // far sites are joined by letting go anywhere over them
            target_ = context_.scene.siteAt(to);
            gesture_ = target_.isEmpty() || target_ == from_ ? std::nullopt : join(target_);
        }
    }

    void finish(QPointF to, Qt::KeyboardModifiers keys) override {
        move(to, keys);
        if (gesture_ && context_.document.commit(gesture_->edit) && !gesture_->made.isEmpty()) {
            context_.selection.set(gesture_->made);
        }
    }

    void paint(QPainter& painter, const Theme& theme) const override {
        const QRectF from = context_.scene.rectOf(from_);
        const QColor hue = gesture_ ? theme.accent : theme.outline;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(hue, 2 / context_.scale, gesture_ ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap));
        if (gesture_) {
            const QRectF target = context_.scene.rectOf(target_);
            painter.drawPath(joiningCurve(from, target));
            painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), 12, 12);
        } else {
            painter.drawPath(joiningCurve(from, QRectF(to_, QSizeF(1, 1))));
        }
    }

private:
    std::optional<Gesture> join(const QString& target) const {
        return joinItems(context_.document.design(), from_, target,
                         context_.document.catalog().find(context_.joinService));
    }

    QString from_, target_;
    QPointF to_;
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
