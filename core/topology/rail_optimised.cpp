// SPDX-License-Identifier: GPL-3.0-or-later
// Rail-optimised: port i of every server of a scalable unit goes to leaf i of that unit, so that
// equal ranks of all servers share a leaf (NVIDIA DGX SuperPOD reference architectures). Two tiers
// where they suffice, else three.
#include "core/base/checked.hpp"
#include "core/topology/common_params.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kRails{
    "rails",
    ParamKind::Count,
    "count",
    1,
    1024,
    "",
    "Ports of a server on this fabric; the server's own number where one is named, else 8"};
constexpr ParamSpec kTiers{
    "tiers", ParamKind::Count, "count", 2, 3, "", "Tiers of switches; two where they suffice"};
constexpr ParamSpec kServersPerUnit{
    "servers-per-su",
    ParamKind::Count,
    "count",
    1,
    1e6,
    "",
    "Servers of a scalable unit; as many as a leaf takes where not said"};

constexpr ParamSpec kParams[] = {
    param::kServers,
    param::kServer,
    kRails,
    param::kRate,
    param::kLeaf,
    param::kSpine,
    param::kCore,
    param::kRadix,
    kTiers,
    kServersPerUnit,
    param::kOversubscription,
    param::kSpineOversubscription,
    param::kUplinkRate,
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

// A unit as large as a leaf takes; a lone smaller one keeps to its servers, rounded up to a
// multiple of four so that its uplinks still spread evenly over two or four spines.
std::int64_t serversPerUnit(const ParamReader& params, std::int64_t mostPerLeaf,
                            std::int64_t servers) {
    if (const auto said = params.count("servers-per-su")) {
        return *said;
    }
    const std::int64_t needed = ceilDivide(servers, 4) * 4;
    return std::max<std::int64_t>(1, std::min(mostPerLeaf, needed));
}

// Ports of the further groups (fabric managers, storage) go one by one to the leaf with most room,
// the last unit's first: that is where the reference designs leave a server out for the fabric
// manager.
class SpareDealer {
public:
    SpareDealer(std::vector<std::int64_t> used) : used_(std::move(used)) {}

    std::int64_t next() {
        const auto least = std::min_element(used_.rbegin(), used_.rend());
        ++*least;
        return static_cast<std::int64_t>(used_.rend() - least) - 1;
    }

private:
    std::vector<std::int64_t> used_;
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kRailOptimised, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    if (main.part.empty() && !params.isSaid("rails")) {
        constexpr std::int64_t kUsualRails = 8;
        main.portsPerServer = kUsualRails;
        main.name = "servers";
    }
    if (!attached.isCountSaid) {
        constexpr std::int64_t kUsualServers = 32;
        main.count = kUsualServers;
    }
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    const std::int64_t rails = main.portsPerServer;
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    const std::int64_t mostPerLeaf =
        mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
    const std::int64_t perUnit = serversPerUnit(params, mostPerLeaf, main.count);
    const std::int64_t units = ceilDivide(main.count, perUnit);
    demand.leaves = saturatingMultiply(units, rails);
    demand.leavesTogether = rails;
    demand.leafDown = {{perUnit, main.rate}};
    if (const auto tiers = params.count("tiers")) {
        demand.tiers = static_cast<int>(*tiers);
    } else if (demand.cores) {
        demand.tiers = 3; // cores said are cores wanted
    }
    if (demand.leaves > kLargestFabric) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} leaves are more than the {} nodes and links a fabric may have",
                                demand.leaves, kLargestFabric));
    }
    ClosPlan plan = planClos(demand);
    plan.notes.insert(plan.notes.begin(),
                      SizingNote{"leaf", fmt::format("{} units of {} servers × {} rails", units,
                                                     perUnit, rails)});
    std::vector<std::int64_t> used(static_cast<std::size_t>(demand.leaves), perUnit);
    const std::int64_t inLast = main.count - (units - 1) * perUnit;
    std::fill(used.end() - rails, used.end(), inLast);
    SpareDealer spare(std::move(used));
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t port) {
        return block == 0 ? server / perUnit * rails + port : spare.next();
    };
    return wireClos({intent, params, demand, plan, attached.blocks, leafOf, perUnit, rails});
}

} // namespace

constinit const Topology kRailOptimised{"rail-optimised", "Rail-optimised", "one leaf per rail",
                                        kParams, expand};

} // namespace weft
