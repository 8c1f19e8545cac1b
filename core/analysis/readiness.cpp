// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readiness.hpp"

#include "core/analysis/readiness_findings.hpp"
#include "core/analysis/readiness_mistakes.hpp"
#include "core/analysis/transports.hpp"
#include "core/base/text.hpp"
#include "core/flows/report.hpp"
#include "core/topology/topology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace weft {

namespace {

constexpr std::string_view kDefinition[] = {"definition"};
constexpr Formula kSettled{"readiness.settled", "ratio", "settled/questions",
                           "Planning questions that are answered well enough to go on.",
                           kDefinition};
constexpr Formula kMistakes{"readiness.mistakes", "count", "made",
                            "Classic mistakes that this design makes.", kDefinition};

class Questions {
public:
    explicit Questions(const PassInput& input) : input_(input), soFar_(input.soFar) {}

    std::vector<PlanningQuestion> ask() {
        portfolio();
        dataFlows();
        fabricChoice();
        growth();
        storage();
        observability();
        security();
        add("skills", "Skills", "Who builds and runs it, and what must they learn?");
        spend();
        for (PlanningQuestion& each : list_) {
            takeAnswer(each);
        }
        return std::move(list_);
    }

private:
    PlanningQuestion& add(std::string id, std::string title, std::string question) {
        list_.push_back(
            {std::move(id), std::move(title), std::move(question), QuestionState::Open, {}, {}});
        return list_.back();
    }

    void takeAnswer(PlanningQuestion& question) const {
        const auto& answers = *input_.design.answers;
        const auto said = std::find_if(answers.begin(), answers.end(),
                                       [&](const Answer& a) { return a.id == question.id; });
        question.state = question.answer.empty() ? QuestionState::Open : QuestionState::Computed;
        if (said == answers.end()) {
            return;
        }
        if (!said->text.empty()) {
            question.answer = said->text;
        }
        if (!said->evidence.empty()) {
            question.evidence.push_back(said->evidence);
        }
        question.state = said->settled        ? QuestionState::Settled
                         : said->text.empty() ? question.state
                                              : QuestionState::Answered;
    }

    // Every metric of this id, as evidence; their number.
    std::size_t cite(PlanningQuestion& question, std::string_view id) const {
        std::size_t count = 0;
        for (const Metric& metric : soFar_.metrics) {
            constexpr std::size_t kMost = 12;
            if (metric.id == id && ++count <= kMost) {
                question.evidence.push_back(fmt::format("{}@{} = {}", metric.id, metric.scope,
                                                        formatValue(metric.value, metric.unit)));
            }
        }
        return count;
    }

    std::size_t findings(std::string_view prefix) const {
        return findingsAgainst(input_.design, soFar_.findings, prefix).size();
    }

    void portfolio() {
        PlanningQuestion& q = add("workload-portfolio", "Workload portfolio",
                                  "What runs on it: training, inference, retrieval, and when?");
        std::map<std::string, int> kinds;
        for (const Workload& workload : *input_.design.workloads) {
            ++kinds[workload.kind];
        }
        std::map<std::string_view, int> flows;
        for (const Flow& flow : *input_.design.flows) {
            ++flows[toString(flow.kind)];
        }
        std::vector<std::string> parts;
        for (const auto& [kind, count] : kinds) {
            parts.push_back(fmt::format("{} {}", count, kind));
        }
        for (const auto& [kind, count] : flows) {
            std::string words(kind);
            std::replace(words.begin(), words.end(), '-', ' ');
            parts.push_back(fmt::format("{} {}", count, words));
        }
        q.answer = fmt::format("{}", fmt::join(parts, ", "));
        cite(q, "workload.utilisation");
    }

    void dataFlows() {
        PlanningQuestion& q = add("data-flows", "Data flows",
                                  "What moves between which places, how much and how fast?");
        const WideReport* wide = soFar_.wide.get();
        if (wide == nullptr || wide->flows.empty()) {
            return;
        }
        const auto good =
            std::count_if(wide->flows.begin(), wide->flows.end(), [](const FlowOutcome& flow) {
                return isInTime(flow.demand, flow.state) && hasWhatItNeeds(flow.demand, flow.state);
            });
        q.answer = fmt::format("{} of {} flows get the bandwidth and latency they ask for", good,
                               wide->flows.size());
        q.evidence.push_back(fmt::format("findings of bandwidth: {}, of latency: {}, "
                                         "of flows without a way: {}",
                                         findings("flow.bandwidth"), findings("flow.latency"),
                                         findings("flow.no_path")));
    }

    void fabricChoice() {
        PlanningQuestion& q =
            add("fabric-choice", "Choice of fabric", "Which topology and transport, and why?");
        std::vector<std::pair<std::string, int>> parts; // sites have fabrics like one another's
        for (const FabricIntent& fabric : *input_.design.fabrics) {
            const Topology* topology = findTopology(fabric.topology);
            std::string part = fmt::format(
                "{}: {} over {}", fabric.name.empty() ? fabric.id : fabric.name,
                topology != nullptr ? topology->name : fabric.topology, titleOf(fabric.transport));
            const auto alike = std::find_if(parts.begin(), parts.end(),
                                            [&](const auto& each) { return each.first == part; });
            if (alike == parts.end()) {
                parts.emplace_back(std::move(part), 1);
            } else {
                ++alike->second;
            }
        }
        for (const auto& [part, count] : parts) {
            q.answer += q.answer.empty() ? "" : "; ";
            q.answer += count == 1 ? part : fmt::format("{} × {}", count, part);
        }
        cite(q, "fabric.oversubscription");
        cite(q, "fabric.bisection.ratio");
    }

    void growth() {
        PlanningQuestion& q = add("growth", "Growth", "How far does it grow before it is rebuilt?");
        double free = 0, used = 0;
        for (const Metric& metric : soFar_.metrics) {
            free += metric.id == "fabric.ports.free" ? metric.value : 0;
            used += metric.id == "fabric.ports.used" ? metric.value : 0;
        }
        if (used > 0) {
            q.answer = fmt::format("{} of {} ports are free", formatCount(std::llround(free)),
                                   formatCount(std::llround(free + used)));
            cite(q, "fabric.ports.free");
        }
    }

    void storage() {
        PlanningQuestion& q = add("storage", "Storage",
                                  "Does storage feed the accelerators and take the checkpoints?");
        double read = 0;
        for (const ServerGroup& group : *input_.design.groups) {
            const Part* part = input_.catalog.find(group.part);
            const auto* body = part != nullptr ? part->as<Storage>() : nullptr;
            if (body != nullptr) {
                read += body->readGbPerSecond.value_or(0) * static_cast<double>(group.count);
            }
        }
        if (read > 0) {
            q.answer = fmt::format("{} GB/s of reading are there", exactReal(read));
        }
        cite(q, "workload.checkpoint.time");
    }

    void observability() {
        PlanningQuestion& q = add("observability", "Observability",
                                  "What is watched, at which thresholds, and what does it take?");
        if (const Metric* rate = soFar_.find("telemetry.rate", "design")) {
            q.answer =
                fmt::format("Counters of every switch, adapter, storage node and gateway: {}",
                            formatBandwidth(gbps(rate->value)));
            cite(q, "telemetry.rate");
        }
    }

    void security() {
        PlanningQuestion& q =
            add("security", "Security", "Which zones are there, what crosses them, and how?");
        if (input_.design.zones->empty()) {
            return;
        }
        const std::size_t wrong = findings("zone.");
        q.answer =
            wrong == 0
                ? fmt::format("{} zones and {} rules, and every flow keeps to them",
                              input_.design.zones->size(), input_.design.rules->size())
                : fmt::format("{} zones and {} rules, with {} findings",
                              input_.design.zones->size(), input_.design.rules->size(), wrong);
    }

    void spend() {
        PlanningQuestion& q = add("balance-of-spend", "Balance of spend",
                                  "What share goes into network, servers, power and people?");
        const Metric* all = soFar_.find("cost.capex", "design");
        double network = 0;
        for (const FabricIntent& fabric : *input_.design.fabrics) {
            const Metric* each = soFar_.find("cost.capex", fabric.id);
            network += each != nullptr ? each->value : 0;
        }
        for (const FabricJoin& join : *input_.design.joins) {
            const Metric* each = soFar_.find("cost.capex", join.id);
            network += each != nullptr ? each->value : 0;
        }
        if (all != nullptr && all->value > 0) {
            q.answer =
                fmt::format("{} of the purchase is network", formatPercent(network / all->value));
            cite(q, "cost.capex");
        }
    }

    const PassInput& input_;
    const Analysis& soFar_;
    std::vector<PlanningQuestion> list_;
};

const PlanningQuestion* questionNamed(const std::vector<PlanningQuestion>& questions,
                                      std::string_view id) {
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const PlanningQuestion& q) { return q.id == id; });
    return found == questions.end() ? nullptr : &*found;
}

PlannedPhase::Gate gateOf(const std::string& text, const PassInput& input,
                          const std::vector<PlanningQuestion>& questions) {
    PlannedPhase::Gate gate{text, false, {}};
    if (text.starts_with(kQuestionGate)) {
        const std::string wanted = text.substr(kQuestionGate.size());
        const PlanningQuestion* found = questionNamed(questions, wanted);
        if (found == nullptr) {
            gate.why = fmt::format("no planning question {}", wanted);
        } else {
            gate.isOpen = found->state == QuestionState::Settled;
            gate.why = fmt::format("{} is {}", wanted, toString(found->state));
        }
        return gate;
    }
    gate.findings = findingsAgainst(input.design, input.soFar.findings, text).size();
    gate.isOpen = gate.findings == 0;
    gate.why = gate.isOpen ? "nothing found" : fmt::format("{} findings", gate.findings);
    return gate;
}

std::vector<PlannedPhase> planPhases(const PassInput& input, const std::vector<Phase>& phases,
                                     const std::vector<PlanningQuestion>& questions) {
    std::vector<PlannedPhase> planned;
    const auto endOf = [&](const Id& id) -> std::optional<std::int64_t> {
        for (const PlannedPhase& each : planned) {
            if (each.id == id) {
                return each.start + each.weeks;
            }
        }
        return std::nullopt;
    };
    // In rounds: a phase is planned once the one before it is. No loops, by the design's shape.
    while (planned.size() < phases.size()) {
        const std::size_t before = planned.size();
        for (const Phase& phase : phases) {
            const auto start =
                phase.after.empty() ? std::optional<std::int64_t>(0) : endOf(phase.after);
            if (!start || endOf(phase.id)) {
                continue;
            }
            PlannedPhase each{phase.id, phase.name, *start, phase.weeks, {}, phase.note};
            for (const std::string& gate : phase.gates) {
                each.gates.push_back(gateOf(gate, input, questions));
            }
            planned.push_back(std::move(each));
        }
        WEFT_CHECK(planned.size() > before);
    }
    std::stable_sort(
        planned.begin(), planned.end(),
        [](const PlannedPhase& a, const PlannedPhase& b) { return a.start < b.start; });
    return planned;
}

} // namespace

std::string_view toString(QuestionState state) {
    constexpr std::array<std::string_view, 4> kWords = {"open", "computed", "answered", "settled"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string_view toString(MistakeState state) {
    constexpr std::array<std::string_view, 3> kWords = {"avoided", "made", "not-applicable"};
    return kWords[static_cast<std::size_t>(state)];
}

bool PlannedPhase::isReady() const {
    return std::all_of(gates.begin(), gates.end(), [](const Gate& gate) { return gate.isOpen; });
}

const PlanningQuestion* ReadinessReport::questionOf(const PlannedPhase::Gate& gate) const {
    const std::string_view asked = gate.text;
    return asked.starts_with(kQuestionGate)
               ? questionNamed(questions, asked.substr(kQuestionGate.size()))
               : nullptr;
}

std::int64_t ReadinessReport::weeks() const {
    std::int64_t last = 0;
    for (const PlannedPhase& phase : phases) {
        last = std::max(last, phase.start + phase.weeks);
    }
    return last;
}

std::vector<Phase> usualPhases() {
    return {
        {"assess",
         "Assess",
         4,
         {},
         {"question:workload-portfolio", "question:data-flows", "question:growth"},
         "Questions answered, flows known"},
        {"pilot",
         "Pilot",
         8,
         "assess",
         {"fabric.not_built", "ports.", "flow."},
         "One pod, measured against the predictions"},
        {"deploy",
         "Phased deployment",
         16,
         "pilot",
         {"power.", "rack.", "zone.", "question:skills", "question:security"},
         "Row by row, each accepted before the next"},
        {"optimise",
         "Optimise",
         8,
         "deploy",
         {"question:observability", "outage."},
         "Tuned to what the counters say"},
    };
}

void readiness(const PassInput& input, PassOutput& output) {
    auto report = std::make_shared<ReadinessReport>();
    report->questions = Questions(input).ask();
    report->mistakes = classicMistakes(input);
    report->phasesAreUsual = input.design.phases->empty();
    report->phases = planPhases(
        input, report->phasesAreUsual ? usualPhases() : *input.design.phases, report->questions);
    const auto settled = static_cast<double>(
        std::count_if(report->questions.begin(), report->questions.end(),
                      [](const PlanningQuestion& q) { return q.state == QuestionState::Settled; }));
    const auto made = static_cast<double>(
        std::count_if(report->mistakes.begin(), report->mistakes.end(),
                      [](const ClassicMistake& m) { return m.state == MistakeState::Made; }));
    if (input.soFar.find(kSettled.id, "design") == nullptr) {
        const auto questions = static_cast<double>(report->questions.size());
        output.metrics.push_back(metricOf(
            kSettled, "design", settled / questions, Method::Exact,
            {{"settled", settled, "count", "you answered", "settled", {}, {}},
             {"questions", questions, "count", "the planning questions", "asked", {}, {}}}));
        output.metrics.push_back(metricOf(
            kMistakes, "design", made, Method::Exact,
            {{"made", made, "count", "the live checks of the readiness page", "made", {}, {}}}));
    }
    output.readiness = std::move(report);
}

} // namespace weft
