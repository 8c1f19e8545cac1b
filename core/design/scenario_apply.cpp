// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of what-ifs: one function per kind, as apply.cpp has them for the plan.
#include "core/design/scenario.hpp"
#include "core/design/sections.hpp"

namespace weft {

namespace {

Result<Scenario*> scenarioToWrite(Design& design, const Id& id) {
    if (!isIn(*design.scenarios, id)) {
        return unknown(id, "a what-if");
    }
    return &itemOf(design.scenarios.write(), id);
}

} // namespace

Result<void> change(Design& design, const PutScenario& edit) {
    WEFT_TRY_VOID(checkShape(edit.scenario));
    WEFT_TRY_VOID(checkFree(design, edit.scenario.id, "what-if"));
    std::vector<Scenario> after = *design.scenarios;
    if (isIn(after, edit.scenario.id)) {
        itemOf(after, edit.scenario.id) = edit.scenario;
    } else if (after.size() < kMostScenarios) {
        after.push_back(edit.scenario);
    } else {
        return fail(ErrorCode::Usage,
                    fmt::format("a design has at most {} what-ifs", kMostScenarios));
    }
    Result<void> stands = checkScenarios(after);
    if (!stands) {
        stands.error().place = "/on";
        return stands;
    }
    if (!(after == *design.scenarios)) {
        design.scenarios.write() = std::move(after);
    }
    return {};
}

Result<void> change(Design& design, const EditScenario& edit) {
    WEFT_TRY(Resolved resolved, resolve(design, edit.scenario));
    WEFT_TRY(Scenario* const scenario, scenarioToWrite(design, edit.scenario));
    for (const Edit& each : edit.edits) {
        if (isAboutScenarios(design, each)) {
            return fail(ErrorCode::Usage,
                        "found a change of a what-if, the presentation or the ranges, expected a "
                        "change of the plan");
        }
        WEFT_TRY(resolved.design, weft::apply(resolved.design, each));
        addToScenario(scenario->edits, each);
    }
    return checkStorable(scenario->edits);
}

Result<void> change(Design& design, const DropFromScenario& edit) {
    WEFT_TRY(Scenario* const scenario, scenarioToWrite(design, edit.scenario));
    if (edit.index < 0 || edit.index >= std::ssize(scenario->edits)) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected the number of one of {} changes", edit.index,
                                scenario->edits.size()),
                    "/edits");
    }
    scenario->edits.erase(scenario->edits.begin() + edit.index);
    return {};
}

Result<void> change(Design& design, const MoveScenario& edit) {
    WEFT_TRY_VOID(scenarioToWrite(design, edit.scenario));
    std::vector<Scenario>& all = design.scenarios.write();
    const auto from = all.begin() + position(all, edit.scenario);
    const auto to = all.begin() + std::clamp<std::ptrdiff_t>(edit.position, 0, std::ssize(all) - 1);
    if (from < to) {
        std::rotate(from, from + 1, to + 1);
    } else {
        std::rotate(to, from, from + 1);
    }
    return {};
}

Result<void> change(Design& design, const PromoteScenario& edit) {
    WEFT_TRY_VOID(scenarioToWrite(design, edit.scenario));
    WEFT_TRY(Resolved resolved, resolve(design, edit.scenario));
    design = std::move(resolved.design);
    std::vector<Scenario>& all = design.scenarios.write();
    for (Scenario& each : all) {
        if (each.on == edit.scenario) {
            each.on.clear();
        }
    }
    all.erase(all.begin() + position(all, edit.scenario));
    return {};
}

// Scenarios on it keep what it changed.
void removeScenario(Design& design, const Id& id) {
    std::vector<Scenario>& all = design.scenarios.write();
    const Scenario gone = itemOf(all, id);
    for (Scenario& each : all) {
        if (each.on == id) {
            each.on = gone.on;
            each.edits.insert(each.edits.begin(), gone.edits.begin(), gone.edits.end());
        }
    }
    all.erase(all.begin() + position(all, id));
}

} // namespace weft
