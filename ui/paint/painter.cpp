// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/painter.hpp"

#include "core/base/file.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/fonts.hpp"
#include "ui/theme/theme.hpp"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

struct Look {
    QBrush fill = Qt::NoBrush;
    QPen line = Qt::NoPen;
};

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

Look lookOf(Style style, const Theme& theme) {
    switch (style) {
    case Style::Ground:
        return {theme.ground, Qt::NoPen};
    case Style::Site:
        return {theme.site, QPen(theme.hairline, 1)};
    case Style::Card:
        return {theme.card, QPen(theme.hairline, 1)};
    case Style::Leaf:
        return {theme.leaf, Qt::NoPen};
    case Style::Spine:
        return {theme.spine, Qt::NoPen};
    case Style::Core:
        return {theme.core, Qt::NoPen};
    case Style::Switch:
        return {theme.otherSwitch, Qt::NoPen};
    case Style::Server:
        return {theme.field, QPen(theme.hairline, 1)};
    case Style::Fan:
        return {Qt::NoBrush, QPen(faded(theme.link, 0.8), 0.8)};
    case Style::Wan:
        return {Qt::NoBrush, QPen(theme.accent, 2)};
    case Style::WanLabel:
        return {theme.card, QPen(theme.hairline, 1)};
    case Style::Join:
        return {Qt::NoBrush, QPen(theme.spine, 2)};
    case Style::StatusGood:
        return {theme.good, Qt::NoPen};
    case Style::StatusWarning:
        return {theme.warning, Qt::NoPen};
    case Style::StatusError:
        return {theme.bad, Qt::NoPen};
    case Style::Title:
    case Style::Body:
        return {theme.text, QPen(theme.text, 1)};
    case Style::Faint:
        return {theme.textMuted, QPen(theme.textMuted, 1)};
    case Style::OnColour:
        return {theme.onAccent, QPen(theme.onAccent, 1)};
    }
    return {};
}

QPointF pointOf(const Point& point) {
    return {point.x, point.y};
}

struct ShapePainter {
    QPainter& painter;
    const Theme& theme;
    Style style;

    void operator()(const BoxShape& box) const {
        painter.drawRoundedRect(QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height),
                                box.corner, box.corner);
    }
    void operator()(const PolylineShape& line) const {
        QPolygonF points;
        for (const Point& point : line.points) {
            points << pointOf(point);
        }
        painter.drawPolyline(points);
    }
    void operator()(const CurveShape& curve) const {
        QPainterPath path(pointOf(curve.from));
        path.cubicTo(pointOf(curve.control1), pointOf(curve.control2), pointOf(curve.to));
        painter.drawPath(path);
    }
    void operator()(const TextShape& shape) const {
        QFont cut = ui::font(TextStyle::Body);
        cut.setPixelSize(std::max(1, static_cast<int>(std::lround(shape.size))));
        cut.setWeight(style == Style::Title || style == Style::OnColour ? QFont::DemiBold
                                                                        : QFont::Normal);
        // In a PDF, shaped glyphs without Unicode would be lost when text is copied.
        cut.setStyleStrategy(QFont::PreferNoShaping);
        const QString words = ui::text(shape.text);
        const double width = QFontMetricsF(cut).horizontalAdvance(words);
        const double back = shape.anchor == Anchor::Start    ? 0
                            : shape.anchor == Anchor::Middle ? width / 2
                                                             : width;
        painter.setFont(cut);
        painter.drawText(QPointF(shape.at.x - back, shape.at.y), words);
    }
};

} // namespace

void paintPicture(QPainter& painter, const Picture& picture, const QRectF& target,
                  const Theme& theme, double most) {
    const Rect& bounds = picture.bounds;
    if (bounds.width <= 0 || bounds.height <= 0) {
        return;
    }
    const double scale =
        std::min({target.width() / bounds.width, target.height() / bounds.height, most});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.x - bounds.width / 2, -bounds.y - bounds.height / 2);
    for (const Shape& shape : picture.shapes) {
        const Look look = lookOf(shape.style, theme);
        painter.setBrush(look.fill);
        painter.setPen(look.line);
        std::visit(ShapePainter{painter, theme, shape.style}, shape.form);
    }
    painter.restore();
}

QByteArray pictureAsPng(const Picture& picture, const Theme& theme, double scale) {
    loadFonts();
    const double longest = std::max({picture.bounds.width, picture.bounds.height, 1.0});
    const double fitting = std::min(scale, kMostPixels / longest);
    QImage image(std::max(1, static_cast<int>(std::ceil(picture.bounds.width * fitting))),
                 std::max(1, static_cast<int>(std::ceil(picture.bounds.height * fitting))),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.ground);
    QPainter painter(&image);
    paintPicture(painter, picture, QRectF(image.rect()), theme);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Result<void> writePng(const Picture& picture, const Theme& theme, const std::string& path) {
    const QByteArray bytes = pictureAsPng(picture, theme);
    return saveAtomically(
        path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace weft::ui
