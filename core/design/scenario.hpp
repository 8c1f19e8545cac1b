// SPDX-License-Identifier: GPL-3.0-or-later
// What-ifs: from a baseline and a list of edits to a design like any other. The baseline stays the
// one truth; whoever edits it edits every what-if on it.
#pragma once

#include "core/base/result.hpp"
#include "core/design/edit.hpp"
#include "core/design/finding.hpp"

#include <string_view>
#include <vector>

namespace weft {

// How the unchanged design is called among scenarios; no scenario may have this id.
inline constexpr std::string_view kBaseline = "baseline";

constexpr std::size_t kMostScenarios = 1'000;
constexpr std::size_t kMostScenarioEdits = 10'000;

// A scenario as a design: the baseline with the edits of the scenarios it stands on, then its own.
struct Resolved {
    Design design; // keeps the section of scenarios
    // "scenario.edit": an edit that no longer applies was passed over; its fix drops it.
    std::vector<Finding> findings;
};

// By id; "" and "baseline" are the design itself. Fails with Usage where there is no such scenario.
Result<Resolved> resolve(const Design& baseline, std::string_view scenario);

// The scenario whose id or, failing that, name this is; null where there is none.
const Scenario* findScenario(const Design& design, std::string_view idOrName);

// True for changes of what-ifs themselves, of the presentation and of ranges, which are of the
// document and never of a what-if, and batches with one; with the design known, also where
// a what-if of it is renamed or removed.
bool isAboutScenarios(const Edit& edit);
bool isAboutScenarios(const Design& design, const Edit& edit);

// An edit added to what a scenario holds: takes the place of one it continues where nothing that
// came between could tell the difference, else goes to the end.
void addToScenario(std::vector<Edit>& edits, const Edit& edit);

// What a document can hold as a scenario's edits. An error's place is "/edits/3".
Result<void> checkStorable(const std::vector<Edit>& edits);

// What scenarios stand on: known ones, in no circle. An error's place is the JSON pointer below the
// list ("/2/on").
Result<void> checkScenarios(const std::vector<Scenario>& scenarios);

// As apply() does them: on a working copy.
Result<void> change(Design& design, const PutScenario& edit);
Result<void> change(Design& design, const EditScenario& edit);
Result<void> change(Design& design, const DropFromScenario& edit);
Result<void> change(Design& design, const MoveScenario& edit);
Result<void> change(Design& design, const PromoteScenario& edit);
// Those on it keep what it changed. It must be there.
void removeScenario(Design& design, const Id& id);

} // namespace weft
