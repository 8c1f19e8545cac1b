// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/set_text.hpp"
#include "ui/theme/fonts.hpp"

#include <gtest/gtest.h>

namespace weft::ui {
namespace {

class SetTextTest : public ::testing::Test {
protected:
    void SetUp() override { loadFonts(); }
};

QStringList longWords() {
    return {QString(40, QLatin1Char('x')), QStringLiteral("a few short words that go on"),
            QString(900, QLatin1Char('w'))};
}

TEST_F(SetTextTest, partsHoldAllThereIsAndFit) {
    const QFont font = slideFont(14, false);
    QStringList rest = longWords();
    QString all;
    for (int pages = 0; !rest.isEmpty(); ++pages) {
        ASSERT_LT(pages, 200);
        QStringList after;
        const QStringList part = fittingPart(rest, font, 180, 60, after);
        EXPECT_LE(SetText(part, font, 180).height(), 60);
        all += part.join(QString());
        rest = after;
    }
    EXPECT_EQ(all.remove(QLatin1Char(' ')), longWords().join(QString()).remove(QLatin1Char(' ')));
}

TEST_F(SetTextTest, whatFitsIsLeftAsItIs) {
    QStringList words{QStringLiteral("Short")};
    EXPECT_EQ(fittingSize(words, true, 300, 40, 20, 10), 20);
    EXPECT_EQ(words, QStringList{QStringLiteral("Short")});
}

TEST_F(SetTextTest, whatDoesNotFitGetsSmallerThenEndsInAnEllipsis) {
    QStringList words{QStringLiteral("A title of quite a few words, but not too many")};
    const QStringList before = words;
    const int size = fittingSize(words, false, 200, 40, 24, 6);
    EXPECT_LT(size, 24);
    EXPECT_EQ(words, before);
    EXPECT_LE(SetText(words, slideFont(size, false), 200).height(), 40);

    QStringList endless = longWords();
    const int least = fittingSize(endless, false, 120, 40, 16, 10);
    EXPECT_EQ(least, 10);
    EXPECT_TRUE(endless.last().endsWith(QChar(0x2026)));
    EXPECT_LE(SetText(endless, slideFont(least, false), 120).height(), 40);
}

} // namespace
} // namespace weft::ui
