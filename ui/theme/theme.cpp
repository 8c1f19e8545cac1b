// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.hpp"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace weft::ui {

const Theme& lightTheme() {
    static const Theme theme = {
        .isDark = false,
        .ground = 0xf6f8fa,
        .site = 0xfbfcfd,
        .card = 0xffffff,
        .field = 0xf1f3f6,
        .hairline = 0xe2e6ec,
        .outline = 0x818a98,
        .gridDot = 0xd3d9e1,
        .shadow = QColor(20, 30, 50, 26),
        .text = 0x171e2b,
        .textMuted = 0x596375,
        .accent = 0x1d5fe0,
        .accentSoft = 0xe8f0fe,
        .onAccent = 0xffffff,
        .good = 0x12793f,
        .goodSoft = 0xe3f5ea,
        .warning = 0xa34a00,
        .warningSoft = 0xfdf0dd,
        .bad = 0xc22f2f,
        .badSoft = 0xfdeaea,
        .leaf = 0x0d9080,
        .spine = 0x3d57db,
        .core = 0x9440c9,
        .server = 0x76849a,
        .otherSwitch = 0x0b84b8,
        .link = 0xc5ccd6,
        .heat = {0xb9c2ce, 0xd9a45c, 0xc9701a, 0x9c4408, 0x621f02},
        .series = {0x3d57db, 0x0d9080, 0xb9660a, 0x9440c9, 0x0b84b8, 0xb83b6b, 0x66728a, 0x6b7a00,
                   0x8a5a3c},
    };
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = {
        .isDark = true,
        .ground = 0x12161c,
        .site = 0x171c23,
        .card = 0x1b212a,
        .field = 0x131820,
        .hairline = 0x2b333e,
        .outline = 0x717d8e,
        .gridDot = 0x2a323d,
        .shadow = QColor(0, 0, 0, 90),
        .text = 0xe7ebf1,
        .textMuted = 0x9aa5b5,
        .accent = 0x76a5ff,
        .accentSoft = 0x1d2c4a,
        .onAccent = 0x0b1526,
        .good = 0x4cc47f,
        .goodSoft = 0x16301f,
        .warning = 0xe9aa4a,
        .warningSoft = 0x382a13,
        .bad = 0xf47d7d,
        .badSoft = 0x3d1e20,
        .leaf = 0x4ac7b6,
        .spine = 0x8ea2ff,
        .core = 0xca92f7,
        .server = 0x8896aa,
        .otherSwitch = 0x58bdec,
        .link = 0x46515f,
        .heat = {0x4d5866, 0x94602c, 0xd07f2c, 0xf3b455, 0xffedb5},
        .series = {0x8ea2ff, 0x4ac7b6, 0xe9aa4a, 0xca92f7, 0x58bdec, 0xf08fb4, 0x9aa5b5, 0xc3d15a,
                   0xd9a37f},
    };
    return theme;
}

const Theme& themeFor(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, theme.card);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.card);
    set(QPalette::AlternateBase, theme.ground);
    set(QPalette::ToolTipBase, theme.card);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::PlaceholderText, theme.textMuted);
    set(QPalette::Text, theme.text);
    set(QPalette::Button, theme.card);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.onAccent);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    // Fusion shades its frames from these.
    set(QPalette::Light, theme.card);
    set(QPalette::Midlight, theme.hairline);
    set(QPalette::Mid, theme.hairline);
    set(QPalette::Dark, theme.outline);
    set(QPalette::Shadow, theme.outline);
    QColor disabled = theme.textMuted;
    disabled.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.hairline);
    return palette;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int from, int to) {
        return int(std::lround(from + (to - from) * share));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QColor heatColour(const Theme& theme, double share) {
    const double step = std::clamp(share, 0.0, 1.0) * double(theme.heat.size() - 1);
    const auto below = std::min(qsizetype(step), theme.heat.size() - 2);
    return mixed(theme.heat[below], theme.heat[below + 1], step - double(below));
}

QFont font(TextStyle style) {
    struct Cut {
        int pixels;
        QFont::Weight weight;
    };
    static constexpr Cut kCuts[] = {
        {13, QFont::Normal},   {13, QFont::DemiBold}, {12, QFont::Normal}, {15, QFont::DemiBold},
        {22, QFont::DemiBold}, {21, QFont::DemiBold}, {12, QFont::Normal}};
    const Cut cut = kCuts[static_cast<int>(style)];
    QFont font =
        style == TextStyle::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont();
    if (style != TextStyle::Code) {
        font.setFamilies({QStringLiteral("Weft Sans"), QStringLiteral("Inter"),
                          QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
        font.setHintingPreference(
            QFont::PreferNoHinting); // text must keep its width when the canvas zooms
    }
    font.setPixelSize(cut.pixels);
    font.setWeight(cut.weight);
    return font;
}

} // namespace weft::ui
