// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/waterfall.hpp"
#include "deck_fixture.hpp"
#include "ui/deck/deck.hpp"
#include "ui/deck/drawings.hpp"
#include "ui/deck/set_text.hpp"
#include "ui/deck/slide_layout.hpp"
#include "ui/paint/report_html.hpp"
#include "ui/paint/words.hpp"

#include <gmock/gmock.h>

#include <set>

namespace weft::ui {
namespace {

using test::analysedOf;
using test::comparedDesign;

QStringList wordsOf(const Deck& deck) {
    QStringList words;
    for (const Slide& slide : deck.slides) {
        words += weft::ui::wordsOf(slide);
    }
    return words;
}

const Slide* slideOf(const Deck& deck, const QString& title) {
    for (const Slide& slide : deck.slides) {
        if (slide.title == title) {
            return &slide;
        }
    }
    return nullptr;
}

// Within the slide, under its title, over its foot; no block over another; words where they are
// meant to be.
void expectTidy(const Deck& deck) {
    for (const Slide& slide : deck.slides) {
        SCOPED_TRACE(slide.title.toStdString());
        EXPECT_FALSE(slide.title.isEmpty());
        EXPECT_TRUE(slide.isCover || !slide.blocks.empty());
        const double top = slide.isCover ? titlePlace(slide).bottom() : bodyPlace().top();
        for (std::size_t i = 0; i < slide.blocks.size(); ++i) {
            const QRectF& place = slide.blocks[i].place;
            EXPECT_GE(place.left(), 0);
            EXPECT_LE(place.right(), kSlideWidth);
            EXPECT_GE(place.top(), top);
            EXPECT_LE(place.bottom(), footPlace().top());
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF shared = place & slide.blocks[j].place;
                EXPECT_LT(shared.width() * shared.height(), 0.01) << i << " over " << j;
            }
            if (const auto* words = std::get_if<TextBlock>(&slide.blocks[i].content)) {
                EXPECT_FALSE(words->paragraphs.join(QString()).trimmed().isEmpty());
                EXPECT_LE(
                    SetText(words->paragraphs, slideFont(words->size, words->isBold), place.width())
                        .height(),
                    place.height() + 0.01);
            } else if (const auto* table = std::get_if<TableBlock>(&slide.blocks[i].content)) {
                EXPECT_EQ(table->heights.size(), table->rows.size() + 1);
                EXPECT_NEAR(heightOf(*table), place.height(), 0.01);
                for (const std::vector<SlideCell>& row : table->rows) {
                    EXPECT_EQ(row.size(), table->columns.size());
                }
            } else {
                const auto& drawn = std::get<DrawnBlock>(slide.blocks[i].content);
                EXPECT_FALSE(drawn.name.isEmpty());
                EXPECT_FALSE(drawn.words.isEmpty());
                EXPECT_GT(place.height(), 60);
            }
        }
    }
}

TEST(Deck, SaysEveryComparedFigureAsTheAnalysisDoes) {
    const Design design = comparedDesign();
    const std::vector<WhatIf> all = analysedOf(design);
    const Deck deck = makeDeck(all);
    const QStringList words = wordsOf(deck);
    const QString joined = words.join(QLatin1Char('\n'));
    int checked = 0;
    for (const WhatIf& each : all) {
        for (const auto& [id, scope] :
             {std::pair("cost.capex", "design"), std::pair("network.power.max", "design"),
              std::pair("fabric.bisection", "compute"), std::pair("fabric.endpoints", "compute"),
              std::pair("fabric.oversubscription", "compute"),
              std::pair("collective.all_reduce.auto.time", "compute")}) {
            const Metric* metric = each.analysis.find(id, scope);
            ASSERT_NE(metric, nullptr) << id;
            EXPECT_TRUE(joined.contains(metricText(*metric).joined()))
                << each.name << " " << id << " " << metricText(*metric).joined().toStdString();
            ++checked;
        }
    }
    EXPECT_EQ(checked, 18);
}

TEST(Deck, HasWhatAnExecutiveAsksFor) {
    Design design = comparedDesign();
    design.presentation = Presentation{"Phase two",
                                       "Jane Doe",
                                       "Is half the bandwidth enough?",
                                       "Yes.\nBut not for long.",
                                       "Confidential",
                                       DeckColours::Dark,
                                       "#ffee00",
                                       {}};
    const Deck deck = makeDeck(analysedOf(design));
    QStringList titles;
    for (const Slide& slide : deck.slides) {
        titles += slide.title;
    }
    for (const char* title :
         {"Phase two", "The question", "The designs side by side", "Key figures", "Cost and power",
          "Risks", "Recommendation", "Appendix: method and sources"}) {
        EXPECT_TRUE(titles.contains(QLatin1String(title))) << title;
    }
    EXPECT_EQ(deck.confidentiality, QStringLiteral("Confidential"));
    EXPECT_TRUE(wordsOf(deck).contains(QStringLiteral("But not for long.")));
    EXPECT_NE(slideOf(deck, QStringLiteral("Why “Two to one” differs")), nullptr);
    expectTidy(deck);
}

// The bars of a waterfall, as drawn, add up from its first to its last value.
TEST(Deck, WaterfallsSumToTheDifference) {
    const std::vector<WhatIf> all = analysedOf(comparedDesign());
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Metric* from = all[0].analysis.find("cost.capex", "design");
        const Metric* to = all[i].analysis.find("cost.capex", "design");
        const Waterfall why = waterfall(all[0].analysis, *from, all[i].analysis, *to);
        ASSERT_FALSE(why.steps.empty());
        double sum = why.from;
        for (const WaterfallStep& step : why.steps) {
            sum += step.contribution;
        }
        EXPECT_NEAR(sum, why.to, 0.005); // to the cent
        const DrawnBlock drawn = drawnWaterfall(why, QStringLiteral("A"), QStringLiteral("B"));
        EXPECT_EQ(drawn.words.at(1), valueText(from->value, from->unit).joined());
        EXPECT_EQ(drawn.words.last(), valueText(to->value, to->unit).joined());
        EXPECT_LE(drawn.words.size(), 2 * static_cast<qsizetype>(kMostSteps + 3));
    }
}

TEST(Deck, StandsWithoutWhatIfsAndWithoutAnything) {
    for (const char* name : {"dgx-superpod-h100-4su", "hospital-imaging-rag", "fat-tree-k16"}) {
        SCOPED_TRACE(name);
        const Deck deck = makeDeck(analysedOf(test::templateNamed(name)));
        EXPECT_GE(deck.slides.size(), 4U);
        EXPECT_EQ(slideOf(deck, QStringLiteral("The designs side by side")), nullptr);
        expectTidy(deck);
    }
    const Deck empty = makeDeck(analysedOf(emptyDesign("")));
    EXPECT_EQ(empty.name, QStringLiteral("Untitled design"));
    expectTidy(empty);
}

TEST(Deck, BearsLongNamesAndManyWhatIfs) {
    Design design = comparedDesign();
    const std::string word = "Donaudampfschifffahrtsgesellschaftskapitän";
    std::string name;
    while (name.size() + word.size() < 190) {
        name += word + " ";
    }
    design.name = name;
    design.scenarios.write()[0].name = std::string(180, 'W');
    for (int i = 0; i < 9; ++i) {
        design.scenarios.write().push_back(
            {"more-" + std::to_string(i), name, {}, {}, design.scenarios->front().edits});
    }
    std::string statement;
    while (statement.size() < kLongestStatement - 40) {
        statement += "A sentence that says little, and so on. ";
    }
    design.presentation = Presentation{name, name, statement, statement, name, {}, {}, {}};
    const Deck deck = makeDeck(analysedOf(design));
    expectTidy(deck);
    EXPECT_TRUE(wordsOf(deck).join(QLatin1Char(' ')).contains(QStringLiteral("4 more")));
}

// What a person says, not what the engine calls it: neither deck nor report names a metric or a
// check by its id.
TEST(Deck, SaysNoInternalNames) {
    for (const char* name : {"hospital-imaging-rag", "smart-factory", "two-halls-h100"}) {
        SCOPED_TRACE(name);
        const Design design = test::templateNamed(name);
        const std::vector<WhatIf> all = analysedOf(design);
        const Analysis& analysis = all.front().analysis;
        const QString said = wordsOf(makeDeck(all)).join(QLatin1Char('\n')) +
                             reportHtml(all.front().design, analysis, {});
        std::set<std::string> ids;
        for (const Metric& metric : analysis.metrics) {
            ids.insert(metric.id);
        }
        for (const Finding& finding : analysis.findings) {
            ids.insert(finding.id);
        }
        for (const PlannedPhase& phase : analysis.readiness->phases) {
            for (const PlannedPhase::Gate& gate : phase.gates) {
                ids.insert(gate.text);
            }
        }
        // A family's, "power.", is how a sentence may end.
        std::erase_if(
            ids, [](const std::string& id) { return id.find_first_of(".:") + 1 >= id.size(); });
        EXPECT_GT(ids.size(), 100u);
        for (const std::string& id : ids) {
            EXPECT_FALSE(said.contains(text(id))) << id;
        }
        EXPECT_TRUE(said.contains(QStringLiteral("Data flows: ")));
    }
}

// Past eight designs those that are left out are named, and every table of figures says so.
TEST(Deck, NamesTheDesignsItLeavesOut) {
    Design design = comparedDesign();
    design.scenarios.write().resize(1);
    for (int i = 2; i <= 25; ++i) {
        const std::string number = std::to_string(i);
        design.scenarios.write().push_back(
            {"more-" + number, "Idea " + number, {}, {}, design.scenarios->front().edits});
    }
    const Deck deck = makeDeck(analysedOf(design));
    expectTidy(deck);
    const QString all = wordsOf(deck).join(QLatin1Char(' '));
    for (int i = 2; i <= 7; ++i) { // with the baseline and the first what-if
        EXPECT_TRUE(all.contains(QStringLiteral("Idea %1").arg(i)));
    }
    EXPECT_TRUE(all.contains(QStringLiteral("18 more")));
    for (int i = 8; i <= 19; ++i) {
        EXPECT_TRUE(all.contains(QStringLiteral("Idea %1").arg(i))) << i;
    }
    EXPECT_TRUE(all.contains(QStringLiteral("6 more")));
    EXPECT_TRUE(all.contains(QStringLiteral("Of 26 designs the first 8")));
}

TEST(Deck, KeepsARecommendationWhole) {
    Design design = emptyDesign("x");
    std::string statement;
    for (int i = 0; i < 300; ++i) {
        statement += "word" + std::to_string(i) + " ";
    }
    Presentation said;
    said.recommendation = statement;
    design.presentation = said;
    const Deck deck = makeDeck(analysedOf(design));
    const QString all = wordsOf(deck).join(QLatin1Char(' '));
    for (int i = 0; i < 300; ++i) {
        EXPECT_TRUE(all.contains(QStringLiteral("word%1").arg(i)));
    }
}

TEST(Deck, LeavesOutRisksThatWereAccepted) {
    Design design = comparedDesign();
    std::vector<WhatIf> all = analysedOf(design);
    const auto found =
        std::find_if(all.front().analysis.findings.begin(), all.front().analysis.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Warning; });
    if (found == all.front().analysis.findings.end()) {
        GTEST_SKIP() << "the sample has no warning";
    }
    const QString message = text(found->message);
    EXPECT_TRUE(wordsOf(makeDeck(all)).contains(message));
    for (WhatIf& each : all) {
        each.design.accepted = std::vector<Acceptance>{{found->key(), "known"}};
    }
    EXPECT_FALSE(wordsOf(makeDeck(all)).contains(message));
}

} // namespace
} // namespace weft::ui
