// SPDX-License-Identifier: GPL-3.0-or-later
// The few things that stand on the canvas: one item per site, fabric, loose server group, WAN link
// and join. Nodes and links inside a fabric are painted by its card; hit tests for them ask the
// same layout.
#pragma once

#include "ui/canvas/kept_picture.hpp"
#include "ui/canvas/overlay.hpp"

#include <QGraphicsItem>
#include <QPainterPath>

namespace weft::ui {

// Of a way laid over the canvas: passed by the way itself, or by the one that is left without it.
enum class WayMark : std::uint8_t { None, End, Primary, Backup };

class CanvasItem : public QGraphicsItem {
public:
    explicit CanvasItem(QString id);

    const QString& id() const { return id_; }
    QRectF rect() const { return rect_; }
    void setRect(const QRectF& rect);
    void setState(bool selected, bool hovered);
    void setGhost(bool ghost);
    void setStale(bool stale);
    void setWayMark(WayMark mark);
    void setTint(const PlaceTint& tint); // of the zone it lies in, of what was found, of heat
    QRectF boundingRect() const override { return rect_.adjusted(-4, -4, 4, 6); }
    // What a screen reader or a tooltip says of it.
    virtual QString description() const = 0;

protected:
    virtual void changed() { update(); } // it looks different
    CardStyle styleFor(const QStyleOptionGraphicsItem& option, const QPainter& painter) const;
    bool isSelectedHere() const { return selected_; }
    bool isHovered() const { return hovered_; }
    const PlaceTint& tint() const { return tint_; }
    WayMark wayMark() const { return way_; }
    void paintTintEdge(QPainter& painter, const Theme& theme) const;
    // `ground` with the tint over it; as it is where there is none.
    QColor tinted(const Theme& theme, const QColor& ground) const;
    // A ring round what a way begins, ends at or passes.
    void paintWayRing(QPainter& painter, const CardStyle& style, double radius) const;

private:
    QString id_;
    QRectF rect_;
    bool selected_ = false, hovered_ = false, ghost_ = false, stale_ = false;
    WayMark way_ = WayMark::None;
    PlaceTint tint_;
};

class SiteItem : public CanvasItem {
public:
    using CanvasItem::CanvasItem;
    void setTexts(SiteKind kind, const QString& name, const QString& summary);
    QRectF headerRect() const;
    QString description() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    SiteKind kind_ = SiteKind::DataCentre;
    QString name_, summary_;
};

class FabricItem : public CanvasItem {
public:
    using CanvasItem::CanvasItem;
    void setModel(CardModel model, const QStringList& selectedInside);
    void setSelectedInside(const QStringList& ids);
    void setOverlay(CardOverlay overlay);
    const CardOverlay& overlay() const { return overlay_; }
    const CardModel& model() const { return model_; }
    // The node or server group drawn there, as a selection id; empty: the card itself.
    QString insideAt(const QPointF& at, double scale) const;
    // Where the switch or server of that name is drawn; null when there is none.
    QRectF nodePlace(const QString& name) const;
    QString description() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void changed() override;

private:
    void showSelected();

    CardModel model_;
    CardOverlay overlay_, shown_; // without and with what is selected
    QStringList selectedInside_;
    KeptPicture picture_;
};

class GroupItem : public CanvasItem {
public:
    using CanvasItem::CanvasItem;
    void setTexts(std::int64_t count, const QString& part, const QString& name);
    QString description() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    std::int64_t count_ = 0;
    QString part_, name_;
};

// A line between two of them, with a label on it.
class LineItem : public CanvasItem {
public:
    using CanvasItem::CanvasItem;
    // `name` is what it goes by, `brief` stands where there is no room for the title.
    void setTexts(const QString& name, const QString& title, const QString& detail,
                  const QString& brief);
    // `lane`: parallels of the same two ends; `others`: what it had better not pass behind.
    void setEnds(const QRectF& a, const QRectF& b, int lane, const std::vector<QRectF>& others);
    QString description() const override;
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    QRectF labelRect() const { return label_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    virtual QColor hue(const Theme& theme) const = 0;
    virtual void paintEnds(QPainter&, const QColor&, double /*pixel*/) const {}
    const QPainterPath& curve() const { return curve_; }

private:
    void paintLabel(QPainter& painter, const CardStyle& style) const;

    QPainterPath curve_;
    QRectF label_;
    QSizeF room_; // for a label that hides neither end
    bool isUpright_ = false;
    QString name_, title_, detail_, brief_;
};

class WanItem : public LineItem {
public:
    using LineItem::LineItem;

protected:
    QColor hue(const Theme& theme) const override;
};

// Links between the switches of two fabrics.
class JoinItem : public LineItem {
public:
    using LineItem::LineItem;

protected:
    QColor hue(const Theme& theme) const override;
    void paintEnds(QPainter& painter, const QColor& colour, double pixel) const override;
};

// A smooth curve from the border of one rectangle to the border of the other.
QPainterPath joiningCurve(const QRectF& a, const QRectF& b, double sideways = 0);
// The same where nothing lies between them; else bowed round what does, on the side that hides
// least of it.
QPainterPath freeCurve(const QRectF& a, const QRectF& b, double sideways,
                       const std::vector<QRectF>& others);

} // namespace weft::ui
