// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/policy.hpp"

#include <algorithm>
#include <array>

namespace weft {

namespace {

const Zone* zoneNaming(const Design& design, const Id& place) {
    // The innermost of the zones that name it: one that lies in another before that other.
    const Zone* found = nullptr;
    for (const Zone& zone : *design.zones) {
        const bool names =
            std::find(zone.members.begin(), zone.members.end(), place) != zone.members.end();
        if (names && (found == nullptr || liesWithin(design, zone, found->id))) {
            found = &zone;
        }
    }
    return found;
}

// How many zones lie around it, itself with them.
std::size_t depthOf(const Design& design, const Id& zone) {
    std::size_t depth = 0;
    for (const Zone* at = design.zone(zone); at != nullptr; at = design.zone(at->parent)) {
        ++depth;
    }
    return depth;
}

bool speaksOf(const Design& design, const FlowRule& rule, const Zone& from, const Zone& to,
              FlowKind kind) {
    const bool hasKind = rule.kinds.empty() ||
                         std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
    return hasKind && (rule.from.empty() || liesWithin(design, from, rule.from)) &&
           (rule.to.empty() || liesWithin(design, to, rule.to));
}

} // namespace

TrafficClass usualClass(FlowKind kind) {
    switch (kind) {
    case FlowKind::InferenceRequest:
    case FlowKind::SensorStream:
        return TrafficClass::RealTime;
    case FlowKind::RagQuery:
    case FlowKind::UserTraffic:
        return TrafficClass::Interactive;
    case FlowKind::ModelPush:
    case FlowKind::DatasetSync:
    case FlowKind::CheckpointReplication:
    case FlowKind::Backup:
        return TrafficClass::Bulk;
    case FlowKind::Telemetry:
        break;
    }
    return TrafficClass::Background;
}

const Zone* zoneOf(const Design& design, const Id& place) {
    if (const Zone* own = zoneNaming(design, place)) {
        return own;
    }
    const ServerGroup* group = design.group(place);
    const FabricIntent* fabric = design.fabric(place);
    const Gateway* gateway = design.gateway(place);
    if (group != nullptr) { // by a fabric it is on, before its site
        for (const FabricIntent& each : *design.fabrics) {
            const bool isOn = std::any_of(each.attachments.begin(), each.attachments.end(),
                                          [&](const Attachment& a) { return a.group == place; });
            const Zone* zone = isOn ? zoneNaming(design, each.id) : nullptr;
            if (zone != nullptr) {
                return zone;
            }
        }
    }
    const Id site = group != nullptr     ? group->site
                    : fabric != nullptr  ? fabric->site
                    : gateway != nullptr ? gateway->site
                                         : Id();
    return site.empty() ? nullptr : zoneNaming(design, site);
}

bool liesWithin(const Design& design, const Zone& zone, const Id& within) {
    for (const Zone* at = &zone; at != nullptr; at = design.zone(at->parent)) {
        if (at->id == within) {
            return true;
        }
    }
    return false;
}

std::string tenantOf(const Design& design, const Zone& zone) {
    for (const Zone* at = &zone; at != nullptr; at = design.zone(at->parent)) {
        if (!at->tenant.empty()) {
            return at->tenant;
        }
    }
    return {};
}

std::string_view toString(Verdict verdict) {
    constexpr std::array<std::string_view, 5> kWords = {"no-zones", "inside", "allowed", "denied",
                                                        "default"};
    return kWords[static_cast<std::size_t>(verdict)];
}

const Zone* PolicyBook::zone(const Id& place) {
    const auto [found, isNew] = zones_.try_emplace(place, nullptr);
    if (isNew) {
        found->second = zoneOf(design_, place);
    }
    return found->second;
}

PolicyBook::Decision PolicyBook::decide(const Zone* from, const Zone* to, FlowKind kind) {
    if (from == nullptr || to == nullptr) {
        return {};
    }
    const auto [found, isNew] = decisions_.try_emplace({from, to, kind});
    Decision& decision = found->second;
    if (!isNew) {
        return decision;
    }
    decision.verdict = from == to ? Verdict::Inside : Verdict::Default;
    std::size_t narrowest = 0;
    for (const FlowRule& rule : *design_.rules) {
        if (!speaksOf(design_, rule, *from, *to, kind)) {
            continue;
        }
        if (!rule.allow) {
            decision = {Verdict::Denied, &rule};
            return decision;
        }
        const std::size_t depth = 1 + depthOf(design_, rule.from) + depthOf(design_, rule.to);
        if (from != to && depth > narrowest) {
            decision = {Verdict::Allowed, &rule};
            narrowest = depth;
        }
    }
    return decision;
}

FlowPolicy PolicyBook::policyOf(const Flow& flow, const SiteGraph& graph, const SiteRoute& route) {
    FlowPolicy policy;
    policy.from = flow.zone.empty() ? zone(flow.from) : design_.zone(flow.zone);
    policy.to = zone(flow.to);
    const Decision decision = decide(policy.from, policy.to, flow.kind);
    policy.verdict = decision.verdict;
    policy.rule = decision.rule;
    for (const SiteStep step : route) {
        const SiteJoint& joint = graph.joints[step.joint];
        if (!graph.leavesSite(joint)) {
            continue;
        }
        for (const std::uint32_t gateway : {joint.gatewayA, joint.gatewayB}) {
            if (gateway != kNoGateway && graph.gateways[gateway].enforces) {
                policy.enforcers.push_back(graph.gateways[gateway].id);
            }
        }
        if (joint.encryption.method == Encryption::None) {
            policy.plainLinks.push_back(joint.item);
        }
    }
    for (const Zone* end : {policy.from, policy.to}) {
        if (end != nullptr && end->isolation == Isolation::Dpu) {
            policy.enforcers.push_back(end->id); // its servers' DPUs look at every packet
        }
    }
    const bool isEndToEnd = flow.encryption && *flow.encryption != Encryption::None;
    policy.isEncrypted = isEndToEnd || policy.plainLinks.empty();
    if (isEndToEnd) {
        policy.plainLinks.clear();
    }
    return policy;
}

} // namespace weft
