// SPDX-License-Identifier: GPL-3.0-or-later
// What figures mean is what the engine computed: every metric of a design has its entry, with the
// formula and the terms it was computed by.
#include "core/analysis/analysis.hpp"
#include "core/calc/calc.hpp"
#include "core/catalog/seeds.hpp"
#include "core/design/templates.hpp"
#include "core/study/glossary.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(Glossary, HasEveryMetricOfADesignWithItsOwnFormula) {
    const Result<Design> design = loadTemplate("dgx-superpod-h100-4su");
    ASSERT_TRUE(design) << design.error().toString();
    const Analysis analysis =
        analyse(*design, loadSeeds(seedFolder()).catalog().withPinned(*design->parts), {});
    ASSERT_GT(analysis.metrics.size(), 50U);
    Glossary glossary;
    gather(glossary, analysis.metrics);
    for (const Metric& metric : analysis.metrics) {
        const auto found = glossary.find(metric.id);
        ASSERT_NE(found, glossary.end()) << metric.id;
        EXPECT_EQ(found->second.unit, metric.unit) << metric.id;
        EXPECT_EQ(found->second.expression.empty(), metric.expression.empty()) << metric.id;
        for (const std::string& source : metric.sources) {
            EXPECT_NE(std::find(found->second.sources.begin(), found->second.sources.end(), source),
                      found->second.sources.end())
                << metric.id << ": " << source;
        }
    }
    const GlossaryEntry& ratio = glossary.at("fabric.oversubscription");
    EXPECT_EQ(ratio.expression, "injection/leaving");
    ASSERT_EQ(ratio.terms.size(), 2U);
    EXPECT_EQ(ratio.terms[0].name, "injection");
    EXPECT_EQ(ratio.terms[0].unit, "Gb/s");
}

TEST(Glossary, TheFirstFormulaStaysAndALaterOneFillsAGap) {
    Metric counted;
    counted.id = "x";
    Metric formula = counted;
    formula.expression = "a + b";
    formula.terms = {{"a", 1, "count", "", "", "", ""}, {"b", 2, "count", "", "", "", ""}};
    formula.sources = {"here"};
    Metric other = counted;
    other.expression = "c";
    other.sources = {"there"};
    Glossary glossary;
    gather(glossary, std::vector{counted, formula, other});
    EXPECT_EQ(glossary.at("x").expression, "a + b");
    EXPECT_EQ(glossary.at("x").terms.size(), 2U);
    EXPECT_EQ(glossary.at("x").sources, (std::vector<std::string>{"here", "there"}));
}

TEST(Glossary, HasEveryCalculationWithItsParametersAndResults) {
    const Glossary glossary = calculationGlossary();
    EXPECT_EQ(glossary.size(), calculations().size());
    for (const Calculation* calculation : calculations()) {
        const GlossaryEntry& entry = glossary.at(std::string(calculation->name));
        EXPECT_EQ(entry.terms.size(), calculation->params.size() + calculation->fields.size());
        EXPECT_EQ(entry.meaning, calculation->summary);
        for (const CalcField& field : calculation->fields) {
            EXPECT_NE(entry.expression.find(field.expression), std::string::npos)
                << calculation->name << " " << field.name;
        }
    }
}

} // namespace
} // namespace weft
