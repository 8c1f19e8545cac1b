// SPDX-License-Identifier: GPL-3.0-or-later
// What each figure means, by its id: gathered from metrics that were computed and from the table of
// calculations, so that it says what the engine does and nothing else.
#pragma once

#include "core/design/metric.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace weft {

struct GlossaryTerm {
    std::string name, unit, meaning;
    std::string metric; // the figure that explains it; may be empty
};

struct GlossaryEntry {
    std::string id, unit, meaning;
    // As the first metric of that id had it: a sum over parts has the terms of that design. Empty
    // where the figure is counted, searched or chosen rather than put together.
    std::string expression;
    Method method = Method::Exact;
    std::vector<GlossaryTerm> terms;
    std::vector<std::string> sources; // of every metric of that id
};

using Glossary = std::map<std::string, GlossaryEntry, std::less<>>;

// Adds what is not in it yet.
void gather(Glossary& glossary, std::span<const Metric> metrics);
// The calculations by their names. Of several results the formulas stand one beneath the other,
// "result = formula".
Glossary calculationGlossary();

} // namespace weft
