// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings inside the report's text: the chart of a fabric, the picture of the design. Vector,
// sized in the device's dots.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/export/picture.hpp"

#include <QByteArray>
#include <QObject>
#include <QTextFormat>
#include <QTextObjectInterface>

#include <functional>
#include <vector>

namespace weft::ui {

class ReportObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    static constexpr int kIndexProperty = QTextFormat::UserProperty + 1;

    // `width` of the text and of a millimetre, in dots.
    ReportObjects(double width, double millimetre) : width_(width), millimetre_(millimetre) {}

    // What they draw must outlive this. Each returns the index to put into the text.
    int addPlot(std::vector<const Series*> series);
    int addPicture(Picture picture);
    int addLogo(const QByteArray& bytes); // that can be shown

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    struct Drawing {
        QSizeF size;
        std::function<void(QPainter&, const QRectF&)> paint;
    };
    const Drawing& drawing(const QTextFormat& format) const;

    double width_, millimetre_;
    std::vector<Drawing> drawings_;
};

} // namespace weft::ui
