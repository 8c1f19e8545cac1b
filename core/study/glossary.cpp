// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/glossary.hpp"

#include "core/calc/calc.hpp"

#include <algorithm>

namespace weft {

namespace {

// In formulas a parameter's hyphens are underscores.
std::string symbolOf(std::string_view name) {
    std::string symbol(name);
    std::replace(symbol.begin(), symbol.end(), '-', '_');
    return symbol;
}

Method methodOf(std::string_view word) {
    for (const Method each :
         {Method::Exact, Method::LowerBound, Method::UpperBound, Method::Estimate}) {
        if (toString(each) == word) {
            return each;
        }
    }
    return Method::Estimate;
}

GlossaryEntry entryOf(const Metric& metric) {
    GlossaryEntry entry{metric.id, metric.unit, metric.meaning, metric.expression, metric.method,
                        {},        {}};
    for (const Term& term : metric.terms) {
        entry.terms.push_back({term.name, term.unit, term.meaning, term.metric});
    }
    return entry;
}

GlossaryEntry entryOf(const Calculation& calculation) {
    GlossaryEntry entry;
    entry.id = calculation.name;
    entry.meaning = calculation.summary;
    entry.method = methodOf(calculation.method);
    for (const CalcParam& param : calculation.params) {
        entry.terms.push_back(
            {symbolOf(param.name), std::string(unitOf(param.kind)), std::string(param.help), {}});
    }
    for (const CalcField& field : calculation.fields) {
        if (!field.expression.empty()) {
            entry.expression += (entry.expression.empty() ? "" : "\n") + symbolOf(field.name) +
                                " = " + std::string(field.expression);
        }
        entry.terms.push_back(
            {symbolOf(field.name), std::string(field.unit), std::string(field.meaning), {}});
    }
    entry.sources.assign(calculation.sources.begin(), calculation.sources.end());
    return entry;
}

} // namespace

void gather(Glossary& glossary, std::span<const Metric> metrics) {
    for (const Metric& metric : metrics) {
        auto found = glossary.find(metric.id);
        if (found == glossary.end()) {
            found = glossary.emplace(metric.id, entryOf(metric)).first;
        }
        GlossaryEntry& entry = found->second;
        if (entry.expression.empty() && !metric.expression.empty()) {
            std::vector<std::string> sources = std::move(entry.sources);
            entry = entryOf(metric);
            entry.sources = std::move(sources);
        }
        for (const std::string& source : metric.sources) {
            if (std::find(entry.sources.begin(), entry.sources.end(), source) ==
                entry.sources.end()) {
                entry.sources.push_back(source);
            }
        }
    }
}

Glossary calculationGlossary() {
    Glossary glossary;
    for (const Calculation* calculation : calculations()) {
        glossary.emplace(calculation->name, entryOf(*calculation));
    }
    return glossary;
}

} // namespace weft
