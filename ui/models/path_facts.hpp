// SPDX-License-Identifier: GPL-3.0-or-later
// What the searches found of a fabric: a row per traffic pattern, then failures and paths under
// headings of their own.
#pragma once

#include "ui/models/facts.hpp"

namespace weft::ui {

struct PatternFacts {
    QString name;             // "All-to-all"
    Fact ecmp, best, fullest; // share of full rate; how full the fullest link gets; may be empty
};
struct FactGroup {
    QString title;
    std::vector<Fact> facts; // never empty
};
struct PathFacts {
    std::vector<PatternFacts> patterns;
    std::vector<FactGroup> groups;
    bool isEmpty() const { return patterns.empty() && groups.empty(); }
};
PathFacts pathFacts(const Snapshot& snapshot, const Id& fabric);

} // namespace weft::ui
