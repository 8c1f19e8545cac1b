// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flows.hpp"
#include "core/analysis/zone_checks.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

void slowEncryption(const PassInput&, PassOutput& output) {
    if (output.wide == nullptr) {
        return;
    }
    const WideReport& report = *output.wide;
    // What flows ask each gateway to encrypt: their mean, or what they need where that is more.
    std::vector<Bandwidth> asked(report.graph.gateways.size());
    std::vector<std::vector<Id>> by(asked.size());
    for (const FlowOutcome& outcome : report.flows) {
        const Bandwidth wanted = std::max(outcome.demand.mean.value_or(Bandwidth()),
                                          outcome.demand.need.value_or(Bandwidth()));
        std::vector<std::uint32_t> passed;
        for (const SiteStep step : outcome.state.route) {
            const SiteJoint& joint = report.graph.joints[step.joint];
            for (const std::uint32_t gateway : {joint.gatewayA, joint.gatewayB}) {
                if (gateway != kNoGateway && joint.encryption.method == Encryption::IpSec) {
                    passed.push_back(gateway);
                }
            }
        }
        for (const std::uint32_t gateway : passed) {
            asked[gateway] += wanted * (1 + outcome.demand.replyRatio);
            by[gateway].push_back(outcome.id);
        }
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const GatewayFacts& gateway = report.graph.gateways[i];
        if (asked[i] <= gateway.encrypted) {
            continue;
        }
        Gateway larger = *report.design.gateway(gateway.id);
        const Bandwidth each = gateway.encrypted / static_cast<double>(gateway.needed);
        const auto more = static_cast<std::int64_t>(std::ceil(asked[i] / each)) - larger.needed;
        larger.needed += more;
        larger.count += more;
        output.findings.push_back(
            {"zone.encryption", Severity::Error, gateway.id,
             fmt::format("{} encrypts {} and is asked for {} by {}", gateway.id,
                         formatBandwidth(gateway.encrypted), formatBandwidth(asked[i]),
                         fmt::join(by[i].begin(),
                                   by[i].begin() + static_cast<std::ptrdiff_t>(
                                                       std::min<std::size_t>(by[i].size(), 5)),
                                   ", ")),
             inGbps(asked[i]), inGbps(gateway.encrypted), "Gb/s",
             each > Bandwidth() ? std::vector<Fix>{{fmt::format("Use {} of them", larger.count),
                                                    PutGateway{larger}}}
                                : std::vector<Fix>()});
    }
}

} // namespace weft
