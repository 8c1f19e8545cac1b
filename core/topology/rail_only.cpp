// SPDX-License-Identifier: GPL-3.0-or-later
// Rail-only: one network per rail and none between them; rails meet only inside the server (Wang et
// al. 2023, "Rail-only: a low-cost high-performance network for training LLMs"). A rail is one
// switch where that suffices, else a Clos of its own.
#include "core/base/checked.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/planar_clos.hpp"
#include "core/topology/rails.hpp"
#include "core/topology/table.hpp"

namespace weft {

namespace {

constexpr ParamSpec kTiers{
    "tiers", ParamKind::Count, "count", 1, 3, "", "Tiers of a rail; the fewest that suffice"};

constexpr ParamSpec kParams[] = {
    param::kServers,
    param::kServer,
    param::kRails,
    param::kRate,
    param::kLeaf,
    param::kRadix,
    kTiers,
    param::kOversubscription,
    param::kUplinkRate,
    param::kSpine,
    param::kCore,
    param::kLeaves,
    param::kSpines,
    param::kCores,
    param::kSplitUplinks,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
    param::kCoreLengthSpec,
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kRailOnly, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    constexpr std::int64_t kUsualRails = 8, kUsualServers = 32;
    if (main.part.empty() && !params.isSaid("rails")) {
        main.portsPerServer = kUsualRails;
        main.name = "servers";
    }
    if (!attached.isCountSaid && !params.isSaid("leaves")) {
        main.count = kUsualServers;
        attached.isCountSaid = true;
    }
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    Planes rails{main.portsPerServer, {}};
    if (const auto tiers = params.count("tiers")) {
        rails.tiers = static_cast<int>(*tiers);
    } else if (demand.cores) {
        rails.tiers = 3; // cores said are cores wanted
    } else if (!attached.isCountSaid && params.count("leaves").value_or(1) <= rails.planes) {
        rails.tiers = 1; // a leaf per rail, filled
    }
    return expandPlanes(params, intent, std::move(attached), std::move(demand), rails);
}

} // namespace

constinit const Topology kRailOnly{"rail-only", "Rail-only", "rails meet in the server",
                                   kParams,     expand,      fitRails};

} // namespace weft
