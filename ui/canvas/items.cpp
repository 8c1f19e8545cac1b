// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/items.hpp"

#include "ui/canvas/arrangement.hpp"
#include "ui/canvas/texts.hpp"
#include "ui/theme/icons.hpp"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

constexpr double kLineHeight = 1.32; // of a font's size: ascenders, descenders, and air
constexpr double kMostGrown = 2.6;   // a name that still fits a site's head

double scaleOf(const QPainter& painter) {
    return std::max(1e-6,
                    QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform()));
}

} // namespace

CanvasItem::CanvasItem(QString id) : id_(std::move(id)) {
    // Without this the exposed rectangle is the whole bounding rectangle and nothing can be left
    // out.
    setFlag(ItemUsesExtendedStyleOption);
}

void CanvasItem::setRect(const QRectF& rect) {
    if (rect != rect_) {
        prepareGeometryChange();
        const bool isResized = rect.size() != rect_.size();
        rect_ = rect;
        if (isResized) {
            changed();
        }
    }
}

void CanvasItem::setState(bool selected, bool hovered) {
    if (selected != selected_ || hovered != hovered_) {
        selected_ = selected;
        hovered_ = hovered;
        changed();
    }
}

void CanvasItem::setGhost(bool ghost) {
    if (ghost != ghost_) {
        ghost_ = ghost;
        changed();
    }
}

void CanvasItem::setStale(bool stale) {
    if (stale != stale_) {
        stale_ = stale;
        changed();
    }
}

void CanvasItem::setWayMark(WayMark mark) {
    if (mark != way_) {
        way_ = mark;
        changed();
    }
}

void CanvasItem::setTint(const PlaceTint& tint) {
    if (!(tint == tint_)) {
        tint_ = tint;
        changed();
    }
}

// A card keeps its ground, for the drawing upon it: its tint is a band along its left edge.
void CanvasItem::paintTintEdge(QPainter& painter, const Theme& theme) const {
    if (tint_.of != PlaceTint::Of::None) {
        painter.save();
        QPainterPath card;
        card.addRoundedRect(rect(), kCardRadius, kCardRadius);
        painter.setClipPath(card, Qt::IntersectClip);
        painter.fillRect(QRectF(rect().topLeft(), QSizeF(7, rect().height())),
                         tintColour(theme, tint_));
        painter.restore();
    }
}

QColor CanvasItem::tinted(const Theme& theme, const QColor& ground) const {
    constexpr double kShare = 0.22; // of the hue: the words upon it stay readable
    return tint_.of == PlaceTint::Of::None ? ground
                                           : mixed(ground, tintColour(theme, tint_), kShare);
}

void CanvasItem::paintWayRing(QPainter& painter, const CardStyle& style, double radius) const {
    if (way_ == WayMark::None) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.theme.accent, (way_ == WayMark::End ? 3 : 2) / style.scale,
                        way_ == WayMark::Backup ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(rect(), radius, radius);
}

CardStyle CanvasItem::styleFor(const QStyleOptionGraphicsItem& option,
                               const QPainter& painter) const {
    return {.theme = themeFor(scene()->palette()),
            .scale = scaleOf(painter),
            .exposed = option.exposedRect,
            .selected = selected_,
            .hovered = hovered_,
            .ghost = ghost_,
            .stale = stale_,
            .selectedIds = {},
            .overlay = nullptr};
}

void SiteItem::setTexts(SiteKind kind, const QString& name, const QString& summary) {
    if (kind != kind_ || name != name_ || summary != summary_) {
        kind_ = kind;
        name_ = name;
        summary_ = summary;
        setToolTip(name_ + QLatin1Char('\n') + summary_);
        update();
    }
}

QRectF SiteItem::headerRect() const {
    return {rect().x(), rect().y(), rect().width(), kSiteHeader - 8};
}

QString SiteItem::description() const {
    return QStringLiteral("%1, %2").arg(name_, summary_);
}

void SiteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const CardStyle style = styleFor(*option, *painter);
    const Theme& theme = style.theme;
    const double pixel = 1 / style.scale;
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(style.selected ? theme.accent : style.hovered ? theme.outline : theme.hairline);
    pen.setWidthF((style.selected ? 2 : 1.2) * pixel);
    painter->setPen(pen);
    painter->setBrush(tinted(theme, theme.site));
    const double radius = std::min(16.0, rect().height() / 5);
    painter->drawRoundedRect(rect(), radius, radius);
    paintWayRing(*painter, style, radius);
    // Names keep a readable size when the whole map is in sight.
    const double grow = std::clamp(0.86 / style.scale, 1.0, kMostGrown);
    QFont name = font(TextStyle::Heading), small = font(TextStyle::Small);
    name.setPixelSize(int(name.pixelSize() * grow));
    small.setPixelSize(int(small.pixelSize() * grow));
    const double height = name.pixelSize() * kLineHeight, below = small.pixelSize() * kLineHeight;
    const bool both = height + below <= kSiteHeader - 4;
    const QRectF line(rect().x() + kSitePadding,
                      rect().y() + (kSiteHeader - height - (both ? below : 0)) / 2,
                      rect().width() - 2 * kSitePadding, height);
    if (!both) {
        drawLine(*painter, line, name_, name, theme.text);
        return;
    }
    const double icon = 16 * std::min(grow, 1.4);
    paintIcon(*painter, {line.x(), line.center().y() - icon / 2, icon, icon}, siteSymbol(kind_),
              theme.textMuted);
    drawLine(*painter, line.adjusted(icon + 8, 0, 0, 0), name_, name, theme.text);
    drawLine(*painter, {line.x() + icon + 8, line.bottom(), line.width() - icon - 8, below},
             summary_, small, theme.textMuted);
}

void FabricItem::setModel(CardModel model, const QStringList& selectedInside) {
    model_ = std::move(model);
    selectedInside_ = selectedInside;
    setToolTip(model_.problem.isEmpty() ? QStringLiteral("%1\n%2").arg(model_.name, model_.words)
                                        : model_.problem);
    overlay_ = {};
    showSelected();
}

void FabricItem::setOverlay(CardOverlay overlay) {
    overlay_ = std::move(overlay);
    showSelected();
}

void FabricItem::showSelected() {
    shown_ = overlay_;
    addSelected(shown_, model_, selectedInside_);
    changed();
}

void FabricItem::changed() {
    picture_.forget();
    update();
}

void FabricItem::setSelectedInside(const QStringList& ids) {
    if (ids != selectedInside_) {
        selectedInside_ = ids;
        showSelected();
    }
}

QString FabricItem::insideAt(const QPointF& at, double scale) const {
    if (model_.isDrawn) {
        for (auto node = model_.graph.nodes.rbegin(); node != model_.graph.nodes.rend(); ++node) {
            if (nodeRect(*node, rect()).adjusted(-4, -4, 4, 18).contains(at)) {
                return id() + QLatin1Char('/') + QString::fromStdString(node->id);
            }
        }
        return {};
    }
    const CardLayout layout = layOut(model_, rect(), scale);
    for (std::size_t i = 0; i < layout.chips.size(); ++i) {
        if (layout.chips[i].contains(at)) {
            return model_.chips[i].group;
        }
    }
    return {};
}

QRectF FabricItem::nodePlace(const QString& name) const {
    if (!model_.expansion || model_.isDrawn) {
        return {};
    }
    const auto part = partNamed(model_.expansion->fabric, name.toStdString());
    const CardLayout layout = layOut(model_, rect(), 1);
    if (part && part->isLink()) {
        const Anchors anchors(model_);
        return lineBetween(model_, layout, rect(), anchors.of(part->a), anchors.of(*part->b))
            .boundingRect();
    }
    const std::optional<NodeIndex> node = part ? std::optional(part->a) : std::nullopt;
    const NodeRange switches = model_.expansion->fabric.switches();
    if (node && !model_.peers.isEmpty() && switches.contains(*node)) {
        const double size = spotSize(model_.peers, layout.peers);
        const QPointF at =
            spotAt(model_.peers, model_.peers.spotOf[node->value - switches.begin], layout.peers);
        return {at.x() - size / 2, at.y() - size / 2, size, size};
    }
    for (std::size_t i = 0; node && i < model_.rows.size(); ++i) {
        const NodeRange& nodes = model_.rows[i].nodes;
        const CardLayout::Row& row = layout.rows[i];
        if (nodes.contains(*node)) {
            const double x = row.left + (node->value - nodes.begin) * row.slot;
            return {x, row.y - std::min(8.0, row.slot / 2), row.slot, std::min(16.0, row.slot)};
        }
    }
    for (std::size_t i = 0; node && i < model_.chips.size(); ++i) {
        if (model_.chips[i].nodes.contains(*node)) {
            return layout.chips[i];
        }
    }
    return {};
}

QString FabricItem::description() const {
    return QStringLiteral("%1, %2, %3, %4")
        .arg(model_.name, model_.words, model_.farFigure, statusWord(model_.status));
}

void FabricItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* view) {
    CardStyle style = styleFor(*option, *painter);
    style.selectedIds = selectedInside_;
    style.overlay = shown_.isEmpty() ? nullptr : &shown_;
    const auto draw = [&](QPainter& on, const QRectF& exposed) {
        style.exposed = exposed;
        paintCard(on, model_, rect(), style);
        paintTintEdge(on, style.theme);
        paintWayRing(on, style, kCardRadius);
    };
    QRectF room = boundingRect();
    if (model_.isDrawn) { // names of nodes may hang over the edge
        room.adjust(-48, -8, 48, 40);
    }
    // Exports are drawn, and the same each time.
    if (view == nullptr || !picture_.paint(*painter, room, &style.theme, draw)) {
        draw(*painter, option->exposedRect);
    }
}

void GroupItem::setTexts(std::int64_t count, const QString& part, const QString& name) {
    count_ = count;
    part_ = part;
    name_ = name;
    setToolTip(description());
    update();
}

QString GroupItem::description() const {
    return Tr::tr("%1: %2 × %3").arg(name_, QLocale().toString(qlonglong(count_)), part_);
}

void GroupItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const CardStyle style = styleFor(*option, *painter);
    const Theme& theme = style.theme;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(style.selected  ? theme.accent
                         : style.hovered ? theme.outline
                                         : theme.hairline,
                         (style.selected ? 2 : 1) / style.scale));
    painter->setBrush(tinted(theme, theme.card));
    painter->drawRoundedRect(rect(), kCardRadius, kCardRadius);
    paintWayRing(*painter, style, kCardRadius);
    const QRectF inner = rect().adjusted(16, 10, -16, -10);
    drawLine(*painter, {inner.topLeft(), QSizeF(inner.width(), 20)}, name_,
             readable(TextStyle::Strong, style.scale), theme.text);
    drawLine(*painter, {inner.x(), inner.y() + 20, inner.width(), 18},
             QStringLiteral("%1 × %2").arg(QLocale().toString(qlonglong(count_)), part_),
             readable(TextStyle::Small, style.scale), theme.textMuted);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.server);
    constexpr int kColumns = 16;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(count_, 2 * kColumns); ++i) {
        painter->drawRoundedRect(QRectF(inner.x() + double(i % kColumns) * 14,
                                        inner.y() + 48 + double(i / kColumns) * 14, 9, 9),
                                 2.5, 2.5);
    }
}

} // namespace weft::ui
