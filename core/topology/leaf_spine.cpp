// SPDX-License-Identifier: GPL-3.0-or-later
// Leaf-spine: a two-tier folded Clos; every leaf is joined to every spine. Servers are dealt to the
// leaves evenly, all ports of a server to one leaf.
#include "core/base/checked.hpp"
#include "core/topology/common_params.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/leaf_deal.hpp"
#include "core/topology/table.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kParams[] = {
    param::kServers,          param::kServer, param::kEndpoints, param::kRate,
    param::kOversubscription, param::kLeaf,   param::kSpine,     param::kRadix,
    param::kUplinkRate,       param::kLeaves, param::kSpines,    param::kLinksPerPair,
    param::kSplitUplinks,     param::kNic,    param::kOptic,     param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kLeafSpine, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    demand.tiers = 2;
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    const std::optional<std::int64_t> leaves = params.count("leaves");
    if (!attached.isCountSaid) {
        constexpr std::int64_t kUsualEndpoints = 128;
        const std::int64_t perLeaf =
            mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
        main.count = leaves ? saturatingMultiply(
                                  *leaves, std::max<std::int64_t>(1, perLeaf / main.portsPerServer))
                            : ceilDivide(kUsualEndpoints, main.portsPerServer);
    }
    constexpr std::int64_t kLeastLeaves = 2; // below two there is nothing for a spine to join
    demand.leaves =
        leaves ? *leaves : fewestLeaves(demand, attached.blocks, uplinkRate, kLeastLeaves);
    const LeafDeal deal(attached.blocks, demand.leaves);
    demand.leafDown = deal.fullest();
    const ClosPlan plan = planClos(demand);
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t) {
        return deal.leafOf(block, server);
    };
    return wireClos({intent, params, demand, plan, attached.blocks, leafOf, 0, 0});
}

} // namespace

constinit const Topology kLeafSpine{"leaf-spine", "Leaf-spine", "2-tier Clos",
                                    kParams,      expand,       fitEndpoints};

} // namespace weft
