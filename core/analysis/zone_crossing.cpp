// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow_checks.hpp"
#include "core/analysis/zone_checks.hpp"

#include <fmt/format.h>

namespace weft {

namespace {

// The first gateway on the way made to enforce the policy.
std::vector<Fix> enforce(const WideReport& report, const FlowOutcome& outcome) {
    for (const SiteStep step : outcome.state.route) {
        const SiteJoint& joint = report.graph.joints[step.joint];
        for (const std::uint32_t index : {joint.gatewayA, joint.gatewayB}) {
            if (index == kNoGateway) {
                continue;
            }
            Gateway gateway = *report.design.gateway(report.graph.gateways[index].id);
            gateway.enforces = true;
            return {{fmt::format("Enforce the policy at {}",
                                 gateway.name.empty() ? gateway.id : gateway.name),
                     PutGateway{gateway}}};
        }
    }
    return {};
}

} // namespace

void uncheckedCrossings(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || input.design.zones->empty()) {
        return;
    }
    std::vector<Finding> findings;
    for (const FlowOutcome& outcome : output.wide->flows) {
        const FlowPolicy& policy = outcome.policy;
        const bool isExempt = policy.rule != nullptr && !policy.rule->inspected;
        if (!policy.crosses() || isExempt || !outcome.state.isRouted || !policy.enforcers.empty()) {
            continue;
        }
        findings.push_back(
            {"zone.unchecked",
             Severity::Error,
             outcome.id,
             fmt::format("{} passes no firewall, DPU or enforcing gateway", crossingText(outcome)),
             {},
             {},
             {},
             enforce(*output.wide, outcome)});
    }
    cutAlike(findings, "zone.unchecked", output);
}

} // namespace weft
