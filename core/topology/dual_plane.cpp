// SPDX-License-Identifier: GPL-3.0-or-later
// Dual-plane: rail-optimised with NICs of several ports, each to a leaf of its own; the leaves of a
// plane see only the spines of that plane (Qian et al. 2024, Alibaba HPN, SIGCOMM). With one plane
// and dual-tor both leaves of a rail share the spines.
#include "core/base/checked.hpp"
#include "core/topology/rails.hpp"
#include "core/topology/table.hpp"

namespace weft {

namespace {

constexpr ParamSpec kPlanes{"planes",
                            ParamKind::Count,
                            "count",
                            1,
                            64,
                            "2",
                            "Separate networks; each NIC has a port on every one"};
constexpr ParamSpec kDualTor{"dual-tor",
                             ParamKind::Toggle,
                             "",
                             0,
                             0,
                             "on",
                             "With one plane: each NIC has two ports, on two leaves"};
constexpr ParamSpec kPortRate{"rate",
                              ParamKind::Rate,
                              "Gb/s",
                              0.001,
                              1e6,
                              "",
                              "Rate of one port of a NIC; where not said, the server's NIC of 400 "
                              "Gb/s or its own rate is shared by its ports"};

constexpr ParamSpec kParams[] = {
    param::kServers,
    param::kServer,
    kPlanes,
    kDualTor,
    param::kRails,
    kPortRate,
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
    WEFT_TRY(const ParamReader params, ParamReader::of(kDualPlane, intent));
    const std::int64_t planes = params.count("planes").value_or(2);
    return expandRails(kDualPlane, intent, context,
                       {planes, planes == 1 && params.toggle("dual-tor") ? 2 : 1});
}

// Servers of eight NICs with a port on each plane.
std::vector<Params> fit(const FitWish& wish) {
    constexpr std::int64_t kRails = 8, kPlanesOfNic = 2;
    return {{{"servers", ceilDivide(wish.endpoints, kRails * kPlanesOfNic)},
             {"rails", kRails},
             {"rate", wish.rate},
             {"radix", wish.radix}}};
}

} // namespace

constinit const Topology kDualPlane{.id = "dual-plane",
                                    .name = "Dual-plane",
                                    .summary = "each NIC on two leaves",
                                    .params = kParams,
                                    .expand = expand,
                                    .fit = fit};

} // namespace weft
