// SPDX-License-Identifier: GPL-3.0-or-later
// A deck as a value: slides of blocks, laid out once. The PDF, the PPTX and the window's
// presentation all show these same blocks, so that no two of them can differ. Points: a slide has
// 960 × 540 (13.333 × 7.5 inches, 16:9), y grows downwards.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QCoreApplication>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

struct Theme;

constexpr double kSlideWidth = 960, kSlideHeight = 540;

struct DeckLook {
    const Theme* theme = nullptr;
    QColor accent; // legible on the theme's ground
};

enum class Tone : std::uint8_t { Text, Muted, Accent, Good, Warning, Bad };
QColor colourOf(Tone tone, const DeckLook& look);

struct TextBlock {
    QStringList paragraphs;
    int size = 14;
    bool isBold = false;
    Tone tone = Tone::Text;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
};

struct SlideColumn {
    QString title;
    double share = 1; // of the table's width, against the other columns
    bool isNumber = false;
};
struct SlideCell {
    QString words;
    Tone tone = Tone::Text;
    bool isBold = false;
};
struct TableBlock {
    std::vector<SlideColumn> columns;
    std::vector<std::vector<SlideCell>> rows;
    int size = 12;
    std::vector<double> heights; // of the head, then of each row
};

// A chart or picture: vector in the PDF, a bitmap in the PPTX.
struct DrawnBlock {
    QString name;      // for those who cannot see it
    QStringList words; // that it shows
    std::function<void(QPainter& painter, const QRectF& place, const DeckLook& look)> paint;
};

struct Block {
    QRectF place;
    std::variant<TextBlock, TableBlock, DrawnBlock> content;
};

struct Slide {
    QString title;
    std::vector<Block> blocks;
    bool isCover = false; // its title stands large in the middle
};

struct Deck {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Deck)

public:
    QString name, author, confidentiality;
    DeckLook look;
    QByteArray logo; // of a PNG or SVG file; empty: none
    std::vector<Slide> slides;
};

// Everything a reader of the slide reads, in order: title, texts, cells, words of drawings.
QStringList wordsOf(const Slide& slide);

// Where what heads and foots every slide stands.
QRectF titlePlace(const Slide& slide);
QRectF bodyPlace();
QRectF logoPlace(const Slide& slide);
QRectF footPlace(); // confidentiality at its left, the slide's number at its right

} // namespace weft::ui
