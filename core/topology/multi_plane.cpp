// SPDX-License-Identifier: GPL-3.0-or-later
// Multi-plane: so many equal fat trees side by side; a server has a port on each, so that P planes
// of two tiers take P times the endpoints of one (DeepSeek-AI 2025, "Insights into DeepSeek-V3",
// ISCA, table 3). Bare it is full.
#include "core/base/checked.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/planar_clos.hpp"
#include "core/topology/table.hpp"

namespace weft {

namespace {

constexpr ParamSpec kPlanes{"planes",
                            ParamKind::Count,
                            "count",
                            1,
                            1024,
                            "8",
                            "Separate networks; a server has a port on every one"};
constexpr ParamSpec kTiers{
    "tiers", ParamKind::Count, "count", 1, 3, "", "Tiers of a plane; 2, or 3 where cores are said"};

constexpr ParamSpec kParams[] = {
    param::kEndpoints,
    param::kServers,
    param::kServer,
    kPlanes,
    param::kRadix,
    param::kRate,
    kTiers,
    param::kOversubscription,
    param::kSpineOversubscription,
    param::kLeaf,
    param::kSpine,
    param::kCore,
    param::kUplinkRate,
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
    WEFT_TRY(const ParamReader params, ParamReader::of(kMultiPlane, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    const std::int64_t planes = params.count("planes").value_or(8);
    if (main.part.empty()) { // bare endpoints: servers of one port per plane
        main.name = "servers";
        main.portsPerServer = planes;
        if (!params.isSaid("servers")) {
            main.count = ceilDivide(main.count, planes);
        }
    }
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    const std::int64_t tiers = params.count("tiers").value_or(demand.cores ? 3 : 2);
    return expandPlanes(params, intent, std::move(attached), std::move(demand),
                        {planes, static_cast<int>(tiers)});
}

// Four planes of 16-port switches: 512 endpoints.
void starter(FabricIntent& fabric) {
    fabric.params["planes"] = std::int64_t{4};
    fabric.params["radix"] = std::int64_t{16};
}

} // namespace

constinit const Topology kMultiPlane{.id = "multi-plane",
                                     .name = "Multi-plane",
                                     .summary = "fat trees side by side",
                                     .params = kParams,
                                     .expand = expand,
                                     .fit = fitEndpoints,
                                     .starter = starter};

} // namespace weft
