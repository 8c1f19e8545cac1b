// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slide_layout.hpp"

#include "ui/deck/set_text.hpp"

#include <algorithm>
#include <numeric>

namespace weft::ui {

namespace {

constexpr double kMostCell = 110; // height of a row: six lines or so
constexpr double kLead = 30;      // of the sentence above a table

double shares(const TableBlock& table) {
    return std::accumulate(
        table.columns.begin(), table.columns.end(), 0.0,
        [](double sum, const SlideColumn& column) { return sum + column.share; });
}

double roomUnder(const QString& lead) {
    return bodyPlace().height() - (lead.isEmpty() ? 0 : kLead + 4);
}

double cellHeight(SlideCell& cell, int size, bool isBold, double width) {
    QStringList words = cell.words.split(QLatin1Char('\n'));
    fittingSize(words, isBold, width - 2 * kCellPad, kMostCell, size, size);
    cell.words = words.join(QLatin1Char('\n'));
    return SetText(words, slideFont(size, isBold), width - 2 * kCellPad).height() + 2 * kCellRise;
}

} // namespace

Slide& addSlide(Deck& deck, const QString& title) {
    deck.slides.push_back({title, {}, false});
    return deck.slides.back();
}

void addText(Slide& slide, const QRectF& place, TextBlock block, int least) {
    block.size = fittingSize(block.paragraphs, block.isBold, place.width(), place.height(),
                             block.size, std::min(least, block.size));
    slide.blocks.push_back({place, std::move(block)});
}

TableBlock measured(TableBlock table, double width) {
    const double sum = shares(table);
    table.heights.clear();
    double head = 0;
    for (SlideColumn& column : table.columns) {
        SlideCell cell{column.title};
        head = std::max(head, cellHeight(cell, table.size, true, width * column.share / sum));
        column.title = cell.words;
    }
    table.heights.push_back(head);
    for (std::vector<SlideCell>& row : table.rows) {
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            height = std::max(height, cellHeight(row[i], table.size, row[i].isBold,
                                                 width * table.columns[i].share / sum));
        }
        table.heights.push_back(height);
    }
    return table;
}

double heightOf(const TableBlock& table) {
    return std::accumulate(table.heights.begin(), table.heights.end(), 0.0);
}

void addTable(Deck& deck, const QString& title, const QString& lead, const TableBlock& table) {
    // A few rows too many are better set a little smaller than left alone on a page of their own.
    constexpr int kLeast = 9;
    TableBlock whole = measured(table, bodyPlace().width());
    for (int size = table.size; size > kLeast && heightOf(whole) > roomUnder(lead);) {
        TableBlock smaller = table;
        smaller.size = --size;
        smaller = measured(smaller, bodyPlace().width());
        if (heightOf(smaller) <= roomUnder(lead)) {
            whole = smaller;
        }
    }
    std::size_t row = 0;
    do {
        Slide& slide = addSlide(deck, row == 0 ? title : Deck::tr("%1, continued").arg(title));
        QRectF area = bodyPlace();
        if (row == 0 && !lead.isEmpty()) {
            addText(slide, QRectF(area.topLeft(), QSizeF(area.width(), kLead)),
                    {{lead}, 13, false, Tone::Muted}, 9);
            area.setTop(area.top() + kLead + 4);
        }
        TableBlock page{whole.columns, {}, whole.size, {whole.heights.front()}};
        double height = whole.heights.front();
        while (row < whole.rows.size() &&
               (page.rows.empty() || height + whole.heights[row + 1] <= area.height())) {
            height += whole.heights[row + 1];
            page.rows.push_back(whole.rows[row]);
            page.heights.push_back(whole.heights[row + 1]);
            ++row;
        }
        slide.blocks.push_back({QRectF(area.topLeft(), QSizeF(area.width(), height)), page});
    } while (row < whole.rows.size());
}

void addStatement(Deck& deck, const QString& title, const QString& words) {
    constexpr int kLarge = 24, kSmall = 16;
    const QRectF area = bodyPlace();
    QStringList rest = words.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList all = rest;
    const int size = fittingSize(all, false, area.width(), area.height(), kLarge, kSmall);
    for (bool isFirst = true; !rest.isEmpty(); isFirst = false) {
        QStringList after;
        const QStringList part =
            fittingPart(rest, slideFont(size, false), area.width(), area.height(), after);
        Slide& slide = addSlide(deck, isFirst ? title : Deck::tr("%1, continued").arg(title));
        slide.blocks.push_back({area, TextBlock{part, size}});
        rest = after;
    }
}

void addDrawing(Slide& slide, const QRectF& place, DrawnBlock block) {
    slide.blocks.push_back({place, std::move(block)});
}

} // namespace weft::ui
