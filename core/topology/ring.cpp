// SPDX-License-Identifier: GPL-3.0-or-later
// Ring of nodes, each joined to two neighbours.
#include "core/topology/known.hpp"
#include "core/topology/table.hpp"
#include "core/topology/torus_shape.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kNodes{"nodes",
                           ParamKind::Count,
                           "count",
                           2,
                           param::kMostCount,
                           "8",
                           "Nodes of the ring, each with an endpoint inside"};

constexpr ParamSpec kParams[] = {
    kNodes,         param::kDirectRate,         param::kServers,        param::kServer,
    param::kSwitch, param::kOwnRadix,           param::kSwitchLinkRate, param::kNic,
    param::kOptic,  param::kEndpointLengthSpec, param::kLinkLengthSpec,
};

// Any run of neighbours is cut off by two links, so an odd ring too has its exact cut: two, and
// what is left to move of the endpoints that do not halve.
KnownFigure bisectionOf(std::int64_t n, std::int64_t e, Bandwidth r, Bandwidth c) {
    const std::int64_t cutOff = n % 2 == 0 ? 0 : e / 2;
    KnownFigure figure;
    const double links = 2 * inGbps(c) + static_cast<double>(cutOff) * inGbps(r);
    const double endpoints = static_cast<double>(n * e / 2) * inGbps(r);
    figure.value = std::min(endpoints, links);
    figure.expression = "min(floor(n*e/2)*r, 2*c + f*r)";
    figure.terms = {knownCount("n", n, "nodes"), knownCount("e", e, "endpoints of a node"),
                    knownRate("r", r, "rate of an endpoint"),
                    knownRate("c", c, "rate of a link between nodes"),
                    knownCount("f", cutOff, "endpoints of the middle node that must change sides")};
    figure.source = "every connected part of a ring has two links to the rest";
    figure.witness = "two runs of neighbours";
    return figure;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kRing, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    const std::int64_t nodes = params.count("nodes").value_or(8);
    const bool bare = isBare(params, intent);
    const std::int64_t each = bare ? 1 : endpointsEach(hosts, nodes);
    const bool isEven = bare || hosts.isEven(nodes, each);
    const Bandwidth link = hosts.linkRate, rate = bare ? link : hosts.rate;
    WEFT_TRY(Expansion expansion,
             expandTorus(params, intent, context, std::move(hosts), {{nodes}, true, {}}, 1));
    if (nodes > 2 && isEven && each > 0) {
        expansion.known.bisection = bisectionOf(nodes, each, rate, link);
    }
    return expansion;
}

std::vector<Params> fit(const FitWish& wish) {
    return {{{"nodes", wish.endpoints}, {"rate", wish.rate}}};
}

} // namespace

constinit const Topology kRing{.id = "ring",
                               .name = "Ring",
                               .summary = "two neighbours each",
                               .params = kParams,
                               .expand = expand,
                               .fit = fit};

} // namespace weft
