// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchical mesh: within a site every node is joined to every other; every pair of sites is
// joined by one line, and the lines of a site are spread over its nodes.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/group_links.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kSites{"sites", ParamKind::Count,          "count", 1, param::kMostCount,
                           "4",     "Sites, every pair joined"};
constexpr ParamSpec kPerSite{"nodes-per-site",
                             ParamKind::Count,
                             "count",
                             1,
                             param::kMostCount,
                             "4",
                             "Nodes of a site, every pair joined; each has an endpoint inside"};
constexpr ParamSpec kWanRate{
    "wan-rate", ParamKind::Rate, "Gb/s", 0.001, 1e6, "100Gb/s", "Rate of a line between sites"};
constexpr ParamSpec kDistance{
    "distance", ParamKind::Distance, "m", 0.1, 4e7, "50km", "Length of a line between sites"};

constexpr ParamSpec kParams[] = {
    kSites,
    kPerSite,
    param::kDirectRate,
    kWanRate,
    kDistance,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kOwnRadix,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kLinkLengthSpec,
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kHierarchicalMesh, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    const std::int64_t sites = params.count("sites").value_or(4),
                       perSite = params.count("nodes-per-site").value_or(4),
                       nodes = saturatingMultiply(sites, perSite);
    const Bandwidth wanRate = params.rate("wan-rate").value_or(hosts.rate);
    const bool isMerged = isBare(params, intent);
    fill(hosts, nodes, 1);
    const std::int64_t linesEach = ceilDivide(sites - 1, perSite);
    Device device{NodeRole::Switch, {}, "node", {}}; // as many ports as it is joined with
    if (!isMerged || !params.words("switch").empty() || params.isSaid("radix")) {
        const PortDemand ports[] = {{isMerged ? 1 : endpointsEach(hosts, nodes), hosts.rate},
                                    {perSite - 1, hosts.rate},
                                    {linesEach, wanRate}};
        WEFT_TRY(device, directSwitch(params, context, NodeRole::Switch, ports));
    }
    const GroupLinks lines{sites, sites - 1};
    NetworkPlan plan;
    plan.sets = {{NodeRole::Switch, device, nodes, perSite, 0}};
    plan.kinds = {
        linkKind("local", NodeRole::Switch, NodeRole::Switch, hosts.rate, params, kLinkLength),
        linkKind("global", NodeRole::Switch, NodeRole::Switch, wanRate, params, "distance")};
    plan.bundles = saturatingAdd(
        saturatingMultiply(sites, saturatingMultiply(perSite, perSite - 1) / 2), lines.count());
    plan.mergedEach = isMerged ? 1 : 0;
    plan.wire = [&](LinkSink& sink) {
        for (std::int64_t first = 0; first < nodes; first += perSite) {
            for (std::int64_t x = 0; x < perSite; ++x) {
                for (std::int64_t y = x + 1; y < perSite; ++y) {
                    sink.link(0, first + x, 0, first + y, 1, 0);
                }
            }
        }
        lines.visit(
            [&](std::int64_t siteA, std::int64_t lineA, std::int64_t siteB, std::int64_t lineB) {
                sink.link(0, siteA * perSite + lineA % perSite, 0,
                          siteB * perSite + lineB % perSite, 1, 1);
            });
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    expansion.notes.push_back(
        {"switch", fmt::format("{} sites of {} nodes; a node ends {} lines at most", sites, perSite,
                               linesEach)});
    return expansion;
}

} // namespace

constinit const Topology kHierarchicalMesh{"hierarchical-mesh", "Hierarchical mesh",
                                           "meshed sites, joined by lines", kParams, expand};

} // namespace weft
