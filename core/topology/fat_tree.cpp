// SPDX-License-Identifier: GPL-3.0-or-later
// Fat tree of two or three tiers, any radix, tapered where asked. Bare and without endpoints it is
// the full k-ary tree of Al-Fares et al. (SIGCOMM 2008): k³/4 endpoints, 5k²/4 switches, k³/2
// switch-to-switch links.
#include "core/base/checked.hpp"
#include "core/topology/common_params.hpp"
#include "core/topology/leaf_deal.hpp"
#include "core/topology/table.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

constexpr ParamSpec kTiers{"tiers", ParamKind::Count, "count", 2, 3, "3", "Tiers of switches"};
constexpr ParamSpec kPods{"pods", ParamKind::Count,           "count", 1, 1e6,
                          "",     "Pods of a three-tier tree"};

constexpr ParamSpec kParams[] = {
    kTiers,
    param::kRadix,
    param::kEndpoints,
    param::kServers,
    param::kServer,
    param::kRate,
    param::kOversubscription,
    param::kSpineOversubscription,
    param::kLeaf,
    param::kSpine,
    param::kCore,
    param::kUplinkRate,
    kPods,
    param::kLeaves,
    param::kSpines,
    param::kCores,
    param::kLinksPerPair,
    param::kSplitUplinks,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
    param::kCoreLengthSpec,
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kFatTree, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    demand.tiers = static_cast<int>(params.count("tiers").value_or(3));
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    const std::int64_t most =
        mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
    // Whole servers per leaf.
    const std::int64_t perLeaf = std::max<std::int64_t>(1, most / main.portsPerServer);
    const std::optional<std::int64_t> said = params.count("leaves");
    if (attached.isCountSaid) {
        demand.leaves = said ? *said : fewestLeaves(demand, attached.blocks, uplinkRate, 1);
    } else {
        demand.leaves = said ? *said : std::max<std::int64_t>(1, fullLeaves(demand, uplinkRate));
        main.count = saturatingMultiply(demand.leaves, perLeaf);
    }
    const LeafDeal deal(attached.blocks, demand.leaves);
    demand.leafDown = deal.fullest();
    const ClosPlan plan = planClos(demand);
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t) {
        return deal.leafOf(block, server);
    };
    return wireClos({intent, params, demand, plan, attached.blocks, leafOf, 0, 0});
}

// Two tiers, and three.
std::vector<Params> fit(const FitWish& wish) {
    std::vector<Params> found;
    for (const std::int64_t tiers : {2, 3}) {
        found.push_back({{"tiers", tiers},
                         {"endpoints", wish.endpoints},
                         {"rate", wish.rate},
                         {"radix", wish.radix}});
    }
    return found;
}

// The full tree of the usual radix has 65,536 endpoints; 1,024 are enough to begin with.
void starter(FabricIntent& fabric) {
    fabric.params["radix"] = std::int64_t{16};
}

} // namespace

constinit const Topology kFatTree{.id = "fat-tree",
                                  .name = "Fat-tree",
                                  .summary = "2 or 3 tiers, any taper",
                                  .params = kParams,
                                  .expand = expand,
                                  .fit = fit,
                                  .starter = starter};

} // namespace weft
