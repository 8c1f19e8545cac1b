// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow_checks.hpp"
#include "core/analysis/zone_checks.hpp"

#include <fmt/format.h>

namespace weft {

namespace {

std::string nameOf(const std::string& name, const Id& id) {
    return name.empty() ? id : name;
}

// Just this kind of flow between just these zones.
Fix allow(const Design& design, const FlowOutcome& outcome) {
    FlowRule rule;
    rule.id =
        freshId(design, fmt::format("{} to {}", outcome.policy.from->id, outcome.policy.to->id));
    rule.from = outcome.policy.from->id;
    rule.to = outcome.policy.to->id;
    rule.kinds = {outcome.demand.flow->kind};
    return {fmt::format("Allow {} from {} to {}", toString(rule.kinds.front()), rule.from, rule.to),
            PutRule{std::move(rule)}};
}

} // namespace

std::string crossingText(const FlowOutcome& outcome) {
    const Flow& flow = *outcome.demand.flow;
    return fmt::format("{} ({} to {})", nameOf(flow.name, flow.id),
                       nameOf(outcome.policy.from->name, outcome.policy.from->id),
                       nameOf(outcome.policy.to->name, outcome.policy.to->id));
}

void deniedFlows(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || input.design.zones->empty()) {
        return;
    }
    std::vector<Finding> findings;
    for (const FlowOutcome& outcome : output.wide->flows) {
        const FlowPolicy& policy = outcome.policy;
        Finding finding{"zone.denied", Severity::Error, outcome.id, {}, {}, {}, {}, {}};
        if (policy.verdict == Verdict::Denied) {
            finding.message = fmt::format("{} is forbidden by the rule {}", crossingText(outcome),
                                          nameOf(policy.rule->name, policy.rule->id));
        } else if (policy.verdict == Verdict::Default) {
            finding.message = fmt::format("{} is allowed by no rule", crossingText(outcome));
            finding.fixes.push_back(allow(input.design, outcome));
        } else {
            continue;
        }
        findings.push_back(std::move(finding));
    }
    cutAlike(findings, "zone.denied", output);
}

} // namespace weft
