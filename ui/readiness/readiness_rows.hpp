// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a planning question's answer and of a phase of the roadmap.
#pragma once

#include "core/analysis/readiness.hpp"
#include "ui/forms/form_row.hpp"

namespace weft::ui {

std::vector<FormRow> answerRows(const Design& design, const PlanningQuestion& question);
std::vector<FormRow> phaseRows(const Design& design, const Id& phase);

// The phases as they are shown: the design's, else the usual ones.
std::vector<Phase> shownPhases(const Design& design);
// Puts a changed phase. Where the design has none, the usual ones become its own with it, as one
// step.
Edit phaseEdit(const Design& design, const Phase& changed);

} // namespace weft::ui
