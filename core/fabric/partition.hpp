// SPDX-License-Identifier: GPL-3.0-or-later
// Two halves of a weighted graph with little between them: METIS 5 (Karypis & Kumar 1998),
// multilevel and heuristic. The same input gives the same halves on every machine of one METIS
// build.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace weft {

struct PartitionEdge {
    std::uint32_t a = 0, b = 0;
    std::int64_t weight = 1;
};
struct PartitionGraph {
    std::vector<std::int64_t> vertexWeights; // one per vertex; 0 is allowed
    std::vector<PartitionEdge> edges;        // loops are ignored
};

// Per vertex: false or true. The halves' weights are nearly, not always exactly, equal. `seed`
// picks another try. METIS cannot be interrupted: it runs on a thread of its own, one call at a
// time in the whole program (its random numbers are the C library's), and a stop leaves it to end
// there. nullopt once stopped.
std::optional<std::vector<bool>> bipartition(const PartitionGraph& graph, std::int32_t seed,
                                             const std::stop_token& stop = {});

} // namespace weft
