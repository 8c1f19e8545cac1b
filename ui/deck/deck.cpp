// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deck.hpp"

#include "core/base/result.hpp"
#include "core/design/difference.hpp"
#include "ui/deck/deck_parts.hpp"
#include "ui/paint/logo.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/fonts.hpp"
#include "ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

const Presentation& presentationOf(Designs designs) {
    return *designs.front().design.presentation;
}

// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

// Towards the text's colour until it can be read on the ground.
QColor legible(QColor colour, const Theme& theme) {
    constexpr double kReadable = 4.5, kStep = 0.1;
    const auto mixed = [](float from, float to) {
        return from + static_cast<float>(kStep) * (to - from);
    };
    for (int i = 0; i < 40 && contrast(colour, theme.card) < kReadable; ++i) {
        colour = QColor::fromRgbF(mixed(colour.redF(), theme.text.redF()),
                                  mixed(colour.greenF(), theme.text.greenF()),
                                  mixed(colour.blueF(), theme.text.blueF()));
    }
    return colour;
}

DeckLook lookOf(const Presentation& presentation) {
    const Theme& theme = presentation.colours == DeckColours::Dark ? darkTheme() : lightTheme();
    return {&theme, presentation.accent.empty()
                        ? theme.accent
                        : legible(QColor(text(presentation.accent)), theme)};
}

// "spine 16 → 32", three at most.
QString changesOf(Designs designs, std::size_t design) {
    if (design == 0) {
        return designs.front().design.notes.empty()
                   ? Deck::tr("The design as it is planned")
                   : text(designs.front().design.notes).section(QLatin1Char('\n'), 0, 0);
    }
    constexpr std::size_t kMostChanges = 3;
    QStringList changes;
    std::size_t more = 0;
    for (const Difference& each : differences(designs.front().design, designs[design].design)) {
        if (each.isLayout) {
            continue;
        }
        if (changes.size() < static_cast<qsizetype>(kMostChanges)) {
            changes += text(sentence(each));
        } else {
            ++more;
        }
    }
    if (more > 0) {
        changes += Deck::tr("and %1 more").arg(more);
    }
    return changes.isEmpty() ? Deck::tr("Nothing changes") : changes.join(QStringLiteral("; "));
}

} // namespace

QString nameOf(Designs designs, std::size_t design) {
    if (design == 0) {
        return Deck::tr("Baseline");
    }
    const WhatIf& each = designs[design];
    return text(each.name.empty() ? each.id : each.name);
}

void addCover(Deck& deck, Designs designs) {
    Slide& slide = addSlide(deck, deck.name);
    slide.isCover = true;
    const QRectF below = titlePlace(slide).adjusted(0, 136, 0, 0);
    if (!deck.author.isEmpty()) {
        addText(slide, QRectF(below.topLeft(), QSizeF(below.width(), 40)),
                {{deck.author}, 18, false, Tone::Muted});
    }
    QStringList told;
    for (const ComparedFigure& figure :
         chosenFigures(designs, std::vector<std::string>{"cost.capex", "network.power.max",
                                                         "fabric.endpoints"})) {
        told += QStringLiteral("%1: %2").arg(labelOf(designs, figure), valueOf(figure, 0, designs));
    }
    if (!told.isEmpty()) {
        addText(slide, QRectF(below.left(), 440, below.width(), 24),
                {{told.join(QStringLiteral("   ·   "))}, 14, false, Tone::Muted});
    }
}

QString leftOutWords(Designs leftOut) {
    constexpr std::size_t kNamed = 12;
    constexpr int kLongest = 60;
    QStringList names;
    for (const WhatIf& each : leftOut.first(std::min(leftOut.size(), kNamed))) {
        const QString name = text(each.name);
        names += name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
    }
    if (leftOut.size() > kNamed) {
        names += Deck::tr("%1 more").arg(leftOut.size() - kNamed);
    }
    return Deck::tr("What-ifs that are not in this deck: %1").arg(names.join(QStringLiteral(", ")));
}

void addQuestion(Deck& deck, Designs designs, Designs leftOut) {
    const QString asked = text(presentationOf(designs).question);
    if (asked.isEmpty() && designs.size() == 1) {
        return;
    }
    Slide& slide =
        addSlide(deck, asked.isEmpty() ? Deck::tr("What is compared") : Deck::tr("The question"));
    QRectF area = bodyPlace();
    if (!asked.isEmpty()) {
        constexpr double kAsked = 118;
        const bool isAlone = designs.size() == 1;
        addText(slide,
                QRectF(area.topLeft(), QSizeF(area.width(), isAlone ? area.height() : kAsked)),
                {asked.split(QLatin1Char('\n'), Qt::SkipEmptyParts), 26});
        if (isAlone) {
            return;
        }
        area.setTop(area.top() + kAsked + 16);
    }
    TableBlock table;
    table.columns = {{Deck::tr("Design"), 24}, {Deck::tr("What it changes"), 76}};
    table.size = 13;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        table.rows.push_back({{nameOf(designs, i), Tone::Text, true}, {changesOf(designs, i)}});
    }
    if (!leftOut.empty()) {
        table.rows.push_back({{Deck::tr("%1 more").arg(leftOut.size())}, {leftOutWords(leftOut)}});
    }
    TableBlock fitted = measured(table, area.width());
    for (; heightOf(fitted) > area.height() && table.size > 9;
         fitted = measured(table, area.width())) {
        --table.size;
    }
    if (heightOf(fitted) <= area.height()) {
        slide.blocks.push_back(
            {QRectF(area.topLeft(), QSizeF(area.width(), heightOf(fitted))), fitted});
    } else if (asked.isEmpty()) {
        deck.slides.pop_back();
        addTable(deck, Deck::tr("What is compared"), {}, table);
    } else {
        addTable(deck, Deck::tr("What is compared"), {}, table);
    }
}

void addRecommendation(Deck& deck, Designs designs) {
    const QString words = text(presentationOf(designs).recommendation);
    if (!words.trimmed().isEmpty()) {
        addStatement(deck, Deck::tr("Recommendation"), words);
    }
}

Deck makeDeck(std::span<const WhatIf> all) {
    WEFT_CHECK(!all.empty());
    loadFonts();
    const Designs designs = all.first(std::min(all.size(), kMostDeckDesigns));
    const Presentation& said = presentationOf(designs);
    const Design& baseline = designs.front().design;
    Deck deck;
    deck.name = !said.title.empty()      ? text(said.title)
                : !baseline.name.empty() ? text(baseline.name)
                                         : Deck::tr("Untitled design");
    deck.author = text(said.author);
    deck.confidentiality = text(said.confidentiality);
    deck.look = lookOf(said);
    deck.logo = logoBytes(said.logo);
    addCover(deck, designs);
    addQuestion(deck, designs, all.subspan(designs.size()));
    addDesigns(deck, designs);
    addFigures(deck, designs, all.size() - designs.size());
    addReasons(deck, designs);
    addCost(deck, designs);
    addRisks(deck, designs);
    addRoadmap(deck, designs);
    addRecommendation(deck, designs);
    addMethod(deck, designs);
    return deck;
}

} // namespace weft::ui
