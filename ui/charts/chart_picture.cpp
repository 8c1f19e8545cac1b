// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.hpp"

#include "core/base/file.hpp"
#include "ui/paint/words.hpp"

#include <QBuffer>
#include <QGraphicsView>
#include <QPainter>
#include <QSvgGenerator>

namespace weft::ui {

namespace {

void paintOn(QPaintDevice& device, QGraphicsView& view, const QColor& ground, double scale) {
    const QRect shown = view.viewport()->rect();
    const QRectF target(QPointF(), QSizeF(shown.size()) * scale);
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(target, ground);
    view.render(&painter, target, shown, Qt::KeepAspectRatio);
}

} // namespace

QImage imageOf(QGraphicsView& view, const QColor& ground, double scale) {
    QImage image((QSizeF(view.viewport()->size()) * scale).toSize().expandedTo({1, 1}),
                 QImage::Format_ARGB32_Premultiplied);
    paintOn(image, view, ground, scale);
    return image;
}

QByteArray svgOf(QGraphicsView& view, const QColor& ground, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(title);
    svg.setSize(view.viewport()->size());
    svg.setViewBox(view.viewport()->rect());
    paintOn(svg, view, ground, 1);
    return bytes;
}

Result<void> writeView(QGraphicsView& view, const QColor& ground, const QString& path) {
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        bytes = svgOf(view, ground, view.accessibleName());
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        imageOf(view, ground).save(&buffer, "PNG");
    }
    return saveAtomically(utf8(path), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace weft::ui
