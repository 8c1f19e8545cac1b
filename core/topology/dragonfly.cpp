// SPDX-License-Identifier: GPL-3.0-or-later
// Dragonfly: groups of a switches, fully meshed, each with p endpoints and h links to other groups
// (Kim, Dally, Scott & Abts 2008, ISCA). Balanced a = 2p = 2h where not said; at most a·h + 1
// groups see each other directly.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/group_findings.hpp"
#include "core/topology/known.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kP{"p",
                       ParamKind::Count,
                       "count",
                       1,
                       param::kMostCount,
                       "",
                       "Endpoints of a switch; half of a, 4 where nothing is said"};
constexpr ParamSpec kA{"a",
                       ParamKind::Count,
                       "count",
                       1,
                       param::kMostCount,
                       "",
                       "Switches of a group; 2p where not said"};
constexpr ParamSpec kH{"h",
                       ParamKind::Count,
                       "count",
                       1,
                       param::kMostCount,
                       "",
                       "Links of a switch to other groups; p where not said"};
constexpr ParamSpec kGroups{"groups",
                            ParamKind::Count,
                            "count",
                            1,
                            param::kMostCount,
                            "",
                            "a·h + 1, the most, where neither it nor endpoints are said"};

constexpr ParamSpec kParams[] = {
    kP,
    kA,
    kH,
    kGroups,
    param::kDirectRate,
    param::kOwnRadix,
    param::kEndpoints,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kSwitchLinkRate,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kLinkLengthSpec,
    param::kGlobalLengthSpec,
};

struct Shape {
    std::int64_t p = 0, a = 0, h = 0, groups = 0;
    std::int64_t switches() const { return saturatingMultiply(a, groups); }
    std::int64_t mostGroups() const { return saturatingAdd(saturatingMultiply(a, h), 1); }
    std::int64_t perGroup() const { return saturatingMultiply(a, p); }
};

// The p of a balanced one: from a or h said; from the switch's 4p − 1 ports; the smallest that
// holds the endpoints.
Result<std::int64_t> balancedP(const ParamReader& params, const ExpandContext& context,
                               const DirectHosts& hosts) {
    if (const auto h = params.count("h")) {
        return *h;
    }
    if (const auto a = params.count("a")) {
        return std::max<std::int64_t>(1, *a / 2);
    }
    WEFT_TRY(const std::int64_t radix, radixFor(params, context, hosts.linkRate, 0));
    if (radix > 0) {
        return std::max<std::int64_t>(1, (radix + 1) / 4);
    }
    constexpr std::int64_t kUsual = 4;
    if (hosts.wanted == 0) {
        return kUsual;
    }
    std::int64_t p = 1;
    while (saturatingMultiply(2 * p * p, 2 * p * p + 1) < hosts.wanted) {
        ++p;
    }
    return p;
}

Result<Shape> shapeOf(const ParamReader& params, const ExpandContext& context,
                      const DirectHosts& hosts) {
    Shape shape;
    shape.p = params.count("p").value_or(0);
    if (shape.p == 0) {
        WEFT_TRY(shape.p, balancedP(params, context, hosts));
    }
    shape.a = params.count("a").value_or(saturatingMultiply(2, shape.p));
    shape.h = params.count("h").value_or(shape.p);
    shape.groups = params.count("groups").value_or(
        hosts.wanted > 0 ? ceilDivide(hosts.wanted, shape.perGroup()) : shape.mostGroups());
    return shape;
}

// Three links where there are more switches than two links could reach (the Moore bound) and every
// group sees every other.
std::optional<KnownFigure> diameterOf(const Shape& shape) {
    const std::int64_t degree = shape.a - 1 + shape.h;
    const bool isAll = shape.groups > 1 && shape.groups <= shape.mostGroups();
    if (!isAll || shape.switches() <= saturatingAdd(saturatingMultiply(degree, degree), 1)) {
        return std::nullopt;
    }
    return KnownFigure{3,
                       "local + global + local",
                       {knownCount("local", 1, "link within a group"),
                        knownCount("global", 1, "link between groups")},
                       "Kim et al. 2008, Technology-driven, highly-scalable dragonfly topology, "
                       "ISCA",
                       {}};
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kDragonfly, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(const Shape shape, shapeOf(params, context, hosts));
    fill(hosts, shape.switches(), shape.p);
    const GroupLinks global{shape.groups, saturatingMultiply(shape.a, shape.h)};
    const PortDemand ports[] = {
        {endpointsEach(hosts, shape.switches()), hosts.rate},
        {saturatingAdd(shape.a - 1, shape.groups > 1 ? shape.h : 0), hosts.linkRate}};
    NetworkPlan plan;
    WEFT_TRY(const Device device, directSwitch(params, context, NodeRole::Switch, ports));
    plan.sets = {{NodeRole::Switch, device, shape.switches(), shape.a, 0}};
    plan.kinds = {
        linkKind("local", NodeRole::Switch, NodeRole::Switch, hosts.linkRate, params, kLinkLength),
        linkKind("global", NodeRole::Switch, NodeRole::Switch, hosts.linkRate, params,
                 kGlobalLength)};
    plan.bundles = saturatingAdd(
        saturatingMultiply(shape.groups, saturatingMultiply(shape.a, shape.a - 1) / 2),
        global.count());
    plan.wire = [&](LinkSink& sink) {
        for (std::int64_t group = 0; group < shape.groups; ++group) {
            const std::int64_t first = group * shape.a;
            for (std::int64_t x = 0; x < shape.a; ++x) {
                for (std::int64_t y = x + 1; y < shape.a; ++y) {
                    sink.link(0, first + x, 0, first + y, 1, 0);
                }
            }
        }
        global.visit(
            [&](std::int64_t groupA, std::int64_t portA, std::int64_t groupB, std::int64_t portB) {
                sink.link(0, groupA * shape.a + portA / shape.h, 0,
                          groupB * shape.a + portB / shape.h, 1, 1);
            });
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    findUnevenGroups(intent, global, "a·h", expansion.findings);
    if (hosts.reachAll(shape.switches())) {
        expansion.known.diameter = diameterOf(shape);
    }
    expansion.notes.push_back(
        {"switch", fmt::format("{} groups of {} switches with {} endpoints and {} global links "
                               "each; {} groups at most",
                               shape.groups, shape.a, shape.p, shape.h, shape.mostGroups())});
    return expansion;
}

// 72 endpoints: the balanced one of seven-port switches.
void starter(FabricIntent& fabric) {
    fabric.params["p"] = std::int64_t{2};
}

} // namespace

constinit const Topology kDragonfly{.id = "dragonfly",
                                    .name = "Dragonfly",
                                    .summary = "meshed groups, meshed again",
                                    .params = kParams,
                                    .expand = expand,
                                    .fit = fitEndpoints,
                                    .starter = starter};

} // namespace weft
