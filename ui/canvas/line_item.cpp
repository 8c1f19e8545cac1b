// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/items.hpp"

#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr double kMostGrown = 2.4;      // of a label's words, seen from afar
constexpr double kClear = 28;           // of a curve to what it is bowed round
constexpr double kNamelessScale = 0.28; // below which there is no label
constexpr double kLeastUpright = 20;    // between two cards, for a label that reads upwards
constexpr double kAllRoom = 1000;
constexpr double kClose = 48;          // a gap that is no more than a seam
constexpr double kMostOverCards = 1.5; // as far as a label grows that lies over cards

struct Port {
    QPointF at, out; // on the border, and the direction away from it
};

// The middle of the side that looks at the other one.
Port portTowards(const QRectF& from, const QRectF& to, double sideways) {
    const QPointF way = to.center() - from.center();
    const bool across = std::abs(way.x()) * from.height() > std::abs(way.y()) * from.width();
    if (across) {
        const double sign = way.x() > 0 ? 1 : -1;
        const double y = std::clamp(to.center().y(), from.top() + from.height() * 0.25,
                                    from.bottom() - from.height() * 0.25);
        return {{sign > 0 ? from.right() : from.left(), y + sideways}, {sign, 0}};
    }
    const double sign = way.y() > 0 ? 1 : -1;
    const double x = std::clamp(to.center().x(), from.left() + from.width() * 0.25,
                                from.right() - from.width() * 0.25);
    return {{x + sideways, sign > 0 ? from.bottom() : from.top()}, {0, sign}};
}

// How much of a single cubic passes behind others, 0 … 1.
double hiddenPart(const QPainterPath& curve, const std::vector<QRectF>& others) {
    constexpr int kSamples = 48;
    const QPointF from = curve.elementAt(0), out = curve.elementAt(1), in = curve.elementAt(2),
                  to = curve.elementAt(3);
    int hidden = 0;
    for (int i = 0; i <= kSamples && !others.empty(); ++i) {
        const double t = double(i) / kSamples, s = 1 - t;
        const QPointF at =
            from * (s * s * s) + out * (3 * s * s * t) + in * (3 * s * t * t) + to * (t * t * t);
        hidden += std::any_of(others.begin(), others.end(),
                              [&](const QRectF& other) { return other.contains(at); });
    }
    return double(hidden) / kSamples;
}

// From the same side of both, clear of what lies between: above or below it, or left or right.
QPainterPath bowed(const QRectF& a, const QRectF& b, const QRectF& between, bool across, bool first,
                   double sideways) {
    const auto turned = [&](QPointF at) { return across ? at : at.transposed(); };
    const auto edge = [&](const QRectF& rect) {
        return across ? (first ? rect.top() : rect.bottom()) : (first ? rect.left() : rect.right());
    };
    const auto middle = [&](const QRectF& rect) {
        return across ? rect.center().x() : rect.center().y();
    };
    const double way = first ? -1 : 1;
    const QPointF from(middle(a), edge(a)), to(middle(b), edge(b));
    const double outermost = first ? std::min({from.y(), to.y(), edge(between)})
                                   : std::max({from.y(), to.y(), edge(between)});
    // In its middle a cubic has come three quarters of the way to its control points.
    const double level = outermost + way * (kClear + std::abs(sideways));
    const double bend = (level - (from.y() + to.y()) / 8) / 0.75;
    QPainterPath path(turned(from));
    path.cubicTo(turned({from.x(), bend}), turned({to.x(), bend}), turned(to));
    return path;
}

} // namespace

QPainterPath joiningCurve(const QRectF& a, const QRectF& b, double sideways) {
    Port from = portTowards(a, b, sideways), to = portTowards(b, a, sideways);
    // Close beside each other the way is straight, in the middle of what they have in common.
    const QPointF way = to.at - from.at;
    const double left = std::max(a.left(), b.left()), right = std::min(a.right(), b.right());
    const double top = std::max(a.top(), b.top()), bottom = std::min(a.bottom(), b.bottom());
    if (from.out.x() == 0 && std::abs(way.y()) < kClose && left < right) {
        from.at.rx() = to.at.rx() = std::clamp((left + right) / 2 + sideways, left, right);
    } else if (from.out.y() == 0 && std::abs(way.x()) < kClose && top < bottom) {
        from.at.ry() = to.at.ry() = std::clamp((top + bottom) / 2 + sideways, top, bottom);
    }
    const double length = QLineF(from.at, to.at).length();
    const double bend = std::clamp(length * 0.45, std::min(24.0, length / 2), 260.0);
    QPainterPath path(from.at);
    path.cubicTo(from.at + from.out * bend, to.at + to.out * bend, to.at);
    return path;
}

QPainterPath freeCurve(const QRectF& a, const QRectF& b, double sideways,
                       const std::vector<QRectF>& others) {
    QPainterPath best = joiningCurve(a, b, sideways);
    double least = hiddenPart(best, others);
    if (least <= 0) {
        return best;
    }
    QRectF between;
    const QRectF both = a.united(b);
    for (const QRectF& other : others) {
        between = other.intersects(both) ? between.united(other) : between;
    }
    for (const bool over : {true, false}) {
        for (const bool across : {true, false}) { // over and under; left and right
            const QPainterPath bow = bowed(a, b, between, across, over, sideways);
            if (const double hidden = hiddenPart(bow, others); hidden < least) {
                least = hidden;
                best = bow;
            }
        }
    }
    return best;
}

void LineItem::setTexts(const QString& name, const QString& title, const QString& detail,
                        const QString& brief) {
    name_ = name;
    title_ = title;
    detail_ = detail;
    brief_ = brief;
    QStringList lines{name_, title_, detail_};
    lines.removeAll({});
    setToolTip(lines.join(QLatin1Char('\n')));
    update();
}

void LineItem::setEnds(const QRectF& a, const QRectF& b, int lane,
                       const std::vector<QRectF>& others) {
    const double sideways = lane == 0 ? 0 : (lane % 2 == 1 ? 1 : -1) * 40.0 * ((lane + 1) / 2);
    prepareGeometryChange();
    curve_ = freeCurve(a, b, sideways, others);
    const bool isBowed = curve_ != joiningCurve(a, b, sideways);
    const QFontMetricsF strong(font(TextStyle::Strong));
    const double title = strong.horizontalAdvance(title_);
    const double detail = QFontMetricsF(font(TextStyle::Small)).horizontalAdvance(detail_);
    // Between the two where they stand side by side or one above the other; else there is all the
    // room there is.
    const double across = std::max(b.left() - a.right(), a.left() - b.right());
    const double down = std::max(b.top() - a.bottom(), a.top() - b.bottom());
    room_ = QSizeF(across > 0 && !isBowed ? across - 12 : kAllRoom,
                   across <= 0 && down > 0 && !isBowed ? down : kAllRoom);
    isUpright_ = across >= kLeastUpright && room_.width() < strong.horizontalAdvance(brief_) + 14 &&
                 title + 28 < std::min(a.height(), b.height());
    const bool both = !detail_.isEmpty() && !isUpright_;
    QSizeF size(std::max(title, both ? detail : 0) + 28, both ? 46 : 30);
    size = isUpright_ ? QSizeF(kLeastUpright, size.width()) : size;
    label_ = QRectF({}, size);
    label_.moveCenter(curve_.pointAtPercent(0.5));
    QRectF most({}, isUpright_ ? size : size * kMostGrown);
    most.moveCenter(label_.center());
    setRect(curve_.boundingRect().united(most));
}

QString LineItem::description() const {
    QStringList words{name_, title_, detail_};
    words.removeAll({});
    return words.join(QStringLiteral(", "));
}

QRectF LineItem::boundingRect() const {
    return rect().adjusted(-6, -6, 6, 6);
}

QPainterPath LineItem::shape() const {
    QPainterPathStroker stroker;
    stroker.setWidth(14);
    QPainterPath path = stroker.createStroke(curve_);
    path.addRect(label_);
    return path;
}

void LineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const CardStyle style = styleFor(*option, *painter);
    const Theme& theme = style.theme;
    const double pixel = std::max(1.0, 1 / style.scale);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    if (wayMark() == WayMark::Primary) { // a soft road beneath the line
        QColor road = theme.accent;
        road.setAlphaF(0.28F);
        painter->setPen(QPen(road, 11 * pixel, Qt::SolidLine, Qt::RoundCap));
        painter->drawPath(curve_);
    }
    const QColor line = tint().of == PlaceTint::Of::Severity ? tintColour(theme, tint())
                        : style.selected || wayMark() != WayMark::None
                            ? theme.accent
                            : mixed(theme.ground, hue(theme), style.hovered ? 0.95 : 0.72);
    const bool isWay = wayMark() == WayMark::Primary;
    painter->setPen(QPen(line,
                         (isWay            ? 3.4
                          : style.selected ? 2.6
                                           : 2) *
                             pixel,
                         wayMark() == WayMark::Backup ? Qt::DashLine : Qt::SolidLine,
                         Qt::RoundCap));
    painter->drawPath(curve_);
    paintEnds(*painter, line, pixel);
    if (style.scale >= kNamelessScale) { // or the label would be larger than what it joins
        paintLabel(*painter, style);
    }
}

// Its words keep a readable size; seen from afar the title alone has to do.
void LineItem::paintLabel(QPainter& painter, const CardStyle& style) const {
    const Theme& theme = style.theme;
    const double grow = isUpright_ ? 1 : std::clamp(0.86 / style.scale, 1.0, kMostGrown);
    QFont strong = font(TextStyle::Strong), small = font(TextStyle::Small);
    strong.setPixelSize(int(std::lround(strong.pixelSize() * grow)));
    small.setPixelSize(int(std::lround(small.pixelSize() * grow)));
    const double margin = 14 * grow, pitch = 18 * grow;
    const bool isAsked = style.selected || style.hovered;
    if (room_.height() < pitch && grow > kMostOverCards && !isAsked) {
        return; // between cards one above the other: it would hide the name of the lower one
    }
    const auto fits = [&](const QFont& cut, const QString& text) {
        return QFontMetricsF(cut).horizontalAdvance(text) + margin <= room_.width();
    };
    const bool isFull = isUpright_ || fits(strong, title_);
    const bool both = isFull && !isUpright_ && !detail_.isEmpty() && grow < 1.5 &&
                      fits(small, detail_) && 2 * pitch + 10 <= room_.height();
    const QString& title = isFull ? title_ : brief_;
    if (!isFull && !fits(strong, brief_)) {
        return;
    }
    const double words = std::max(QFontMetricsF(strong).horizontalAdvance(title),
                                  both ? QFontMetricsF(small).horizontalAdvance(detail_) : 0);
    QRectF box(0, 0, words + margin, both ? 2 * pitch + 10 : isUpright_ ? 20 : pitch + 10);
    box.moveCenter({});
    painter.save();
    painter.translate(label_.center());
    painter.rotate(isUpright_ ? -90 : 0);
    painter.setPen(QPen(style.selected ? theme.accent : theme.hairline,
                        (style.selected ? 2 : 1) / style.scale));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 7, 7);
    const double top = box.center().y() - (both ? pitch : pitch / 2);
    drawLine(painter, {box.x(), top, box.width(), pitch}, title, strong, theme.text,
             Qt::AlignCenter);
    if (both) {
        drawLine(painter, {box.x(), top + pitch, box.width(), pitch}, detail_, small,
                 theme.textMuted, Qt::AlignCenter);
    }
    painter.restore();
}

QColor WanItem::hue(const Theme& theme) const {
    return theme.accent;
}

QColor JoinItem::hue(const Theme& theme) const {
    return theme.spine;
}

// Plugged in at either end.
void JoinItem::paintEnds(QPainter& painter, const QColor& colour, double pixel) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double half = 3.5 * pixel;
    for (const double end : {0.0, 1.0}) {
        const QPointF at = curve().pointAtPercent(end);
        painter.drawRoundedRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), 1.5, 1.5);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace weft::ui
