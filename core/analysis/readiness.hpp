// SPDX-License-Identifier: GPL-3.0-or-later
// Is the plan ready: the planning questions answered from the model where it can, the classic
// mistakes looked for, and the phases it is built in with what holds each back. Pass "readiness".
#pragma once

#include "core/analysis/pass.hpp"

#include <string>
#include <vector>

namespace weft {

// Settled: answered well enough to go on. Computed: the model's answer stands where the architect
// gave none.
enum class QuestionState : std::uint8_t { Open, Computed, Answered, Settled };
std::string_view toString(QuestionState state); // "open", "computed", "answered", "settled"

struct PlanningQuestion {
    std::string id;       // "data-flows"; of Design::answers
    std::string title;    // "Data flows"
    std::string question; // a sentence
    QuestionState state = QuestionState::Open;
    std::string answer;                // the architect's, else the model's; empty where open
    std::vector<std::string> evidence; // "fabric.oversubscription@compute = 1", or what was said
};

enum class MistakeState : std::uint8_t { Avoided, Made, NotApplicable };
std::string_view toString(MistakeState state); // "avoided", "made", "not-applicable"

struct ClassicMistake {
    std::string id, title;
    MistakeState state = MistakeState::NotApplicable;
    std::string evidence; // why so
    std::string about; // where it is made: a scope of findings; empty: the whole design, or nowhere
};

// A gate that waits for a planning question begins so: "question:skills".
inline constexpr std::string_view kQuestionGate = "question:";

struct PlannedPhase {
    Id id;
    std::string name;
    std::int64_t start = 0, weeks = 0; // weeks from the beginning
    struct Gate {
        std::string text;    // as written: "flow.latency", "question:skills"
        bool isOpen = false; // true: nothing holds it back
        std::string why;
        std::size_t findings = 0; // of the check it waits for
    };
    std::vector<Gate> gates;
    std::string note;
    bool isReady() const;
};

struct ReadinessReport {
    std::vector<PlanningQuestion> questions;
    std::vector<ClassicMistake> mistakes;
    std::vector<PlannedPhase> phases; // by start
    bool phasesAreUsual = false;      // the design has none of its own: the usual four
    std::int64_t weeks() const;       // until the last phase ends
    // The question the gate waits for; null: it waits for a check.
    const PlanningQuestion* questionOf(const PlannedPhase::Gate& gate) const;
};

// The usual four, for a design that has none: assess, pilot, phased deployment, optimise.
std::vector<Phase> usualPhases();

void readiness(const PassInput& input, PassOutput& output);

} // namespace weft
