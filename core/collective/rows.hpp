// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of this folder share: the rows of the table, how ranks lie in servers, and the
// making of terms.
#pragma once

#include "core/collective/collective.hpp"

namespace weft {

extern const Collective kRingAllReduce, kTreeAllReduce, kHalvingDoublingAllReduce,
    kRecursiveDoublingAllReduce, kInNetworkAllReduce, kHierarchicalAllReduce, kNvlsTreeAllReduce,
    kParameterServerAllReduce, kTorusAllReduce;
extern const Collective kRingAllGather, kBruckAllGather, kRecursiveDoublingAllGather;
extern const Collective kRingReduceScatter, kPairwiseReduceScatter;
extern const Collective kPairwiseAllToAll, kBruckAllToAll;
extern const Collective kBinomialBroadcast, kChainBroadcast, kScatterAllGatherBroadcast;
extern const Collective kBinomialReduce;
extern const Collective kDisseminationBarrier;

// n ranks as m servers of g each; m = n and g = 1 where nothing else was said.
struct RanksByServer {
    std::int64_t n = 1, m = 1, g = 1;
};
RanksByServer ranksByServer(const CollectiveParams& params);

// What a ring or tree of channels gets through a server: g channels leave on g rails and share the
// scale-up network (NCCL). Within one server only the scale-up network counts.
Bandwidth channelBandwidth(const CollectiveParams& params);
Duration intraAlpha(const CollectiveParams& params);

double log2Floor(std::int64_t n); // ⌊log2 n⌋, n ≥ 1
double log2Ceil(std::int64_t n);  // ⌈log2 n⌉, n ≥ 1
bool isPowerOfTwo(std::int64_t n);

// Time to reduce `size` once.
inline Duration reduceTime(const CollectiveParams& params) {
    return params.gammaPerByte * inBytes(params.size);
}

// Phases that several rows share: a ring run `times` over, a pairwise exchange with everyone, and
// the ranks beyond a power of two folding in and getting the result back.
void addRing(const CollectiveParams& params, double times, std::vector<CollectivePhase>& out);
void addPairwise(const CollectiveParams& params, std::vector<CollectivePhase>& out);
void addFolding(const CollectiveParams& params, std::vector<CollectivePhase>& out);

// Terms under their usual names: n, S, B, alpha, gamma.
CollectiveTerm countTerm(std::string_view name, double value, std::string_view meaning);
CollectiveTerm ranksTerm(std::int64_t ranks);
CollectiveTerm sizeTerm(DataSize size);
CollectiveTerm rateTerm(std::string_view name, Bandwidth rate, std::string_view meaning);
CollectiveTerm timeTerm(std::string_view name, Duration time, std::string_view meaning);
CollectiveTerm bandwidthTerm(Bandwidth rate);
CollectiveTerm alphaTerm(Duration alpha);
CollectiveTerm gammaTerm(Duration gammaPerByte);

} // namespace weft
