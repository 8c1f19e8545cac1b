// SPDX-License-Identifier: GPL-3.0-or-later
// Expands a topology from the words of a command line, for tests.
#pragma once

#include "core/catalog/seeds.hpp"
#include "core/topology/topology.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weft::test {

inline const Catalog& seedCatalog() {
    static const Catalog catalog = [] {
        SeedLoad load = loadSeeds(WEFT_SOURCE_DIR "/catalogs");
        return Catalog(std::move(load.parts), std::move(load.sources));
    }();
    return catalog;
}

inline Result<Expansion> tryExpand(std::string_view topologyId,
                                   const std::vector<std::string>& settings,
                                   const Catalog& catalog = seedCatalog()) {
    const Topology* topology = findTopology(topologyId);
    WEFT_CHECK(topology != nullptr);
    WEFT_TRY(const Design design, designFromTopology(*topology, settings, catalog));
    return topology->expand(design.fabrics->front(), {design, catalog});
}

inline Expansion expand(std::string_view topologyId, const std::vector<std::string>& settings) {
    auto expansion = tryExpand(topologyId, settings);
    if (!expansion) {
        ADD_FAILURE() << topologyId << ": " << expansion.error().toString();
        return {};
    }
    return *std::move(expansion);
}

inline std::int64_t countOf(const Fabric& fabric, NodeRole role) {
    return fabric.range(role).size();
}

} // namespace weft::test
