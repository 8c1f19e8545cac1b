// SPDX-License-Identifier: GPL-3.0-or-later
// Tori and meshes of any dimensions: their wiring and what theory says of them; a ring is one of
// one dimension.
#pragma once

#include "core/topology/direct.hpp"

namespace weft {

struct TorusShape {
    Dims dims;
    bool wrap = true;          // a dimension of two has one link, not two
    std::optional<Dims> block; // links within a block of so many nodes are on the board

    std::int64_t nodes() const { return productOf(dims); }
    // Links between neighbours along a dimension, over the whole network; saturates.
    std::int64_t linksAlong(std::size_t dim) const;
    std::int64_t degree() const;     // of the node with most neighbours
    void wire(LinkSink& sink) const; // kind 0: cabled, kind 1: on the board; set 0
};

// Diameter and mean distance always; bisection where the widest dimension is even and every node
// has `each` endpoints of rate `r`.
KnownFacts knownOf(const TorusShape& shape, std::int64_t each, Bandwidth r, Bandwidth link);

// The rest of both topologies: hosts, switches, wiring, facts.
Result<Expansion> expandTorus(const ParamReader& params, const FabricIntent& intent,
                              const ExpandContext& context, DirectHosts hosts,
                              const TorusShape& shape, std::int64_t endpointsPerNode);

} // namespace weft
