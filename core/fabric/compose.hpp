// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics joined through gateways, as one fabric.
#pragma once

#include "core/base/result.hpp"
#include "core/fabric/fabric.hpp"

#include <functional>

namespace weft {

// A join between two of the fabrics that are put together.
struct JoinWiring {
    FabricJoin join;
    std::uint32_t a = 0, b = 0; // places in the list of fabrics
};

struct Composition {
    Fabric fabric;                             // its nodes go by "compute/leaf-07"
    std::vector<std::uint32_t> partOf;         // per node: the fabric it is of
    std::vector<std::vector<LinkIndex>> links; // per join: its bundles, in order
};

// Fails where a fabric has no such gateways, nothing is to be carried, or the links are too many.
Result<void> checkWiring(const FabricJoin& join, const Fabric& a, const Fabric& b);

// Which gateway of `a` every link of a join runs to which of `b`: calls visit(gateway, gateway,
// parallel links) once per pair that is joined. The join must pass checkWiring.
void dealLinks(const FabricJoin& join, const Fabric& a, const Fabric& b,
               const std::function<void(NodeIndex, NodeIndex, std::uint32_t)>& visit);

// Every join must pass checkWiring. Fails where the fabrics have more kinds of devices or of links
// than one fabric can number. O(nodes + links).
Result<Composition> composed(const Id& id, std::span<const Fabric* const> fabrics,
                             std::span<const JoinWiring> joins);

} // namespace weft
