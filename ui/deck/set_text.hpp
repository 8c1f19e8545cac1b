// SPDX-License-Identifier: GPL-3.0-or-later
// Text broken into lines for a column: measured and drawn by the same lines. Breaks within a word
// only where the word alone is wider than the column.
#pragma once

#include <QFont>
#include <QPointF>
#include <QStringList>
#include <QTextLayout>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace weft::ui {

QFont slideFont(int size, bool isBold); // in points of a slide

class SetText {
public:
    SetText(const QStringList& paragraphs, const QFont& font, double width,
            Qt::Alignment align = Qt::AlignLeft);

    double height() const { return height_; }
    void draw(QPainter& painter, const QPointF& topLeft) const;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        double top = 0;
    };
    std::vector<Paragraph> paragraphs_;
    double height_ = 0;
};

// The gap between two paragraphs, as a share of the size of the type.
constexpr double kParagraphGap = 0.5;

// As much of the paragraphs as fits into width × height, whole words where it can; `rest` gets
// what is left over.
QStringList fittingPart(const QStringList& paragraphs, const QFont& font, double width,
                        double height, QStringList& rest);
// All in so many points as fit, `most` at most; where not even `least` does, the end is cut with an
// ellipsis.
int fittingSize(QStringList& paragraphs, bool isBold, double width, double height, int most,
                int least);

} // namespace weft::ui
