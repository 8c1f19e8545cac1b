// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deck_file.hpp"
#include "ui/deck/slide_painter.hpp"
#include "ui/paint/pdf_bytes.hpp"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace weft::ui {

QByteArray deckAsPdf(const Deck& deck, const ExportProgress& progress) {
    constexpr int kDotsPerInch = 1200; // of the layout; the PDF itself is vector
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(deck.name);
    writer.setCreator(QStringLiteral("Weft"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(kSlideWidth, kSlideHeight), QPageSize::Point,
                                 QStringLiteral("16:9"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        if (progress &&
            !progress(static_cast<double>(i) / static_cast<double>(deck.slides.size()))) {
            painter.end();
            return {};
        }
        if (i > 0) {
            writer.newPage();
        }
        paintSlide(painter, QRectF(0, 0, writer.width(), writer.height()), deck, i);
    }
    painter.end();
    return repeatable(bytes);
}

} // namespace weft::ui
