// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/scenario.hpp"

#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace weft {

namespace {

// Sets one thing to a value, whatever it was before: may be said earlier or later among its kind.
bool isPlainSetting(const Edit& edit) {
    return std::holds_alternative<SetParameter>(edit) || std::holds_alternative<Rename>(edit) ||
           std::holds_alternative<Move>(edit) || std::holds_alternative<MoveNode>(edit) ||
           std::holds_alternative<SetNotes>(edit);
}

const Scenario* find(const std::vector<Scenario>& scenarios, std::string_view id) {
    const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                    [&](const Scenario& each) { return each.id == id; });
    return found == scenarios.end() ? nullptr : &*found;
}

// The scenario and what it stands on, the lowest first.
std::vector<const Scenario*> chain(const Design& design, const Scenario& top) {
    std::vector<const Scenario*> found;
    for (const Scenario* each = &top; each != nullptr; each = design.scenario(each->on)) {
        found.push_back(each);
        WEFT_CHECK(found.size() <= design.scenarios->size());
    }
    std::reverse(found.begin(), found.end());
    return found;
}

std::string sentenceOf(const Error& error) {
    return error.place.empty() ? error.message : error.place + ": " + error.message;
}

Finding passedOver(const Design& before, const Scenario& scenario, std::size_t index,
                   const Error& error) {
    Finding finding;
    finding.id = "scenario.edit";
    finding.severity = Severity::Warning;
    finding.scope = fmt::format("{}/{}", scenario.id, index);
    finding.message =
        fmt::format("“{}” no longer applies in {}: {}.", label(before, scenario.edits[index]),
                    scenario.name.empty() ? scenario.id : scenario.name, sentenceOf(error));
    finding.fixes = {{"Drop this change from the what-if",
                      DropFromScenario{scenario.id, static_cast<std::int64_t>(index)}}};
    return finding;
}

} // namespace

Result<void> checkStorable(const std::vector<Edit>& edits) {
    if (edits.size() > kMostScenarioEdits) {
        return fail(
            ErrorCode::Invalid,
            fmt::format("found {} edits, expected at most {}", edits.size(), kMostScenarioEdits),
            "/edits");
    }
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const std::string place = fmt::format("/edits/{}", i);
        if (isAboutScenarios(edits[i])) {
            return fail(ErrorCode::Invalid,
                        "found a change of a what-if, the presentation or the ranges, expected a "
                        "change of the plan",
                        place);
        }
        // Whatever a scenario holds is written to the document: it must read back as it is.
        const Result<Edit> again = parseEdit(writeEdit(edits[i]));
        if (!again || !(*again == edits[i])) {
            return fail(ErrorCode::Invalid, "found an edit that cannot be stored", place);
        }
    }
    return {};
}

const std::vector<Scenario>& Scenarios::operator*() const {
    static const std::vector<Scenario> kNone;
    return value_ != nullptr ? *value_ : kNone;
}

std::vector<Scenario>& Scenarios::write() {
    if (value_ == nullptr || value_.use_count() != 1) {
        value_ = std::make_shared<std::vector<Scenario>>(**this);
    }
    return const_cast<std::vector<Scenario>&>(*value_); // ours alone, and made as a non-const one
}

bool Scenarios::operator==(const Scenarios& other) const {
    return isSameAs(other) || **this == *other;
}

const Scenario* Design::scenario(std::string_view wanted) const {
    return find(*scenarios, wanted);
}

Result<Resolved> resolve(const Design& baseline, std::string_view scenario) {
    Resolved resolved{baseline, {}};
    if (scenario.empty() || scenario == kBaseline) {
        return resolved;
    }
    const Scenario* top = baseline.scenario(scenario);
    if (top == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected the id of a what-if", inQuotes(scenario)));
    }
    for (const Scenario* each : chain(baseline, *top)) {
        for (std::size_t i = 0; i < each->edits.size(); ++i) {
            Result<Design> after = weft::apply(resolved.design, each->edits[i]);
            if (after) {
                resolved.design = *std::move(after);
            } else {
                resolved.findings.push_back(passedOver(resolved.design, *each, i, after.error()));
            }
        }
    }
    return resolved;
}

const Scenario* findScenario(const Design& design, std::string_view idOrName) {
    if (const Scenario* byId = design.scenario(idOrName)) {
        return byId;
    }
    const auto found = std::find_if(design.scenarios->begin(), design.scenarios->end(),
                                    [&](const Scenario& each) { return each.name == idOrName; });
    return found == design.scenarios->end() ? nullptr : &*found;
}

bool isAboutScenarios(const Edit& edit) {
    if (const auto* batch = std::get_if<Batch>(&edit)) {
        return std::any_of(batch->edits.begin(), batch->edits.end(),
                           [](const Edit& each) { return isAboutScenarios(each); });
    }
    return std::holds_alternative<PutScenario>(edit) ||
           std::holds_alternative<EditScenario>(edit) ||
           std::holds_alternative<DropFromScenario>(edit) ||
           std::holds_alternative<MoveScenario>(edit) ||
           std::holds_alternative<PromoteScenario>(edit) ||
           std::holds_alternative<SetPresentation>(edit) || std::holds_alternative<SetRanges>(edit);
}

bool isAboutScenarios(const Design& design, const Edit& edit) {
    if (const auto* batch = std::get_if<Batch>(&edit)) {
        return std::any_of(batch->edits.begin(), batch->edits.end(),
                           [&](const Edit& each) { return isAboutScenarios(design, each); });
    }
    if (const auto* rename = std::get_if<Rename>(&edit)) {
        return design.scenario(rename->id) != nullptr;
    }
    if (const auto* remove = std::get_if<RemoveItem>(&edit)) {
        return design.scenario(remove->id) != nullptr;
    }
    return isAboutScenarios(edit);
}

void addToScenario(std::vector<Edit>& edits, const Edit& edit) {
    for (auto each = edits.rbegin();
         each != edits.rend() && isPlainSetting(edit) && isPlainSetting(*each); ++each) {
        if (merges(*each, edit)) {
            *each = edit;
            return;
        }
    }
    edits.push_back(edit);
}

Result<void> checkScenarios(const std::vector<Scenario>& scenarios) {
    std::unordered_map<std::string_view, const Scenario*> byId;
    for (const Scenario& each : scenarios) {
        byId.emplace(each.id, &each);
    }
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string place = fmt::format("/{}/on", i);
        const Scenario* each = &scenarios[i];
        for (std::size_t steps = 0; !each->on.empty(); ++steps) {
            const auto below = byId.find(each->on);
            if (below == byId.end()) {
                return fail(
                    ErrorCode::Invalid,
                    fmt::format("found {}, expected the id of a what-if", inQuotes(each->on)),
                    place);
            }
            if (steps > scenarios.size()) {
                return fail(ErrorCode::Invalid,
                            fmt::format("found {}, expected a what-if that does not stand on "
                                        "this one in turn",
                                        inQuotes(scenarios[i].on)),
                            place);
            }
            each = below->second;
        }
    }
    return {};
}

} // namespace weft
