// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli flows: what each flow between sites gets, where its work could be done, what failures
// break; weft-cli readiness: the planning questions, classic mistakes and phases.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/analysis/readiness.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/flows/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file;
    bool asJson = false;
};

Json toJson(const LatencyWaterfall& times) {
    return {{"propagation", inSeconds(times.propagation)},
            {"serialisation", inSeconds(times.serialisation)},
            {"hops", inSeconds(times.hops)},
            {"queueing", inSeconds(times.queueing)},
            {"encryption", inSeconds(times.encryption)},
            {"processing", inSeconds(times.processing)},
            {"total", inSeconds(times.total())}};
}

Json maybe(const std::optional<Duration>& time) {
    return time ? Json(inSeconds(*time)) : Json(nullptr);
}

Json maybe(const std::optional<Bandwidth>& rate) {
    return rate && *rate != kUnlimited ? Json(inGbps(*rate)) : Json(nullptr);
}

Json toJson(const Connection& known) {
    return {{"value", known.lower}, {"method", known.isExact() ? "exact" : "lower-bound"}};
}

Json toJson(const WideReport& report, const FlowOutcome& outcome) {
    const Flow& flow = *outcome.demand.flow;
    const FlowState& state = outcome.state;
    Json json = {{"id", flow.id},
                 {"kind", toString(flow.kind)},
                 {"from", flow.from},
                 {"to", flow.to},
                 {"has_path", state.isRouted}};
    Json links = Json::array();
    for (const SiteStep step : state.route) {
        if (report.graph.joints[step.joint].isLink()) {
            links.push_back(report.graph.joints[step.joint].item);
        }
    }
    json["links"] = std::move(links);
    const bool isTimed = state.isRouted && !state.isOverloaded;
    json["latency"] = isTimed ? toJson(state.mean) : Json(nullptr);
    json["latency_p99"] = isTimed ? toJson(state.p99) : Json(nullptr);
    json["budget"] = maybe(flow.budget);
    json["share_gbps"] = state.isRouted ? maybe(std::optional(state.share)) : Json(nullptr);
    json["need_gbps"] = maybe(outcome.demand.need);
    json["bottleneck"] = state.bottleneck.empty() ? Json(nullptr) : Json(state.bottleneck);
    json["transfer"] = maybe(outcome.transfer);
    json["availability"] = toJson(outcome.availability);
    json["per_month_usd"] =
        outcome.cost.isWhole ? Json(outcome.cost.circuits + outcome.cost.egress) : Json(nullptr);
    json["egress_usd"] = outcome.cost.egress;
    json["policy"] = toString(outcome.policy.verdict);
    return json;
}

Json toJson(const WideReport& report, const FlowPlacement& placement) {
    Json choices = Json::array();
    for (std::size_t i = 0; i < placement.choices.size(); ++i) {
        const Choice& each = placement.choices[i];
        choices.push_back({{"to", each.to},
                           {"venue", toString(each.venue)},
                           {"current", each.isCurrent},
                           {"feasible", each.isFeasible},
                           {"cheapest", placement.best == i},
                           {"latency", inSeconds(each.mean)},
                           {"latency_p99", inSeconds(each.p99)},
                           {"availability", each.availability.lower},
                           {"per_month_usd", each.perMonth ? Json(*each.perMonth) : Json(nullptr)},
                           {"why", each.why}});
    }
    return {{"flow", report.flows[placement.flow].id}, {"choices", std::move(choices)}};
}

Json toJson(const WideReport& report, const OutageEffect& effect) {
    const auto ids = [&](const std::vector<std::size_t>& flows) {
        Json list = Json::array();
        for (const std::size_t flow : flows) {
            list.push_back(report.flows[flow].id);
        }
        return list;
    };
    Json units = Json::array();
    for (const std::size_t unit : effect.units) {
        units.push_back(report.units[unit].id);
    }
    return {{"units", std::move(units)},
            {"lost", ids(effect.lost)},
            {"slow", ids(effect.slow)},
            {"late", ids(effect.late)}};
}

Json jsonOf(const Design& design, const WideReport& report) {
    Json flows = Json::array(), placements = Json::array(), outages = Json::array();
    for (const FlowOutcome& outcome : report.flows) {
        flows.push_back(toJson(report, outcome));
    }
    for (const FlowPlacement& placement : report.placements) {
        placements.push_back(toJson(report, placement));
    }
    for (const OutageEffect& effect : report.outages) {
        outages.push_back(toJson(report, effect));
    }
    return {{"format", 1},
            {"design", design.name},
            {"flows", std::move(flows)},
            {"placements", std::move(placements)},
            {"outages", std::move(outages)},
            {"pairs_swept", report.pairsSwept}};
}

std::string flowTable(const WideReport& report) {
    Table table({"flow", "way", "mean", "p99", "budget", "share", "need", "available", "a month",
                 "policy"});
    const auto time = [](bool isKnown, Duration value) {
        return isKnown ? formatDuration(value, 3) : std::string("–");
    };
    for (const FlowOutcome& outcome : report.flows) {
        const Flow& flow = *outcome.demand.flow;
        const FlowState& state = outcome.state;
        const bool isTimed = state.isRouted && !state.isOverloaded;
        const bool isLimited = state.isRouted && state.share != kUnlimited;
        table.add({flow.id,
                   state.isRouted ? routeText(report.graph, outcome.demand, state.route) : "no way",
                   time(isTimed, state.mean.total()), time(isTimed, state.p99.total()),
                   time(flow.budget.has_value(), flow.budget.value_or(Duration())),
                   isLimited ? formatBandwidth(state.share, 3) : "–",
                   outcome.demand.need ? formatBandwidth(*outcome.demand.need, 3) : "–",
                   fmt::format("{:.5f} %", outcome.availability.lower * 100),
                   outcome.cost.isWhole
                       ? fmt::format("${:.0f}", outcome.cost.circuits + outcome.cost.egress)
                       : "–",
                   std::string(toString(outcome.policy.verdict))});
    }
    return table.text({2, 3, 4, 5, 6, 7, 8});
}

std::string placementTable(const WideReport& report) {
    Table table({"flow", "at", "venue", "p99", "available", "a month", "", "why not"});
    for (const FlowPlacement& placement : report.placements) {
        for (std::size_t i = 0; i < placement.choices.size(); ++i) {
            const Choice& each = placement.choices[i];
            table.add({report.flows[placement.flow].id, each.to, std::string(toString(each.venue)),
                       formatDuration(each.p99, 3),
                       fmt::format("{:.5f} %", each.availability.lower * 100),
                       each.perMonth ? fmt::format("${:.0f}", *each.perMonth) : "–",
                       placement.best == i ? "cheapest feasible"
                       : each.isCurrent    ? "now"
                                           : "",
                       each.why});
        }
    }
    return report.placements.empty() ? "" : "\n" + table.text({3, 4, 5});
}

std::string outageTable(const WideReport& report) {
    Table table({"loss of", "cuts off", "leaves too little for", "makes too late"});
    bool isEmpty = true;
    const auto ids = [&](const std::vector<std::size_t>& flows) {
        constexpr std::size_t kMost = 6;
        std::string text;
        for (std::size_t i = 0; i < std::min(kMost, flows.size()); ++i) {
            text += (i == 0 ? "" : ", ") + report.flows[flows[i]].id;
        }
        return flows.size() > kMost ? fmt::format("{} and {} more", text, flows.size() - kMost)
                                    : text;
    };
    for (const OutageEffect& effect : report.outages) {
        if (!effect.breaks()) {
            continue;
        }
        std::string names;
        for (const std::size_t unit : effect.units) {
            names += (names.empty() ? "" : " with ") + report.units[unit].name;
        }
        table.add({names, ids(effect.lost), ids(effect.slow), ids(effect.late)});
        isEmpty = false;
    }
    return isEmpty ? "" : "\n" + table.text();
}

Result<void> runFlows(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    AnalysisOptions quick;
    quick.only = {"flow.", "outage."};
    const Analysis frame = analyse(design, session.catalog(), quick);
    const Analysis analysis = deepen(frame, design, session.catalog(), quick);
    if (analysis.wide == nullptr) {
        return options.asJson
                   ? putJson({{"format", 1}, {"design", design.name}, {"flows", Json::array()}})
                   : put("no flows and no links between sites\n", {});
    }
    return options.asJson ? putJson(jsonOf(design, *analysis.wide))
                          : put(flowTable(*analysis.wide) + placementTable(*analysis.wide) +
                                    outageTable(*analysis.wide),
                                {});
}

Json readinessJson(const Design& design, const ReadinessReport& report) {
    Json questions = Json::array(), mistakes = Json::array(), phases = Json::array();
    for (const PlanningQuestion& each : report.questions) {
        questions.push_back({{"id", each.id},
                             {"title", each.title},
                             {"question", each.question},
                             {"state", toString(each.state)},
                             {"answer", each.answer},
                             {"evidence", each.evidence}});
    }
    for (const ClassicMistake& each : report.mistakes) {
        mistakes.push_back({{"id", each.id},
                            {"title", each.title},
                            {"state", toString(each.state)},
                            {"evidence", each.evidence}});
    }
    for (const PlannedPhase& each : report.phases) {
        Json gates = Json::array();
        for (const PlannedPhase::Gate& gate : each.gates) {
            gates.push_back({{"gate", gate.text}, {"open", gate.isOpen}, {"why", gate.why}});
        }
        phases.push_back({{"id", each.id},
                          {"name", each.name},
                          {"start_week", each.start},
                          {"weeks", each.weeks},
                          {"ready", each.isReady()},
                          {"gates", std::move(gates)}});
    }
    return {{"format", 1},
            {"design", design.name},
            {"questions", std::move(questions)},
            {"mistakes", std::move(mistakes)},
            {"phases", std::move(phases)},
            {"phases_are_usual", report.phasesAreUsual},
            {"weeks", report.weeks()}};
}

std::string readinessText(const ReadinessReport& report) {
    Table questions({"question", "state", "answer"});
    for (const PlanningQuestion& each : report.questions) {
        questions.add({each.title, std::string(toString(each.state)), each.answer});
    }
    Table mistakes({"mistake", "state", "evidence"});
    for (const ClassicMistake& each : report.mistakes) {
        mistakes.add({each.title, std::string(toString(each.state)), each.evidence});
    }
    Table phases({"phase", "weeks", "gate", "state", "why"});
    for (const PlannedPhase& each : report.phases) {
        const std::string weeks = fmt::format("{} to {}", each.start, each.start + each.weeks);
        if (each.gates.empty()) {
            phases.add({each.name, weeks, "", "", ""});
        }
        for (std::size_t i = 0; i < each.gates.size(); ++i) {
            const PlannedPhase::Gate& gate = each.gates[i];
            phases.add({i == 0 ? each.name : "", i == 0 ? weeks : "", gate.text,
                        gate.isOpen ? "open" : "shut", gate.why});
        }
    }
    return questions.text() + "\n" + mistakes.text() + "\n" + phases.text();
}

Result<void> runReadiness(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    const Analysis analysis = analyse(design, session.catalog());
    return options.asJson ? putJson(readinessJson(design, *analysis.readiness))
                          : put(readinessText(*analysis.readiness), {});
}

void addOne(CLI::App& app, Session& session, const char* name, const char* help,
            Result<void> (*run)(const Options&, Session&)) {
    CLI::App* command = app.add_subcommand(name, help);
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(
        guarded(session, [options, run, &session] { return run(*options, session); }));
}

} // namespace

void addFlows(CLI::App& app, Session& session) {
    addOne(app, session, "flows",
           "What flows between sites get, where their work could be done, what failures break",
           runFlows);
}

void addReadiness(CLI::App& app, Session& session) {
    addOne(app, session, "readiness", "The planning questions, the classic mistakes, the roadmap",
           runReadiness);
}

} // namespace weft::cli
