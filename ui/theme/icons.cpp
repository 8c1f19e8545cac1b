// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.hpp"

#include "ui/theme/theme.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIconResources() {
    Q_INIT_RESOURCE(weft_icons);
}

namespace weft::ui {

namespace {

QByteArray source(const QString& name) {
    static const bool ready = [] {
        initIconResources();
        return true;
    }();
    Q_UNUSED(ready);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class ThemedIcon : public QIconEngine {
public:
    explicit ThemedIcon(QString name) : name_(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        Q_UNUSED(state);
        const QPalette palette = QGuiApplication::palette();
        const Theme& theme = themeFor(palette);
        QColor colour = theme.textMuted;
        if (mode == QIcon::Disabled) {
            colour.setAlphaF(0.45F);
        } else if (mode == QIcon::Active || mode == QIcon::Selected) {
            colour = theme.text;
        }
        paintIcon(*painter, rect, name_, colour);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIcon(name_); }
    bool isNull() override { return false; }

private:
    QString name_;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new ThemedIcon(name));
}

void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour) {
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const QSize pixels = (place.size() * ratio).toSize();
    const QString key = QStringLiteral("weft-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(
            source(name).replace("currentColor", colour.name(QColor::HexRgb).toLatin1()));
        QPainter onto(&pixmap);
        onto.setOpacity(colour.alphaF());
        renderer.render(&onto, QRectF(QPointF(), pixels));
        onto.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, pixmap, pixmap.rect());
}

} // namespace weft::ui
