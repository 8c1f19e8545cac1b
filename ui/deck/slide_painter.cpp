// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slide_painter.hpp"

#include "ui/deck/set_text.hpp"
#include "ui/deck/slide_layout.hpp"
#include "ui/paint/logo.hpp"
#include "ui/theme/theme.hpp"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft::ui {

namespace {

struct BlockPainter {
    QPainter& painter;
    const QRectF& place;
    const DeckLook& look;

    void operator()(const TextBlock& block) const {
        const SetText set(block.paragraphs, slideFont(block.size, block.isBold), place.width(),
                          block.align);
        painter.setPen(colourOf(block.tone, look));
        set.draw(painter, place.topLeft());
    }

    void operator()(const TableBlock& table) const {
        const double sum = std::accumulate(
            table.columns.begin(), table.columns.end(), 0.0,
            [](double all, const SlideColumn& column) { return all + column.share; });
        double y = place.top();
        std::vector<SlideCell> head;
        for (const SlideColumn& column : table.columns) {
            head.push_back({column.title, Tone::Muted, true});
        }
        paintRow(table, head, sum, y, table.heights.front());
        y += table.heights.front();
        painter.fillRect(QRectF(place.left(), y - 0.6, place.width(), 1.2), look.accent);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const double height = table.heights[i + 1];
            paintRow(table, table.rows[i], sum, y, height);
            y += height;
            painter.fillRect(QRectF(place.left(), y - 0.3, place.width(), 0.6),
                             look.theme->hairline);
        }
    }

    void operator()(const DrawnBlock& block) const {
        painter.save();
        block.paint(painter, place, look);
        painter.restore();
    }

private:
    void paintRow(const TableBlock& table, const std::vector<SlideCell>& cells, double sum,
                  double y, double height) const {
        double x = place.left();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double width = place.width() * table.columns[i].share / sum;
            const SetText set(cells[i].words.split(QLatin1Char('\n')),
                              slideFont(table.size, cells[i].isBold), width - 2 * kCellPad,
                              table.columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft);
            painter.setPen(colourOf(cells[i].tone, look));
            set.draw(painter, {x + kCellPad, y + (height - set.height()) / 2});
            x += width;
        }
    }
};

void paintTitle(QPainter& painter, const Slide& slide, const DeckLook& look) {
    const QRectF place = titlePlace(slide);
    QStringList words{slide.title};
    const int size = fittingSize(words, true, place.width(), place.height(),
                                 slide.isCover ? 44 : 26, slide.isCover ? 20 : 14);
    const SetText set(words, slideFont(size, true), place.width());
    painter.setPen(look.theme->text);
    set.draw(painter, {place.left(), place.bottom() - set.height()});
    painter.fillRect(QRectF(place.left(), place.bottom() + 8, 56, 3), look.accent);
}

void paintFoot(QPainter& painter, const Deck& deck, std::size_t index) {
    const QRectF place = footPlace();
    const QFont font = slideFont(9, false);
    QStringList left{deck.confidentiality};
    fittingSize(left, false, place.width() * 0.8, place.height(), 9, 9);
    painter.setPen(deck.look.theme->textMuted);
    SetText(left, font, place.width() * 0.8).draw(painter, place.topLeft());
    SetText({QString::number(index + 1)}, font, place.width(), Qt::AlignRight)
        .draw(painter, place.topLeft());
}

} // namespace

void paintSlide(QPainter& painter, const QRectF& target, const Deck& deck, std::size_t index) {
    const Slide& slide = deck.slides[index];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / kSlideWidth, target.height() / kSlideHeight);
    painter.fillRect(QRectF(0, 0, kSlideWidth, kSlideHeight), deck.look.theme->card);
    if (slide.isCover) {
        painter.fillRect(QRectF(0, 0, 12, kSlideHeight), deck.look.accent);
    }
    paintTitle(painter, slide, deck.look);
    paintLogo(painter, deck.logo, logoPlace(slide), !slide.isCover);
    for (const Block& block : slide.blocks) {
        std::visit(BlockPainter{painter, block.place, deck.look}, block.content);
    }
    paintFoot(painter, deck, index);
    painter.restore();
}

QByteArray drawingAsPng(const DrawnBlock& block, const QSizeF& size, const DeckLook& look,
                        double scale) {
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(look.theme->card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    block.paint(painter, QRectF(QPointF(), size), look);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace weft::ui
