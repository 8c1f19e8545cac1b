// SPDX-License-Identifier: GPL-3.0-or-later
// What the allowed-flow matrix says of each flow, and whether its way keeps to it. Default deny.
#pragma once

#include "core/flows/evaluate.hpp"

#include <map>
#include <tuple>

namespace weft {

// The zone a place lies in: its own, else its fabric's or site's; null where none claims it.
const Zone* zoneOf(const Design& design, const Id& place);
// True when `zone` is `within` or lies in it.
bool liesWithin(const Design& design, const Zone& zone, const Id& within);
// The tenant of a zone, or of the nearest zone around it that has one.
std::string tenantOf(const Design& design, const Zone& zone);

// How a kind of flow is queued where it does not say.
TrafficClass usualClass(FlowKind kind);

enum class Verdict : std::uint8_t {
    NoZones, // an end lies in no zone: the matrix does not speak of it
    Inside,  // both ends in one zone
    Allowed, // by a rule
    Denied,  // by a rule that says so
    Default  // no rule allows it
};
std::string_view toString(Verdict verdict); // "no-zones", "inside", "allowed", "denied", "default"

struct FlowPolicy {
    Verdict verdict = Verdict::NoZones;
    const Zone* from = nullptr;
    const Zone* to = nullptr;
    const FlowRule* rule = nullptr; // the one that decided
    bool crosses() const { return from != nullptr && to != nullptr && from != to; }
    std::vector<Id> enforcers;  // enforcement points on the way
    bool isEncrypted = false;   // from end to end, or on every link of the way between sites
    std::vector<Id> plainLinks; // links of the way between sites that carry it in the clear
};

// The matrix of one design, asked for many flows: answers are kept. The design must outlive it.
class PolicyBook {
public:
    explicit PolicyBook(const Design& design) : design_(design) {}

    FlowPolicy policyOf(const Flow& flow, const SiteGraph& graph, const SiteRoute& route);
    // Deny rules come before allow rules; among those that allow, the one of the narrowest zones.
    struct Decision {
        Verdict verdict = Verdict::NoZones;
        const FlowRule* rule = nullptr;
    };
    Decision decide(const Zone* from, const Zone* to, FlowKind kind);

private:
    const Zone* zone(const Id& place);

    const Design& design_;
    std::unordered_map<std::string, const Zone*> zones_;
    std::map<std::tuple<const Zone*, const Zone*, FlowKind>, Decision> decisions_;
};

} // namespace weft
