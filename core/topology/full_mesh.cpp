// SPDX-License-Identifier: GPL-3.0-or-later
// Full mesh: every switch joined to every other.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/known.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

constexpr ParamSpec kSwitches{"switches",
                              ParamKind::Count,
                              "count",
                              1,
                              param::kMostCount,
                              "",
                              "8 where nothing is said, else the fewest for the endpoints"};
constexpr ParamSpec kPerSwitch{"endpoints-per-switch",
                               ParamKind::Count,
                               "count",
                               1,
                               1e6,
                               "",
                               "Half as many as switches where not said: full bisection"};

constexpr ParamSpec kParams[] = {
    kSwitches,
    kPerSwitch,
    param::kDirectRate,
    param::kEndpoints,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kOwnRadix,
    param::kSwitchLinkRate,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kLinkLengthSpec,
};

// Any s of n switches have s·(n−s) links to the rest, so the cheapest cut is that of the halves or
// that of no switch at all: the cost of a cut is concave in s.
KnownFigure bisectionOf(std::int64_t n, std::int64_t e, Bandwidth r, Bandwidth c) {
    const std::int64_t half = n / 2, cutOff = n * e / 2 - half * e;
    KnownFigure figure;
    const double links = static_cast<double>(half * (n - half)) * inGbps(c) +
                         static_cast<double>(cutOff) * inGbps(r);
    figure.value = std::min(static_cast<double>(n * e / 2) * inGbps(r), links);
    figure.expression = "min(floor(n*e/2)*r, floor(n/2)*ceil(n/2)*c + f*r)";
    figure.terms = {knownCount("n", n, "switches"), knownCount("e", e, "endpoints of a switch"),
                    knownRate("r", r, "rate of an endpoint"),
                    knownRate("c", c, "rate of a link between switches"),
                    knownCount("f", cutOff, "endpoints of the odd switch that must change sides")};
    figure.source = "s of n switches have s(n - s) links to the others";
    figure.witness = "half of the switches from the other half";
    return figure;
}

KnownFacts knownOf(std::int64_t n, std::int64_t e, bool isEven, Bandwidth r, Bandwidth c) {
    KnownFacts known;
    if (n > 1) {
        known.diameter = KnownFigure{1, "1", {}, "every pair of switches is joined", {}};
        known.meanDistance = known.diameter;
        known.bisection = isEven ? std::optional(bisectionOf(n, e, r, c)) : std::nullopt;
    }
    return known;
}

// Fewest switches for the endpoints: with half as many endpoints as switches on each, n²/2 in all.
std::int64_t sized(std::int64_t endpoints, std::optional<std::int64_t> each) {
    if (each) {
        return ceilDivide(endpoints, *each);
    }
    auto n = static_cast<std::int64_t>(std::sqrt(2 * static_cast<double>(endpoints)));
    n = std::max<std::int64_t>(n - 2, 1);
    while (saturatingMultiply(n, std::max<std::int64_t>(1, n / 2)) < endpoints) {
        ++n;
    }
    return n;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kFullMesh, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    constexpr std::int64_t kUsual = 8;
    const auto each = params.count("endpoints-per-switch");
    const std::int64_t switches =
        params.count("switches").value_or(hosts.wanted > 0 ? sized(hosts.wanted, each) : kUsual);
    fill(hosts, switches, each.value_or(std::max<std::int64_t>(1, switches / 2)));
    const std::int64_t onEach = endpointsEach(hosts, switches);
    const PortDemand ports[] = {{onEach, hosts.rate}, {switches - 1, hosts.linkRate}};
    NetworkPlan plan;
    WEFT_TRY(const Device device, directSwitch(params, context, NodeRole::Switch, ports));
    plan.sets = {{NodeRole::Switch, device, switches, 0, 0}};
    plan.kinds = {linkKind("switch_switch", NodeRole::Switch, NodeRole::Switch, hosts.linkRate,
                           params, kLinkLength)};
    plan.bundles = saturatingMultiply(switches, switches - 1) / 2;
    plan.wire = [&](LinkSink& sink) {
        for (std::int64_t a = 0; a < switches; ++a) {
            for (std::int64_t b = a + 1; b < switches; ++b) {
                sink.link(0, a, 0, b, 1, 0);
            }
        }
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    if (hosts.reachAll(switches)) {
        expansion.known =
            knownOf(switches, onEach, hosts.isEven(switches, onEach), hosts.rate, hosts.linkRate);
    }
    expansion.notes.push_back({"switch", fmt::format("{} endpoints each, a link to each of the {} "
                                                     "others",
                                                     onEach, switches - 1)});
    return expansion;
}

} // namespace

constinit const Topology kFullMesh{"full-mesh", "Full mesh", "every pair joined",
                                   kParams,     expand,      fitEndpoints};

} // namespace weft
