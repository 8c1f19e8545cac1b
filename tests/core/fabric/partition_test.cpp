// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/partition.hpp"

#include <algorithm>

namespace weft {
namespace {

// Two cliques of eight joined by one edge.
PartitionGraph barbell() {
    PartitionGraph graph{std::vector<std::int64_t>(16, 1), {{7, 8, 1}}};
    for (std::uint32_t clique : {0U, 8U}) {
        for (std::uint32_t i = 0; i < 8; ++i) {
            for (std::uint32_t j = i + 1; j < 8; ++j) {
                graph.edges.push_back({clique + i, clique + j, 400'000});
            }
        }
    }
    return graph;
}

TEST(Partition, findsTheWaistOfABarbell) {
    const std::vector<bool> side = *bipartition(barbell(), 1);
    EXPECT_EQ(std::count(side.begin(), side.end(), true), 8);
    EXPECT_TRUE(std::all_of(side.begin(), side.begin() + 8, [&](bool s) { return s == side[0]; }));
}

TEST(Partition, isTheSameEveryTime) {
    EXPECT_EQ(bipartition(barbell(), 1), bipartition(barbell(), 1));
}

TEST(Partition, takesZeroWeightsLoopsAndSingleVertices) {
    EXPECT_EQ(bipartition({{5}, {}}, 1), std::vector<bool>{false});
    EXPECT_TRUE(bipartition({{}, {}}, 1)->empty());
    const std::vector<bool> side = *bipartition({{0, 3, 3}, {{0, 0, 1}, {0, 1, 1}, {0, 2, 1}}}, 1);
    EXPECT_NE(side[1], side[2]);
}

} // namespace
} // namespace weft
