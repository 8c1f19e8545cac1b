// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace weft::ui {
namespace {

// WCAG 2.1: relative luminance and contrast ratio.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class Contrast : public testing::TestWithParam<bool> {
protected:
    const Theme& theme = GetParam() ? darkTheme() : lightTheme();
    std::vector<QColor> surfaces{theme.ground, theme.site, theme.card, theme.field};
};

TEST_P(Contrast, TextIsReadableOnEverySurface) {
    for (const QColor& surface : surfaces) {
        for (const QColor& text :
             {theme.text, theme.textMuted, theme.accent, theme.good, theme.warning, theme.bad}) {
            EXPECT_GE(contrast(text, surface), 4.5)
                << qPrintable(text.name()) << " on " << qPrintable(surface.name());
        }
    }
    EXPECT_GE(contrast(theme.text, theme.accentSoft), 4.5);
    EXPECT_GE(contrast(theme.textMuted, theme.accentSoft), 4.5);
    EXPECT_GE(contrast(theme.accent, theme.accentSoft), 4.5);
    EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
    EXPECT_GE(contrast(theme.good, theme.goodSoft), 4.5);
    EXPECT_GE(contrast(theme.warning, theme.warningSoft), 4.5);
    EXPECT_GE(contrast(theme.bad, theme.badSoft), 4.5);
}

TEST_P(Contrast, GraphicsStandOutFromEverySurface) {
    std::vector<QColor> graphics{theme.leaf,   theme.spine,       theme.core,
                                 theme.server, theme.otherSwitch, theme.outline};
    graphics.insert(graphics.end(), theme.series.begin(), theme.series.end());
    for (const QColor& surface : surfaces) {
        for (const QColor& graphic : graphics) {
            EXPECT_GE(contrast(graphic, surface), 3)
                << qPrintable(graphic.name()) << " on " << qPrintable(surface.name());
        }
    }
}

TEST_P(Contrast, APaletteLeadsBackToItsTheme) {
    EXPECT_EQ(&themeFor(paletteOf(theme)), &theme);
}

INSTANTIATE_TEST_SUITE_P(BothThemes, Contrast, testing::Bool(),
                         [](const auto& each) { return each.param ? "Dark" : "Light"; });

TEST(Fonts, FiguresAreTabular) {
    const QFontMetricsF metrics(font(TextStyle::Body));
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QChar(digit)),
                         metrics.horizontalAdvance(QChar(u'0')));
    }
}

} // namespace
} // namespace weft::ui
