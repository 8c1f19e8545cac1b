// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/set_text.hpp"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace weft::ui {

QFont slideFont(int size, bool isBold) {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Weft Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(std::max(1, size));
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // In a PDF, shaped glyphs without Unicode would be lost when text is copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

SetText::SetText(const QStringList& paragraphs, const QFont& font, double width,
                 Qt::Alignment align) {
    QTextOption option(align & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    for (const QString& words : paragraphs) {
        if (!paragraphs_.empty()) {
            height_ += kParagraphGap * font.pixelSize();
        }
        auto layout = std::make_unique<QTextLayout>(words, font);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        double bottom = 0;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(std::max(1.0, width));
            line.setPosition(QPointF(0, bottom));
            bottom += line.height() * 1.08;
        }
        layout->endLayout();
        paragraphs_.push_back({std::move(layout), height_});
        height_ += bottom;
    }
}

void SetText::draw(QPainter& painter, const QPointF& topLeft) const {
    for (const Paragraph& each : paragraphs_) {
        each.layout->draw(&painter, topLeft + QPointF(0, each.top));
    }
}

namespace {

double heightOf(const QStringList& paragraphs, const QFont& font, double width) {
    return SetText(paragraphs, font, width).height();
}

// How many characters of `last`, set below `before`, fit.
qsizetype fittingLength(const QStringList& before, const QString& last, const QFont& font,
                        double width, double height) {
    qsizetype least = 0, most = last.size();
    while (least < most) {
        const qsizetype middle = (least + most + 1) / 2;
        if (heightOf(before + QStringList{last.left(middle)}, font, width) <= height) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    return least;
}

} // namespace

QStringList fittingPart(const QStringList& paragraphs, const QFont& font, double width,
                        double height, QStringList& rest) {
    QStringList part;
    rest = paragraphs;
    while (!rest.isEmpty() && heightOf(part + QStringList{rest.first()}, font, width) <= height) {
        part += rest.takeFirst();
    }
    if (rest.isEmpty()) {
        return part;
    }
    const qsizetype fits = fittingLength(part, rest.first(), font, width, height);
    const qsizetype space = rest.first().left(fits).lastIndexOf(QLatin1Char(' '));
    // Where not even one character fits, it goes over the edge: a page must come forward.
    const qsizetype cut = space > 0 ? space : part.isEmpty() ? std::max<qsizetype>(fits, 1) : 0;
    if (cut > 0) {
        part += rest.first().left(cut);
        rest.first().remove(0, cut);
        rest.first() = rest.first().trimmed();
    }
    return part;
}

int fittingSize(QStringList& paragraphs, bool isBold, double width, double height, int most,
                int least) {
    for (int size = most; size > least; --size) {
        if (heightOf(paragraphs, slideFont(size, isBold), width) <= height) {
            return size;
        }
    }
    const QFont font = slideFont(least, isBold);
    if (heightOf(paragraphs, font, width) > height) {
        QStringList rest;
        QStringList part = fittingPart(paragraphs, font, width, height, rest);
        const QChar ellipsis(0x2026);
        while (!part.last().isEmpty() &&
               heightOf(part.mid(0, part.size() - 1) + QStringList{part.last() + ellipsis}, font,
                        width) > height) {
            part.last().chop(1);
        }
        part.last() += ellipsis;
        paragraphs = part;
    }
    return least;
}

} // namespace weft::ui
