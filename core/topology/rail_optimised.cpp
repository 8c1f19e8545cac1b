// SPDX-License-Identifier: GPL-3.0-or-later
// Rail-optimised: port i of every server of a scalable unit goes to leaf i of that unit, so that
// equal ranks of all servers share a leaf (NVIDIA DGX SuperPOD reference architectures). Two tiers
// where they suffice, else three.
#include "core/topology/fit.hpp"
#include "core/topology/rails.hpp"
#include "core/topology/table.hpp"

namespace weft {

namespace {

constexpr ParamSpec kParams[] = {
    param::kServers,
    param::kServer,
    param::kRails,
    param::kRate,
    param::kLeaf,
    param::kSpine,
    param::kCore,
    param::kRadix,
    param::kTwoOrThreeTiers,
    param::kServersPerUnit,
    param::kOversubscription,
    param::kSpineOversubscription,
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
    return expandRails(kRailOptimised, intent, context, {});
}

} // namespace

constinit const Topology kRailOptimised{"rail-optimised", "Rail-optimised", "one leaf per rail",
                                        kParams,          expand,           fitRails};

} // namespace weft
