// SPDX-License-Identifier: GPL-3.0-or-later
// The table of collectives. A new one is a file beside this one, a declaration in rows.hpp and a
// row here.
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr const Collective* kRows[] = {
    &kRingAllReduce,
    &kTreeAllReduce,
    &kHalvingDoublingAllReduce,
    &kRecursiveDoublingAllReduce,
    &kHierarchicalAllReduce,
    &kNvlsTreeAllReduce,
    &kInNetworkAllReduce,
    &kTorusAllReduce,
    &kParameterServerAllReduce,
    &kRingAllGather,
    &kBruckAllGather,
    &kRecursiveDoublingAllGather,
    &kRingReduceScatter,
    &kPairwiseReduceScatter,
    &kPairwiseAllToAll,
    &kBruckAllToAll,
    &kBinomialBroadcast,
    &kChainBroadcast,
    &kScatterAllGatherBroadcast,
    &kBinomialReduce,
    &kDisseminationBarrier,
};

} // namespace

std::span<const Collective* const> collectives() {
    return kRows;
}

const Collective* findCollective(Operation operation, std::string_view algorithm) {
    for (const Collective* row : kRows) {
        if (row->operation == operation && row->algorithm == algorithm) {
            return row;
        }
    }
    return nullptr;
}

} // namespace weft
