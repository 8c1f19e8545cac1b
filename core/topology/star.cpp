// SPDX-License-Identifier: GPL-3.0-or-later
// Star: every endpoint on one switch; where those are more than its ports, or branches are said, a
// distributed star: branch switches around one in the centre, each joined to it as often as its
// ports allow.
#include "core/base/checked.hpp"
#include "core/topology/common_params.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/leaf_deal.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kBranches{"branches",
                              ParamKind::Count,
                              "count",
                              1,
                              param::kMostCount,
                              "",
                              "Switches around the central one; none where one switch suffices"};

constexpr ParamSpec kParams[] = {
    param::kEndpoints,
    param::kDirectRate,
    param::kSwitch,
    param::kOwnRadix,
    kBranches,
    param::kLinksPerPair,
    param::kUplinkRate,
    param::kServers,
    param::kServer,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
};

// The fewest branches whose endpoints find room beside an equal share of the centre's ports.
std::int64_t fewestBranches(const ClosDemand& demand, const std::vector<AttachedServers>& blocks,
                            Bandwidth uplinkRate) {
    const std::int64_t centre = demand.spine.portsAt(uplinkRate);
    const auto fits = [&](std::int64_t branches) {
        std::vector<PortDemand> all = LeafDeal(blocks, branches).fullest();
        all.push_back({std::max<std::int64_t>(1, centre / branches), uplinkRate});
        return demand.leaf.fits(all);
    };
    std::int64_t least = 2, most = std::max<std::int64_t>(2, centre);
    while (least < most) {
        const std::int64_t middle = least + (most - least) / 2;
        if (fits(middle)) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    return least;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kStar, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    constexpr std::int64_t kUsualRadix = 64;
    ClosDemand demand;
    demand.fabricId = intent.id;
    demand.leaf = SwitchModel::generic(params.count("radix").value_or(kUsualRadix), main.rate);
    if (const std::string part = params.words("switch"); !part.empty()) {
        WEFT_TRY(demand.leaf, SwitchModel::fromPart(context.catalog, part));
    }
    demand.spine = demand.core = demand.leaf;
    if (demand.leaf.portsAt(main.rate) == 0) {
        return fail(ErrorCode::Usage, "the switch has no port at the endpoints' rate", "switch",
                    "Choose another switch, or another rate");
    }
    const Bandwidth uplinkRate =
        params.rate("uplink-rate")
            .value_or(demand.leaf.isGeneric() ? main.rate : demand.leaf.fullRate());
    const std::int64_t ports = demand.leaf.portsAt(main.rate);
    if (!attached.isCountSaid) {
        main.count = std::max<std::int64_t>(1, ports / main.portsPerServer);
    }
    demand.leafDown = LeafDeal(attached.blocks, 1).fullest();
    const auto said = params.count("branches");
    ClosPlan plan;
    if (!said && demand.leaf.fits(demand.leafDown)) {
        plan.tiers = 1;
        plan.leaves = plan.leavesPerPod = 1;
        plan.uplinkRate = uplinkRate;
        plan.notes.push_back({"leaf", fmt::format("one switch of {} ports takes all", ports)});
    } else {
        demand.leaves = said ? *said : fewestBranches(demand, attached.blocks, uplinkRate);
        demand.leafDown = LeafDeal(attached.blocks, demand.leaves).fullest();
        demand.tiers = 2;
        demand.uplinkRate = uplinkRate;
        demand.spines = 1;
        const std::int64_t share = demand.spine.portsAt(uplinkRate) / demand.leaves;
        demand.linksPerPair =
            params.count("links-per-pair").value_or(std::max<std::int64_t>(1, share));
        plan = planClos(demand);
        plan.notes.push_back(
            {"leaf", fmt::format("{} branches share the {} ports of the centre", demand.leaves,
                                 demand.spine.portsAt(uplinkRate))});
    }
    demand.leaves = plan.leaves;
    const LeafDeal deal(attached.blocks, demand.leaves);
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t) {
        return deal.leafOf(block, server);
    };
    return wireClos({intent, params, demand, plan, attached.blocks, leafOf, 0, 0});
}

} // namespace

constinit const Topology kStar{"star",  "Star", "one switch, or branches around it",
                               kParams, expand, fitEndpoints};

} // namespace weft
