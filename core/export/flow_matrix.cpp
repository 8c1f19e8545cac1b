// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/flow_matrix.hpp"

#include "core/flows/report.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

std::string idOf(const Zone* zone) {
    return zone == nullptr ? std::string() : zone->id;
}

Cell known(const std::optional<Bandwidth>& rate) {
    return rate && *rate != kUnlimited ? Cell(inGbps(*rate)) : Cell();
}

Cell known(const std::optional<Duration>& time) {
    return time ? Cell(inSeconds(*time)) : Cell();
}

std::string encryptionWords(const WideReport& report, const FlowOutcome& outcome) {
    std::string words;
    const auto add = [&](Encryption method) {
        const std::string word(toString(method));
        if (method != Encryption::None && words.find(word) == std::string::npos) {
            words += (words.empty() ? "" : "+") + word;
        }
    };
    add(outcome.demand.flow->encryption.value_or(Encryption::None));
    for (const SiteStep step : outcome.state.route) {
        add(report.graph.joints[step.joint].encryption.method);
    }
    return words.empty() ? "none" : words;
}

std::vector<Cell> rowOf(const WideReport& report, const FlowOutcome& outcome) {
    const Flow& flow = *outcome.demand.flow;
    const FlowState& state = outcome.state;
    const FlowPolicy& policy = outcome.policy;
    const bool isTimed = state.isRouted && !state.isOverloaded;
    return {flow.id,
            flow.name,
            std::string(toString(flow.kind)),
            flow.from,
            flow.to,
            idOf(policy.from),
            idOf(policy.to),
            std::string(toString(policy.verdict)),
            policy.rule == nullptr ? std::string() : policy.rule->id,
            fmt::format("{}", fmt::join(policy.enforcers, " ")),
            state.isRouted ? Cell(encryptionWords(report, outcome)) : Cell(),
            state.isRouted ? Cell(std::string(policy.isEncrypted ? "yes" : "no")) : Cell(),
            state.isRouted ? Cell(routeText(report.graph, outcome.demand, state.route)) : Cell(),
            state.isRouted ? Cell(routeLinks(report.graph, state.route)) : Cell(),
            known(outcome.demand.mean),
            known(outcome.demand.need),
            state.isRouted ? known(std::optional(state.share)) : Cell(),
            isTimed ? Cell(inSeconds(state.mean.total())) : Cell(),
            isTimed ? Cell(inSeconds(state.p99.total())) : Cell(),
            known(flow.budget),
            outcome.availability.lower,
            flow.availability ? Cell(*flow.availability) : Cell(),
            known(outcome.transfer),
            outcome.cost.isWhole ? Cell(outcome.cost.circuits + outcome.cost.egress) : Cell()};
}

} // namespace

const std::vector<Column>& flowMatrixColumns() {
    static const std::vector<Column> columns{
        {"id", "Flow", 20},
        {"name", "Name", 28},
        {"kind", "Kind", 20},
        {"from", "From", 16},
        {"to", "To", 16},
        {"from_zone", "From zone", 16},
        {"to_zone", "To zone", 16},
        {"policy", "Policy", 10},
        {"rule", "Rule", 16},
        {"enforcement_points", "Enforcement points", 24},
        {"encryption", "Encryption", 14},
        {"encrypted", "Encrypted all the way", 10},
        {"route", "Way", 32},
        {"links", "Links", 28},
        {"mean_gbps", "Mean, Gb/s", 12},
        {"need_gbps", "Need, Gb/s", 12},
        {"share_gbps", "Share, Gb/s", 12},
        {"latency_s", "Latency, mean, s", 14},
        {"latency_p99_s", "Latency, p99, s", 14},
        {"budget_s", "Budget, s", 12},
        {"availability", "Availability", 14},
        {"availability_target", "Target", 12},
        {"transfer_s", "Transfer of one volume, s", 14},
        {"per_month_usd", "Cost a month, USD", 14},
    };
    return columns;
}

std::vector<std::vector<Cell>> flowMatrixRows(const ExportInput& input) {
    std::vector<std::vector<Cell>> rows;
    if (input.analysis.wide != nullptr) {
        for (const FlowOutcome& outcome : input.analysis.wide->flows) {
            rows.push_back(rowOf(*input.analysis.wide, outcome));
        }
    }
    return rows;
}

} // namespace weft
