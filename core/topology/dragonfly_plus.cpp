// SPDX-License-Identifier: GPL-3.0-or-later
// Dragonfly+: groups are small leaf-spines; endpoints hang on the leaves, links to other groups on
// the spines (Shpiner et al. 2017, HiPINEB).
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/group_findings.hpp"
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
                       "Endpoints of a leaf; as many as spines where not said"};
constexpr ParamSpec kLeaves{"leaves",
                            ParamKind::Count,
                            "count",
                            1,
                            param::kMostCount,
                            "",
                            "Leaves of a group; half the radix, else 4"};
constexpr ParamSpec kSpines{"spines",
                            ParamKind::Count,
                            "count",
                            1,
                            param::kMostCount,
                            "",
                            "Spines of a group; half the radix, else as many as leaves"};
constexpr ParamSpec kH{"h",
                       ParamKind::Count,
                       "count",
                       1,
                       param::kMostCount,
                       "",
                       "Links of a spine to other groups; as many as leaves where not said"};
constexpr ParamSpec kGroups{"groups",
                            ParamKind::Count,
                            "count",
                            1,
                            param::kMostCount,
                            "",
                            "spines·h + 1, the most, where neither it nor endpoints are said"};

constexpr ParamSpec kParams[] = {
    kP,
    kLeaves,
    kSpines,
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
    std::int64_t p = 0, leaves = 0, spines = 0, h = 0, groups = 0;
};

// Half of each switch faces up, half down.
Result<Shape> shapeOf(const ParamReader& params, const ExpandContext& context,
                      const DirectHosts& hosts) {
    constexpr std::int64_t kUsualRadix = 8;
    WEFT_TRY(const std::int64_t radix, radixFor(params, context, hosts.linkRate, kUsualRadix));
    std::int64_t half = std::max<std::int64_t>(1, radix / 2);
    const bool isSized =
        hosts.wanted > 0 && !params.isSaid("radix") && params.words("switch").empty();
    // The smallest half for which half² endpoints in each of half² + 1 groups are enough.
    for (half = isSized ? 1 : half;
         isSized && saturatingMultiply(half * half, half * half + 1) < hosts.wanted; ++half) {
    }
    Shape shape;
    shape.leaves = params.count("leaves").value_or(params.count("spines").value_or(half));
    shape.spines = params.count("spines").value_or(shape.leaves);
    shape.p = params.count("p").value_or(shape.spines);
    shape.h = params.count("h").value_or(shape.leaves);
    shape.groups = params.count("groups").value_or(
        hosts.wanted > 0 ? ceilDivide(hosts.wanted, saturatingMultiply(shape.leaves, shape.p))
                         : saturatingAdd(saturatingMultiply(shape.spines, shape.h), 1));
    return shape;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kDragonflyPlus, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(const Shape shape, shapeOf(params, context, hosts));
    const std::int64_t leaves = saturatingMultiply(shape.leaves, shape.groups),
                       spines = saturatingMultiply(shape.spines, shape.groups);
    fill(hosts, leaves, shape.p);
    const GroupLinks global{shape.groups, saturatingMultiply(shape.spines, shape.h)};
    const PortDemand leafPorts[] = {{endpointsEach(hosts, leaves), hosts.rate},
                                    {shape.spines, hosts.linkRate}};
    const PortDemand spinePorts[] = {
        {saturatingAdd(shape.leaves, shape.groups > 1 ? shape.h : 0), hosts.linkRate}};
    NetworkPlan plan;
    WEFT_TRY(const Device leaf, directSwitch(params, context, NodeRole::Leaf, leafPorts));
    WEFT_TRY(const Device spine, directSwitch(params, context, NodeRole::Spine, spinePorts));
    plan.sets = {{NodeRole::Leaf, leaf, leaves, shape.leaves, 0},
                 {NodeRole::Spine, spine, spines, shape.spines, 0}};
    plan.kinds = {
        linkKind("local", NodeRole::Leaf, NodeRole::Spine, hosts.linkRate, params, kLinkLength),
        linkKind("global", NodeRole::Spine, NodeRole::Spine, hosts.linkRate, params,
                 kGlobalLength)};
    plan.bundles = saturatingAdd(saturatingMultiply(leaves, shape.spines), global.count());
    plan.wire = [&](LinkSink& sink) {
        for (std::int64_t each = 0; each < leaves; ++each) {
            for (std::int64_t up = 0; up < shape.spines; ++up) {
                sink.link(0, each, 1, each / shape.leaves * shape.spines + up, 1, 0);
            }
        }
        global.visit(
            [&](std::int64_t groupA, std::int64_t portA, std::int64_t groupB, std::int64_t portB) {
                sink.link(1, groupA * shape.spines + portA / shape.h, 1,
                          groupB * shape.spines + portB / shape.h, 1, 1);
            });
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    findUnevenGroups(intent, global, "spines·h", expansion.findings);
    expansion.notes.push_back(
        {"spine", fmt::format("{} groups of {} leaves and {} spines with {} global links each",
                              shape.groups, shape.leaves, shape.spines, shape.h)});
    return expansion;
}

} // namespace

constinit const Topology kDragonflyPlus{"dragonfly-plus", "Dragonfly+", "leaf-spine groups, meshed",
                                        kParams,          expand,       fitEndpoints};

} // namespace weft
