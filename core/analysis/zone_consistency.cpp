// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/zone_checks.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace weft {

namespace {

std::string treatment(const FlowOutcome& outcome) {
    const Flow& flow = *outcome.demand.flow;
    return fmt::format("{}, {}, {}, {}",
                       toString(flow.trafficClass.value_or(usualClass(flow.kind))),
                       toString(outcome.policy.verdict),
                       outcome.policy.enforcers.empty() ? "unchecked" : "checked",
                       outcome.policy.isEncrypted ? "encrypted" : "in the clear");
}

} // namespace

void inconsistentPolicy(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || input.design.zones->empty()) {
        return;
    }
    const WideReport& report = *output.wide;
    struct Seen {
        std::string site, treatment;
        Id flow;
    };
    // What is alike in two environments: kind, the zone it leaves, the zone it enters.
    std::map<std::tuple<FlowKind, Id, Id>, std::vector<Seen>> alike;
    for (const FlowOutcome& outcome : report.flows) {
        if (outcome.state.isRouted && outcome.policy.crosses()) {
            const std::uint32_t site = report.graph.places[outcome.demand.from].site;
            alike[{outcome.demand.flow->kind, outcome.policy.from->id, outcome.policy.to->id}]
                .push_back({report.graph.places[site].id, treatment(outcome), outcome.id});
        }
    }
    for (const auto& [key, seen] : alike) {
        for (const Seen& each : seen) {
            if (each.site != seen.front().site && each.treatment != seen.front().treatment) {
                output.findings.push_back(
                    {"zone.inconsistent",
                     Severity::Warning,
                     std::get<1>(key),
                     fmt::format("{} from {} to {} is treated differently: at {} {} ({}), at {} {} "
                                 "({})",
                                 toString(std::get<0>(key)), std::get<1>(key), std::get<2>(key),
                                 seen.front().site, seen.front().treatment, seen.front().flow,
                                 each.site, each.treatment, each.flow),
                     {},
                     {},
                     {},
                     {}});
                break;
            }
        }
    }
}

} // namespace weft
