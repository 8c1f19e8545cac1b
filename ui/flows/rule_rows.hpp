// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of the allowed-flow matrix as fields, a rule by itself, and the edits they mean.
#pragma once

#include "ui/forms/form_row.hpp"

namespace weft::ui {

// A switch for each kind of flow, and how what is allowed must go.
std::vector<FormRow> ruleRows(const Design& design, const Id& from, const Id& to);

// The rule of exactly these two zones that allows; null: none. One that names wider zones may allow
// as well.
const FlowRule* ownRule(const Design& design, const Id& from, const Id& to);
// Takes the pair's own rule back; where there is none, allows what goes there now, or everything
// where nothing does.
Edit toggleRule(const Design& design, const Id& from, const Id& to,
                const std::vector<FlowKind>& going);

// Of one rule, whatever zones it names; none where it is gone. What it allows and forbids is the
// same list of kinds.
std::vector<FormRow> wholeRuleRows(const Design& design, const Id& rule);
const FlowRule* findRule(const Design& design, const Id& rule); // null: none
// Forbids everything from one zone to another, an empty one being any: to be narrowed in its form.
FlowRule forbiddingRule(const Design& design, const Id& from, const Id& to);

// A zone of its own with these members, which leave the zones they were in; one step.
Edit newZone(const Design& design, const std::vector<Id>& members, const std::string& name);

} // namespace weft::ui
