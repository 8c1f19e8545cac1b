// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/wide_items.hpp"

#include <algorithm>
#include <unordered_set>

namespace weft {

namespace {

constexpr std::array<std::string_view, 4> kEncryptions = {"none", "macsec", "ipsec", "tls"};
constexpr std::array<std::string_view, 2> kDiversities = {"shared", "diverse"};
constexpr std::array<std::string_view, 9> kFlowKinds = {
    "inference-request", "sensor-stream", "model-push", "dataset-sync", "checkpoint-replication",
    "rag-query",         "user-traffic",  "telemetry",  "backup"};
constexpr std::array<std::string_view, 4> kClasses = {"real-time", "interactive", "bulk",
                                                      "background"};
constexpr std::array<std::string_view, 5> kIsolations = {"none", "vrf", "vxlan", "partition-key",
                                                         "dpu"};

template <class Enum> std::string_view wordOf(Enum value) {
    return wordsOf<Enum>()[static_cast<std::size_t>(value)];
}

// Writes a section only where something in it changes: an untouched one stays shared.
template <class T, class Needs, class Change>
void changeWhere(Shared<std::vector<T>>& section, Needs needs, Change change) {
    if (std::any_of(section->begin(), section->end(), needs)) {
        for (T& item : section.write()) {
            change(item);
        }
    }
}

template <class T, class Goes> void eraseWhere(Shared<std::vector<T>>& section, Goes goes) {
    if (std::any_of(section->begin(), section->end(), goes)) {
        std::erase_if(section.write(), goes);
    }
}

} // namespace

template <> std::span<const std::string_view> wordsOf<Encryption>() {
    return kEncryptions;
}
template <> std::span<const std::string_view> wordsOf<Diversity>() {
    return kDiversities;
}
template <> std::span<const std::string_view> wordsOf<FlowKind>() {
    return kFlowKinds;
}
template <> std::span<const std::string_view> wordsOf<TrafficClass>() {
    return kClasses;
}
template <> std::span<const std::string_view> wordsOf<Isolation>() {
    return kIsolations;
}

std::string_view toString(Encryption encryption) {
    return wordOf(encryption);
}
std::string_view toString(Diversity diversity) {
    return wordOf(diversity);
}
std::string_view toString(FlowKind kind) {
    return wordOf(kind);
}
std::string_view toString(TrafficClass trafficClass) {
    return wordOf(trafficClass);
}
std::string_view toString(Isolation isolation) {
    return wordOf(isolation);
}

std::string alternatives(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

void dropDangling(Design& design) {
    // Owned copies: the sections are written while these are read.
    std::unordered_set<Id> places, fabrics, gateways, wans, joins, zones, phases;
    const auto collect = [](std::unordered_set<Id>& into, const auto& items) {
        for (const auto& item : items) {
            into.insert(item.id);
        }
    };
    collect(places, *design.sites);
    eraseWhere(design.gateways, [&](const Gateway& each) { return !places.contains(each.site); });
    collect(places, *design.groups);
    collect(places, *design.fabrics);
    collect(fabrics, *design.fabrics);
    collect(gateways, *design.gateways);
    collect(wans, *design.wans);
    collect(zones, *design.zones);
    collect(phases, *design.phases);

    const auto isLost = [](const Id& id, const auto&... known) {
        return !id.empty() && !(known.contains(id) || ...);
    };
    eraseWhere(design.joins, [&](const FabricJoin& join) {
        return isLost(join.a.fabric, fabrics, gateways) || isLost(join.b.fabric, fabrics, gateways);
    });
    changeWhere(
        design.wans,
        [&](const WanLink& wan) {
            return isLost(wan.terms.gatewayA, gateways) || isLost(wan.terms.gatewayB, gateways);
        },
        [&](WanLink& wan) {
            for (Id* end : {&wan.terms.gatewayA, &wan.terms.gatewayB}) {
                *end = isLost(*end, gateways) ? Id() : *end;
            }
        });
    collect(joins, *design.joins); // those that are left
    const auto isLostMember = [&](const Id& id) {
        return isLost(id, places, gateways, wans, joins);
    };
    const auto losesMember = [&](const auto& item) {
        return std::any_of(item.members.begin(), item.members.end(), isLostMember);
    };
    const auto dropMembers = [&](auto& item) { std::erase_if(item.members, isLostMember); };
    changeWhere(design.riskGroups, losesMember, dropMembers);
    changeWhere(design.zones, losesMember, dropMembers);

    changeWhere(
        design.zones, [&](const Zone& zone) { return isLost(zone.parent, zones); },
        [&](Zone& zone) { zone.parent = isLost(zone.parent, zones) ? Id() : zone.parent; });
    eraseWhere(design.rules, [&](const FlowRule& rule) {
        return isLost(rule.from, zones) || isLost(rule.to, zones);
    });
    eraseWhere(design.flows, [&](const Flow& flow) {
        return isLost(flow.from, places) || isLost(flow.to, places);
    });
    const auto isLostWay = [&](const FlowAlternative& way) { return isLost(way.to, places); };
    changeWhere(
        design.flows,
        [&](const Flow& flow) {
            return isLost(flow.zone, zones) ||
                   std::any_of(flow.alternatives.begin(), flow.alternatives.end(), isLostWay);
        },
        [&](Flow& flow) {
            flow.zone = isLost(flow.zone, zones) ? Id() : flow.zone;
            std::erase_if(flow.alternatives, isLostWay);
        });
    changeWhere(
        design.phases, [&](const Phase& phase) { return isLost(phase.after, phases); },
        [&](Phase& phase) { phase.after = isLost(phase.after, phases) ? Id() : phase.after; });
}

} // namespace weft
