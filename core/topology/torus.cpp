// SPDX-License-Identifier: GPL-3.0-or-later
// Torus and mesh of any dimensions. A node is a switch with its endpoints inside, as in machines
// whose accelerators route by themselves (Jouppi et al. 2023, TPU v4); servers may hang on it
// instead.
#include "core/base/checked.hpp"
#include "core/topology/table.hpp"
#include "core/topology/torus_shape.hpp"

#include <fmt/format.h>

namespace weft {

namespace {

constexpr ParamSpec kDims{"dims",
                          ParamKind::Words,
                          "",
                          0,
                          0,
                          "",
                          "Nodes along each dimension, such as 8x8x8; that where nothing is said, "
                          "else nearest to a cube for the endpoints"};
constexpr ParamSpec kPerNode{"endpoints-per-node",     ParamKind::Count, "count", 1, 1e6, "1",
                             "Endpoints inside a node"};
constexpr ParamSpec kWrap{
    "wrap", ParamKind::Toggle, "", 0, 0, "on", "Rings along each dimension; off is a mesh"};
constexpr ParamSpec kBlock{"block",
                           ParamKind::Words,
                           "",
                           0,
                           0,
                           "",
                           "Nodes of a block, such as 4x4x4: links inside it are copper on the "
                           "board, without port or cable"};

constexpr ParamSpec kParams[] = {
    kDims,
    param::kDirectRate,
    kPerNode,
    kWrap,
    kBlock,
    param::kEndpoints,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kOwnRadix,
    param::kSwitchLinkRate,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kLinkLengthSpec,
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kTorus, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(const auto dims, dimsOf(params, "dims"));
    WEFT_TRY(const auto block, dimsOf(params, "block"));
    const std::int64_t perNode = params.count("endpoints-per-node").value_or(1);
    TorusShape shape;
    shape.dims = dims               ? *dims
                 : hosts.wanted > 0 ? nearestCube(ceilDivide(hosts.wanted, perNode), 3)
                                    : Dims{8, 8, 8};
    shape.wrap = params.toggle("wrap");
    shape.block = block;
    if (block && block->size() != shape.dims.size()) {
        return fail(ErrorCode::Usage,
                    fmt::format("block: found {} dimensions, expected {} as dims have",
                                block->size(), shape.dims.size()),
                    "block");
    }
    return expandTorus(params, intent, context, std::move(hosts), shape, perNode);
}

// Nodes route by themselves: no switch's radix bounds them.
std::vector<Params> fit(const FitWish& wish) {
    return {{{"endpoints", wish.endpoints}, {"rate", wish.rate}}};
}

} // namespace

constinit const Topology kTorus{.id = "torus",
                                .name = "Torus",
                                .summary = "rings or lines in any dimensions",
                                .params = kParams,
                                .expand = expand,
                                .fit = fit};

} // namespace weft
