// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slide.hpp"

#include "ui/theme/theme.hpp"

namespace weft::ui {

namespace {

constexpr double kMargin = 44;

struct Reader {
    QStringList& words;
    void operator()(const TextBlock& block) const { words += block.paragraphs; }
    void operator()(const TableBlock& block) const {
        for (const SlideColumn& column : block.columns) {
            words += column.title;
        }
        for (const std::vector<SlideCell>& row : block.rows) {
            for (const SlideCell& cell : row) {
                words += cell.words;
            }
        }
    }
    void operator()(const DrawnBlock& block) const { words += block.words; }
};

} // namespace

QColor colourOf(Tone tone, const DeckLook& look) {
    switch (tone) {
    case Tone::Text:
        break;
    case Tone::Muted:
        return look.theme->textMuted;
    case Tone::Accent:
        return look.accent;
    case Tone::Good:
        return look.theme->good;
    case Tone::Warning:
        return look.theme->warning;
    case Tone::Bad:
        return look.theme->bad;
    }
    return look.theme->text;
}

QStringList wordsOf(const Slide& slide) {
    QStringList words{slide.title};
    for (const Block& block : slide.blocks) {
        std::visit(Reader{words}, block.content);
    }
    words.removeAll(QString());
    return words;
}

QRectF titlePlace(const Slide& slide) {
    return slide.isCover ? QRectF(kMargin, 150, kSlideWidth - 2 * kMargin, 120)
                         : QRectF(kMargin, 26, kSlideWidth - 2 * kMargin - 130, 56);
}

QRectF bodyPlace() {
    return {kMargin, 110, kSlideWidth - 2 * kMargin, 380};
}

QRectF logoPlace(const Slide& slide) {
    return slide.isCover ? QRectF(kMargin, 48, 220, 72)
                         : QRectF(kSlideWidth - kMargin - 110, 34, 110, 36);
}

QRectF footPlace() {
    return {kMargin, 506, kSlideWidth - 2 * kMargin, 16};
}

} // namespace weft::ui
